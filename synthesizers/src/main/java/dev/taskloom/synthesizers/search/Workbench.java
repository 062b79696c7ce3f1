package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ClauseStatus;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.program.ProgramEvaluator.Enumeration;
import dev.taskloom.environments.search.program.ProgramProfiler;
import dev.taskloom.environments.search.program.SourceCover;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What every step of one synthesizer works with: the graph, figures about it, and the tests a plan must pass. */
final class Workbench {
    /** Other answers a question may be expected to have in the world; see {@link OpenWorld}. */
    static final double TOLERANCE = 0.3;
    /** Documents that a question needs at least: one that a single page answers is not a search. */
    private static final int LEAST_SOURCES = 2;
    /** Bindings tried to prove a plan unique; a plan that needs more is no question for a person either. */
    private static final long MAX_ROWS = 20_000;
    /** Facts looked at on each side of an entity. */
    private static final int FACTS_PER_SIDE = 60;
    /** However small the graph, an entity with fewer linked claims than this is no hub. */
    private static final int LEAST_HUB_DEGREE = 40;

    final ClaimGraph graph;
    final ProgramEvaluator evaluator;
    final ProgramProfiler profiler;
    final SearchSettings settings;
    /** Linked claims of each entity, on both sides. */
    private final int[] degrees;
    private final int hubDegree;
    private final Map<String, Integer> names = new HashMap<>();
    private final IntPredicate sharesName;
    /** What {@link #sharesName} said: it has to open a page to know. */
    private final Map<Integer, Boolean> shared = new ConcurrentHashMap<>();

    /**
     * A bench over one graph.
     *
     * @param sharesName true for an entity whose page says that other things bear its name
     */
    Workbench(ClaimGraph graph, IntPredicate sharesName, SearchSettings settings) {
        this.sharesName = sharesName;
        this.graph = graph;
        this.settings = settings;
        this.evaluator = new ProgramEvaluator(graph);
        this.profiler = new ProgramProfiler(evaluator);
        this.degrees = degrees(graph);
        this.hubDegree = Math.max(LEAST_HUB_DEGREE, percentile99(degrees));
        for (Entity entity : graph.entities()) {
            Set<String> distinct = new LinkedHashSet<>(List.of(entity.label().toLowerCase(Locale.ROOT)));
            entity.aliases().forEach(alias -> distinct.add(alias.toLowerCase(Locale.ROOT)));
            distinct.forEach(name -> names.merge(name, 1, Integer::sum));
        }
    }

    private static int[] degrees(ClaimGraph graph) {
        int[] degrees = new int[graph.entityCount()];
        for (int claim = 0; claim < graph.claimCount(); claim++) {
            if (graph.isEntity(graph.object(claim))) {
                degrees[graph.subject(claim)]++;
                degrees[graph.object(claim)]++;
            }
        }
        return degrees;
    }

    private static int percentile99(int[] degrees) {
        int[] sorted = degrees.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * 0.99)];
    }

    /** True for the one entity in a hundred that everything is linked to: no question grows through it. */
    boolean isHub(int node) {
        return degrees[node] > hubDegree;
    }

    /** True if a reader knows which thing the name means. */
    boolean nameable(int node) {
        Value value = graph.value(node);
        if (!graph.isEntity(node)) {
            return true;
        }
        return value.label().length() > 2 && names.get(value.label().toLowerCase(Locale.ROOT)) == 1
                && !shared.computeIfAbsent(node, sharesName::test);
    }

    /** What can be said of a node, distinct facts in stable order, bounded on each side. */
    List<Clue> clues(int node) {
        List<Clue> clues = new ArrayList<>();
        add(graph.claimsAbout(node), true, clues);
        add(graph.claimsNaming(node), false, clues);
        return clues;
    }

    /** Adds the facts of claims that are sorted, so that repetitions stand side by side. */
    private void add(IntStream claims, boolean asSubject, List<Clue> clues) {
        PrimitiveIterator.OfInt iterator = claims.iterator();
        Fact last = null;
        for (int found = 0; found < FACTS_PER_SIDE && iterator.hasNext();) {
            int claim = iterator.nextInt();
            Fact fact = new Fact(graph.subject(claim), graph.predicate(claim), graph.object(claim));
            if (!fact.equals(last) && fact.subject() != fact.object()) {
                clues.add(new Clue(fact, asSubject));
                found++;
            }
            last = fact;
        }
    }

    /** Documents that state the fact. */
    Set<String> documents(Fact fact) {
        Set<String> documents = new LinkedHashSet<>();
        Arrays.stream(graph.claims(fact.subject(), fact.predicate(), fact.object()))
                .forEach(c -> documents.add(graph.document(c)));
        return documents;
    }

    /** True if the subject has several objects where only one can be right: the claims disagree. */
    boolean disputed(int subject, Predicate predicate) {
        return predicate.maxValues() == 1 && graph.objects(subject, predicate).length > 1;
    }

    EntityType type(int node) {
        return graph.isEntity(node) ? graph.entity(node).type() : EntityType.OTHER;
    }

    /** True if the plan's answer is the only one, by the claims and as far as one can tell beyond them. */
    boolean holds(Plan plan) {
        return plan.conditions() <= settings.maxClauses() && Shape.isWhole(plan) && Shape.isReadable(plan)
                && Shape.hops(plan) >= 2
                && OpenWorld.otherAnswers(plan.clauses()) <= TOLERANCE && isUnique(plan);
    }

    /** True if a single page answers the question, so that nothing need be searched for. */
    boolean isOnOnePage(Plan plan) {
        return sourceCover(plan) < LEAST_SOURCES;
    }

    boolean isUnique(Plan plan) {
        Enumeration found = evaluator.enumerate(plan.program(), 2, MAX_ROWS);
        return found.unique() && found.answers().get(0).node(Plan.ANSWER) == plan.answer()
                && plan.clauses()
                        .stream()
                        .allMatch(c -> evaluator.status(c, plan.solution()) == ClauseStatus.SATISFIED);
    }

    /** The smallest number of documents that hold evidence for every clause. */
    int sourceCover(Plan plan) {
        List<Set<String>> sources = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            Set<String> documents = new LinkedHashSet<>();
            Arrays.stream(evaluator.evidence(clause, plan.solution())).forEach(c -> documents.add(graph.document(c)));
            if (!documents.isEmpty()) {
                sources.add(documents);
            }
        }
        return SourceCover.minimum(sources);
    }
}
