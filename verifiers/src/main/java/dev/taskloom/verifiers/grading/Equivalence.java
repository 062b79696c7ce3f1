package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.ReferenceAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Equality of plain, short answers: the same comparison as the {@link Grader}'s, without sentences around the answer.
 *
 * <p>Two answers are equal when their keys are. An answer that is no well-formed value of its type has its own characters as
 * key and equals only itself.
 */
public final class Equivalence {
    private Equivalence() {}

    /** True when {@code answer} is the reference value or one of its aliases, for a question in English. */
    public static boolean equivalent(ReferenceAnswer reference, String answer) {
        return equivalent(reference, answer, "en");
    }

    /** True when {@code answer} is the reference value or one of its aliases, or a date that lies within the reference. */
    public static boolean equivalent(ReferenceAnswer reference, String answer, String language) {
        return to(reference, language).test(answer);
    }

    /** Tells of many answers whether they are {@linkplain #equivalent equivalent} to one reference. */
    public static Predicate<String> to(ReferenceAnswer reference, String language) {
        String own = key(reference.type(), reference.value(), language);
        Predicate<String> equalKey = switch (reference.type()) {
            case DATE -> key -> key.equals(own) || key.startsWith(own + "-");
            case ENTITY, TEXT, NUMBER, SET -> {
                Set<String> keys = new HashSet<>(Set.of(own));
                reference.aliases().forEach(alias -> keys.add(key(reference.type(), alias, language)));
                yield keys::contains;
            }
        };
        return answer -> !answer.isBlank() && !PlainText.deceives(answer)
                && equalKey.test(key(reference.type(), answer, language));
    }

    /**
     * A text that is equal for equal answers and different for different ones, the same in every run.
     *
     * @param language ISO 639-1 code of the question
     */
    public static String key(AnswerType type, String answer, String language) {
        String plain = Markup.strip(PlainText.clean(answer)).strip();
        return switch (type) {
            case ENTITY, TEXT -> nameKey(plain, language);
            case SET -> setKey(plain, language);
            case NUMBER -> NumberScanner.soleNumber(bare(plain), language).orElseGet(() -> "raw:" + plain);
            case DATE -> DateScanner.soleDate(bare(plain)).map(iso -> "date:" + iso).orElseGet(() -> "raw:" + plain);
        };
    }

    /** Groups of equal answers, in the order of their first members; the members keep their order and spelling. */
    public static List<List<String>> distinct(AnswerType type, List<String> answers, String language) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String answer : answers) {
            groups.computeIfAbsent(key(type, answer, language), k -> new ArrayList<>()).add(answer);
        }
        return groups.values().stream().map(List::copyOf).toList();
    }

    /** True for references such as {@code !!!}, which hold no word to look for. */
    static boolean isWordless(ReferenceAnswer reference) {
        return switch (reference.type()) {
            case ENTITY, TEXT -> NamePattern.of(reference.value(), "", 0).words().isEmpty();
            case NUMBER, DATE, SET -> false;
        };
    }

    static boolean sameCharacters(ReferenceAnswer reference, String answer) {
        return answer.strip().equals(reference.value().strip())
                || reference.aliases().stream().anyMatch(alias -> answer.strip().equals(alias.strip()));
    }

    private static String bare(String plain) {
        return plain.replaceFirst("^[\"“'‘«(]{1,2}", "").replaceFirst("[\"”'’».)]{1,2}$", "").strip();
    }

    private static String nameKey(String plain, String language) {
        NamePattern pattern = NamePattern.of(plain, language, 0);
        if (pattern.words().isEmpty()) {
            return "raw:" + plain;
        }
        StringBuilder key = new StringBuilder("name:");
        for (int i = 0; i < pattern.words().size(); i++) {
            // A mark between words tells "Smith, John" and lists from names; spelling with or without it differs.
            key.append(i == 0 ? "" : pattern.markAfter().get(i - 1) ? "|" : " ").append(pattern.words().get(i));
        }
        return key.toString();
    }

    private static String setKey(String plain, String language) {
        Set<String> members = new TreeSet<>();
        Arrays.stream(plain.split(";")).filter(m -> !m.isBlank())
                .forEach(m -> members.add(nameKey(m.strip(), language)));
        return "set:" + String.join(";", members);
    }
}
