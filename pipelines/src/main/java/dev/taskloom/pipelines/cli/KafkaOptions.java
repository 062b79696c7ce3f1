package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that talks to a running Kafka. */
final class KafkaOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "Kafka brokers to ask first; several are joined by commas")
    private String bootstrap;

    @Option(names = "--kafka-config", paramLabel = "FILE", description = "further client properties, such as credentials, as Kafka's own tools take them")
    private Path properties;

    KafkaTarget target() {
        return target(command, bootstrap, properties);
    }

    /** What the options say; bad addresses are a usage error. The properties may be {@code null}. */
    static KafkaTarget target(CommandSpec command, String bootstrap, Path properties) {
        return Usage.parsed(command, "", bootstrap,
                address -> properties == null ? KafkaTarget.of(address) : KafkaTarget.of(address, properties));
    }
}
