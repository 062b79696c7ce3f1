package dev.taskloom.synthesizers.search.writing;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.inference.agent.PromptText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What relations and types mean, in words that models are given: a sentence about X, and Y where there is one. */
public final class Vocabulary {
    static final String TEXT = PromptText.beside(Vocabulary.class, "vocabulary-v1.tsv");
    private static final String TYPE = "is ";
    private static final Pattern PLACES = Pattern.compile("\\b[XY]\\b");
    private static final Map<String, String> SENTENCES = sentences();

    private Vocabulary() {}

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        TEXT.lines().forEach(line -> sentences.put(line.substring(0, line.indexOf('\t')),
                line.substring(line.indexOf('\t') + 1)));
        return sentences;
    }

    /** The relation between two things, in words. */
    public static String relation(String predicate, String subject, String object) {
        return filled(SENTENCES.get(predicate), subject, object);
    }

    /** What kind of thing something is, in words. */
    static String type(String type, String subject) {
        return filled(SENTENCES.get(TYPE + type), subject, "");
    }

    private static String filled(String sentence, String subject, String object) {
        return PLACES.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(place.group().equals("X") ? subject : object));
    }

    static boolean hasType(String type) {
        return SENTENCES.containsKey(TYPE + type);
    }

    /** A line for each relation: its name and what it means. */
    public static String relations() {
        return Arrays.stream(Predicate.values())
                .map(predicate -> predicate.wireName() + ": " + SENTENCES.get(predicate.wireName()))
                .collect(Collectors.joining("\n"));
    }

    /** The names of all types. */
    static String types() {
        return SENTENCES.keySet()
                .stream()
                .filter(name -> name.startsWith(TYPE))
                .map(name -> name.substring(TYPE.length()))
                .collect(Collectors.joining(", "));
    }
}
