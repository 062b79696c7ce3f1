package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the card tells of all tasks together, counted while they pass. */
final class CardFigures {
    private static final int SITES_KEPT = 10_000;

    private final TreeMap<String, Long> licences = new TreeMap<>();
    private final TreeMap<String, Long> languages = new TreeMap<>();
    private final TreeMap<String, Long> answerTypes = new TreeMap<>();
    private final TreeMap<Integer, Long> hops = new TreeMap<>();
    private final TreeMap<String, Long> agentsFailed = new TreeMap<>();
    private final TreeMap<String, Long> modes = new TreeMap<>();
    private final TreeMap<String, long[]> mechanisms = new TreeMap<>();
    private final TreeMap<String, Long> sites = new TreeMap<>();
    private final TreeSet<String> models = new TreeSet<>();
    private final TreeSet<String> runs = new TreeSet<>();
    private final TreeSet<String> snapshots = new TreeSet<>();
    private long tasks;
    private Task example;

    void add(Task task) {
        tasks++;
        if (example == null) {
            example = task;
        }
        count(languages, task.language());
        count(answerTypes, task.answer().type().wireName());
        Integer taskHops = task.difficulty().measures().get("hops");
        if (taskHops != null) {
            hops.merge(taskHops, 1L, Long::sum);
        }
        task.difficulty().failedBy().forEach(agent -> count(agentsFailed, agent));
        count(modes, task.verification().mode());
        for (Verdict verdict : task.verification().verdicts()) {
            mechanisms.computeIfAbsent(verdict.mechanism(), name -> new long[Verdict.Outcome.values().length])[verdict
                    .outcome().ordinal()]++;
        }
        if (task.provenance().licences().isEmpty()) {
            count(licences, "");
        }
        task.provenance().licences().forEach(licence -> count(licences, licence));
        task.provenance()
                .sources()
                .stream()
                .map(CardFigures::site)
                .distinct()
                .filter(site -> sites.containsKey(site) || sites.size() < SITES_KEPT)
                .forEach(site -> count(sites, site));
        models.addAll(task.provenance().models());
        runs.add(task.provenance().run());
        snapshots.add(task.provenance().snapshot());
    }

    long tasks() {
        return tasks;
    }

    /** The first task, {@code null} when there is none. */
    Task example() {
        return example;
    }

    /** Tasks by licence of their sources, the empty name standing for unknown. */
    Map<String, Long> licences() {
        return licences;
    }

    Map<String, Long> languages() {
        return languages;
    }

    Map<String, Long> answerTypes() {
        return answerTypes;
    }

    Map<Integer, Long> hops() {
        return hops;
    }

    /** Tasks each agent failed. */
    Map<String, Long> agentsFailed() {
        return agentsFailed;
    }

    Map<String, Long> modes() {
        return modes;
    }

    /** Verdicts by mechanism, in the order of {@link Verdict.Outcome}. */
    Map<String, long[]> mechanisms() {
        return mechanisms;
    }

    TreeSet<String> models() {
        return models;
    }

    /** Runs the tasks come from, and the snapshots they were made over. */
    TreeSet<String> runs() {
        return runs;
    }

    TreeSet<String> snapshots() {
        return snapshots;
    }

    int sitesSeen() {
        return sites.size();
    }

    /** The sites most tasks stand on, most used first. */
    List<Map.Entry<String, Long>> topSites(int limit) {
        return sites.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
    }

    private static String site(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "(no site)" : host;
        } catch (IllegalArgumentException e) {
            return "(no site)";
        }
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }
}
