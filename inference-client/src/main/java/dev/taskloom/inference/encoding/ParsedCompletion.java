package dev.taskloom.inference.encoding;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.List;
import java.util.Objects;

/** What a completion was read as. */
public sealed interface ParsedCompletion {

    /**
     * A message.
     *
     * @param message  its calls have their place, from 0, as id, since the format has no ids; their arguments are JSON objects
     *                 unless a slip was forgiven
     * @param forgiven slips that the reference does not notice; none when read strictly
     */
    record Message(ChatMessage.Assistant message, List<FormatSlip> forgiven) implements ParsedCompletion {
        public Message {
            Objects.requireNonNull(message, "message");
            forgiven = List.copyOf(forgiven);
        }
    }

    /** No message; the first slip says why. */
    record Malformed(FormatSlip slip) implements ParsedCompletion {
        public Malformed {
            Objects.requireNonNull(slip, "slip");
        }
    }
}
