package dev.taskloom.pipelines.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.environments.search.build.Proposals;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever builds a snapshot, and on however many workers, it is the same snapshot. */
class BuildSnapshotTest {
    /** More than one shard's worth. */
    private static final int PAGES = 1_200;
    private static final long SEED = 11;

    @TempDir
    private static Path folder;
    private static List<Path> inputs;
    private static SnapshotManifest plain;

    @BeforeAll
    static void buildInAPlainLoop() throws IOException {
        Path web = PlantedWeb.write(PAGES, SEED, folder.resolve("web"), PlantedWeb.Progress.NONE).pages();
        Path copies = folder.resolve("copies.jsonl");
        Files.writeString(copies, """
                {"url":"https://copies.example/a","title":"A","text":"This stands at two addresses."}
                {"url":"https://copies.example/b","title":"B","text":"This stands at two addresses."}
                not a record
                """);
        inputs = List.of(web, copies);
        plain = PlainBuild.build(inputs, folder.resolve("plain"), pages -> {});
        assertThat(plain.shards()).hasSizeGreaterThan(1);
        assertThat(plain.setAside()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--targetParallelism=1", "--targetParallelism=4", "--runner=FlinkRunner --parallelism=3"})
    void everyRunnerBuildsTheSnapshotOfThePlainLoop(String flags, @TempDir Path output) {
        SnapshotManifest built = BuildSnapshot.run(inputs, output.resolve("snapshot"),
                Runners.options(List.of(flags.split(" "))));
        assertThat(built).isEqualTo(plain);
        assertThat(output.resolve("snapshot/set-aside.jsonl"))
                .hasSameTextualContentAs(folder.resolve("plain/set-aside.jsonl"));
        assertThat(output.resolve("snapshot/.staging")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--targetParallelism=4", "--runner=FlinkRunner --parallelism=3"})
    void everyRunnerLetsInTheProposalsOfThePlainLoop(String flags, @TempDir Path output) throws IOException {
        Path towns = output.resolve("towns.jsonl");
        Files.writeString(towns,
                """
                        {"url":"https://t.example/1","title":"Ada Brook","text":"Ada Brook was a painter. Her cradle stood in Tarn."}
                        {"url":"https://t.example/2","title":"Ben Reed","text":"Ben Reed was a sculptor. His cradle stood in Tarn."}
                        """);
        Path claims = Files.write(output.resolve("claims.jsonl"), List.of(
                proposal(1, "Ada Brook", "Tarn", "Her cradle stood in Tarn."),
                proposal(2, "Ben Reed", "Orla", "His cradle stood in Tarn."),
                proposal(3, "Cy Moon", "Tarn", "His cradle stood in Tarn."), "{"));
        SnapshotManifest expected = PlainBuild.build(List.of(towns), Proposals.read(claims), output.resolve("plain"),
                pages -> {});
        assertThat(expected.setAside()).isEqualTo(
                Map.of("claim-object-unnamed", 1L, "claim-page-unknown", 1L, "claim-malformed", 1L));
        SnapshotManifest built = BuildSnapshot.run(List.of(towns), Optional.of(claims), output.resolve("snapshot"),
                Runners.options(List.of(flags.split(" "))));
        assertThat(built).isEqualTo(expected);
        assertThat(output.resolve("snapshot/set-aside.jsonl"))
                .hasSameTextualContentAs(output.resolve("plain/set-aside.jsonl"));
    }

    private static String proposal(int page, String subject, String object, String quote) {
        return Json.line(new ProposedClaim("https://t.example/" + page, "birth_place", subject, object, quote, "reader",
                "checker"));
    }

    @Test
    void aFileOfProposalsThatCannotBeReadLeavesTheEarlierSnapshot(@TempDir Path output) {
        Path missing = output.resolve("none.jsonl");
        assertThatThrownBy(() -> BuildSnapshot.run(inputs, Optional.of(missing), folder.resolve("plain"),
                Runners.options(List.of()))).isInstanceOf(SnapshotException.class).hasMessageContaining("none.jsonl");
        assertThat(folder.resolve("plain/manifest.json")).exists();
    }

    @Test
    void anInputThatHoldsNothingIsRefused(@TempDir Path output) throws IOException {
        Path empty = Files.createFile(output.resolve("empty.jsonl"));
        assertThatThrownBy(() -> BuildSnapshot.run(List.of(empty), output.resolve("snapshot"),
                Runners.options(List.of()))).isInstanceOf(RunException.class)
                .hasMessageContainingAll("nothing that can be read", "empty.jsonl");
        assertThat(output.resolve("snapshot")).doesNotExist();
    }
}
