package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model is shown of its earlier reasoning: it survives results of tools and goes at a new user message; calls and
 * results stay (DeepSeek-V3.2 report, section 3.2.1).
 */
final class ThinkingRetention {
    private ThinkingRetention() {}

    static List<ChatMessage> apply(List<ChatMessage> messages) {
        int lastTurn = lastTurn(messages);
        List<ChatMessage> shown = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            shown.add(
                    i < lastTurn && message instanceof ChatMessage.Assistant said ? said.withoutReasoning() : message);
        }
        return List.copyOf(shown);
    }

    private static int lastTurn(List<ChatMessage> messages) {
        int last = messages.size() - 1;
        while (last >= 0 && !opensTurn(messages.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean opensTurn(ChatMessage message) {
        return switch (message) {
            case ChatMessage.User said -> true;
            case ChatMessage.Developer said -> true;
            case ChatMessage.System said -> false;
            case ChatMessage.Assistant said -> false;
            case ChatMessage.Tool said -> false;
        };
    }
}
