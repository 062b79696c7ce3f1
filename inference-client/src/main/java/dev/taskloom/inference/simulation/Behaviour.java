package dev.taskloom.inference.simulation;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.Usage;
import java.time.Duration;
import java.util.List;

/**
 * How the simulated server answers: request in, reply out; called by many threads at once.
 *
 * <p>What it answers should follow from the request alone; rate limits and outages, which cannot, are put around it.
 */
@FunctionalInterface
public interface Behaviour {
    Reply reply(SimulatedRequest request);

    /** Answers every request with a sentence that names its hash. */
    static Behaviour plain() {
        return request -> text(request, "Answer " + request.hash().substring(0, 16));
    }

    /** A finished message of that text, with tokens counted as a quarter of the characters. */
    static Reply.Message text(SimulatedRequest request, String content) {
        return new Reply.Message(new ChatMessage.Assistant(content, "", List.of()), usage(request, content), "stop");
    }

    static Usage usage(SimulatedRequest request, String answer) {
        long prompt = 0;
        for (var message : request.body().path("messages")) {
            prompt += message.path("content").asText().length();
        }
        return new Usage(1 + prompt / 4, 0, 1 + answer.length() / 4, 0);
    }

    /** The same after that time. */
    default Behaviour after(Duration latency) {
        return request -> new Reply.Delayed(latency, reply(request));
    }

    /** The same, but 429 with {@code Retry-After} at once for what exceeds so many requests a second. */
    default Behaviour atMost(int perSecond) {
        return new RateLimit(this, perSecond);
    }

    /** The same, but 503 for the requests numbered from {@code first} to before {@code end}. */
    default Behaviour downFor(long first, long end) {
        return request -> request.number() >= first && request.number() < end
                ? Reply.Status.error(503, "the server is down for a while")
                : reply(request);
    }

    /** That other behaviour for the first so many requests with the same bytes, this one afterwards. */
    default Behaviour atFirst(int times, Behaviour other) {
        return request -> request.repeat() < times ? other.reply(request) : reply(request);
    }
}
