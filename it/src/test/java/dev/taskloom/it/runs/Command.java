package dev.taskloom.it.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java program in a process of its own, which tests may signal and kill; what it prints goes to a file. */
final class Command implements AutoCloseable {
    private static final String COMMAND_LINE = "dev.taskloom.pipelines.cli.Taskloom";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long LOOK_MS = 5;

    private final Process process;
    private final Path log;

    private Command(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts {@code taskloom} with these words, as the launcher does. */
    static Command taskloom(Object... words) {
        return java(World.log(), Map.of(), List.of(), COMMAND_LINE, words);
    }

    /** Starts a Java program on the class path of the tests. */
    static Command java(Path log, Map<String, String> environment, List<String> options, String main, Object... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Short lives: what the second compiler and a parallel collector cost is never earned back.
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED"));
        for (String opened : List.of("util", "lang", "lang.invoke", "util.concurrent", "util.concurrent.atomic", "nio",
                "net", "time")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(options);
        command.add(main);
        for (Object word : words) {
            command.add(word.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().putAll(environment);
        try {
            return new Command(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tests run on; Surefire puts it into a manifest and tells here. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits until the condition holds or the program ends; true when it held. */
    boolean reaches(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                    return condition.getAsBoolean();
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not reached within " + LIMIT + "; it printed:\n" + output());
                }
            }
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end and returns the exit code; 128 and the number of a signal that ended it. */
    int exitCode() {
        reaches(() -> false);
        return process.exitValue();
    }

    /** Fails, showing what was printed, unless the program ends well. */
    Command succeeds() {
        int code = exitCode();
        if (code != 0) {
            throw new AssertionError("exit code " + code + "; it printed:\n" + output());
        }
        return this;
    }

    String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time used so far: progress that does not depend on how busy the machine is. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void kill() {
        process.destroyForcibly();
        reaches(() -> false);
    }

    /** Sends a signal, such as {@code TERM}. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
