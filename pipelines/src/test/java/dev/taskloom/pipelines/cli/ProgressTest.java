package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter terminal = new StringWriter();

    @Test
    void nothingIsWrittenWhereNobodyLooks() {
        Progress.show(new PrintWriter(terminal), () -> "7 of 9", false).close();
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void theLineIsThereAtOnceAndGoneAtTheEnd() {
        Progress progress = Progress.show(new PrintWriter(terminal), () -> "7 of 9", true);
        assertThat(terminal.toString()).isEqualTo("\r\033[K7 of 9");
        progress.close();
        assertThat(terminal.toString()).endsWith("\r\033[K");
    }

    @Test
    void aLineWiderThanATerminalIsCutSoThatItStaysOneLine() {
        Progress.show(new PrintWriter(terminal), () -> "x".repeat(200), true).close();
        assertThat(terminal.toString()).startsWith("\r\033[K" + "x".repeat(79) + "\r\033[K");
    }

    @Test
    void ratesArePerSecondSinceTheStart() {
        assertThat(Progress.counted("pages", 3_000, 2_000_000_000L)).isEqualTo("3,000 pages (1,500/s)");
        assertThat(Progress.counted("pages", 0, 0)).isEqualTo("0 pages (0/s)");
    }
}
