package dev.taskloom.environments.search.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine: what stands at a path is given to it, and it remembers what was asked. */
final class LoopbackSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Handling> handlings = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    LoopbackSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                handlings.getOrDefault(exchange.getRequestURI().getPath(), answer(404, "text/plain", "nothing here"))
                        .handle(exchange);
            }
        });
        server.start();
    }

    void put(String path, Handling handling) {
        handlings.put(path, handling);
    }

    void put(String path, String type, String body) {
        put(path, answer(200, type, body));
    }

    static Handling answer(int status, String type, String body) {
        return answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Handling answer(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Handling redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** The first handling for the first request, and so on; the last one for all others. */
    static Handling inTurn(Handling... handlings) {
        int[] next = {0};
        return exchange -> {
            Handling handling;
            synchronized (next) {
                handling = handlings[Math.min(next[0]++, handlings.length - 1)];
            }
            handling.handle(exchange);
        };
    }

    /** Results as SearXNG gives them, one for each address. */
    static String results(String... addresses) {
        StringBuilder results = new StringBuilder("{\"query\": \"q\", \"results\": [");
        for (int i = 0; i < addresses.length; i++) {
            results.append(i == 0 ? "" : ", ")
                    .append("""
                            {"url": "%s", "title": "Title %d", "content": "Snippet\\n %d", "engine": "some"}"""
                            .formatted(addresses[i], i, i));
        }
        return results.append("], \"answers\": [], \"unresponsive_engines\": []}").toString();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Settings of a web that is searched here, the SearXNG way. */
    WebSettings settings(Path folder) throws IOException {
        return WebSettings.read(Files.writeString(folder.resolve("web.yaml"), """
                search:
                  kind: searxng
                  base-url: %s
                timeout: 5s
                """.formatted(url(""))), Map.of());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
