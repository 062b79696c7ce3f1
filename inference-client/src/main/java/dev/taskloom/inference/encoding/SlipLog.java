package dev.taskloom.inference.encoding;

import java.util.ArrayList;
import java.util.List;

/** Decides of each slip whether reading goes on. */
final class SlipLog {
    private final Strictness strictness;
    private final List<FormatSlip> forgiven = new ArrayList<>();

    SlipLog(Strictness strictness) {
        this.strictness = strictness;
    }

    /** Ends the reading at a slip; caught where it began, so it needs no trace. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient FormatSlip slip;

        Stop(FormatSlip slip) {
            super(slip.reason(), null, false, false);
            this.slip = slip;
        }

        FormatSlip slip() {
            return slip;
        }
    }

    /** A slip that the reference does not notice. */
    void forgivable(FormatSlip slip) {
        switch (strictness) {
            case STRICT -> throw new Stop(slip);
            case REFERENCE -> forgiven.add(slip);
        }
    }

    List<FormatSlip> forgiven() {
        return forgiven;
    }
}
