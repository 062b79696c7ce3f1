package dev.taskloom.pipelines.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveMarkTest {
    private static final List<Seed> SEEDS = IntStream.range(32, 64).mapToObj(WaveMarkTest::seed).toList();

    @TempDir
    Path folder;

    private Path outcomes;
    private WaveMark mark;

    @BeforeEach
    void markAWave() throws IOException {
        outcomes = Files.writeString(folder.resolve("outcomes-00000000.jsonl"), "{}\n{}\n");
        mark = new WaveMark(folder);
        assertThat(mark.exists()).isFalse();
        mark.write(SEEDS, List.of());
    }

    @Test
    void anUntouchedWaveIsIntact() {
        assertThat(mark.exists()).isTrue();
        mark.requireIntact(SEEDS);
    }

    @Test
    void aWaveOfOtherSeedsIsRefused() {
        assertThatThrownBy(() -> mark.requireIntact(SEEDS.subList(0, 10))).isInstanceOf(RunException.class)
                .hasMessage("the wave in " + folder + " is damaged, or of another version of Taskloom (it holds seeds"
                        + " 32 to 63, not 32 to 41): delete that folder to make it again");
    }

    @Test
    void aLostLineALostFileAndAFileTooManyAreNoticed() throws IOException {
        Files.writeString(outcomes, "{}\n");
        assertDamage("outcomes-00000000.jsonl was changed");
        Files.delete(outcomes);
        assertDamage("outcomes-00000000.jsonl is missing");
        Files.writeString(outcomes, "{}\n{}\n");
        Files.writeString(folder.resolve("outcomes-00000001.jsonl"), "");
        assertDamage("it has files too many");
    }

    @Test
    void aDamagedMarkIsNamed() throws IOException {
        for (String content : List.of("", "32 seeds\n", "{\"firstRank\":1}")) {
            Files.writeString(folder.resolve("_SUCCESS"), content);
            assertThatThrownBy(() -> mark.requireIntact(SEEDS)).isInstanceOf(RunException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("delete");
        }
    }

    private void assertDamage(String what) {
        assertThatThrownBy(() -> mark.requireIntact(SEEDS)).isInstanceOf(RunException.class)
                .hasMessageContaining("(" + what + ")");
    }

    private static Seed seed(int rank) {
        return new Seed(TaskKind.SEARCH, "e" + rank, "E", "en|a.example|place", rank, new TreeMap<>());
    }
}
