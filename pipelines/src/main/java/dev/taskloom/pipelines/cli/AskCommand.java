package dev.taskloom.pipelines.cli;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.client.HttpChatModel;
import dev.taskloom.pipelines.run.RunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "ask", sortOptions = false, description = {
        "Ask a model once, to see whether its endpoint works.", "",
        "The answer goes to standard output, what it cost in tokens to standard error."}, footer = {"", "Examples:",
                "  ./taskloom ask --models models.yaml 'Who wrote Solaris?'",
                "  ./taskloom ask --models models.yaml --model writer - < question.txt"})
final class AskCommand implements Callable<Integer> {
    @Option(names = "--models", required = true, paramLabel = "FILE", description = "YAML file of endpoints")
    private Path models;

    @Option(names = "--model", paramLabel = "NAME", description = "which endpoint of the file, when it has several")
    private String name;

    @Parameters(paramLabel = "QUESTION", description = "what to ask, or - for standard input")
    private String question;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Endpoint endpoint = endpoint(Endpoints.read(models, System.getenv()));
        String text = question.equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : question;
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "the question is empty");
        }
        try (HttpChatModel model = HttpChatModel.open(endpoint)) {
            return show(endpoint, model.ask(ChatRequest.of(List.of(new ChatMessage.User(text)))).join());
        }
    }

    private Endpoint endpoint(Endpoints endpoints) {
        if (name != null) {
            return endpoints.named(name);
        }
        if (endpoints.names().size() > 1) {
            throw new ParameterException(spec.commandLine(), models + " has several endpoints ("
                    + String.join(", ", endpoints.names()) + "): say which with --model");
        }
        return endpoints.named(endpoints.names().getFirst());
    }

    private int show(Endpoint endpoint, ChatOutcome outcome) {
        return switch (outcome) {
            case ChatOutcome.Answered answered -> {
                spec.commandLine().getOut().println(answered.message().content());
                spec.commandLine().getErr().println(tokens(endpoint, answered.usage()));
                yield 0;
            }
            case ChatOutcome.Truncated truncated ->
                throw new RunException("the answer broke off at the limit of tokens; "
                        + tokens(endpoint, truncated.usage()));
            case ChatOutcome.Refused refused -> throw unanswered(endpoint, refused.reason());
            case ChatOutcome.RetryLater later -> throw unanswered(endpoint, later.reason());
            case ChatOutcome.ProviderDown down -> throw unanswered(endpoint, down.reason());
        };
    }

    private static RunException unanswered(Endpoint endpoint, String reason) {
        // What a server said begins with the endpoint's name already.
        return new RunException("no answer: " + (reason.startsWith(endpoint.name()) ? "" : endpoint.name() + ": ")
                + reason);
    }

    private static String tokens(Endpoint endpoint, Usage usage) {
        return "%s (%s): %d tokens in, %d out, %d of them reasoning".formatted(endpoint.name(), endpoint.model(),
                usage.promptTokens(), usage.completionTokens(), usage.reasoningTokens());
    }
}
