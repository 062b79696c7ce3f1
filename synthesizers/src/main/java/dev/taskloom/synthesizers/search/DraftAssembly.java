package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ProgramProfile;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.NameLeak;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a finished plan into a draft: words, evidence, figures. */
final class DraftAssembly {
    private static final int HARD_NEGATIVES = 8;
    private static final List<String> TOOLS = List.of("search", "open", "find");

    private final Snapshot snapshot;
    private final Workbench bench;

    DraftAssembly(Snapshot snapshot, Workbench bench) {
        this.snapshot = snapshot;
        this.bench = bench;
    }

    /**
     * The question as agents see it, its evidence and figures still missing; empty when it cannot be put into words, or
     * its words would give something away.
     */
    Optional<Draft> sketch(Plan plan, Seed seed, int variant, String language) {
        SearchTask body = new SearchTask(snapshot.hash(), plan.program(), bench.evaluator.values(plan.solution()),
                List.of(), chain(plan), List.of(), plan.hardening());
        return prompt(plan, language).map(prompt -> new Draft(seed, variant, language, prompt, answer(plan),
                new EnvironmentRef("snapshot", snapshot.hash(), TOOLS), body, new TreeMap<>(), null));
    }

    /** The whole draft. */
    Draft completed(Plan plan, Draft sketch) {
        ProgramProfile profile = bench.profiler.profile(plan.program(), plan.solution());
        List<String> negatives = profile.nearMisses()
                .stream()
                .filter(node -> node >= 0)
                .limit(HARD_NEGATIVES)
                .map(node -> bench.graph.value(node).label())
                .toList();
        SearchTask body = new SearchTask(snapshot.hash(), plan.program(), bench.evaluator.values(plan.solution()),
                evidence(plan), chain(plan), negatives, plan.hardening());
        return new Draft(sketch.seed(), sketch.variant(), sketch.language(), sketch.prompt(), sketch.answer(),
                sketch.environment(), body, measures(plan, profile, sketch.seed()), null);
    }

    private Optional<String> prompt(Plan plan, String language) {
        try {
            String prompt = QuestionWriter.write(plan.program(), bench.graph, language);
            return NameLeak.find(prompt, secrets(plan)).isPresent() ? Optional.empty() : Optional.of(prompt);
        } catch (IllegalArgumentException e) {
            // The phrase book has no words for one of its clauses in that language.
            return Optional.empty();
        }
    }

    private List<String> secrets(Plan plan) {
        return NameLeak.secrets(bench.graph, plan.binding().values().stream().map(bench.graph::value).toList());
    }

    /** For each clause the claims that prove it, from documents not cited yet where there is a choice. */
    private List<Claim> evidence(Plan plan) {
        Set<Integer> chosen = new LinkedHashSet<>();
        Set<String> documents = new HashSet<>();
        for (Clause clause : plan.clauses()) {
            Map<List<Integer>, List<Integer>> byTriple = new TreeMap<>(Comparator.comparing(List::toString));
            for (int claim : bench.evaluator.evidence(clause, plan.solution())) {
                byTriple.computeIfAbsent(List.of(bench.graph.subject(claim), bench.graph.predicate(claim).ordinal(),
                        bench.graph.object(claim)), k -> new ArrayList<>()).add(claim);
            }
            for (List<Integer> claims : byTriple.values()) {
                int best = claims.stream()
                        .filter(claim -> !documents.contains(bench.graph.document(claim)))
                        .findFirst()
                        .orElse(claims.getFirst());
                chosen.add(best);
                documents.add(bench.graph.document(best));
            }
        }
        return chosen.stream().map(snapshot::claim).toList();
    }

    private List<String> chain(Plan plan) {
        return Shape.distances(plan)
                .entrySet()
                .stream()
                .sorted(Map.Entry.<dev.taskloom.schemas.Term.Variable, Integer>comparingByValue(
                        Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().name()))
                .map(e -> bench.graph.value(plan.node(e.getKey())).label())
                .toList();
    }

    private ReferenceAnswer answer(Plan plan) {
        Value value = bench.graph.value(plan.answer());
        return switch (value) {
            case Value.EntityValue entity -> {
                Entity card = bench.graph.entity(plan.answer());
                yield new ReferenceAnswer(card.label(), card.aliases(), AnswerType.ENTITY, "entity/v1");
            }
            case Value.DateValue date -> new ReferenceAnswer(date.iso(), List.of(), AnswerType.DATE, "date/v1");
            case Value.NumberValue number -> new ReferenceAnswer(number.label(), List.of(), AnswerType.NUMBER,
                    "number/v1");
            case Value.TextValue text -> asksForPlace(plan)
                    ? new ReferenceAnswer(text.text(), List.of(), AnswerType.ENTITY, "entity/v1")
                    : new ReferenceAnswer(text.text(), List.of(), AnswerType.TEXT, "text/v1");
        };
    }

    private static boolean asksForPlace(Plan plan) {
        return plan.clausesOf(Plan.ANSWER)
                .stream()
                .anyMatch(clause -> clause instanceof Clause.Relation relation && relation.object().equals(Plan.ANSWER)
                        && Predicate.of(relation.predicate()).orElseThrow().range() == Predicate.Range.PLACE);
    }

    private SortedMap<String, Integer> measures(Plan plan, ProgramProfile profile, Seed seed) {
        SortedMap<String, Integer> measures = new TreeMap<>();
        measures.put("hops", profile.hops());
        measures.put("clauses", plan.conditions());
        measures.put("minimum_source_cover", profile.minimumSourceCover());
        measures.put("weakest_clause_candidates", profile.weakestClauseCandidates());
        measures.put("strongest_clause_candidates", profile.strongestClauseCandidates());
        measures.put("near_misses", profile.nearMisses().size());
        measures.put("hidden_entities", profile.hiddenEntities());
        measures.put("depth", profile.depth());
        measures.put("seed_documents", seed.popularity().getOrDefault("documents", 0.0).intValue());
        return measures;
    }
}
