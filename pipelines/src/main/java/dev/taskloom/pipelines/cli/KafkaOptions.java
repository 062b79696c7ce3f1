package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that talks to a running Kafka. */
public final class KafkaOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "Kafka brokers to ask first; several are joined by commas.")
    private String bootstrap;

    @Option(names = "--kafka-config", paramLabel = "FILE", description = "Further client properties, such as credentials, as Kafka's own tools take them.")
    private Path properties;

    /** What the options say; bad addresses are a usage error. */
    public KafkaTarget target() {
        try {
            return properties == null ? KafkaTarget.of(bootstrap) : KafkaTarget.of(bootstrap, properties);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
