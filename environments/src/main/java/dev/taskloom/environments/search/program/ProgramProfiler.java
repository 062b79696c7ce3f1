package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes {@link ProgramProfile}s over one claim graph; synthesizer and verifier share it.
 *
 * <p>Making one reads all claims once. Safe to share between threads.
 */
public final class ProgramProfiler {
    /** Distinct answers are counted up to this many when a clause is dropped. */
    public static final int ANSWER_CAP = 50;
    /** Bindings tried at most for each dropped clause; a count that needs more is what was found until then. */
    static final long MAX_ROWS = 20_000;

    private final ProgramEvaluator evaluator;
    private final ClauseCandidates clauseCandidates;

    public ProgramProfiler(ProgramEvaluator evaluator) {
        this.evaluator = evaluator;
        this.clauseCandidates = new ClauseCandidates(evaluator.graph());
    }

    /** The profile of a program whose clauses the solution satisfies; {@link IllegalArgumentException} if one is not. */
    public ProgramProfile profile(ConstraintProgram program, Solution solution) {
        Map<String, Integer> distance = distances(program);
        List<Integer> candidates = new ArrayList<>();
        List<Integer> withoutClause = new ArrayList<>();
        Set<Integer> nearMisses = new TreeSet<>();
        int hops = 0;
        for (Clause clause : program.clauses()) {
            Term.Variable nearest = nearest(clause, distance);
            candidates.add(clauseCandidates.count(clause, nearest));
            hops = Math.max(hops, reach(clause, distance));
            List<Integer> answers = answersWithout(program, clause);
            withoutClause.add(answers.size());
            nearMisses.addAll(answers);
        }
        nearMisses.remove(solution.node(program.answer()));
        return new ProgramProfile(candidates, withoutClause, List.copyOf(nearMisses), sourceCover(program, solution),
                hops, distance.size() - 1, distance.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** How many bindings of the variable the clause leaves by itself, its other variables free. */
    public int candidates(Clause clause, Term.Variable variable) {
        return clauseCandidates.count(clause, variable);
    }

    /** Relations between each variable and the answer. */
    private static Map<String, Integer> distances(ConstraintProgram program) {
        Map<String, Integer> distance = new HashMap<>();
        Deque<String> frontier = new ArrayDeque<>();
        distance.put(program.answer().name(), 0);
        frontier.add(program.answer().name());
        while (!frontier.isEmpty()) {
            String here = frontier.poll();
            for (Clause clause : program.clauses()) {
                List<String> names = ClauseTerms.variables(clause).stream().map(Term.Variable::name).toList();
                if (names.contains(here)) {
                    for (String name : names) {
                        if (distance.putIfAbsent(name, distance.get(here) + 1) == null) {
                            frontier.add(name);
                        }
                    }
                }
            }
        }
        return distance;
    }

    private static Term.Variable nearest(Clause clause, Map<String, Integer> distance) {
        return ClauseTerms.variables(clause)
                .stream()
                .min(Comparator.comparingInt(v -> distance.getOrDefault(v.name(), Integer.MAX_VALUE)))
                .orElseThrow(() -> new IllegalArgumentException("a clause without variables asks nothing: " + clause));
    }

    private static int reach(Clause clause, Map<String, Integer> distance) {
        List<Term.Variable> variables = ClauseTerms.variables(clause);
        boolean reachesGiven = !(clause instanceof Clause.HasType) && variables.size() == 1;
        return variables.stream().mapToInt(v -> distance.getOrDefault(v.name(), 0)).max().orElse(0)
                + (reachesGiven ? 1 : 0);
    }

    private List<Integer> answersWithout(ConstraintProgram program, Clause dropped) {
        List<Clause> rest = new ArrayList<>(program.clauses());
        rest.remove(dropped);
        List<Clause> connected = connected(program.answer(), rest);
        if (connected.isEmpty()) {
            // Nothing is said of the answer any more: everything is one.
            return java.util.Collections.nCopies(ANSWER_CAP, -1);
        }
        return evaluator.enumerate(new ConstraintProgram(program.answer(), connected), ANSWER_CAP, MAX_ROWS)
                .answers()
                .stream()
                .map(solution -> solution.node(program.answer()))
                .toList();
    }

    /** The clauses that bear on the variable; the others hold or fail whatever it stands for. */
    private static List<Clause> connected(Term.Variable answer, List<Clause> clauses) {
        Set<String> reached = new HashSet<>(Set.of(answer.name()));
        Set<Clause> kept = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Clause clause : clauses) {
                List<String> names = ClauseTerms.variables(clause).stream().map(Term.Variable::name).toList();
                if (!kept.contains(clause) && names.stream().anyMatch(reached::contains)) {
                    reached.addAll(names);
                    grown = kept.add(clause);
                }
            }
        }
        return clauses.stream().filter(kept::contains).toList();
    }

    private int sourceCover(ConstraintProgram program, Solution solution) {
        ClaimGraph graph = evaluator.graph();
        List<Set<String>> facts = new ArrayList<>();
        for (Clause clause : program.clauses()) {
            if (clause instanceof Clause.HasType) {
                continue;
            }
            Map<List<Integer>, Set<String>> byTriple = new TreeMap<>(Comparator.comparing(List::toString));
            Arrays.stream(evaluator.evidence(clause, solution))
                    .forEach(claim -> byTriple.computeIfAbsent(triple(clause, claim), t -> new TreeSet<>())
                            .add(graph.document(claim)));
            if (byTriple.isEmpty()) {
                throw new IllegalArgumentException("no claim supports " + clause);
            }
            facts.addAll(byTriple.values());
        }
        return SourceCover.minimum(facts);
    }

    /** Claims that prove the same part of the clause get the same key. */
    private List<Integer> triple(Clause clause, int claim) {
        ClaimGraph graph = evaluator.graph();
        return switch (clause) {
            // Any claim within the bounds proves it, be it the year or the day.
            case Clause.Relation c -> List.of();
            case Clause.Range c -> List.of();
            case Clause.HasType c -> List.of();
            // All objects are needed to count them, or to know that none is the excluded one.
            case Clause.Count c -> List.of(graph.object(claim));
            case Clause.Exclusion c -> List.of(graph.object(claim));
            case Clause.Elapsed c -> List.of(graph.predicate(claim).ordinal());
        };
    }
}
