package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes constraint programs as questions a person would ask.
 *
 * <p>Deterministic: the same program over the same graph gives the same text in every process, so whoever holds the
 * snapshot can render a question again and compare. Where several wordings fit, a hash of the program chooses.
 */
public final class QuestionWriter {
    private static final long MAX_ROWS = 20_000;

    private QuestionWriter() {}

    /** Languages that have a phrase book, as ISO 639-1 codes. */
    public static List<String> languages() {
        return List.of("en", "es");
    }

    /**
     * The question.
     *
     * @param language one of {@link #languages()}
     * @throws IllegalArgumentException when the program is not a tree rooted at its answer, says something the phrase
     *                                  book has no words for, or the language is unknown
     */
    public static String write(ConstraintProgram program, ClaimGraph graph, String language) {
        Language words = Language.of(language);
        QuestionNode root = QuestionNode.of(program);
        ProgramEvaluator evaluator = new ProgramEvaluator(graph);
        List<ProgramEvaluator.Solution> solutions = evaluator.enumerate(program, 1, MAX_ROWS).answers();
        Map<String, Integer> solution = solutions.isEmpty() ? Map.of() : solutions.get(0).nodes();
        long style = Long.parseUnsignedLong(Sha256.hex(Json.canonicalBytes(program)).substring(0, 15), 16);
        return new Renderer(words.book, words.grammar, evaluator, solution, style).question(root);
    }

    /** False for a literal that the language has no words for, such as an occupation outside its table. */
    public static boolean canSay(Predicate predicate, Value value, String language) {
        return Language.of(language).grammar.canSay(predicate, value);
    }

    /** The ways in which a literal may be said, in every language: itself, and what the tables know. */
    static List<String> sayings(Predicate predicate, String text) {
        List<String> sayings = new ArrayList<>(List.of(text));
        if (predicate == Predicate.NATIONALITY || predicate == Predicate.COUNTRY_OF_ORIGIN) {
            sayings.addAll(Countries.sayings(text));
        } else if (predicate.range() == Predicate.Range.TEXT) {
            sayings.addAll(Spanish.sayings(text));
        }
        return sayings;
    }

    /** Tables and grammar of one language, loaded when first used. */
    private enum Language {
        EN(new English()), ES(new Spanish());

        private final Grammar grammar;
        private final PhraseBook book;

        Language(Grammar grammar) {
            this.grammar = grammar;
            this.book = new PhraseBook(name().toLowerCase(java.util.Locale.ROOT));
        }

        static Language of(String code) {
            return switch (code) {
                case "en" -> EN;
                case "es" -> ES;
                default -> throw new IllegalArgumentException(
                        "no phrase book for language '" + code + "'; there are " + languages());
            };
        }
    }
}
