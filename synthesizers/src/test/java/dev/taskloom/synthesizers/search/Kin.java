package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.ClaimGraphBuilder;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small world made by hand: entities are called by their names, facts stand on their subject's page. */
final class Kin {
    static final Term.Variable A = Plan.ANSWER;
    static final Term.Variable B = new Term.Variable("b");
    static final SearchSettings SETTINGS = new SearchSettings(3, 6, 5, 3, false, List.of("en"), 7);

    private final ClaimGraphBuilder builder = new ClaimGraphBuilder();
    private final Map<String, Entity> entities = new HashMap<>();

    Kin man(String... names) {
        for (String name : names) {
            entity(name, EntityType.PERSON, "m");
        }
        return this;
    }

    Kin woman(String... names) {
        for (String name : names) {
            entity(name, EntityType.PERSON, "f");
        }
        return this;
    }

    Kin film(String... names) {
        for (String name : names) {
            entity(name, EntityType.FILM, "");
        }
        return this;
    }

    Kin entity(String name, EntityType type, String gender) {
        Entity entity = new Entity(name, name, List.of(), type, gender, List.of(), "en", "kin.example", "page-" + name,
                new Entity.Popularity(2, 1, 1, 3));
        entities.put(name, entity);
        builder.add(entity);
        return this;
    }

    Kin says(String subject, Predicate predicate, String object) {
        return says("page-" + subject, subject, predicate, object);
    }

    Kin says(String document, String subject, Predicate predicate, String object) {
        builder.add(subject, predicate, value(predicate, object), document, 0, 1, "test");
        return this;
    }

    Value value(Predicate predicate, String object) {
        return switch (predicate.range()) {
            case DATE -> new Value.DateValue(object);
            case NUMBER -> new Value.NumberValue(object, "");
            case TEXT -> new Value.TextValue(object);
            case PERSON, PLACE, ORGANISATION ->
                entities.containsKey(object) ? new Value.EntityValue(object, object) : new Value.TextValue(object);
        };
    }

    ClaimGraph graph() {
        return builder.build();
    }

    Workbench bench() {
        return new Workbench(graph(), node -> false, SETTINGS);
    }

    /** {@code predicate(subject, object)}, the object given. */
    Clause given(Term subject, Predicate predicate, String object) {
        return new Clause.Relation(subject, predicate.wireName(), new Term.Constant(value(predicate, object)));
    }

    /** {@code predicate(subject, object)}, the subject given. */
    static Clause of(String subject, Predicate predicate, Term object) {
        return new Clause.Relation(new Term.Constant(new Value.EntityValue(subject, subject)), predicate.wireName(),
                object);
    }

    static Clause linked(Term.Variable subject, Predicate predicate, Term.Variable object) {
        return new Clause.Relation(subject, predicate.wireName(), object);
    }

    /** A plan of clauses about an answer and one hidden entity. */
    static Plan plan(Workbench bench, Value answer, String hidden, Clause... clauses) {
        return Plan.about(bench.graph.node(answer)).bound(B, bench.graph.entityNode(hidden)).plus(List.of(clauses));
    }
}
