package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What the charts and tables show of all tasks and rejections together, counted while they pass. */
final class RunFigures {
    private static final List<String> FIRST = List.of("hops", "clauses", "minimum_source_cover",
            "weakest_clause_candidates");

    private final TreeMap<String, Distribution> measures = new TreeMap<>();
    private final TreeMap<String, Distribution> popularity = new TreeMap<>();
    private final TreeMap<String, long[][]> agents = new TreeMap<>();
    private final TreeMap<String, long[]> mechanisms = new TreeMap<>();
    private final TreeMap<String, Long> languages = new TreeMap<>();
    private final Set<String> answers = new HashSet<>();
    private long tasks;
    private long solved;

    /** Attempts by {@link Ending}, on accepted tasks and on drafts that fell. */
    record Agent(String name, long[] accepted, long[] fallen) {}

    /** Verdicts by {@link Verdict.Outcome}. */
    record Mechanism(String name, long[] outcomes) {}

    /** Everything counted. */
    record Totals(long tasks, long solvedByAnAgent, long distinctAnswers, TreeMap<String, Long> languages,
            List<Distribution.Chart> difficulty, List<Distribution.Chart> popularity, List<Agent> agents,
            List<Mechanism> mechanisms) {}

    void add(Task task) {
        tasks++;
        if (!task.difficulty().solvedBy().isEmpty()) {
            solved++;
        }
        answers.add(task.answer().value());
        languages.merge(task.language(), 1L, Long::sum);
        task.difficulty().measures().forEach((name, value) -> distribution(measures, name).add(value));
        task.provenance().seed().popularity().forEach((name, value) -> distribution(popularity, name).add(value));
        for (Attempt attempt : task.verification().attempts()) {
            agent(attempt)[0][Ending.of(attempt, task).ordinal()]++;
        }
        task.verification().verdicts().forEach(this::count);
    }

    void add(Rejection rejection) {
        for (Attempt attempt : rejection.attempts()) {
            agent(attempt)[1][Ending.of(attempt, rejection).ordinal()]++;
        }
        rejection.verdicts().forEach(this::count);
    }

    Totals totals() {
        List<String> names = new ArrayList<>(FIRST);
        names.retainAll(measures.keySet());
        measures.keySet().stream().filter(name -> !FIRST.contains(name)).forEach(names::add);
        return new Totals(tasks, solved, answers.size(), languages,
                names.stream().map(name -> measures.get(name).histogram(name)).toList(),
                popularity.entrySet().stream().map(entry -> entry.getValue().deciles(entry.getKey())).toList(),
                agents.entrySet()
                        .stream()
                        .map(entry -> new Agent(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                        .toList(),
                mechanisms.entrySet()
                        .stream()
                        .map(entry -> new Mechanism(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Distribution distribution(TreeMap<String, Distribution> distributions, String name) {
        return distributions.computeIfAbsent(name, key -> new Distribution());
    }

    private long[][] agent(Attempt attempt) {
        return agents.computeIfAbsent(Clip.text(attempt.agent(), TaskView.SHORT_TEXT),
                name -> new long[2][Ending.values().length]);
    }

    private void count(Verdict verdict) {
        mechanisms.computeIfAbsent(Clip.text(verdict.mechanism(), TaskView.SHORT_TEXT),
                name -> new long[Verdict.Outcome.values().length])[verdict.outcome().ordinal()]++;
    }
}
