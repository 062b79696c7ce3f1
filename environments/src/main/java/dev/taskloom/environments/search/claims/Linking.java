package dev.taskloom.environments.search.claims;

import java.util.Objects;

/** Whether a mention means one of the corpus's entities. */
public sealed interface Linking {

    /**
     * It does.
     *
     * @param evidence what decided: {@code link}, {@code reciprocal}, {@code years}, {@code description}, {@code title},
     *                 {@code role}, {@code dates}, {@code family}, {@code house}, {@code name}, {@code place chain} or {@code context}
     */
    record Linked(EntityCard entity, String evidence) implements Linking {
        public Linked {
            Objects.requireNonNull(entity, "entity");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** It does not, or it cannot be told: the claim keeps the name as text. */
    record Unlinked(Reason reason) implements Linking {
        public Unlinked {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a mention stays a name. */
    enum Reason {
        /** No page bears the name. */
        NO_CANDIDATE,
        /** The page hyperlinks the mention to something outside the corpus. */
        LINKED_ELSEWHERE,
        /** Pages bear the name, but they are of another type, or their dates rule them out. */
        IMPLAUSIBLE,
        /** A page bears the name and nothing else says that it is meant. */
        UNCORROBORATED,
        /** Several pages may be meant. */
        AMBIGUOUS
    }
}
