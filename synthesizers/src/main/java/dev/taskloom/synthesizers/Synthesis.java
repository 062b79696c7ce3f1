package dev.taskloom.synthesizers;

import dev.taskloom.schemas.Draft;
import java.util.List;
import java.util.Objects;

/** What a seed gave. */
public sealed interface Synthesis {

    /** At least one draft, best first; their answers differ. */
    record Drafted(List<Draft> drafts) implements Synthesis {
        public Drafted {
            drafts = List.copyOf(drafts);
            if (drafts.isEmpty()) {
                throw new IllegalArgumentException("a seed without drafts is barren, with a reason");
            }
        }
    }

    /**
     * No draft.
     *
     * @param reason reason code of the rejection: lower-case words joined by dashes
     * @param detail one sentence for people
     */
    record Barren(String reason, String detail) implements Synthesis {
        public Barren {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
