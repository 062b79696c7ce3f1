package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AskCommandTest extends CommandLineCase {
    @TempDir
    Path folder;

    @Test
    void theAnswerIsPrintedAndItsTokensAreToldBesideIt() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(request -> Behaviour.text(request, "Stanisław Lem"))) {
            assertThat(taskloom("ask", "--models", endpoints(server), "--model", "one", "Who wrote Solaris?")).as(err())
                    .isZero();
            assertThat(out()).isEqualToIgnoringNewLines("Stanisław Lem");
            assertThat(err()).startsWith("one (some-model): ").contains(" tokens in, ");
        }
    }

    @Test
    void aServerThatWantsAKeyIsOneLineAndExitCodeOne() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(request -> Reply.Status.error(401, "no such key"))) {
            assertFailure(said("no answer: one", "401"), "ask", "--models", endpoints(server), "--model", "one",
                    "Who?");
        }
    }

    @Test
    void withSeveralEndpointsOneMustBeNamed() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain())) {
            Path models = endpoints(server);
            assertUsage("taskloom ask: " + models + " has several endpoints (one, two): say which with --model", "ask",
                    "--models", models,
                    "Who?");
            assertFailure(said("no endpoint is called tow", "two"), "ask", "--models", models, "--model", "tow",
                    "Who?");
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertFailure(said("nowhere.yaml: there is no such file"), "ask", "--models", folder.resolve("nowhere.yaml"),
                "Who?");
    }

    private Path endpoints(SimulatedServer server) throws IOException {
        return Files.writeString(folder.resolve("models.yaml"), """
                endpoints:
                  one:
                    base-url: %s
                    model: some-model
                  two:
                    base-url: %s
                    model: another
                """.formatted(server.baseUrl(), server.baseUrl()));
    }
}
