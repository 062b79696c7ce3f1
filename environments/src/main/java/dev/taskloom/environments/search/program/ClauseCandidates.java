package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** How many bindings of one variable a clause leaves by itself. */
final class ClauseCandidates {
    private final ClaimGraph graph;
    private final ClauseJudge judge;
    private final Map<Predicate, Integer> subjects = new EnumMap<>(Predicate.class);
    private final Map<Predicate, Integer> objects = new EnumMap<>(Predicate.class);
    private final Map<Predicate, Map<Integer, Integer>> subjectsByCount = new EnumMap<>(Predicate.class);
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<Clause.Elapsed, Map<Integer, Integer>> ages = new ConcurrentHashMap<>();

    ClauseCandidates(ClaimGraph graph) {
        this.graph = graph;
        this.judge = new ClauseJudge(graph);
        graph.entities().forEach(this::countTypes);
        for (int node = 0; node < graph.entityCount(); node++) {
            for (Predicate predicate : predicatesOf(node)) {
                subjects.merge(predicate, 1, Integer::sum);
                subjectsByCount.computeIfAbsent(predicate, p -> new HashMap<>())
                        .merge(graph.objects(node, predicate).length, 1, Integer::sum);
            }
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            graph.claimsNaming(node)
                    .mapToObj(graph::predicate)
                    .distinct()
                    .forEach(predicate -> objects.merge(predicate, 1, Integer::sum));
        }
    }

    private Predicate[] predicatesOf(int node) {
        return graph.claimsAbout(node).mapToObj(graph::predicate).distinct().toArray(Predicate[]::new);
    }

    private void countTypes(Entity entity) {
        types.merge(entity.type().wireName(), 1, Integer::sum);
        if (entity.type().isWork() && entity.type() != EntityType.WORK) {
            types.merge(EntityType.WORK.wireName(), 1, Integer::sum);
        }
        if (entity.type() == EntityType.PERSON && !entity.gender().isEmpty()) {
            types.merge(entity.gender().equals("f") ? "woman" : "man", 1, Integer::sum);
        }
    }

    int count(Clause clause, Term.Variable variable) {
        return switch (clause) {
            case Clause.Relation c -> countRelation(c, variable);
            case Clause.HasType c -> types.getOrDefault(c.type(), 0);
            case Clause.Range c -> countRange(relation(c.predicate()), c.from(), c.to());
            case Clause.Count c -> subjectsByCount.getOrDefault(relation(c.predicate()), Map.of())
                    .getOrDefault(c.count(), 0);
            case Clause.Exclusion c -> subjects.getOrDefault(relation(c.predicate()), 0)
                    - having(relation(c.predicate()), graph.node(c.excluded()));
            case Clause.Elapsed c -> ages
                    .computeIfAbsent(new Clause.Elapsed(c.subject(), c.fromPredicate(), c.toPredicate(), 0),
                            this::histogram)
                    .getOrDefault(c.years(), 0);
        };
    }

    private static Predicate relation(String wireName) {
        return Predicate.of(wireName)
                .orElseThrow(() -> new IllegalArgumentException("unknown predicate '" + wireName + "'"));
    }

    private int countRelation(Clause.Relation clause, Term.Variable variable) {
        Predicate relation = relation(clause.predicate());
        if (clause.subject().equals(variable)) {
            if (clause.object() instanceof Term.Constant constant) {
                return constant.value() instanceof Value.DateValue date
                        ? countRange(relation, date.iso(), date.iso())
                        : having(relation, graph.node(constant.value()));
            }
            return subjects.getOrDefault(relation, 0);
        }
        if (clause.subject() instanceof Term.Constant constant) {
            int subject = graph.node(constant.value());
            return subject < 0 ? 0 : graph.objects(subject, relation).length;
        }
        return objects.getOrDefault(relation, 0);
    }

    private int having(Predicate relation, int object) {
        return object < 0 ? 0 : graph.subjects(relation, object).length;
    }

    private int countRange(Predicate relation, String from, String to) {
        if (relation.range() == Predicate.Range.DATE) {
            DateInterval wanted = DateInterval.between(from, to);
            return (int) literals("d:" + from, "d:" + to + "~")
                    .filter(n -> graph.value(n) instanceof Value.DateValue date
                            && wanted.contains(DateInterval.of(date)))
                    .flatMap(n -> Arrays.stream(graph.subjects(relation, n)))
                    .distinct()
                    .count();
        }
        BigDecimal low = new BigDecimal(from);
        BigDecimal high = new BigDecimal(to);
        return (int) literals("n:", "n:~")
                .filter(n -> graph.value(n) instanceof Value.NumberValue number
                        && new BigDecimal(number.decimal()).compareTo(low) >= 0
                        && new BigDecimal(number.decimal()).compareTo(high) <= 0)
                .flatMap(n -> Arrays.stream(graph.subjects(relation, n)))
                .distinct()
                .count();
    }

    private IntStream literals(String fromKey, String beforeKey) {
        return IntStream.range(graph.literalFrom(fromKey), graph.literalFrom(beforeKey));
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
