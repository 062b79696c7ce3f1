package dev.taskloom.pipelines.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, when the machine has one. */
final class Chromium {
    private final Path executable;
    private final Path scratch;

    private Chromium(Path executable, Path scratch) {
        this.executable = executable;
        this.scratch = scratch;
    }

    /** The first of the usual names on the PATH. */
    static Optional<Chromium> find(Path scratch) {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> new Chromium(path, scratch));
    }

    /** The document as it stands when nothing is left to do, as HTML. */
    String dom(String address) throws IOException, InterruptedException {
        // Virtual time: the browser's clock jumps to the next timer, so waiting costs nothing and races nothing.
        return run(address, "--dump-dom", "--virtual-time-budget=10000");
    }

    /** A picture of the top of the page. */
    void screenshot(String address, Path png, int width, int height) throws IOException, InterruptedException {
        run(address, "--screenshot=" + png, "--window-size=" + width + "," + height, "--hide-scrollbars");
    }

    private String run(String address, String... flags) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "chromium", ".out");
        Path log = Files.createTempFile(scratch, "chromium", ".log");
        // No sandbox, because tests may run as root, and reading frames of file: pages is how the test looks inside.
        List<String> command = Stream.concat(Stream.of(executable.toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-web-security", "--allow-file-access-from-files",
                "--disable-dev-shm-usage", "--user-data-dir=" + scratch.resolve("profile")),
                Stream.concat(Stream.of(flags), Stream.of(address))).toList();
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(log.toFile()).start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IOException("chromium did not finish with " + address + ": " + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    }
}
