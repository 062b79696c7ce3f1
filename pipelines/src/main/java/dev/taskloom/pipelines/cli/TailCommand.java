package dev.taskloom.pipelines.cli;

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
import picocli.CommandLine.Spec;

/** {@code taskloom tail}: prints a topic as JSON lines on stdout. */
@Command(name = "tail", sortOptions = false, description = "Print what a read_committed consumer sees of a topic, as JSON lines.", footer = {
        "", "Examples:", "  ./taskloom tail --kafka 127.0.0.1:9092 | jq -r .prompt",
        "  ./taskloom tail --kafka 127.0.0.1:9092 --topic taskloom.rejections.v1 --limit 5"})
final class TailCommand implements Callable<Integer> {
    private static final int BUFFER = 64 << 10;

    private final PrintStream out;

    @Spec
    private CommandSpec command;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--topic", paramLabel = "T", defaultValue = TaskTopics.TASKS, description = "topic to read (default: ${DEFAULT-VALUE})")
    private String topic;

    @Option(names = "--follow", description = "go on with what is added, until interrupted")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "stop after so many lines")
    private Long limit;

    @Mixin
    private Help help;

    public TailCommand() {
        this(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)));
    }

    TailCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        long lines = limit == null ? Long.MAX_VALUE : limit;
        Usage.within(command, "--limit", lines, 1, Long.MAX_VALUE);
        PrintWriter log = command.commandLine().getErr();
        try {
            new Tail(kafka.target(), topic, out, log::println, lines).print(follow);
            return 0;
        } finally {
            out.flush();
        }
    }
}
