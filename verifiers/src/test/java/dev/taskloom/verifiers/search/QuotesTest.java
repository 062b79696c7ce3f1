package dev.taskloom.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.search.JudgeReply.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which quotes stand on a page, and which of them speak of an answer. */
class QuotesTest {
    private static final String TEXT = "Ada Brook (3 May 1901 – 7 June 1980) was a Norwegian film director.\n\n"
            + "She made her first film in 1932. She made her first film in 1932.\nAwards: the Glass Star (twice)";
    private static final String ADDRESS = "https://annals.example/Ada-Brook";

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static Quotes quotes;
    private static AnswerResolver resolver;

    @BeforeAll
    static void build() throws IOException {
        snapshot = Snapshots.of(folder, Map.of("Ada Brook", TEXT, "Harbour", "Harbour is a 1932 Norwegian film "
                + "directed by Ada Brook. It was the first film that Brook made. Ada was proud of it."));
        quotes = new Quotes(snapshot);
        ClaimGraph graph = snapshot.graph();
        resolver = new AnswerResolver(graph, new Names(graph));
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static Judgement judgement(Outcome claimed, String answer, Quote... said) {
        return quotes.bearOut(claimed, List.of(said), resolver.resolve(answer));
    }

    private static List<Citation> found(String words) {
        return judgement(Outcome.REFUTED, "anything", new Quote(ADDRESS, words)).citations();
    }

    @Test
    void blanksAndLineEndsDoNotCountAndEverythingElseDoes() {
        String text = snapshot.passages().documentAt(ADDRESS).orElseThrow().text();
        assertThat(found("film\u00a0director.  She made")).singleElement().satisfies(citation -> {
            assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.quote());
            assertThat(citation.quote()).matches("film director\\.\\s+She made");
            assertThat(citation.url()).isEqualTo(ADDRESS);
        });
        assertThat(found("Film director. She made")).isEmpty();
        assertThat(found("film director She made")).isEmpty();
        assertThat(found("filmdirector. She made")).isEmpty();
        assertThat(found("film director. ... 1932")).isEmpty();
        assertThat(found("the Glass Star (twice)")).hasSize(1);
        assertThat(found("the Glass Star .*")).isEmpty();
        assertThat(found("\\E.* .* .*\\Q")).isEmpty();
    }

    @Test
    void wordsThatStandThereTwiceAreCitedOnceAndFirst() {
        String text = snapshot.passages().documentAt(ADDRESS).orElseThrow().text();
        assertThat(judgement(Outcome.REFUTED, "x", new Quote(ADDRESS, "her first film"),
                new Quote(ADDRESS, "her  first  film")).citations()).singleElement().satisfies(
                        citation -> assertThat(citation.start()).isEqualTo(text.indexOf("her first film")));
    }

    @Test
    void namesAloneAndWholePagesAreNoQuotes() {
        assertThat(found("Ada Brook")).isEmpty();
        assertThat(found(" ")).isEmpty();
        assertThat(found("a ".repeat(Quotes.MOST_CHARACTERS))).isEmpty();
    }

    @Test
    void onlySoManyQuotesAreLookedAt() {
        Quote wrong = new Quote(ADDRESS, "does not stand there");
        Quote right = new Quote(ADDRESS, "her first film");
        Quote[] late = IntStream.rangeClosed(0, Quotes.MOST).mapToObj(i -> i == Quotes.MOST ? right : wrong).toArray(
                Quote[]::new);
        assertThat(judgement(Outcome.REFUTED, "x", late).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(judgement(Outcome.REFUTED, "x", wrong, right).outcome()).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aSupportSpeaksOfTheAnswerByNameBySurnameOrByItsPage() {
        String film = "https://annals.example/Harbour";
        assertThat(support("Ada Brook", film, "film directed by Ada Brook")).isEqualTo(Outcome.SUPPORTED);
        assertThat(support("Ada Brook", film, "film that Brook made")).isEqualTo(Outcome.SUPPORTED);
        assertThat(support("Ada Brook", ADDRESS, "made her first film")).isEqualTo(Outcome.SUPPORTED);
        assertThat(support("1932", film, "is a 1932 Norwegian film")).isEqualTo(Outcome.SUPPORTED);
        assertThat(support("1901-05-03", ADDRESS, "(3 May 1901 – 7")).isEqualTo(Outcome.SUPPORTED);

        assertThat(support("Ada Brook", film, "It was the first")).isEqualTo(Outcome.UNDECIDED);
        assertThat(support("1933", film, "is a 1932 Norwegian film")).isEqualTo(Outcome.UNDECIDED);
        assertThat(support("?!", film, "film directed by Ada Brook")).isEqualTo(Outcome.UNDECIDED);
    }

    private static Outcome support(String answer, String url, String words) {
        return judgement(Outcome.SUPPORTED, answer, new Quote(url, words)).outcome();
    }

    @Test
    void whatWasFoundIsFoundAgainByItsCitations() {
        Judgement first = judgement(Outcome.SUPPORTED, "Ada Brook",
                new Quote(ADDRESS, "film director.   She\tmade her first film in 1932."),
                new Quote(ADDRESS, "nowhere to be seen"),
                new Quote("https://annals.example/Harbour", "directed by Ada Brook."));
        assertThat(first.citations()).hasSize(2);
        assertThat(judgement(Outcome.SUPPORTED, "Ada Brook", first.citations()
                .stream()
                .map(citation -> new Quote(citation.url(), citation.quote()))
                .toArray(Quote[]::new))).isEqualTo(first);
    }
}
