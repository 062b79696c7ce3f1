package dev.taskloom.inference.encoding.vectors;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.Objects;

/** What a case gives, or must give. */
public sealed interface VectorOutcome {
    /** A rendered conversation. */
    record Prompt(String text) implements VectorOutcome {
        public Prompt {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A completion that was read. */
    record Message(ChatMessage.Assistant message) implements VectorOutcome {
        public Message {
            Objects.requireNonNull(message, "message");
        }
    }

    /** A refusal; vectors say that there is one, not why. */
    record Error(String reason) implements VectorOutcome {
        public Error {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
