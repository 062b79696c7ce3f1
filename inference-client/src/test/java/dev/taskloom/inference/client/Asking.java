package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server with a behaviour and a client of it, for one test. */
record Asking(SimulatedServer server, HttpChatModel model) implements AutoCloseable {
    static final Secret KEY = Secret.of("sk-test-0123456789abcdef");

    static Endpoint endpoint(URI baseUrl) {
        return Endpoint.of("sim", baseUrl, ProviderProfile.GENERIC_OPENAI, "sim-model").withKey(KEY);
    }

    static Asking with(Behaviour behaviour, boolean stream) {
        SimulatedServer server = SimulatedServer.start(behaviour);
        return new Asking(server, HttpChatModel.open(endpoint(server.baseUrl()).withStream(stream)));
    }

    static ChatRequest question(String text) {
        return ChatRequest.of(List.of(new ChatMessage.User(text)));
    }

    ChatOutcome ask(String text) {
        return await(model.ask(question(text)));
    }

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        model.close();
        server.close();
    }
}
