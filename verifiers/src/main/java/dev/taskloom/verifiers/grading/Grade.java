package dev.taskloom.verifiers.grading;

import java.util.Objects;

/**
 * What an answer earns.
 *
 * @param reward 1 when the answer states the reference and nothing else, otherwise 0
 * @param reason a lower-case code, a colon and a short sentence: {@code hedge: the answer is not committed to}
 */
public record Grade(int reward, String reason) {
    public Grade {
        Objects.requireNonNull(reason, "reason");
        if (reward != 0 && reward != 1) {
            throw new IllegalArgumentException("a reward is 0 or 1, not " + reward);
        }
    }

    /** The part of the reason before the colon. */
    public String code() {
        int colon = reason.indexOf(':');
        return colon < 0 ? reason : reason.substring(0, colon);
    }

    boolean earned() {
        return reward == 1;
    }

    static Grade correct() {
        return new Grade(1, "correct: the answer states the reference");
    }

    static Grade nothing(Refusal refusal) {
        return new Grade(0, refusal.reason());
    }
}
