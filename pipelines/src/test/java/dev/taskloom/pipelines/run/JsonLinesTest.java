package dev.taskloom.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    Path folder;

    private record Number(int n) {}

    @Test
    void readsBackWhatItWroteInOrder() {
        Path file = folder.resolve("deep/er/numbers.jsonl");

        assertThat(JsonLines.write(file, List.of(new Number(2), new Number(1)).iterator())).isEqualTo(2);

        List<Number> read = new ArrayList<>();
        JsonLines.read(file, Number.class, read::add);
        assertThat(read).containsExactly(new Number(2), new Number(1));
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("numbers.jsonl");
        JsonLines.write(file, List.of(new Number(1)).iterator());
        Iterator<Number> failing = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Number next() {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };

        assertThatThrownBy(() -> JsonLines.write(file, failing)).isInstanceOf(RunException.class)
                .hasMessage("cannot write " + file + ": No space left on device");

        assertThat(file).hasContent("{\"n\":1}");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void namesFileAndLineOfWhatIsBroken() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.jsonl"), "{\"n\":1}\n\n{\"n\":\n");

        assertThatThrownBy(() -> JsonLines.read(file, Number.class, number -> {})).isInstanceOf(RunException.class)
                .hasMessageStartingWith(file + ", line 3: ");
    }

    @Test
    void listsFinishedFilesOnly() throws IOException {
        for (String name : List.of("b.jsonl", "a.jsonl", ".c.jsonl.tmp", "_SUCCESS")) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(JsonLines.files(folder)).containsExactly(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
        assertThat(JsonLines.files(folder.resolve("absent"))).isEmpty();
    }
}
