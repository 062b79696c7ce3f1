package dev.taskloom.pipelines.synthesis;

import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what went into each stage, what came out, and why the rest fell. */
final class FunnelCounts {
    private static final String WORD = "word";
    /** In the order in which a draft passes them. */
    private static final List<String> STAGES = List.of("synthesize", WORD, "attempt", "verify", "deduplicate");

    private long seeds;
    private long rejected;
    private long quarantined;
    private final Map<String, SortedMap<String, Long>> reasons = new LinkedHashMap<>();
    private final SortedMap<String, Long> wording = new TreeMap<>();

    FunnelCounts() {
        for (String stage : STAGES) {
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
                case Wording.OfModel model -> RunManifest.WORDED_BY_MODEL;
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

    /** The stages in order; accepted tasks are what leaves the last one, and drafts are counted back from there. */
    List<RunManifest.Stage> stages(long accepted) {
        Deque<RunManifest.Stage> stages = new ArrayDeque<>();
        long out = accepted;
        for (String stage : STAGES.reversed()) {
            if (stage.equals(WORD) && wording.isEmpty() && fallen(WORD) == 0) {
                continue;
            }
            long in = stage.equals(STAGES.getFirst()) ? seeds : out + fallen(stage);
            stages.addFirst(new RunManifest.Stage(stage, in, out, reasons.get(stage)));
            out = in;
        }
        return List.copyOf(stages);
    }
}
