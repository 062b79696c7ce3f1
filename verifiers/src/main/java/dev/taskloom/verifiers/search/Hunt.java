package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ClauseStatus;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The search for alternatives around one clause; see {@link AlternativeSearch}. */
final class Hunt {
    /** Near misses that are looked at one by one without asking the index first. */
    private static final int FEW = 64;
    private static final int MANY = 2_000;
    private static final long ROWS_PER_ANSWER = 50;

    private final Grounds at;
    private final ClaimGraph graph;
    private final Clause clause;
    private final Term.Variable near;
    private final int nearNode;
    private final ConstraintProgram rest;
    private final Term.Variable answer;
    private final int reference;
    private final Map<String, Integer> binding = new HashMap<>();
    private int examined;
    private boolean complete = true;

    /** What hunts over one snapshot share. */
    record Grounds(ProgramEvaluator evaluator, Pages pages, Names names, Mentions mentions, TextualLink link,
            Impossibility impossibility) {}

    Hunt(Grounds grounds, SearchTask body, Clause clause, Term.Variable near, ConstraintProgram rest) {
        this.at = grounds;
        this.graph = grounds.evaluator().graph();
        this.clause = clause;
        this.near = near;
        this.rest = rest;
        body.bindings().forEach((name, value) -> binding.put(name, graph.node(value)));
        this.nearNode = binding.get(near.name());
        this.answer = body.program().answer();
        this.reference = binding.get(answer.name());
    }

    /** The first alternative found. */
    Optional<Integer> alternative() {
        Optional<Set<Integer>> few = nearMisses(FEW);
        if (few.isPresent()) {
            return firstOf(few.get());
        }
        Optional<Set<Integer>> mentioned = mentioned();
        if (mentioned.isPresent()) {
            return firstOf(mentioned.get());
        }
        Optional<Set<Integer>> many = nearMisses(MANY);
        complete = many.isPresent();
        return many.flatMap(this::firstOf);
    }

    /** False when there was too much to look at. */
    boolean isComplete() {
        return complete;
    }

    int examined() {
        return examined;
    }

    private Optional<Integer> firstOf(Set<Integer> nodes) {
        for (int node : nodes) {
            if (node != nearNode && graph.isEntity(node)) {
                examined++;
                if (isPossible(node) && isOpen(node) && leadsElsewhere(node) && mayBeStated(node)) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }

    /** What satisfies the rest of the question; empty when it is more than the limit. */
    private Optional<Set<Integer>> nearMisses(int limit) {
        ProgramEvaluator.Enumeration found = at.evaluator()
                .enumerate(new ConstraintProgram(near, rest.clauses()), limit + 1, limit * ROWS_PER_ANSWER);
        Set<Integer> nodes = new LinkedHashSet<>();
        found.answers().forEach(solution -> nodes.add(solution.node(near)));
        return found.complete() && nodes.size() <= limit ? Optional.of(nodes) : Optional.empty();
    }

    /** What some page mentions together with the clause's other side; empty when that side is too common to ask for. */
    private Optional<Set<Integer>> mentioned() {
        if (!(clause instanceof Clause.Relation relation)) {
            return Optional.empty();
        }
        Value other = other(relation);
        Optional<Set<Integer>> mentioning = at.mentions().of(List.of(other));
        int node = graph.node(other);
        if (mentioning.isEmpty() || node < 0 || !graph.isEntity(node)) {
            return mentioning;
        }
        Set<Integer> nodes = new LinkedHashSet<>(mentioning.get());
        nodes.addAll(at.names().in(at.pages().of(graph.entity(node)).folded()));
        return Optional.of(nodes);
    }

    private Value other(Clause.Relation relation) {
        return switch (relation.subject().equals(near) ? relation.object() : relation.subject()) {
            case Term.Constant constant -> constant.value();
            case Term.Variable variable -> graph.value(binding.get(variable.name()));
        };
    }

    private boolean isPossible(int node) {
        EntityType type = graph.entity(node).type();
        return switch (clause) {
            case Clause.Relation c -> {
                int other = graph.node(other(c));
                Predicate relation = predicate(c.predicate());
                boolean asSubject = c.subject().equals(near);
                boolean typed = asSubject
                        ? Domains.admitsSubject(relation, type)
                        : Domains.admitsObject(relation, type);
                yield typed && (other < 0 || at.impossibility()
                        .of(relation, asSubject ? node : other, asSubject ? other : node)
                        .isEmpty());
            }
            case Clause.Range c -> Domains.admitsSubject(predicate(c.predicate()), type);
            case Clause.Count c -> Domains.admitsSubject(predicate(c.predicate()), type);
            case Clause.Exclusion c -> Domains.admitsSubject(predicate(c.predicate()), type);
            case Clause.Elapsed c -> Domains.admitsSubject(predicate(c.fromPredicate()), type);
            case Clause.HasType c -> true;
        };
    }

    /** True if no claim settles the clause for that entity, the rest of the binding as in the solution. */
    private boolean isOpen(int node) {
        if (clause instanceof Clause.HasType hasType) {
            return isOfUnknownType(graph.entity(node), hasType.type());
        }
        binding.put(near.name(), node);
        ClauseStatus status = at.evaluator().status(clause, new ProgramEvaluator.Solution(binding));
        binding.put(near.name(), nearNode);
        return status == ClauseStatus.UNKNOWN;
    }

    private static boolean isOfUnknownType(Entity entity, String type) {
        boolean gendered = type.equals("man") || type.equals("woman");
        return entity.type() == EntityType.OTHER
                || gendered && entity.type() == EntityType.PERSON && entity.gender().isEmpty();
    }

    /** True if the entity satisfies the rest of the question with another answer than the reference. */
    private boolean leadsElsewhere(int node) {
        boolean[] found = new boolean[1];
        at.evaluator().forEach(rest, Map.of(near.name(), node), solution -> {
            found[0] = solution.node(answer) != reference;
            return !found[0];
        });
        return found[0];
    }

    private boolean mayBeStated(int node) {
        return switch (clause) {
            case Clause.Relation c -> c.subject().equals(near)
                    ? at.link().mayState(predicate(c.predicate()), node, other(c))
                    : at.link().mayState(predicate(c.predicate()), graph.node(other(c)), graph.value(node));
            case Clause.Range c -> mayBeInRange(c, node);
            case Clause.Elapsed c -> at.link().mayCount("elapsed", node, String.valueOf(c.years()));
            // What nothing is known of here satisfies the rest: that is an alternative already.
            case Clause.HasType c -> true;
            case Clause.Count c -> true;
            case Clause.Exclusion c -> true;
        };
    }

    private boolean mayBeInRange(Clause.Range range, int node) {
        Predicate relation = predicate(range.predicate());
        if (relation.range() != Predicate.Range.DATE) {
            return at.link().mayStateAny(relation, node);
        }
        return at.link().mayDate(relation, node, new Value.DateValue(range.from()).year(),
                new Value.DateValue(range.to()).year());
    }

    private static Predicate predicate(String name) {
        return Predicate.of(name).orElseThrow(() -> new IllegalArgumentException("unknown predicate '" + name + "'"));
    }
}
