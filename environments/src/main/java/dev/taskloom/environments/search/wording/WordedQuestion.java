package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program can tell of somebody else's words for a program, without understanding them.
 *
 * <p>They are one question on one line, in plain characters; they hold every name that the program gives, the figures it
 * needs and no others, and no name of anything it hides. What relations they state, {@link ReadBack} decides. Kinds of
 * things (occupations, genres, countries) are words that languages bend, so only a reader can tell whether they are there.
 */
public final class WordedQuestion {
    private static final int LEAST_LENGTH = 10;
    private static final int MOST_LENGTH = 1_000;
    /** Controls, line ends, invisible and undefined characters, letters that only look like ours. */
    private static final Pattern UNPLAIN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]|[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|\\\\^~`*_#=@]|://|www\\.");

    private WordedQuestion() {}

    /** What is wrong with the words; empty when a reader may be asked. */
    public static Optional<Objection> objection(String words, ConstraintProgram program, Collection<Value> hidden,
            ClaimGraph graph, String language) {
        if (words.length() < LEAST_LENGTH || words.length() > MOST_LENGTH) {
            return objection("length", "the question has " + words.length() + " characters");
        }
        List<String> names = names(program);
        String rest = without(names, words);
        return form(rest, language)
                .or(() -> names.stream()
                        .filter(name -> NameLeak.find(words, List.of(name)).isEmpty())
                        .findFirst()
                        .flatMap(name -> objection("name-missing", "the question does not name '" + name + "'")))
                .or(() -> Figures.of(program).flaw(rest).flatMap(flaw -> objection("figures", flaw)))
                .or(() -> NameLeak.find(words, NameLeak.secrets(graph, hidden))
                        .flatMap(name -> objection("gives-away", "the question gives away '" + name + "'")));
    }

    private static Optional<Objection> form(String rest, String language) {
        if (UNPLAIN.matcher(rest).find()) {
            return objection("not-plain", "the question is not one line of plain characters");
        }
        if (MARKUP.matcher(rest).find()) {
            return objection("markup", "the question holds markup");
        }
        if (!rest.endsWith("?") || rest.indexOf('?') < rest.length() - 1) {
            return objection("no-question", "the text is not one question");
        }
        boolean spanish = rest.indexOf('¿') >= 0;
        return language.equals(spanish ? "es" : "en")
                ? Optional.empty()
                : objection("language", "the question is not in the language of its draft");
    }

    private static Optional<Objection> objection(String reason, String detail) {
        return Optional.of(new Objection(reason, detail));
    }

    /** The names that the program gives, longest first, so that no name is taken for part of another. */
    private static List<String> names(ConstraintProgram program) {
        return program.clauses()
                .stream()
                .flatMap(WordedQuestion::names)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> names(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> Stream.of(c.subject(), c.object())
                    .filter(Term.Constant.class::isInstance)
                    .flatMap(term -> name(c.predicate(), ((Term.Constant) term).value()));
            case Clause.Exclusion c -> name(c.predicate(), c.excluded());
            case Clause.HasType c -> Stream.empty();
            case Clause.Range c -> Stream.empty();
            case Clause.Count c -> Stream.empty();
            case Clause.Elapsed c -> Stream.empty();
        };
    }

    private static Stream<String> name(String predicate, Value value) {
        return switch (value) {
            case Value.EntityValue entity -> Stream.of(entity.label());
            case Value.TextValue text -> Predicate.of(predicate).orElseThrow().range() == Predicate.Range.TEXT
                    ? Stream.empty()
                    : Stream.of(text.text());
            case Value.DateValue date -> Stream.empty();
            case Value.NumberValue number -> Stream.empty();
        };
    }

    private static String without(List<String> names, String words) {
        String rest = words;
        for (String name : names) {
            rest = rest.replace(name, " ");
        }
        return rest;
    }
}
