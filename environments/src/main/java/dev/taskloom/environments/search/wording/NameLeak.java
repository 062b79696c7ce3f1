package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds names that a question must not contain: whole words, whatever their case, diacritics and punctuation. */
public final class NameLeak {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameLeak() {}

    /** The first of the names that the text contains, in the order of the collection. */
    public static Optional<String> find(String text, Collection<String> names) {
        String folded = fold(text);
        return names.stream().filter(name -> {
            String words = fold(name);
            return !words.isBlank() && folded.contains(words);
        }).findFirst();
    }

    /** The names that give a value away: every name of an entity, a text itself; dates and numbers have none. */
    public static List<String> secrets(ClaimGraph graph, Collection<Value> hidden) {
        List<String> secrets = new ArrayList<>();
        for (Value value : hidden) {
            switch (value) {
                case Value.EntityValue entity -> secrets.addAll(names(graph, entity));
                case Value.TextValue text -> secrets.add(text.text());
                case Value.DateValue date -> {
                }
                case Value.NumberValue number -> {
                }
            }
        }
        return secrets;
    }

    /** Every name of an entity: as the value has it, as the graph has it, and the others. */
    static List<String> names(ClaimGraph graph, Value.EntityValue value) {
        List<String> names = new ArrayList<>(List.of(value.label()));
        int node = graph.entityNode(value.id());
        if (node >= 0) {
            names.add(graph.entity(node).label());
            names.addAll(graph.entity(node).aliases());
        }
        return names;
    }

    /** True if both are the same name but for case, diacritics and punctuation. */
    static boolean same(String name, String other) {
        return fold(name).equals(fold(other)) && !fold(name).isBlank();
    }

    /** Words in lower case without diacritics, one space around each. */
    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " " + SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
