package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which entities are of a type and which have a relation, so that a scan looks at those and not at all.
 *
 * <p>Types go by the names that clauses use: the wire names, {@code man} and {@code woman} for persons of known gender, and
 * {@code work} for every kind of work. One bit an entity for each.
 */
final class EntitySets {
    private static final BitSet NONE = new BitSet();

    private final Map<String, BitSet> ofType = new HashMap<>();
    private final Map<Predicate, BitSet> having = new EnumMap<>(Predicate.class);

    EntitySets(Entity[] entities, int[] subjects, byte[] predicates) {
        for (int node = 0; node < entities.length; node++) {
            EntityType type = entities[node].type();
            add(type.wireName(), node);
            if (type.isWork()) {
                add(EntityType.WORK.wireName(), node);
            }
            if (type == EntityType.PERSON && !entities[node].gender().isEmpty()) {
                add(entities[node].gender().equals("f") ? "woman" : "man", node);
            }
        }
        Predicate[] relations = Predicate.values();
        for (int claim = 0; claim < subjects.length; claim++) {
            having.computeIfAbsent(relations[predicates[claim]], k -> new BitSet()).set(subjects[claim]);
        }
    }

    private void add(String type, int node) {
        ofType.computeIfAbsent(type, k -> new BitSet()).set(node);
    }

    /** A name that no type bears is a type nothing has. */
    BitSet ofType(String name) {
        return ofType.getOrDefault(name, NONE);
    }

    BitSet having(Predicate relation) {
        return having.getOrDefault(relation, NONE);
    }
}
