package dev.taskloom.pipelines.kafka;

import java.nio.file.Path;

/** Broker and publisher in one process, as {@code --kafka embedded} has them, so that one kill takes both. */
final class WholeRunChild {
    private WholeRunChild() {}

    /** {@code DIRECTORY TOPIC COUNT (acknowledged|iterated) N}. */
    public static void main(String[] arguments) {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
        TaskTopics.ensure(KafkaTarget.of(broker.bootstrap()), arguments[1]);
        PublishingChild.publish(broker.bootstrap(), arguments);
    }
}
