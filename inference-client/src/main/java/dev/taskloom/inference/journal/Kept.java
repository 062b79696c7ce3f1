package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.Usage;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param key      under which its outcome is kept if it is final
 * @param replayed true when nothing was sent for it: it was in the journal, or the same call was under way already
 */
public record Kept(CallKey key, ChatOutcome outcome, boolean replayed) {
    /** Tokens of the call; empty for an outcome that is not final, which nobody has paid for. */
    Optional<Usage> usage() {
        return switch (outcome) {
            case ChatOutcome.Answered answered -> Optional.of(answered.usage());
            case ChatOutcome.Truncated truncated -> Optional.of(truncated.usage());
            case ChatOutcome.Refused refused -> Optional.of(Usage.NONE);
            case ChatOutcome.RetryLater later -> Optional.empty();
            case ChatOutcome.ProviderDown down -> Optional.empty();
        };
    }

    Kept again() {
        return new Kept(key, outcome, true);
    }
}
