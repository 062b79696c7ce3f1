package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code taskloom broker}: a Kafka broker in the foreground; its address is the one line on stdout. */
@Command(name = "broker", sortOptions = false, description = {"Run a Kafka broker on 127.0.0.1 until stopped.", "",
        "Prints its address when it is ready. What it holds stays in its folder for the next start."}, footer = {"",
                "Example:", "  ./taskloom broker --port 9092 --data kafka-data"})
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--port", paramLabel = "P", defaultValue = "9092", description = "port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "where the broker keeps its topics; created when absent")
    private Path data;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        Usage.within(command, "--port", port, 0, 65_535);
        PrintWriter log = command.commandLine().getErr();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            PrintWriter out = command.commandLine().getOut();
            out.println(broker.bootstrap());
            out.flush();
            log.println("The broker is ready; its data is in " + data + ". Stop it with Ctrl-C.");
            broker.await();
            return 0;
        }
    }
}
