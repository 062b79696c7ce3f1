package dev.taskloom.it.runs;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;

/** The broker of {@code taskloom broker}, in a process of its own. */
final class Broker implements AutoCloseable {
    private final Path data;
    private final Command command;
    private final String address;

    private Broker(Path data, Command command) {
        this.data = data;
        this.command = command;
        if (!command.reaches(() -> command.output().contains("The broker is ready"))) {
            throw new AssertionError("the broker ended:\n" + command.output());
        }
        this.address = command.output().lines().filter(line -> line.startsWith("127.0.0.1:")).findFirst().orElseThrow();
    }

    /** A fresh broker on a free port. */
    static Broker start() {
        Path data = World.path("broker");
        return new Broker(data, Command.taskloom("broker", "--port", 0, "--data", data));
    }

    /** The same broker again, after it was killed. */
    Broker restart() {
        String port = address.substring(address.indexOf(':') + 1);
        return new Broker(data, Command.taskloom("broker", "--port", port, "--data", data));
    }

    String address() {
        return address;
    }

    KafkaTarget target() {
        return KafkaTarget.of(address);
    }

    Path data() {
        return data;
    }

    void kill() {
        command.kill();
    }

    @Override
    public void close() {
        command.close();
    }
}
