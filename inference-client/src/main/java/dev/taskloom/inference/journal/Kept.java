package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatOutcome;

/**
 * What came of a call.
 *
 * @param key      under which its outcome is kept if it is final
 * @param replayed true when nothing was sent for it: it was in the journal, or the same call was under way already
 */
public record Kept(CallKey key, ChatOutcome outcome, boolean replayed) {
    Kept again() {
        return new Kept(key, outcome, true);
    }
}
