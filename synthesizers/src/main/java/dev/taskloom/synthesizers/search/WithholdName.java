package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Replaces a given name by a description of what bears it, by one or two of its own clues. */
final class WithholdName implements PlanStep {
    private static final int CLUES = 8;
    private static final int PROPOSALS = 24;

    private final Workbench bench;
    private final ClueBook book;

    WithholdName(Workbench bench, ClueBook book) {
        this.bench = bench;
        this.book = book;
    }

    @Override
    public String name() {
        return "withhold-name";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            proposals.addAll(proposals(plan, clause));
        }
        return ranked(proposals);
    }

    /** Like {@link #proposals(Plan)}, for the name in one clause; none if it has none. */
    List<Plan> proposals(Plan plan, Clause clause) {
        List<Plan> proposals = new ArrayList<>();
        if (clause instanceof Clause.Relation relation) {
            Term.Variable variable = relation.subject() instanceof Term.Variable v
                    ? v
                    : (Term.Variable) relation.object();
            boolean asSubject = relation.subject().equals(variable);
            Term other = asSubject ? relation.object() : relation.subject();
            if (other instanceof Term.Constant constant && constant.value() instanceof Value.EntityValue entity
                    && Shape.distances(plan).get(variable) < bench.settings.depth()) {
                propose(plan, relation, asSubject, bench.graph.entityNode(entity.id()), proposals);
            }
        }
        return ranked(proposals);
    }

    private List<Plan> ranked(List<Plan> proposals) {
        proposals.sort(Comparator.comparingInt(Plan::conditions)
                .thenComparingLong(p -> Draw.bits(bench.settings.seed(), Draw.bits(p.clauses().toString()))));
        return proposals.subList(0, Math.min(PROPOSALS, proposals.size()));
    }

    private void propose(Plan plan, Clause.Relation relation, boolean asSubject, int node, List<Plan> proposals) {
        if (bench.type(node) == EntityType.OTHER || bench.isHub(node) || plan.binds(node)) {
            return;
        }
        Term.Variable hidden = plan.fresh();
        Clause linked = asSubject
                ? new Clause.Relation(relation.subject(), relation.predicate(), hidden)
                : new Clause.Relation(hidden, relation.predicate(), relation.object());
        boolean kinship = ClueClauses.isKinship(
                dev.taskloom.environments.search.claims.Predicate.of(relation.predicate()).orElseThrow());
        Plan open = plan.replaced(relation, List.of(linked))
                .bound(hidden, node)
                .plus(ClueClauses.type(bench.graph, node, hidden, kinship));
        List<Clue> clues = drawn(book.forNode(open, node));
        for (int i = 0; i < clues.size(); i++) {
            Plan one = open.plus(ClueClauses.given(bench.graph, clues.get(i), hidden));
            proposals.add(one);
            for (int j = i + 1; j < clues.size(); j++) {
                proposals.add(one.plus(ClueClauses.given(bench.graph, clues.get(j), hidden)));
            }
        }
        proposals.removeIf(p -> OpenWorld.otherAnswers(p.clauses()) > Workbench.TOLERANCE
                || p.conditions() > bench.settings.maxClauses());
    }

    /** A few of the clues, of as many relations as there are: one actor is as good as the next. */
    private List<Clue> drawn(List<Clue> clues) {
        Map<String, Clue> byRelation = new TreeMap<>();
        clues.stream()
                .sorted(Comparator.comparingLong(c -> Draw.bits(bench.settings.seed(), c.described(), c.other())))
                .forEach(c -> byRelation.putIfAbsent(c.fact().predicate().wireName() + c.asSubject(), c));
        return byRelation.values().stream().limit(CLUES).toList();
    }
}
