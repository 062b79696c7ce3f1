package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a run publishes what it made. */
sealed interface Publishing {
    /** What stands for a broker in this process, instead of an address. */
    String EMBEDDED = "embedded";

    /** Files only. */
    record Nowhere() implements Publishing {}

    /** A broker in this process that keeps its data in the run. */
    record Embedded() implements Publishing {}

    record To(KafkaTarget target) implements Publishing {}

    /**
     * What the options say; bad addresses are a usage error.
     *
     * @param kafka      {@code HOST:PORT}, {@value #EMBEDDED}, or null
     * @param properties further client properties, or null
     */
    static Publishing of(CommandSpec command, String kafka, Path properties) {
        boolean elsewhere = kafka != null && !kafka.equals(EMBEDDED);
        if (properties != null && !elsewhere) {
            throw new ParameterException(command.commandLine(), "--kafka-config needs --kafka HOST:PORT");
        }
        if (elsewhere) {
            return new To(KafkaOptions.target(command, kafka, properties));
        }
        return kafka == null ? new Nowhere() : new Embedded();
    }
}
