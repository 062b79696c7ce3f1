package dev.taskloom.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.schemas.TaskKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    private static RunSettings settings(String snapshot, int count, long seed) {
        return new RunSettings(TaskKind.SEARCH, "/snapshots/a", snapshot, count, seed, 3, 6, "strict", 3);
    }

    @Test
    void opensAgainForTheSameRunWhereverTheSnapshotLies() {
        RunSettings settings = settings(HASH, 10, 1);
        RunDirectory.open(folder.resolve("run"), settings).close();

        RunSettings moved = new RunSettings(TaskKind.SEARCH, "/elsewhere", HASH, 10, 1, 3, 6, "strict", 3);
        RunDirectory.open(folder.resolve("run"), moved).close();
    }

    @Test
    void refusesARunOfOtherSettingsAndNamesThem() {
        RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)).close();

        assertThatThrownBy(() -> RunDirectory.open(folder.resolve("run"), settings(HASH, 20, 2)))
                .isInstanceOf(RunException.class)
                .hasMessage(folder.resolve("run") + " holds another run (--count was 10, is 20; --seed was 1, is 2):"
                        + " choose another --output, or repeat it with the same arguments");
    }

    @Test
    void refusesARunOverAnotherSnapshot() {
        RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)).close();

        assertThatThrownBy(() -> RunDirectory.open(folder.resolve("run"), settings("cd".repeat(32), 10, 1)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("--snapshot was " + HASH + ", is " + "cd".repeat(32));
    }

    @Test
    void refusesARunThatSomebodyWorksOn() {
        try (RunDirectory first = RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1))) {
            assertThatThrownBy(() -> RunDirectory.open(first.folder(), settings(HASH, 10, 1)))
                    .isInstanceOf(RunException.class)
                    .hasMessage(first.folder() + " is in use by another process");
        }
        RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)).close();
    }

    @Test
    void refusesAFolderOfOtherThings() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "x");

        assertThatThrownBy(() -> RunDirectory.open(folder, settings(HASH, 10, 1))).isInstanceOf(RunException.class)
                .hasMessage(folder + " exists and is not a run of Taskloom: choose another --output");
        assertThat(folder).isDirectoryNotContaining("glob:**/.lock");
    }

    @Test
    void namesAFileInPlaceOfTheFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> RunDirectory.open(file, settings(HASH, 10, 1))).isInstanceOf(RunException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void namesDamagedSettings() throws Exception {
        RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)).close();
        Path file = folder.resolve("run/run.json");
        Files.writeString(file, "{\"kind\":");

        assertThatThrownBy(() -> RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith(file + ", line 1: ");
        Files.writeString(file, "");
        assertThatThrownBy(() -> RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith(file + " is empty");
    }

    @Test
    void aRunKilledBeforeItsSettingsWereThereStartsAfresh() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/.lock"), "");
        Files.writeString(folder.resolve("run/.run.json.tmp"), "{\"ki");

        RunDirectory.open(folder.resolve("run"), settings(HASH, 10, 1)).close();

        assertThat(folder.resolve("run/run.json")).exists();
    }

    @Test
    void earlierTasksArePartOfWhatTheRunIs() {
        RunSettings alone = settings(HASH, 10, 1);

        assertThat(alone.excluding(EarlierTasks.none()).runId()).isEqualTo(alone.runId());
        assertThat(
                new RunSettings(alone.kind(), alone.environment(), HASH, 10, 1, 3, 6, "strict", 3, "ef", null).runId())
                .isNotEqualTo(alone.runId());
    }
}
