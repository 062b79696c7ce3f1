package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks for many towns at once by way of a journal, and prints each answer that it gets. */
final class AskingChild {
    private AskingChild() {}

    /** {@code FOLDER PORT TOWNS}; begins when it is told to. */
    public static void main(String[] arguments) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://127.0.0.1:" + arguments[1] + "/");
        Calls calls = new Calls(text -> client
                .sendAsync(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(text)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> Calls.answer(response.body())));
        try (CallJournal journal = CallJournal.open(Path.of(arguments[0]))) {
            System.out.println("opened");
            System.in.read();
            JournaledModel model = new JournaledModel(calls, journal);
            List<CompletableFuture<?>> asked = new ArrayList<>();
            for (int town = 0; town < Integer.parseInt(arguments[2]); town++) {
                String name = "town " + town;
                asked.add(model.ask(Calls.request(name)).thenAccept(outcome -> print(name, outcome)));
            }
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
            System.out.println("done");
        }
    }

    private static void print(String name, ChatOutcome outcome) {
        System.out.println("used " + name + ": " + ((ChatOutcome.Answered) outcome).message().content() + ".");
    }
}
