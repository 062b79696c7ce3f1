package dev.taskloom.environments.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a text are no further sources of what it says. */
class DuplicatePagesTest {
    private static final String TEXT = Corpus.prose(1, 200);

    @TempDir
    Path folder;
    private Corpus corpus;

    @BeforeEach
    void newCorpus() {
        corpus = new Corpus(folder);
    }

    private Entity.Popularity popularity(String url) {
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            int node = snapshot.graph().entityNode(PageRoster.entityId(url));
            return snapshot.graph().entity(node).popularity();
        }
    }

    @Test
    void aCopyAtAnotherAddressIsNoSecondSource() throws IOException {
        SnapshotManifest manifest = corpus.page("https://mirror.example.org/long/ada", "Ada", TEXT)
                .page("https://one.example/ada", "Ada", TEXT)
                .page("https://two.example/ben", "Ben", Corpus.prose(2, 200))
                .build();
        assertThat(manifest.documents()).isEqualTo(2);
        assertThat(manifest.duplicates()).isEqualTo(1);
        assertThat(manifest.setAside()).isEqualTo(Map.of("duplicate-text", 1L));
        assertThat(popularity("https://one.example/ada")).isEqualTo(new Entity.Popularity(1, 1, 0, 0));
    }

    @Test
    void aTextWithFewWordsChangedIsNoSecondSource() throws IOException {
        SnapshotManifest manifest = corpus.page("https://one.example/ada", "Ada", TEXT)
                .page("https://mirror.example/x/ada", "Ada", Corpus.edited(TEXT, 150))
                .build();
        assertThat(manifest.documents()).isEqualTo(1);
        assertThat(manifest.setAside()).isEqualTo(Map.of("near-duplicate", 1L));
    }

    @Test
    void aTextWithManyWordsChangedIsASource() throws IOException {
        SnapshotManifest manifest = corpus.page("https://one.example/ada", "Ada", TEXT)
                .page("https://mirror.example/x/ada", "Ada", Corpus.edited(TEXT, 10))
                .build();
        assertThat(manifest.documents()).isEqualTo(2);
        assertThat(manifest.duplicates()).isZero();
    }

    @Test
    void shortTextsAreOnlyComparedForEquality() throws IOException {
        SnapshotManifest manifest = corpus
                .page("https://one.example/a", "A", "Ada lives in the town of Orla by the sea.")
                .page("https://one.example/b", "B", "Ben lives in the town of Orla by the sea.")
                .build();
        assertThat(manifest.documents()).isEqualTo(2);
    }

    @Test
    void ofTwoTextsAtOneAddressTheFirstCountsAndTheOtherIsSetAsideWithItsPlace() throws IOException {
        SnapshotManifest manifest = corpus.page("https://one.example/ada", "Ada", TEXT)
                .page("https://one.example/ada", "Ada", Corpus.prose(3, 200))
                .page("https://one.example/ada", "Ada", TEXT)
                .build();
        assertThat(manifest.documents()).isEqualTo(1);
        assertThat(manifest.setAside()).isEqualTo(Map.of("duplicate-url", 1L, "duplicate-page", 1L));
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            assertThat(snapshot.passages().documentAt("https://one.example/ada").orElseThrow().text()).isEqualTo(TEXT);
        }
        assertThat(Files.readAllLines(corpus.output().resolve("set-aside.jsonl"))).hasSize(2)
                .first()
                .asString()
                .contains("pages.jsonl", "line 2", "duplicate-url", "https://one.example/ada");
    }

    @Test
    void aPageThatDeclaresToBeAboutAnotherPagesSubjectSharesItsEntity() throws IOException {
        SnapshotManifest manifest = corpus.html("https://one.example/ada", "Ada", "<p>" + TEXT + "</p>")
                .html("https://two.example/ada", "Ada", "<p>" + Corpus.prose(4, 200)
                        + " <a rel=\"sameAs\" href=\"https://one.example/ada\">the same</a></p>")
                .build();
        assertThat(manifest.documents()).isEqualTo(2);
        assertThat(manifest.entities()).isEqualTo(1);
        assertThat(popularity("https://one.example/ada").documents()).isEqualTo(2);
        assertThat(popularity("https://one.example/ada").domains()).isEqualTo(2);
    }
}
