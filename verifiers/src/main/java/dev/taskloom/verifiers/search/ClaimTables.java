package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.ClaimIndex;
import dev.taskloom.environments.search.snapshot.LinkedClaim;
import dev.taskloom.environments.search.snapshot.RecentLookups;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The claim index as lookups over values, with entity types: all that the blind derivation and the replay of evidence know
 * of a snapshot.
 */
final class ClaimTables {
    private static final long MOST_KEPT = 200_000;

    private final ClaimIndex claims;
    private final ClaimGraph entities;
    private final RecentLookups<String, List<LinkedClaim>> about = new RecentLookups<>(MOST_KEPT,
            found -> 1L + found.size());
    private final RecentLookups<Naming, List<LinkedClaim>> naming = new RecentLookups<>(MOST_KEPT,
            found -> 1L + found.size());

    ClaimTables(Snapshot snapshot) {
        this.claims = snapshot.claims();
        this.entities = snapshot.graph();
    }

    private record Naming(Predicate relation, Value object) {}

    /** Claims about an entity. */
    List<LinkedClaim> about(String entity) {
        return about.get(entity, claims::about);
    }

    /** Distinct objects of the relation, by key. */
    Map<String, Value> objects(Value subject, Predicate relation) {
        Map<String, Value> found = new LinkedHashMap<>();
        if (subject instanceof Value.EntityValue entity) {
            for (LinkedClaim claim : about(entity.id())) {
                if (claim.predicate() == relation) {
                    found.putIfAbsent(claim.object().key(), claim.object());
                }
            }
        }
        return found;
    }

    /** Distinct subjects with that object in the relation, by key. */
    Map<String, Value> subjects(Predicate relation, Value object) {
        Map<String, Value> found = new LinkedHashMap<>();
        for (LinkedClaim claim : naming.get(new Naming(relation, object),
                n -> claims.naming(n.relation(), n.object()))) {
            Value.EntityValue subject = new Value.EntityValue(claim.subject(), label(claim.subject()));
            found.putIfAbsent(subject.key(), subject);
        }
        return found;
    }

    /** True unless the value is an entity under another name than the snapshot's. */
    boolean isCalledSo(Value value) {
        return !(value instanceof Value.EntityValue entity) || label(entity.id()).equals(entity.label());
    }

    private String label(String id) {
        int node = entities.entityNode(id);
        return node < 0 ? id : entities.entity(node).label();
    }

    /** All dates of the relation that are known to the day. */
    List<Value.DateValue> days(Value subject, Predicate relation) {
        List<Value.DateValue> days = new ArrayList<>();
        for (Value value : objects(subject, relation).values()) {
            if (value instanceof Value.DateValue date && date.precision() == Value.DatePrecision.DAY) {
                days.add(date);
            }
        }
        return days;
    }

    /** True if the value is an entity of that type name: a coarse type, {@code man}, {@code woman} or {@code work}. */
    boolean hasType(Value value, String type) {
        if (!(value instanceof Value.EntityValue entity)) {
            return false;
        }
        int node = entities.entityNode(entity.id());
        if (node < 0) {
            return false;
        }
        Entity card = entities.entity(node);
        if (type.equals("man") || type.equals("woman")) {
            return card.type() == EntityType.PERSON && card.gender().equals(type.equals("man") ? "m" : "f");
        }
        return type.equals("work") ? card.type().isWork() : card.type().wireName().equals(type);
    }
}
