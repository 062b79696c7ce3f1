package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The form of answer a question asks for, as its words tell any reader: a thing of some type, or a date, place or number
 * that a thing has. Agents read their answer off an entity through it; none of them sees the reference.
 */
final class WantedAnswer {
    private final Library library;
    private final ClaimGraph graph;
    private final String foldedPrompt;
    /** The relation asked for when the answer is what something has; empty when the answer is the thing itself. */
    private final Optional<Predicate> property;
    private final Optional<EntityType> type;

    private WantedAnswer(Library library, String prompt, Optional<Predicate> property, Optional<EntityType> type) {
        this.library = library;
        this.graph = library.graph();
        this.foldedPrompt = Library.fold(prompt);
        this.property = property;
        this.type = type;
    }

    static WantedAnswer of(Draft draft, Library library) {
        ConstraintProgram program = program(draft);
        Optional<Predicate> property = Optional.empty();
        Optional<EntityType> type = Optional.empty();
        for (Clause clause : program.clauses()) {
            if (clause instanceof Clause.Relation relation) {
                Predicate predicate = Predicate.of(relation.predicate()).orElseThrow();
                if (relation.object().equals(program.answer()) && isProperty(predicate)) {
                    property = Optional.of(predicate);
                } else if (relation.object().equals(program.answer()) && predicate.range() == Predicate.Range.PERSON) {
                    type = Optional.of(EntityType.PERSON);
                }
            }
            if (clause instanceof Clause.HasType has && has.subject().equals(program.answer())) {
                type = typeOf(has.type());
            }
        }
        return new WantedAnswer(library, draft.prompt(), property, type);
    }

    static ConstraintProgram program(Draft draft) {
        return switch (draft.body()) {
            case SearchTask search -> search.program();
        };
    }

    private static boolean isProperty(Predicate predicate) {
        return switch (predicate.range()) {
            case DATE, NUMBER, TEXT, PLACE -> true;
            case PERSON, ORGANISATION -> false;
        };
    }

    private static Optional<EntityType> typeOf(String name) {
        return switch (name) {
            case "man", "woman" -> Optional.of(EntityType.PERSON);
            case "work" -> Optional.empty();
            default -> Optional.of(EntityType.of(name));
        };
    }

    /** The answer this entity would give: itself, or what it has; empty when it does not fit or the prompt names it. */
    OptionalInt readOff(int entity) {
        if (property.isEmpty()) {
            boolean fits = type.isEmpty() || graph.entity(entity).type() == type.get();
            return fits && !isNamed(entity) ? OptionalInt.of(entity) : OptionalInt.empty();
        }
        int[] objects = graph.objects(entity, property.get());
        for (int object : objects) {
            if (!foldedPrompt.contains(library.folded(object))) {
                return OptionalInt.of(object);
            }
        }
        return OptionalInt.empty();
    }

    /** True if the prompt names the entity. */
    boolean isNamed(int entity) {
        return foldedPrompt.contains(library.folded(entity));
    }

    /** The text of an answer. */
    String text(int node) {
        return graph.value(node).label();
    }
}
