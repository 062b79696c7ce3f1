package dev.taskloom.inference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJournalTest {
    private static final int TOWNS = 120;
    /** Answers seen before the kill; the last process may end by itself. */
    private static final List<Integer> KILLED_AFTER = List.of(1, 9, 40, 90, TOWNS + 1);

    @TempDir
    private Path folder;

    @Test
    void noAnswerThatWasUsedIsAskedForAgainWheneverTheProcessWasKilled() throws Exception {
        Map<String, String> used = new HashMap<>();
        try (CountingServer server = new CountingServer()) {
            for (int answers : KILLED_AFTER) {
                int before = server.asked().size();
                Map<String, String> usedBefore = Map.copyOf(used);
                List<String> lines = runAndKill(server.port(), answers);
                for (String line : lines) {
                    String town = line.substring("used ".length(), line.indexOf(':'));
                    String answer = line.substring(line.indexOf(':') + 2, line.length() - 1);
                    assertThat(used.putIfAbsent(town, answer)).as(town).isIn(null, answer);
                }
                assertThat(server.asked().subList(before, server.asked().size()))
                        .filteredOn(usedBefore::containsKey)
                        .isEmpty();
            }
        }
        assertThat(used).hasSize(TOWNS);
        try (CallJournal journal = CallJournal.replay(folder)) {
            JournaledModel model = new JournaledModel(Calls.numbered(), journal);
            used.forEach((town, answer) -> assertThat(model.ask(Calls.request(town)).join())
                    .isEqualTo(Calls.answer(answer)));
        }
    }

    /** What the process said it used, all of it. */
    private List<String> runAndKill(int port, int answers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AskingChild.class.getName(), folder.toString(), String.valueOf(port), String.valueOf(TOWNS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> used = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("opened")) {
                    assertThatThrownBy(() -> CallJournal.open(folder)).isInstanceOf(JournalException.class)
                            .hasMessageContaining("another process");
                    process.getOutputStream().write('\n');
                    process.getOutputStream().flush();
                } else if (line.matches("used .*[.]")) {
                    used.add(line);
                    if (used.size() == answers) {
                        // Not the process itself, which would drop what it still has to say.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return used;
    }
}
