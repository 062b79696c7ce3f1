package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that talks to a running Kafka. */
final class KafkaOptions {
    static final String CONFIG = "further client properties, such as credentials, as Kafka's own tools take them";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "Kafka brokers to ask first; several are joined by commas")
    private String bootstrap;

    @Option(names = "--kafka-config", paramLabel = "FILE", description = CONFIG)
    private Path properties;

    KafkaTarget target() {
        return target(command, bootstrap, properties);
    }

    /** What the options say; bad addresses are a usage error. The properties may be {@code null}. */
    static KafkaTarget target(CommandSpec command, String bootstrap, Path properties) {
        KafkaTarget plain = Usage.parsed(command, "--kafka: ", bootstrap, KafkaTarget::of);
        return properties == null
                ? plain
                : Usage.parsed(command, "--kafka-config: ", properties, file -> KafkaTarget.of(bootstrap, file));
    }
}
