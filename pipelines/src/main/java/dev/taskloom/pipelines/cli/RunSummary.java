package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a finished run tells at its end. */
final class RunSummary {
    private static final int EXAMPLES = 3;

    private final RunExecution.Finished finished;
    private final Path run;
    private final PrintWriter out;

    RunSummary(RunExecution.Finished finished, Path run, PrintWriter out) {
        this.finished = finished;
        this.run = run;
        this.out = out;
    }

    /** Stages, what went in and out, and why the rest fell. */
    void funnel() {
        out.println("Funnel");
        for (RunManifest.Stage stage : finished.manifest().funnel()) {
            print("  %-12s %,7d in  %,7d out%s%n", stage.name(), stage.in(), stage.out(),
                    stage.reasons().isEmpty() ? "" : "   fell: " + reasons(stage.reasons()));
        }
    }

    /** How many drafts are asked in a model's words, and why the others are not; nothing where no model words them. */
    void wording() {
        SortedMap<String, Long> wording = finished.manifest().wording();
        if (wording != null) {
            SortedMap<String, Long> kept = new TreeMap<>(wording);
            Long worded = kept.remove(RunManifest.WORDED_BY_MODEL);
            print("Worded    %,d of %,d drafts by a model%s%n", worded == null ? 0 : worded,
                    wording.values().stream().mapToLong(Long::longValue).sum(),
                    kept.isEmpty() ? "" : "; the program's words stand for: " + reasons(kept));
        }
    }

    private static String reasons(SortedMap<String, Long> counts) {
        return counts.entrySet()
                .stream()
                .sorted(Comparator.comparing(reason -> -reason.getValue()))
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }

    /** A few tasks that differ, with the evidence of each. */
    void examples() {
        for (Task task : different(tasks())) {
            print("%nTask %s%n  Question  %s%n  Answer    %s%n", task.id(), task.prompt(), task.answer().value());
            switch (task.body()) {
                case SearchTask body -> body.evidence().stream().limit(6).forEach(this::evidence);
            }
        }
    }

    private void evidence(Claim claim) {
        print("  Evidence  %s: %s = %s%n            \"%s\"%n            %s%n", claim.subject().label(),
                claim.predicate().replace('_', ' '), claim.object().label(),
                claim.citation().quote().strip().replaceAll("\\s+", " "), claim.citation().url());
    }

    /** How many there are, and where everything is. */
    void results() {
        RunManifest manifest = finished.manifest();
        if (!manifest.shortfall().isEmpty()) {
            print("Fewer than asked for: %s%n", manifest.shortfall());
        }
        print("Accepted  %,d of %,d tasks%s%n", manifest.accepted(), manifest.requested(),
                finished.inTopic() < 0 ? "" : "; %,d in the Kafka topic".formatted(finished.inTopic()));
        models(manifest);
        print("Report    %s%nDataset   %s%nTasks     %s%n", run.resolve("report.html"), run.resolve("dataset"),
                RunDirectory.tasks(run));
    }

    private void models(RunManifest manifest) {
        if (manifest.models() == null) {
            return;
        }
        ModelUse.Calls sent = manifest.models().stream().map(ModelUse::sent).reduce(ModelUse.Calls.NONE,
                ModelUse.Calls::plus);
        ModelUse.Calls replayed = manifest.models().stream().map(ModelUse::replayed).reduce(ModelUse.Calls.NONE,
                ModelUse.Calls::plus);
        ModelUse.Calls all = sent.plus(replayed);
        print("Models    %,d calls sent, %,d replayed; %,d tokens%s%n", sent.calls(), replayed.calls(), all.tokens(),
                manifest.currency() == null ? "" : "; " + all.cost().toPlainString() + " " + manifest.currency());
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        JsonLines.files(RunDirectory.tasks(run)).forEach(file -> JsonLines.read(file, Task.class, tasks::add));
        return tasks;
    }

    /** The first task, then those that ask for what the ones before did not. */
    static List<Task> different(List<Task> tasks) {
        Set<Task> chosen = new LinkedHashSet<>();
        Set<String> asked = new HashSet<>();
        while (chosen.size() < Math.min(EXAMPLES, tasks.size())) {
            Task next = tasks.stream()
                    .filter(task -> !chosen.contains(task))
                    .min(Comparator.comparingLong(task -> topics(task).stream().filter(asked::contains).count()))
                    .orElseThrow();
            chosen.add(next);
            asked.addAll(topics(next));
        }
        return List.copyOf(chosen);
    }

    private static Set<String> topics(Task task) {
        Set<String> topics = new HashSet<>(Set.of(task.answer().type().wireName(), task.language()));
        switch (task.body()) {
            case SearchTask body -> body.program().clauses().forEach(clause -> topics.add(topic(clause)));
        }
        return topics;
    }

    private static String topic(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> c.predicate();
            case Clause.HasType c -> c.type();
            case Clause.Range c -> c.predicate() + " range";
            case Clause.Count c -> c.predicate() + " count";
            case Clause.Exclusion c -> c.predicate() + " exclusion";
            case Clause.Elapsed c -> c.fromPredicate() + " elapsed";
        };
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
