package dev.taskloom.inference.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;

/** Serves one client connection until either side closes it. */
final class Connection implements Runnable {
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final String BEARER = "Bearer ";

    private final Socket socket;
    private final Behaviour behaviour;
    private final Tally tally;
    private final LongSupplier nanoTime;

    Connection(Socket socket, Behaviour behaviour, Tally tally, LongSupplier nanoTime) {
        this.socket = socket;
        this.behaviour = behaviour;
        this.tally = tally;
        this.nanoTime = nanoTime;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            HttpInput in = new HttpInput(socket.getInputStream());
            HttpOutput out = new HttpOutput(socket.getOutputStream());
            Optional<HttpInput.Request> request = in.next();
            while (request.isPresent() && serve(request.get(), in, out)) {
                request = in.next();
            }
        } catch (IOException | ExecutionException e) {
            // The client has gone, or sent what is no request; the counters tell how far it came.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the connection is to be closed. */
    private boolean serve(HttpInput.Request http, HttpInput in, HttpOutput out)
            throws IOException, InterruptedException, ExecutionException {
        long number = tally.came();
        try {
            if (!http.method().equals("POST") || !http.path().endsWith("/chat/completions")) {
                return status(out, Reply.Status.error(404, "there is only POST /v1/chat/completions"));
            }
            JsonNode body;
            try {
                body = Json.mapper().readTree(http.body());
            } catch (IOException e) {
                return status(out, Reply.Status.error(400, "the request is not JSON"));
            }
            String hash = Sha256.hex(http.body());
            String authorization = http.header("authorization");
            SimulatedRequest request = new SimulatedRequest(body, hash, number, tally.asked(hash),
                    nanoTime.getAsLong(),
                    authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "");
            return reply(request, behaviour.reply(request), in, out);
        } finally {
            tally.left();
        }
    }

    private boolean reply(SimulatedRequest request, Reply reply, HttpInput in, HttpOutput out)
            throws IOException, InterruptedException, ExecutionException {
        return switch (reply) {
            case Reply.Delayed delayed -> {
                Thread.sleep(delayed.delay());
                yield reply(request, delayed.reply(), in, out);
            }
            case Reply.Held held -> {
                held.gate().get();
                yield reply(request, held.reply(), in, out);
            }
            case Reply.Silence silence -> {
                try {
                    in.awaitEnd();
                } finally {
                    silence.left().complete(null);
                }
                yield false;
            }
            case Reply.Reset reset -> {
                // Without lingering the kernel sends RST instead of an orderly end.
                socket.setSoLinger(true, 0);
                yield false;
            }
            case Reply.Sent sent -> send(request, sent, out);
        };
    }

    private boolean send(SimulatedRequest request, Reply.Sent sent, HttpOutput out) throws IOException {
        return switch (sent) {
            case Reply.Message message -> message(request, message, 0, out);
            case Reply.KeptAlive kept -> message(request, kept.message(), kept.lines(), out);
            case Reply.Status status -> status(out, status);
            case Reply.Endless endless -> {
                String piece = "{\"choices\":[{\"delta\":{\"content\":\"";
                out.endless(request.streamed() ? EVENTS : JSON, request.streamed() ? "data: " + piece : piece,
                        endless.bytes());
                yield false;
            }
            case Reply.HalfWay half -> {
                String type = request.streamed() ? EVENTS : JSON;
                out.half(type, request.streamed()
                        ? "data: " + String.join("\n\ndata: ", Wire.events(request, half.message())) + "\n\n"
                        : Wire.whole(request, half.message()));
                yield false;
            }
        };
    }

    private boolean message(SimulatedRequest request, Reply.Message message, int waitingLines, HttpOutput out)
            throws IOException {
        tally.replied(200);
        tally.answered(request.hash());
        if (request.streamed()) {
            out.beginChunks(EVENTS);
            for (int i = 0; i < waitingLines; i++) {
                out.chunk(": keep-alive\n\n");
            }
            for (String event : Wire.events(request, message)) {
                out.chunk("data: " + event + "\n\n");
            }
            out.endChunks();
        } else if (waitingLines > 0) {
            out.beginChunks(JSON);
            for (int i = 0; i < waitingLines; i++) {
                out.chunk("\n");
            }
            out.chunk(Wire.whole(request, message));
            out.endChunks();
        } else {
            out.whole(200, Map.of(), Wire.whole(request, message));
        }
        return true;
    }

    private boolean status(HttpOutput out, Reply.Status status) throws IOException {
        tally.replied(status.status());
        out.whole(status.status(), status.headers(), status.body());
        return true;
    }
}
