package dev.taskloom.inference.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * What an error of a provider or of the way to it means for the one who asked.
 *
 * @param clock the time against which a date in {@code Retry-After} is read
 */
record Faults(Endpoint endpoint, Quoting quoting, InstantSource clock) {
    static Faults of(Endpoint endpoint, InstantSource clock) {
        return new Faults(endpoint, new Quoting(endpoint.key()), clock);
    }

    /** An answer whose status is not 200. */
    ChatOutcome status(int status, Optional<String> retryAfter, Optional<String> location, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode error = error(text);
        String reason = "HTTP " + status + " " + said(error, text);
        Duration wait = retryAfter.map(value -> RetryAfter.wait(value, clock)).orElse(Duration.ZERO);
        return switch (status) {
            case 401, 402, 403, 404, 405 -> new ChatOutcome.ProviderDown(named(reason));
            // No time mends an empty account, under whatever number it is reported.
            case 429 -> "insufficient_quota".equals(error.path("code").asText())
                    ? new ChatOutcome.ProviderDown(named(reason))
                    : new ChatOutcome.RetryLater(named(reason), true, wait);
            case 408, 409, 425 -> new ChatOutcome.RetryLater(named(reason), false, wait);
            default -> {
                if (status >= 300 && status < 400) {
                    // Followed, it would carry key and prompt to whoever the answer names.
                    yield new ChatOutcome.ProviderDown(named("HTTP " + status + " sends us to \""
                            + quoting.quote(location.orElse("")) + "\"; redirects are not followed"));
                }
                yield status >= 400 && status < 500
                        ? new ChatOutcome.Refused(named(reason))
                        : new ChatOutcome.RetryLater(named(reason), false, wait);
            }
        };
    }

    /** An error that a server reports inside an answer of status 200, or inside a stream. */
    ChatOutcome reported(JsonNode error) {
        int status = error.path("code").asInt(500);
        return status(status >= 400 && status < 600 ? status : 500, Optional.empty(), Optional.empty(),
                Json.line(error).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is not what the interface promises. */
    ChatOutcome malformed(String what, String quoted) {
        return later(what + ": \"" + quoting.quote(quoted) + "\"");
    }

    /** The request or its answer did not get through. */
    ChatOutcome broken(Throwable failure) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return switch (failure) {
            case HttpTimeoutException e -> later("no connection in time to " + endpoint.baseUrl().getAuthority());
            case ConnectException e -> later("no connection to " + endpoint.baseUrl().getAuthority());
            case SSLHandshakeException e ->
                new ChatOutcome.ProviderDown(named("no secure connection: " + quoting.quote(said)));
            case IOException e -> later("the connection broke: " + quoting.quote(said));
            default -> later("the request failed: " + quoting.quote(said));
        };
    }

    ChatOutcome later(String reason) {
        return new ChatOutcome.RetryLater(named(reason), false, Duration.ZERO);
    }

    private String named(String reason) {
        return endpoint.name() + ": " + reason;
    }

    private static JsonNode error(String text) {
        try {
            JsonNode root = Json.mapper().readTree(text);
            return root.path("error").isObject() ? root.path("error") : root;
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }

    private String said(JsonNode error, String text) {
        JsonNode message = error.path("message");
        return "\"" + quoting.quote(message.isTextual() ? message.asText() : text) + "\"";
    }
}
