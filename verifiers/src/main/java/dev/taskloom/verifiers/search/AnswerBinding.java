package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import dev.taskloom.verifiers.grading.Normaliser;
import java.util.List;

/**
 * The reference answer is what the program's answer variable stands for, with all its names and no other, compared as such a
 * value is, and every bound entity goes by its name.
 */
final class AnswerBinding implements ReferenceCheck {
    private final ClaimGraph graph;

    AnswerBinding(ClaimGraph graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "answer-binding";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        Value bound = body.bindings().get(body.program().answer().name());
        if (bound == null || graph.node(bound) < 0) {
            return verdicts.undecided("the answer variable stands for nothing in the snapshot");
        }
        for (Value value : body.bindings().values()) {
            int node = graph.node(value);
            if (node < 0 || !graph.value(node).equals(value)) {
                return verdicts.refuted("'" + value.label() + "' is not what the snapshot calls it", List.of());
            }
        }
        ReferenceAnswer stated = draft.answer();
        AnswerType type = type(bound, body.program());
        if (!stated.value().equals(bound.label())) {
            return verdicts.refuted("the answer is '" + stated.value() + "', the program's is '" + bound.label() + "'",
                    List.of());
        }
        if (!stated.aliases().equals(aliases(bound))) {
            return verdicts.refuted("the aliases are " + stated.aliases() + ", the snapshot's are " + aliases(bound),
                    List.of());
        }
        if (stated.type() != type || !stated.normaliser().equals(Normaliser.of(type).wireName())) {
            return verdicts.refuted("the answer's type and normaliser are " + stated.type().wireName() + " and "
                    + stated.normaliser() + ", not " + type.wireName() + " and " + Normaliser.of(type).wireName(),
                    List.of());
        }
        return verdicts.supported("the answer is what the program asks for", List.of());
    }

    private List<String> aliases(Value value) {
        if (value instanceof Value.EntityValue entity) {
            Entity card = graph.entity(graph.entityNode(entity.id()));
            return card.aliases();
        }
        return List.of();
    }

    private static AnswerType type(Value value, ConstraintProgram program) {
        return switch (value) {
            case Value.EntityValue entity -> AnswerType.ENTITY;
            case Value.DateValue date -> AnswerType.DATE;
            case Value.NumberValue number -> AnswerType.NUMBER;
            case Value.TextValue text -> asksForPlace(program) ? AnswerType.ENTITY : AnswerType.TEXT;
        };
    }

    /** A place without a page of its own is compared as a name all the same. */
    private static boolean asksForPlace(ConstraintProgram program) {
        return program.clauses()
                .stream()
                .anyMatch(clause -> clause instanceof Clause.Relation relation
                        && relation.object().equals(program.answer())
                        && Predicate.of(relation.predicate()).map(p -> p.range() == Predicate.Range.PLACE)
                                .orElse(false));
    }
}
