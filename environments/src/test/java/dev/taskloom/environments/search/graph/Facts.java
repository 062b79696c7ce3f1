package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A claim graph made by hand: entities are called by their names, every fact stands in a document that is named too. */
public final class Facts {
    private final ClaimGraphBuilder builder = new ClaimGraphBuilder();
    private final Map<String, Entity> entities = new TreeMap<>();

    public Facts man(String name) {
        return entity(name, EntityType.PERSON, "m");
    }

    public Facts woman(String name) {
        return entity(name, EntityType.PERSON, "f");
    }

    public Facts film(String name) {
        return entity(name, EntityType.FILM, "");
    }

    /** An entity whose id and page are its name. */
    public Facts entity(String name, EntityType type, String gender) {
        Entity entity = new Entity(name, name, List.of(), type, gender, List.of(), "en", "facts.example",
                "page-" + name,
                new Entity.Popularity(2, 1, 1, 3));
        entities.put(name, entity);
        builder.add(entity);
        return this;
    }

    /** A fact on its subject's own page; the object is an entity's name, a date, or else a text. */
    public Facts says(String subject, Predicate predicate, String object) {
        return says("page-" + subject, subject, predicate, object);
    }

    public Facts says(String document, String subject, Predicate predicate, String object) {
        builder.add(subject, predicate, value(predicate, object), document, 0, 1, "test");
        return this;
    }

    /** What {@link #says} makes of an object. */
    public Value value(Predicate predicate, String object) {
        return switch (predicate.range()) {
            case DATE -> new Value.DateValue(object);
            case NUMBER -> new Value.NumberValue(object, "");
            case TEXT -> new Value.TextValue(object);
            case PERSON, PLACE, ORGANISATION ->
                entities.containsKey(object) ? entity(object) : new Value.TextValue(object);
        };
    }

    public Value.EntityValue entity(String name) {
        return new Value.EntityValue(entities.get(name).id(), name);
    }

    public String gender(String name) {
        return entities.get(name).gender();
    }

    public ClaimGraph graph() {
        return builder.build();
    }
}
