package dev.taskloom.environments.search.claims;

/**
 * What a page makes of one proposal.
 *
 * @param line    the proposal's line
 * @param claim   the claim that it became; {@code null} when it was refused or the page's readers have it already
 * @param refusal why it became none; {@code null} unless it was refused
 */
public record Judgement(int line, RawClaim claim, Refusal refusal) {

    static Judgement accepted(int line, RawClaim claim) {
        return new Judgement(line, claim, null);
    }

    /** Nothing new. */
    static Judgement known(int line) {
        return new Judgement(line, null, null);
    }

    /** A proposal that becomes no claim. */
    public static Judgement refused(int line, Refusal refusal) {
        return new Judgement(line, null, refusal);
    }
}
