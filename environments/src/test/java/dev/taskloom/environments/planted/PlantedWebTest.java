package dev.taskloom.environments.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedWebTest {
    private static final long SEED = 11L;

    @TempDir
    static Path temp;
    private static Planted web;

    @BeforeAll
    static void write_a_web() throws IOException {
        web = Planted.write(400, SEED, temp.resolve("web"));
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        Planted again = Planted.write(400, SEED, temp.resolve("again"));
        assertThat(Planted.files(again.folder)).isEqualTo(Planted.files(web.folder));
    }

    @Test
    void another_seed_gives_another_world() throws IOException {
        Planted other = Planted.write(400, SEED + 1, temp.resolve("other"));
        assertThat(names(other)).doesNotContainSequence(names(web));
        Set<String> both = new HashSet<>(names(other));
        both.retainAll(names(web));
        // Two small grammars may hit the same name now and then.
        assertThat(both).hasSizeLessThan(names(web).size() / 20);
    }

    private static Set<String> names(Planted planted) {
        return planted.entities.values().stream().map(line -> line.get("name").asText()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 137, 1000})
    void there_are_exactly_as_many_pages_as_were_asked_for(int pages) throws IOException {
        Planted planted = Planted.write(pages, 3, temp.resolve("count-" + pages));
        assertThat(Planted.files(planted.folder.resolve("pages"))).hasSize(pages);
        assertThat(planted.pages).hasSize(pages);
        assertThat(planted.header.get("pages").asInt()).isEqualTo(pages);
        assertThat(planted.header.get("facts").asInt()).isGreaterThanOrEqualTo(planted.facts.size());
        assertThat(planted.header.get("entities").asInt()).isEqualTo(planted.entities.size());
    }

    @Test
    void the_truth_lies_beside_the_pages_and_no_page_leads_to_it() throws IOException {
        assertThat(Planted.files(web.folder).keySet())
                .allMatch(file -> file.startsWith("pages/") || file.startsWith("truth/") || file.equals("README.md"));
        for (Map.Entry<String, String> page : Planted.files(web.folder.resolve("pages")).entrySet()) {
            assertThat(page.getKey()).endsWith(".html").contains(".example/");
            // Ids are the truth's own names for things.
            assertThat(page.getValue()).as(page.getKey()).doesNotContain("planted-", "truth/", "jsonl", "seed",
                    "Taskloom");
        }
    }

    @Test
    void the_readme_says_that_all_of_it_is_fiction() throws IOException {
        assertThat(Files.readString(web.folder.resolve("README.md"))).contains("fiction", "invented", "seed " + SEED);
    }

    @Test
    void links_lead_to_pages_of_the_web_or_to_a_place_on_the_same_page() {
        Set<String> urls = web.pages.stream().map(page -> page.get("url").asText()).collect(Collectors.toSet());
        assertThat(urls).hasSize(400);
        int links = 0;
        for (JsonNode page : web.pages) {
            Document html = Jsoup.parse(web.html(page), page.get("url").asText());
            for (Element anchor : html.select("a[href]")) {
                String href = anchor.attr("href");
                if (href.startsWith("#")) {
                    assertThat(html.getElementById(href.substring(1))).as("%s %s", page.get("url"), href).isNotNull();
                } else {
                    assertThat(urls.contains(anchor.absUrl("href"))).as("%s %s", page.get("url"), href).isTrue();
                    links++;
                }
            }
            assertThat(html.select("link[rel=canonical]").attr("href")).isEqualTo(page.get("url").asText());
        }
        assertThat(links).isGreaterThan(3 * 400);
    }

    @Test
    void several_sites_in_two_languages_stand_under_a_reserved_domain() {
        Set<String> hosts = new TreeSet<>();
        Set<String> languages = new TreeSet<>();
        for (JsonNode page : web.pages) {
            String host = page.get("url").asText().split("/")[2];
            assertThat(host).endsWith(".example");
            assertThat(page.get("file").asText()).startsWith(host + "/");
            assertThat(page.get("url").asText()).isEqualTo("https://" + page.get("file").asText());
            assertThat(Jsoup.parse(web.html(page)).selectFirst("html").attr("lang"))
                    .isEqualTo(page.get("language").asText());
            hosts.add(host);
            languages.add(page.get("language").asText());
        }
        assertThat(hosts).hasSizeGreaterThanOrEqualTo(7);
        assertThat(languages).containsExactly("en", "es");
    }

    @Test
    void pages_carry_no_script_and_no_address_outside_the_web() {
        for (JsonNode page : web.pages) {
            Document html = Jsoup.parse(web.html(page));
            assertThat(html.select("script, iframe, img, object")).isEmpty();
            assertThat(html.select("link[href]").eachAttr("href"))
                    .allMatch(href -> href.contains(".example/")
                            || href.startsWith("https://creativecommons.org/licenses/"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, PlantedWeb.MOST_PAGES + 1})
    void a_number_of_pages_out_of_range_is_refused_before_anything_is_written(int pages) {
        Path folder = temp.resolve("refused" + pages);
        assertThatThrownBy(() -> PlantedWeb.write(pages, 1, folder, PlantedWeb.Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(pages));
        assertThat(folder).doesNotExist();
    }

    @Test
    void an_earlier_web_is_replaced_and_any_other_folder_is_left_alone() throws IOException {
        Path place = temp.resolve("place");
        Planted.write(20, 1, place);
        assertThat(Planted.write(10, 2, place).pages).hasSize(10);
        assertThat(Planted.files(place.resolve("pages"))).hasSize(10);
        Path other = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(other.resolve("thesis.txt"), "two years of work");
        assertThatThrownBy(() -> PlantedWeb.write(10, 2, other, PlantedWeb.Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine");
        assertThat(Planted.files(other)).containsOnlyKeys("thesis.txt");
    }

    @Test
    void progress_rises_to_the_number_of_pages() throws IOException {
        java.util.List<Integer> heard = new java.util.ArrayList<>();
        PlantedWeb.write(1100, 1, temp.resolve("heard"), (done, total) -> {
            assertThat(total).isEqualTo(1100);
            heard.add(done);
        });
        assertThat(heard).isSorted().endsWith(1100);
    }
}
