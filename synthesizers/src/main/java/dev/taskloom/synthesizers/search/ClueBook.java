package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.NameKey;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** The clues a plan may still use, in the language it will be written in. */
final class ClueBook {
    private final Workbench bench;
    private final String language;

    ClueBook(Workbench bench, String language) {
        this.bench = bench;
        this.language = language;
    }

    /** What can be said of a node by naming its other end, without repeating or giving away what the plan holds. */
    List<Clue> forNode(Plan plan, int node) {
        List<Clue> fitting = new ArrayList<>();
        for (Clue clue : bench.clues(node)) {
            if (fits(plan, clue)) {
                fitting.add(clue);
            }
        }
        return fitting;
    }

    private boolean fits(Plan plan, Clue clue) {
        Predicate predicate = clue.fact().predicate();
        Value value = bench.graph.value(clue.other());
        return !plan.binds(clue.other()) && !isGiven(plan, value) && bench.nameable(clue.other())
                && !bench.disputed(clue.fact().subject(), predicate)
                && predicate != Predicate.POPULATION
                && !isFirstName(predicate, value)
                && !isAsked(plan, clue)
                && QuestionWriter.canSay(predicate, value, language);
    }

    /** True for a person without a page whom the name does not tell from others: "a son of Agnes". */
    private static boolean isFirstName(Predicate predicate, Value value) {
        return predicate.range() == Predicate.Range.PERSON && value instanceof Value.TextValue
                && NameKey.isFirstName(value.label());
    }

    /** True if it says of a hidden entity what the question asks of it. */
    private static boolean isAsked(Plan plan, Clue clue) {
        return clue.asSubject() && plan.clauses()
                .stream()
                .anyMatch(c -> c instanceof Clause.Relation r && r.object().equals(Plan.ANSWER)
                        && r.predicate().equals(clue.fact().predicate().wireName())
                        && r.subject() instanceof Term.Variable subject && plan.node(subject) == clue.described()
                        && clue.fact().predicate().maxValues() == 1);
    }

    private static boolean isGiven(Plan plan, Value value) {
        return plan.clauses().stream().anyMatch(c -> c instanceof Clause.Relation r
                && (isConstant(r.subject(), value) || isConstant(r.object(), value)));
    }

    private static boolean isConstant(Term term, Value value) {
        return term instanceof Term.Constant constant && constant.value().equals(value);
    }
}
