package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/** Which of its earlier reasoning a model is shown; calls and results stay in any case. */
public enum ThinkingRetention {
    /** What follows the last user message: results of tools do not end it (DeepSeek-V3.2 report, section 3.2.1). */
    THIS_TURN,
    /** That as well, and earlier reasoning wherever tools were called, which DeepSeek-V4 wants back. */
    WHERE_TOOLS_WERE_CALLED;

    List<ChatMessage> apply(List<ChatMessage> messages) {
        int lastTurn = lastTurn(messages);
        List<ChatMessage> shown = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            shown.add(i < lastTurn && message instanceof ChatMessage.Assistant said && ends(said)
                    ? said.withoutReasoning()
                    : message);
        }
        return List.copyOf(shown);
    }

    /** Whether the reasoning of that message ends with its turn. */
    private boolean ends(ChatMessage.Assistant said) {
        return switch (this) {
            case THIS_TURN -> true;
            case WHERE_TOOLS_WERE_CALLED -> said.toolCalls().isEmpty();
        };
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
