package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what fell by stage and reason, with the first few of each as samples. */
final class Rejections {
    private static final int SAMPLES = 4;
    private static final int REASONS = 200;

    private final Map<String, Group> groups = new TreeMap<>();
    private long rejected;
    private long quarantined;

    /** One reason at one stage. */
    record Reason(String stage, String reason, Decision decision, long count, List<Sample> samples) {}

    /** One draft, or seed, that fell. */
    record Sample(String id, String seed, String question, String answer, String detail,
            List<TaskView.AttemptView> attempts, List<TaskView.VerdictView> verdicts) {
        static Sample of(Rejection rejection) {
            return new Sample(Clip.text(rejection.id(), TaskView.SHORT_TEXT),
                    Clip.text(rejection.seed().label(), TaskView.SHORT_TEXT),
                    Clip.text(rejection.prompt(), TaskView.LONG_TEXT),
                    Clip.text(rejection.answer(), TaskView.SHORT_TEXT),
                    Clip.text(rejection.detail(), TaskView.LONG_TEXT),
                    Clip.list(rejection.attempts(), 8)
                            .stream()
                            .map(attempt -> TaskView.AttemptView.of(attempt, Ending.of(attempt, rejection)))
                            .toList(),
                    Clip.list(rejection.verdicts(), 8).stream().map(TaskView.VerdictView::of).toList());
        }
    }

    void add(Rejection rejection) {
        switch (rejection.decision()) {
            case QUARANTINE -> quarantined++;
            case ACCEPT, REJECT -> rejected++;
        }
        groups.computeIfAbsent(rejection.stage() + "\n" + rejection.reason() + "\n" + rejection.decision(),
                key -> new Group(rejection)).add(rejection);
    }

    long rejected() {
        return rejected;
    }

    long quarantined() {
        return quarantined;
    }

    /** The most frequent reasons, most frequent first; more than two hundred are folded away by {@link #hidden}. */
    List<Reason> reasons() {
        return groups.values()
                .stream()
                .map(Group::reason)
                .sorted(Comparator.comparingLong(Reason::count).reversed())
                .limit(REASONS)
                .toList();
    }

    /** How many reasons {@link #reasons} left out. */
    int hidden() {
        return Math.max(0, groups.size() - REASONS);
    }

    private static final class Group {
        private final Rejection first;
        private final List<Sample> samples = new ArrayList<>();
        private long count;

        Group(Rejection first) {
            this.first = first;
        }

        void add(Rejection rejection) {
            count++;
            if (samples.size() < SAMPLES) {
                samples.add(Sample.of(rejection));
            }
        }

        Reason reason() {
            return new Reason(Clip.text(first.stage(), TaskView.SHORT_TEXT),
                    Clip.text(first.reason(), TaskView.SHORT_TEXT), first.decision(), count, samples);
        }
    }
}
