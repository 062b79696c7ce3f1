package dev.taskloom.environments.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledRecordingTest {
    private static final int TOWNS = 60;
    /** Answers seen before the kill; the last process ends by itself. */
    private static final List<Integer> KILLED_AFTER = List.of(1, 12, 30, TOWNS + 1);

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasUsedIsAskedForAgainWheneverTheProcessWasKilled() throws Exception {
        AtomicInteger number = new AtomicInteger();
        Map<String, String> used = new HashMap<>();
        try (LoopbackSite site = new LoopbackSite()) {
            site.settings(folder);
            // Another answer each time, so that one that was asked for again would be seen.
            site.put("/search", exchange -> LoopbackSite.answer(200, "application/json",
                    LoopbackSite.results("https://a.example/" + number.incrementAndGet())).handle(exchange));
            for (int answers : KILLED_AFTER) {
                int before = site.asked().size();
                Map<String, String> usedBefore = Map.copyOf(used);
                for (String line : runAndKill(answers)) {
                    String[] words = line.split(" ");
                    assertThat(used.putIfAbsent(words[1], words[2])).as(words[1]).isIn(null, words[2]);
                }
                assertThat(site.asked().subList(before, site.asked().size()))
                        .noneMatch(path -> usedBefore.keySet().stream().anyMatch(town -> path.contains(town + "&")));
            }
        }
        assertThat(used).hasSize(TOWNS);
    }

    /** What the process said it used, all of it. */
    private List<String> runAndKill(int answers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RecordingChild.class.getName(), folder.resolve("web.yaml").toString(),
                folder.resolve("web").toString(), String.valueOf(TOWNS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> used = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("used .* [.]")) {
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
