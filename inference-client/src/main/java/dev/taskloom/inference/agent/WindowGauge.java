package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How full the window is: as the provider counts where it has, else by a rule of thumb.
 *
 * <p>The rule, a token for every {@value #BYTES_PER_TOKEN} bytes, counts rather too many than too few: a reset that comes
 * early costs context, one that comes late costs the trajectory.
 */
final class WindowGauge {
    static final int BYTES_PER_TOKEN = 3;
    private static final int TOKENS_AROUND_MESSAGE = 4;

    private final long window;
    private long used;

    WindowGauge(long window) {
        this.window = window;
    }

    boolean isFull() {
        return used > window * ContextPolicy.FULL;
    }

    long used() {
        return used;
    }

    /** A round was added; the usage is that of the call that asked for it, which has not seen the results. */
    void grew(Usage usage, Conversation.Round round, List<ChatMessage> shown) {
        if (usage.totalTokens() > 0) {
            used = usage.totalTokens() + estimate(round.results());
        } else {
            rewritten(shown);
        }
    }

    /** The conversation is another one, of which the provider has counted nothing yet. */
    void rewritten(List<ChatMessage> shown) {
        used = estimate(shown);
    }

    private static long estimate(List<? extends ChatMessage> messages) {
        return messages.stream().mapToLong(WindowGauge::estimate).sum();
    }

    private static long estimate(ChatMessage message) {
        return TOKENS_AROUND_MESSAGE + switch (message) {
            case ChatMessage.System said -> tokens(said.content());
            case ChatMessage.Developer said -> tokens(said.content());
            case ChatMessage.User said -> tokens(said.content());
            case ChatMessage.Tool said -> tokens(said.content());
            case ChatMessage.Assistant said -> tokens(said.content()) + tokens(said.reasoning())
                    + said.toolCalls().stream().mapToLong(WindowGauge::tokens).sum();
        };
    }

    private static long tokens(ToolCall call) {
        return tokens(call.name()) + tokens(call.arguments());
    }

    private static long tokens(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_PER_TOKEN);
    }
}
