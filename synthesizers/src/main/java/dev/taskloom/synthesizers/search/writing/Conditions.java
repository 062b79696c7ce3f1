package dev.taskloom.synthesizers.search.writing;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.Locale;

/** What a writer is shown of a draft: everything its program states, and nothing of what was found. */
final class Conditions {
    private Conditions() {}

    /** The request for words. */
    static String of(Draft draft, SearchTask body) {
        StringBuilder text = new StringBuilder();
        text.append("Language: ").append(Locale.of(draft.language()).getDisplayLanguage(Locale.ENGLISH)).append('\n');
        text.append("Asked for: ").append(term(body.program().answer())).append(", ").append(switch (draft.answer()
                .type()) {
            case ENTITY -> "by its name";
            case DATE -> "a date";
            case NUMBER -> "a number";
            case TEXT -> "in a word or two";
            case SET -> "all of them";
        }).append("\nConditions:\n");
        body.program().clauses().forEach(clause -> text.append("- ").append(sentence(clause)).append('\n'));
        return text.append("The program's version: ").append(draft.prompt()).append('\n').toString();
    }

    private static String sentence(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> Vocabulary.relation(c.predicate(), term(c.subject()), term(c.object()));
            case Clause.HasType c -> Vocabulary.type(c.type(), term(c.subject()));
            case Clause.Range c -> Vocabulary.relation(c.predicate(), term(c.subject()), range(c));
            case Clause.Count c -> Vocabulary.relation(c.predicate(), term(c.subject()),
                    "exactly " + c.count() + " different ones");
            case Clause.Exclusion c -> Vocabulary.relation(c.predicate(), term(c.subject()),
                    "somebody or something other than " + value(c.excluded()));
            case Clause.Elapsed c -> "between the day when " + moment(c.fromPredicate(), c.subject())
                    + " and the day when " + moment(c.toPredicate(), c.subject()) + " lie " + c.years()
                    + " whole years";
        };
    }

    private static String range(Clause.Range range) {
        if (range.from().equals(range.to())) {
            return range.from();
        }
        String kind = Predicate.of(range.predicate()).orElseThrow().range() == Predicate.Range.DATE
                ? "some day"
                : "some number";
        return kind + " from " + range.from() + " to " + range.to() + ", both included";
    }

    /** The event without its date: "[b] was born". */
    private static String moment(String predicate, Term subject) {
        return Vocabulary.relation(predicate, term(subject), "").replaceFirst(" on $", "");
    }

    private static String term(Term term) {
        return switch (term) {
            case Term.Variable variable -> "[" + variable.name() + "]";
            case Term.Constant constant -> value(constant.value());
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.EntityValue entity -> "“" + entity.label() + "”";
            case Value.TextValue text -> "“" + text.text() + "”";
            case Value.DateValue date -> date.iso();
            case Value.NumberValue number -> number.label();
        };
    }
}
