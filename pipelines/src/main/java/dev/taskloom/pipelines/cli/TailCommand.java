package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.BrokerException;
import dev.taskloom.pipelines.kafka.Tail;
import dev.taskloom.pipelines.kafka.TaskTopics;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code taskloom tail}: prints a topic as JSON lines on stdout. */
@Command(name = "tail", mixinStandardHelpOptions = true, description = "Print what a read_committed consumer sees of a topic, as JSON lines.")
public final class TailCommand implements Callable<Integer> {
    private static final int BUFFER = 64 << 10;

    private final PrintStream out;

    @Spec
    private CommandSpec command;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--topic", paramLabel = "T", defaultValue = TaskTopics.TASKS, description = "Topic to read (default: ${DEFAULT-VALUE}).")
    private String topic;

    @Option(names = "--follow", description = "Go on with what is added, until interrupted.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many lines.")
    private Long limit;

    public TailCommand() {
        this(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)));
    }

    TailCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (limit != null && limit < 1) {
            throw new ParameterException(command.commandLine(), "--limit must be at least 1, not " + limit);
        }
        PrintWriter log = command.commandLine().getErr();
        try {
            new Tail(kafka.target(), topic, out, log::println, limit == null ? Long.MAX_VALUE : limit).print(follow);
            return 0;
        } catch (BrokerException e) {
            out.flush();
            log.println("taskloom tail: " + e.getMessage());
            return 1;
        }
    }
}
