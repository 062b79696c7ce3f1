package dev.taskloom.inference.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.Usage;
import java.util.List;
import java.util.Objects;

/**
 * All that an agent did about a task.
 *
 * @param policy    name of the context policy
 * @param replicate which of the trajectories of the same task, from zero
 * @param segments  what was shown and done, in order, at least one; a new one begins where earlier context was rewritten
 * @param steps     answers of the model
 * @param usage     tokens of all steps
 */
public record Trajectory(String policy, int replicate, List<Segment> segments, Ending ending, int steps, Usage usage) {
    public Trajectory {
        Objects.requireNonNull(policy, "policy");
        segments = List.copyOf(segments);
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(usage, "usage");
    }

    /**
     * A stretch in which every prompt begins with the one before it.
     *
     * @param opening messages it begins with, as the model saw them
     */
    public record Segment(Fork fork, List<ChatMessage> opening, List<Event> events) {
        public Segment {
            Objects.requireNonNull(fork, "fork");
            opening = List.copyOf(opening);
            events = List.copyOf(events);
        }
    }

    /** Why a segment begins. */
    public enum Fork {
        /** It is the first of its conversation. */
        START,
        /** A user goes on with a conversation, and with that the reasoning before goes. */
        NEW_USER,
        /** A summary has taken the place of rounds. */
        SUMMARY,
        /** Older rounds have been dropped. */
        DISCARD
    }

    /** Something that happened in a segment. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({@JsonSubTypes.Type(value = Said.class, name = "said"),
            @JsonSubTypes.Type(value = Called.class, name = "called"),
            @JsonSubTypes.Type(value = Reset.class, name = "reset")})
    public sealed interface Event {}

    /** The model said something. */
    public record Said(ChatMessage.Assistant message, Usage usage, String model, String fingerprint) implements Event {}

    /** A call was answered. */
    public record Called(String callId, String tool, ToolResult result) implements Event {}

    /**
     * The window was full; the next segment shows what was made of it.
     *
     * @param tokens  tokens in the window, as far as known
     * @param dropped rounds that the next segment does not have
     * @param summary what the model wrote of them, empty when it was not asked
     */
    public record Reset(long tokens, int dropped, String summary) implements Event {}
}
