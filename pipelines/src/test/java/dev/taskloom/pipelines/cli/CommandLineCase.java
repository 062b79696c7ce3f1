package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs command lines in this process and holds what they printed. */
abstract class CommandLineCase {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs one command line and gives its exit code. */
    int taskloom(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = String.valueOf(words[i]);
        }
        return Taskloom.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** The command line is wrong: exit code 2, the line given, where to read more, and nothing on standard output. */
    void assertUsage(String line, Object... words) {
        assertThat(taskloom(words)).as(err()).isEqualTo(2);
        assertThat(err().lines().findFirst()).hasValue(line);
        assertThat(err()).contains("--help' says how it goes.");
        assertThat(out()).isEmpty();
    }

    /** The command failed: exit code 1 and one line that holds the words given. */
    void assertFailure(String[] said, Object... words) {
        assertThat(taskloom(words)).as(err()).isEqualTo(1);
        assertThat(err().strip().lines()).as(err()).hasSize(1);
        assertThat(err()).startsWith("taskloom ").contains(said).doesNotContain("Exception", "\tat ");
    }

    static String[] said(String... words) {
        return words;
    }
}
