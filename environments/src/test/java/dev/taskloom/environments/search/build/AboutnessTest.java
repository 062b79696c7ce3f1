package dev.taskloom.environments.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AboutnessTest {
    private final List<PageNote> pages = new ArrayList<>();
    private final List<RedirectNote> redirects = new ArrayList<>();

    private void page(String url, String... sameAs) {
        pages.add(new PageNote("test", url, "text of " + url, List.of(sameAs), new int[0]));
    }

    private Map<String, String> entities() {
        return Aboutness.entities(new DuplicateSearch(pages), redirects);
    }

    @Test
    void redirectsToRedirectsLeadToThePage() {
        page("a");
        redirects.add(new RedirectNote("c", "C", "b"));
        redirects.add(new RedirectNote("b", "B", "a"));
        assertThat(entities()).isEqualTo(Map.of("a", PageRoster.entityId("a"), "b", PageRoster.entityId("a"), "c",
                PageRoster.entityId("a")));
    }

    @Test
    void redirectsInACircleOrOutOfTheCorpusLeadNowhere() {
        page("a");
        redirects.add(new RedirectNote("b", "B", "c"));
        redirects.add(new RedirectNote("c", "C", "b"));
        redirects.add(new RedirectNote("d", "D", "d"));
        redirects.add(new RedirectNote("e", "E", "elsewhere"));
        assertThat(entities()).containsOnlyKeys("a");
    }

    @Test
    void pagesThatNameEachOtherShareTheEntityOfTheSmallestAddress() {
        page("b", "c");
        page("c", "a");
        page("a", "b");
        assertThat(entities().values()).containsOnly(PageRoster.entityId("a"));
    }

    @Test
    void anEndlessChainOfRedirectsEnds() {
        page("0");
        IntStream.rangeClosed(1, 1_000)
                .forEach(i -> redirects.add(new RedirectNote("" + i, "T" + i, "" + (i - 1))));
        assertThat(entities()).hasSizeLessThan(20).containsKey("3");
    }

    @Test
    void aPageAtTheEndOfAnOverlongChainKeepsItsOwnEntity() {
        page("00");
        IntStream.rangeClosed(1, 30).forEach(i -> page("%02d".formatted(i), "%02d".formatted(i - 1)));
        assertThat(entities()).hasSize(31).containsEntry("30", PageRoster.entityId("30"));
    }
}
