package dev.taskloom.inference.simulation;

import dev.taskloom.schemas.Sha256;
import java.util.function.Predicate;

/**
 * How often somebody who has to say yes or no says yes, of what is right and of what is wrong.
 *
 * <p>Each case falls by a hash of the seed and of its own words, as if a coin was thrown for it: at every step of a
 * conversation, and whenever it is repeated, the same way; cases of other words, or under another seed, fall independently.
 *
 * @param truePositives  share of what is right to which yes is said, 0 to 1
 * @param falsePositives share of what is wrong to which yes is said, 0 to 1
 */
public record Rates(long seed, double truePositives, double falsePositives) {
    /** Thirteen hex digits are 52 bits, which a double holds exactly. */
    private static final int DIGITS = 13;

    public Rates {
        if (!(truePositives >= 0 && truePositives <= 1 && falsePositives >= 0 && falsePositives <= 1)) {
            throw new IllegalArgumentException("shares lie between 0 and 1");
        }
    }

    /** What is said to a case of those words. */
    public boolean saysYes(String words, boolean isRight) {
        String hash = Sha256.hex(seed + "\n" + words).substring(0, DIGITS);
        double drawn = Long.parseLong(hash, 16) / (double) (1L << 4 * DIGITS);
        return drawn < (isRight ? truePositives : falsePositives);
    }

    /**
     * A model that takes each conversation for a case, by what it begins with.
     *
     * @param isRight the truth about a {@linkplain SimulatedRequest#task() task}
     */
    public Behaviour behaviour(Predicate<String> isRight, Behaviour yes, Behaviour no) {
        return request -> (saysYes(request.task(), isRight.test(request.task())) ? yes : no).reply(request);
    }
}
