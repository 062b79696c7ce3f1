package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** How many bindings of one variable a clause leaves by itself. */
final class ClauseCandidates {
    private static final int PREDICATES = Predicate.values().length;

    private final ClaimGraph graph;
    private final ClauseJudge judge;
    /** Nodes that are an object of each relation. */
    private final int[] objects = new int[PREDICATES];
    private final Map<Predicate, Map<Integer, Integer>> subjectsByCount = new EnumMap<>(Predicate.class);
    /** Counts that take a scan, kept: years, decades and ages come again and again. */
    private final Map<Scan, Integer> scans = new ConcurrentHashMap<>();
    private final Map<Clause.Elapsed, Map<Integer, Integer>> ages = new ConcurrentHashMap<>();

    private record Scan(Predicate relation, String from, String to) {}

    ClauseCandidates(ClaimGraph graph) {
        this.graph = graph;
        this.judge = new ClauseJudge(graph);
        for (int node = 0; node < graph.entityCount(); node++) {
            for (Predicate predicate : Predicate.values()) {
                int count = graph.countAbout(node, predicate) == 0 ? 0 : graph.objects(node, predicate).length;
                if (count > 0) {
                    subjectsByCount.computeIfAbsent(predicate, p -> new HashMap<>()).merge(count, 1, Integer::sum);
                }
            }
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (Predicate predicate : Predicate.values()) {
                if (graph.countNaming(predicate, node) > 0) {
                    objects[predicate.ordinal()]++;
                }
            }
        }
    }

    int count(Clause clause, Term.Variable variable) {
        return switch (clause) {
            case Clause.Relation c -> countRelation(c, variable);
            case Clause.HasType c -> graph.entitiesOfType(c.type()).cardinality();
            case Clause.Range c -> countRange(c);
            case Clause.Count c -> subjectsByCount.getOrDefault(relation(c.predicate()), Map.of())
                    .getOrDefault(c.count(), 0);
            case Clause.Exclusion c -> graph.entitiesHaving(relation(c.predicate())).cardinality()
                    - having(relation(c.predicate()), graph.node(c.excluded()));
            case Clause.Elapsed c -> ages
                    .computeIfAbsent(new Clause.Elapsed(c.subject(), c.fromPredicate(), c.toPredicate(), 0),
                            this::histogram)
                    .getOrDefault(c.years(), 0);
        };
    }

    private static Predicate relation(String wireName) {
        return ClauseJudge.relation(wireName);
    }

    private int countRelation(Clause.Relation clause, Term.Variable variable) {
        Predicate relation = relation(clause.predicate());
        if (clause.subject().equals(variable)) {
            if (clause.object() instanceof Term.Constant constant) {
                return constant.value() instanceof Value.DateValue date
                        ? countRange(new Clause.Range(variable, clause.predicate(), date.iso(), date.iso()))
                        : having(relation, graph.node(constant.value()));
            }
            return graph.entitiesHaving(relation).cardinality();
        }
        if (clause.subject() instanceof Term.Constant constant) {
            int subject = graph.node(constant.value());
            return subject < 0 ? 0 : graph.objects(subject, relation).length;
        }
        return objects[relation.ordinal()];
    }

    private int having(Predicate relation, int object) {
        return object < 0 ? 0 : graph.subjects(relation, object).length;
    }

    private int countRange(Clause.Range clause) {
        return scans.computeIfAbsent(new Scan(relation(clause.predicate()), clause.from(), clause.to()), scan -> {
            BitSet found = new BitSet();
            Nodes nodes = judge.condition(clause, variable -> 0).nodes(new int[]{-1});
            for (int node = nodes.next(); node >= 0; node = nodes.next()) {
                found.set(node);
            }
            return found.cardinality();
        });
    }

    private Map<Integer, Integer> histogram(Clause.Elapsed pair) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int node = 0; node < graph.entityCount(); node++) {
            OptionalInt years = judge.elapsed(node, pair.fromPredicate(), pair.toPredicate());
            if (years.isPresent()) {
                counts.merge(years.getAsInt(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
