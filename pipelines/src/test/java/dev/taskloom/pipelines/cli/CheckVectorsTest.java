package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVectorsTest extends CommandLineCase {
    private static final String HOLDS = "{\"kind\":\"parse\",\"name\":\"plain\",\"text\":\"Hi<｜end▁of▁sentence｜>\","
            + "\"thinking_mode\":\"chat\",\"expected_message\":{\"content\":\"Hi\",\"reasoning_content\":\"\"}}";
    private static final String FAILS = "{\"kind\":\"encode\",\"name\":\"wrong\",\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"Hi\"}],\"config\":{\"thinking_mode\":\"chat\"},"
            + "\"expected_prompt\":\"<｜begin▁of▁sentence｜>Hi\"}";

    @TempDir
    Path folder;

    @Test
    void vectorsThatHoldAreCounted() throws IOException {
        assertThat(taskloom("check-vectors", file(HOLDS, HOLDS))).as(err()).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("2 of 2 vectors hold");
        assertThat(err()).isEmpty();
    }

    @Test
    void aVectorThatDoesNotHoldIsNamedWithItsFirstDifference() throws IOException {
        assertThat(taskloom("check-vectors", file(HOLDS, FAILS))).isEqualTo(1);
        assertThat(out().lines()).containsExactly(
                "wrong: prompt at character 21: expected \"Hi\", but there is \"<｜User｜>Hi<｜Assistant｜></think>\"",
                "1 of 2 vectors hold");
    }

    @Test
    void aFileThatHoldsNoVectorsIsAnErrorThatNamesFileAndLine() throws IOException {
        Path broken = file(HOLDS, "", "{\"kind\":\"parse\"");
        assertFailure(said(broken + ", line 3: "), "check-vectors", broken);
        Path other = file(HOLDS, "{\"name\":\"n\",\"kind\":\"poem\"}");
        assertFailure(said(other + ", line 2: unknown kind 'poem'; known: encode, parse"), "check-vectors", other);
        Path none = file("null");
        assertFailure(said(none + ", line 1: "), "check-vectors", none);
        Path empty = file();
        assertFailure(said(empty + " has no vectors"), "check-vectors", empty);
        assertFailure(said("no such file: " + folder.resolve("absent")), "check-vectors", folder.resolve("absent"));
    }

    private Path file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "vectors", ".jsonl"), List.of(lines));
    }
}
