package dev.taskloom.pipelines.kafka;

import java.nio.file.Path;

/** A broker in a process of its own, to be killed. */
final class BrokerChild {
    private BrokerChild() {}

    /** {@code DIRECTORY PORT}. */
    public static void main(String[] arguments) {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("ready " + broker.port());
        broker.await();
    }
}
