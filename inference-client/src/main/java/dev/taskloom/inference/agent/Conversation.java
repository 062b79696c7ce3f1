package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a model is shown: messages it was given, then rounds of calls and their results.
 *
 * @param opening messages up to the task
 * @param rounds  what was done about it since, oldest first
 */
public record Conversation(List<ChatMessage> opening, List<Round> rounds) {
    public Conversation {
        opening = List.copyOf(opening);
        rounds = List.copyOf(rounds);
    }

    /** Calls and their results; one cannot stay without the other. */
    public record Round(ChatMessage.Assistant asked, List<ChatMessage.Tool> results) {
        public Round {
            Objects.requireNonNull(asked, "asked");
            results = List.copyOf(results);
        }
    }

    Conversation with(Round round) {
        List<Round> more = new ArrayList<>(rounds);
        more.add(round);
        return new Conversation(opening, more);
    }

    /** The same without its oldest rounds. */
    Conversation without(int oldest) {
        return new Conversation(opening, rounds.subList(oldest, rounds.size()));
    }

    /** All messages in order, each with what was thought at it. */
    List<ChatMessage> messages() {
        List<ChatMessage> messages = new ArrayList<>(opening);
        for (Round round : rounds) {
            messages.add(round.asked());
            messages.addAll(round.results());
        }
        return List.copyOf(messages);
    }
}
