package dev.taskloom.pipelines.synthesis;

import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what went into each stage, what came out, and why the rest fell. */
final class FunnelCounts {
    private static final String SYNTHESIZE = "synthesize";
    private static final String VERIFY = "verify";
    private static final String DEDUPLICATE = "deduplicate";

    private long seeds;
    private long rejected;
    private long quarantined;
    private final Map<String, SortedMap<String, Long>> reasons = new LinkedHashMap<>();
    private final SortedMap<String, Long> wording = new TreeMap<>();

    FunnelCounts() {
        for (String stage : List.of(SYNTHESIZE, VERIFY, DEDUPLICATE)) {
            reasons.put(stage, new TreeMap<>());
        }
    }

    void seeds(long count) {
        seeds += count;
    }

    void add(Rejection rejection) {
        reasons.computeIfAbsent(rejection.stage(), k -> new TreeMap<>()).merge(rejection.reason(), 1L, Long::sum);
        if (rejection.decision() == Decision.QUARANTINE) {
            quarantined++;
        } else {
            rejected++;
        }
    }

    /** Counts in whose words a draft is asked; once for each outcome, whatever becomes of it later. */
    void wording(Outcome outcome) {
        Wording origin = switch (outcome) {
            case Outcome.Accepted accepted -> accepted.task().verification().wording();
            case Outcome.Rejected rejected -> rejected.rejection().wording();
        };
        if (origin != null) {
            wording.merge(switch (origin) {
                case Wording.OfModel model -> "model";
                case Wording.OfProgram program -> program.reason();
            }, 1L, Long::sum);
        }
    }

    /** Drafts in a model's words, and in the program's by reason; null when no model was asked for words. */
    SortedMap<String, Long> wording() {
        return wording.isEmpty() ? null : wording;
    }

    long rejected() {
        return rejected;
    }

    long quarantined() {
        return quarantined;
    }

    private long fallen(String stage) {
        return reasons.get(stage).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The stages in order; accepted tasks are what leaves the last one. */
    List<RunManifest.Stage> stages(long accepted) {
        long intoDeduplicate = accepted + fallen(DEDUPLICATE);
        long drafts = intoDeduplicate + fallen(VERIFY);
        return List.of(new RunManifest.Stage(SYNTHESIZE, seeds, drafts, reasons.get(SYNTHESIZE)),
                new RunManifest.Stage("attempt", drafts, drafts, new TreeMap<>()),
                new RunManifest.Stage(VERIFY, drafts, intoDeduplicate, reasons.get(VERIFY)),
                new RunManifest.Stage(DEDUPLICATE, intoDeduplicate, accepted, reasons.get(DEDUPLICATE)));
    }

}
