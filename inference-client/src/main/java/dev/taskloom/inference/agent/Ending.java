package dev.taskloom.inference.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Why a trajectory ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ending")
@JsonSubTypes({@JsonSubTypes.Type(value = Ending.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Ending.NoAnswer.class, name = "no-answer"),
        @JsonSubTypes.Type(value = Ending.Truncated.class, name = "truncated"),
        @JsonSubTypes.Type(value = Ending.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Ending.Unserved.class, name = "unserved"),
        @JsonSubTypes.Type(value = Ending.OutOfSteps.class, name = "out-of-steps"),
        @JsonSubTypes.Type(value = Ending.OutOfTokens.class, name = "out-of-tokens"),
        @JsonSubTypes.Type(value = Ending.ContextFull.class, name = "context-full")})
public sealed interface Ending {
    /**
     * What was answered; empty when the trajectory ended otherwise.
     *
     * @param name of whoever was asked, for the message
     * @throws UnservedException when the provider did not answer
     */
    default Optional<String> answer(String name) {
        return switch (this) {
            case Answered answered -> Optional.of(answered.text());
            case Unserved unserved -> throw new UnservedException(
                    name + " could not be asked: " + unserved.reason());
            case NoAnswer none -> Optional.empty();
            case Truncated truncated -> Optional.empty();
            case Refused refused -> Optional.empty();
            case OutOfSteps steps -> Optional.empty();
            case OutOfTokens tokens -> Optional.empty();
            case ContextFull full -> Optional.empty();
        };
    }

    /** The model answered without calling tools. */
    record Answered(String text) implements Ending {}

    /** What the model gave for an answer is none: nothing at all, or the task once more. */
    record NoAnswer(String reason) implements Ending {}

    /** The model's answer broke off at the limit of tokens. */
    record Truncated() implements Ending {}

    /** The provider will not answer this. */
    record Refused(String reason) implements Ending {}

    /** The provider did not answer; that says nothing about the task or the model. */
    record Unserved(String reason) implements Ending {}

    /** The steps of the budget are used up. */
    record OutOfSteps() implements Ending {}

    /** The tokens of the budget are used up. */
    record OutOfTokens() implements Ending {}

    /** The window is full, and the policy cannot make room. */
    record ContextFull() implements Ending {}
}
