package dev.taskloom.pipelines.bench;

import dev.taskloom.pipelines.run.RunException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of a model with nothing but the HTTP client of Java: as fast as it gets. */
final class BareLoop {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    BareLoop(URI baseUrl) {
        this.address = URI.create(baseUrl + "/chat/completions");
    }

    /** Sends so many requests, at most so many at once, and waits for all answers. */
    void call(String about, int calls, int atOnce) {
        Semaphore window = new Semaphore(atOnce);
        AtomicInteger answered = new AtomicInteger();
        for (int call = 0; call < calls; call++) {
            window.acquireUninterruptibly();
            client.sendAsync(request(about + call), HttpResponse.BodyHandlers.ofString())
                    .whenComplete((response, failure) -> {
                        if (failure == null && response.statusCode() == 200) {
                            answered.incrementAndGet();
                        }
                        window.release();
                    });
        }
        window.acquireUninterruptibly(atOnce);
        if (answered.get() < calls) {
            throw new RunException("the bare loop got " + answered + " answers to " + calls + " calls");
        }
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"model\":\"" + SimulatedModel.NAME
                        + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}"))
                .build();
    }
}
