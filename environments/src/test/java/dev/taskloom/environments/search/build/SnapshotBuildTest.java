package dev.taskloom.environments.search.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotBuildTest {
    @TempDir
    Path folder;
    private Corpus corpus;

    @BeforeEach
    void newCorpus() {
        corpus = new Corpus(folder);
    }

    /** Sizes of all files by relative name. */
    private static SortedMap<String, Long> files(Path root) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }

    private static Entity entity(Snapshot snapshot, String url) {
        return snapshot.graph().entity(snapshot.graph().entityNode(PageRoster.entityId(url)));
    }

    private Corpus family() {
        return corpus
                .html("https://one.example/ada", "Ada Brook",
                        "<p>Ada Brook (born 3 May 1901) was a painter. She was born in <a href=\"/orla-south\">Orla</a>."
                                + "</p>")
                .html("https://one.example/orla-south", "Orla (South)", "<p>Orla is a town in the south.</p>")
                .html("https://one.example/orla-north", "Orla (North)", "<p>Orla is a town in the north.</p>")
                .page("https://two.example/ben", "Ben Reed",
                        "Ben Reed (born 1 May 1903) was a painter. He was born in Orla.");
    }

    @Test
    void aLinkTellsWhichOfTwoNamesakesIsMeantAndANameAloneMeansNeither() throws IOException {
        family().build();
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            String south = PageRoster.entityId("https://one.example/orla-south");
            assertThat(snapshot.claims().about(PageRoster.entityId("https://one.example/ada")))
                    .anySatisfy(claim -> assertThat(claim.object()).isEqualTo(new Value.EntityValue(south, "Orla")));
            assertThat(snapshot.claims().about(PageRoster.entityId("https://two.example/ben")))
                    .anySatisfy(claim -> assertThat(claim.object()).isEqualTo(new Value.TextValue("Orla")))
                    .noneSatisfy(claim -> assertThat(claim.object()).isInstanceOf(Value.EntityValue.class));
            assertThat(entity(snapshot, "https://one.example/orla-south").popularity().inLinks()).isEqualTo(1);
            assertThat(entity(snapshot, "https://one.example/orla-north").popularity().inLinks()).isZero();
        }
    }

    @Test
    void aLinkToARedirectCountsForThePageBehindIt() throws IOException {
        String dump = """
                <mediawiki xml:lang="en"><siteinfo><sitename>Wikipedia</sitename>
                <base>https://en.wikipedia.org/wiki/Main_Page</base></siteinfo>
                <page><title>Old Orla</title><ns>0</ns><id>1</id><redirect title="Orla"/><revision>
                <text>#REDIRECT [[Orla]]</text></revision></page>
                <page><title>Orla</title><ns>0</ns><id>2</id><revision>
                <text>'''Orla''' is a town by the sea.</text></revision></page>
                <page><title>Ada Brook</title><ns>0</ns><id>3</id><revision>
                <text>'''Ada Brook''' (born 3 May 1901) was a painter. She was born in [[Old Orla]].</text></revision>
                </page></mediawiki>
                """;
        SnapshotManifest manifest = corpus.file("dump.xml", dump).build();
        assertThat(manifest.documents()).isEqualTo(2);
        assertThat(manifest.links()).isEqualTo(1);
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            assertThat(entity(snapshot, "https://en.wikipedia.org/wiki/Orla").popularity().inLinks()).isEqualTo(1);
        }
    }

    @Test
    void theManifestCountsWhatTheSnapshotHolds() throws IOException {
        SnapshotManifest manifest = family().build();
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            assertThat(manifest.entities()).isEqualTo(snapshot.graph().entities().size()).isEqualTo(4);
            assertThat(manifest.claims()).isEqualTo(snapshot.graph().claimCount()).isPositive();
            assertThat(manifest.linked())
                    .isEqualTo(IntStream.range(0, snapshot.graph().claimCount())
                            .filter(claim -> snapshot.graph().isEntity(snapshot.graph().object(claim)))
                            .count())
                    .isPositive();
        }
        assertThat(manifest.documents()).isEqualTo(4);
        assertThat(manifest.passages()).isEqualTo(4);
        assertThat(manifest.links()).isEqualTo(1);
        assertThat(manifest.languages()).isEqualTo(Map.of("en", 4L));
        assertThat(manifest.licences()).isEqualTo(Map.of("unknown", 4L));
        assertThat(manifest.inputs()).containsExactly("pages.jsonl");
        assertThat(Snapshot.readManifest(corpus.output())).isEqualTo(manifest);
    }

    @Test
    void theHashStandsForTheContentAndNothingElse(@TempDir Path elsewhere) throws IOException {
        String hash = family().build().hash();
        assertThat(corpus.build().hash()).as("built again over the old one").isEqualTo(hash);
        assertThat(PlainBuild.build(corpus.inputs(), elsewhere.resolve("x/y"), pages -> {}).hash()).isEqualTo(hash);
        assertThat(corpus.page("https://two.example/cy", "Cy", "Cy is short.").build().hash()).isNotEqualTo(hash);
    }

    @Test
    void anInterruptedBuildIsNoSnapshotAndTheNextOneStartsAfresh() throws IOException {
        for (int i = 0; i < 1_200; i++) {
            corpus.page("https://one.example/" + i, "Page " + i, "This is page number " + i + " of many.");
        }
        List<Path> inputs = corpus.inputs();
        assertThatThrownBy(() -> PlainBuild.build(inputs, corpus.output(), pages -> {
            if (pages == 1_100) {
                throw new IllegalStateException("killed");
            }
        })).hasMessage("killed");
        Files.createDirectories(corpus.output().resolve("shards/00017/claims"));
        assertThat(corpus.output().resolve(".staging")).isNotEmptyDirectory();
        assertThatThrownBy(() -> Snapshot.open(corpus.output())).isInstanceOf(SnapshotException.class)
                .hasMessageContaining("unfinished build")
                .hasMessageContaining(corpus.output().toString());

        SnapshotManifest afresh = corpus.build();
        SnapshotManifest clean = PlainBuild.build(inputs, folder.resolve("clean"), pages -> {});
        assertThat(afresh).isEqualTo(clean);
        assertThat(files(corpus.output()).keySet()).isEqualTo(files(folder.resolve("clean")).keySet());
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        Files.createDirectories(corpus.output().resolve("shards"));
        Files.writeString(corpus.output().resolve("thesis.tex"), "years of work");
        SortedMap<String, Long> before = files(corpus.output());
        assertThatThrownBy(() -> family().build()).isInstanceOf(SnapshotException.class)
                .hasMessageContaining(corpus.output().toString())
                .hasMessageContaining("other files");
        assertThat(files(corpus.output())).isEqualTo(before);
    }

    @Test
    void aFileInPlaceOfTheFolderIsLeftAlone() throws IOException {
        Files.writeString(corpus.output(), "years of work");
        assertThatThrownBy(() -> family().build()).isInstanceOf(SnapshotException.class)
                .hasMessageContaining("is a file");
        assertThat(corpus.output()).hasContent("years of work");
    }

    @Test
    void namesInPagesNeverBecomeNamesOfFiles() throws IOException {
        SnapshotManifest manifest = corpus
                .page("https://one.example/../../../../escaped", "../../../escaped", "A page about going up.")
                .page("file:///escaped/by/scheme", "/escaped", "A page about the root.")
                .page("https://one.example/a%00b/..%2f..%2fescaped", "escaped\u0000.html", "A page about nothing.")
                .page("../escaped", "C:\\escaped", "A page about drives.")
                .build();
        assertThat(manifest.documents() + manifest.setAside().values().stream().mapToLong(n -> n).sum()).isEqualTo(4);
        assertThat(files(folder).keySet()).allMatch(name -> name.equals("pages.jsonl") || name.matches(
                "snapshot/(manifest\\.json|set-aside\\.jsonl|entities/part-\\d{5}\\.jsonl|shards/\\d{5}/(claims|passages)/"
                        + "[_\\w.]+)"));
        assertThat(folder.getParent()).isDirectoryNotContaining("glob:**escaped*");
    }

    @Test
    void anInputWithoutPagesGivesAnEmptySnapshot() throws IOException {
        SnapshotManifest manifest = corpus.file("empty.jsonl", "\n\n").build();
        assertThat(manifest.documents()).isZero();
        assertThat(CorpusInput.of(corpus.inputs()).splits().size() + manifest.setAside().size()).isPositive();
        try (Snapshot snapshot = Snapshot.open(corpus.output())) {
            assertThat(snapshot.graph().entities()).isEmpty();
            assertThat(snapshot.passages().search("anything", 10)).isEmpty();
        }
    }
}
