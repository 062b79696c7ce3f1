package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** Turns clues into clauses. */
final class ClueClauses {
    private ClueClauses() {}

    /** The clue with its other end given by name or value. */
    static List<Clause> given(ClaimGraph graph, Clue clue, Term.Variable described) {
        Value value = graph.value(clue.other());
        Predicate predicate = clue.fact().predicate();
        if (clue.asSubject() && value instanceof Value.DateValue date
                && date.precision() != Value.DatePrecision.DAY) {
            return List.of(new Clause.Range(described, predicate.wireName(), date.iso(), date.iso()));
        }
        return List.of(relation(clue, described, new Term.Constant(value)));
    }

    /** The clue with its other end hidden behind a variable; its type is stated where the wording needs it. */
    static List<Clause> hidden(ClaimGraph graph, Clue clue, Term.Variable described, Term.Variable other) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(relation(clue, described, other));
        clauses.addAll(type(graph, clue.other(), other, isKinship(clue.fact().predicate())));
        return clauses;
    }

    /** The type of an entity as a clause; for persons only man or woman, where the relation tells them apart. */
    static List<Clause> type(ClaimGraph graph, int node, Term.Variable variable, boolean gender) {
        if (!graph.isEntity(node)) {
            return List.of();
        }
        Entity entity = graph.entity(node);
        if (entity.type() == EntityType.PERSON) {
            return gender && !entity.gender().isEmpty()
                    ? List.of(new Clause.HasType(variable, entity.gender().equals("f") ? "woman" : "man"))
                    : List.of();
        }
        return entity.type().isWork() ? List.of(new Clause.HasType(variable, entity.type().wireName())) : List.of();
    }

    static boolean isKinship(Predicate predicate) {
        return predicate == Predicate.PARENT || predicate == Predicate.SPOUSE || predicate == Predicate.SIBLING;
    }

    private static Clause relation(Clue clue, Term.Variable described, Term other) {
        String predicate = clue.fact().predicate().wireName();
        return clue.asSubject()
                ? new Clause.Relation(described, predicate, other)
                : new Clause.Relation(other, predicate, described);
    }
}
