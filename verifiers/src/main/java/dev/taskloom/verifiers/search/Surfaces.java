package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Value;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways a value can stand in a text, and whether it does: case, diacritics and punctuation do not count. */
final class Surfaces {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ClaimGraph graph;

    Surfaces(ClaimGraph graph) {
        this.graph = graph;
    }

    /** Words of a text, folded, each with one blank before and after. */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " " + NOT_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /** True if some way of writing the value stands in the folded text. */
    boolean standIn(Value value, String foldedText) {
        return of(value).stream().anyMatch(form -> foldedText.contains(fold(form)));
    }

    /** Names of the entity a text may use for short: the full names, and the first and last word of a person's name. */
    boolean isNamedIn(Value.EntityValue entity, String foldedText) {
        if (standIn(entity, foldedText)) {
            return true;
        }
        String[] words = fold(entity.label()).strip().split(" ");
        return words.length > 1 && (foldedText.contains(" " + words[words.length - 1] + " ")
                || foldedText.contains(" " + words[0] + " "));
    }

    /** All full ways of writing the value. */
    List<String> of(Value value) {
        return switch (value) {
            case Value.EntityValue entity -> names(entity);
            case Value.TextValue text -> List.of(text.text());
            case Value.NumberValue number -> numbers(number.decimal());
            case Value.DateValue date -> dates(date);
        };
    }

    private List<String> names(Value.EntityValue value) {
        List<String> names = new ArrayList<>();
        names.add(value.label());
        int node = graph.entityNode(value.id());
        if (node >= 0) {
            Entity entity = graph.entity(node);
            names.add(entity.label());
            names.addAll(entity.aliases());
        }
        return names;
    }

    private static List<String> numbers(String decimal) {
        String grouped = decimal.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return List.of(decimal, grouped);
    }

    private static List<String> dates(Value.DateValue date) {
        String year = String.valueOf(Math.abs(date.year()));
        if (date.precision() == Value.DatePrecision.YEAR) {
            return List.of(year);
        }
        int dash = date.iso().indexOf('-', 1);
        Month month = Month.of(Integer.parseInt(date.iso().substring(dash + 1, dash + 3)));
        List<String> forms = new ArrayList<>(List.of(date.iso()));
        String day = date.precision() == Value.DatePrecision.DAY
                ? String.valueOf(Integer.parseInt(date.iso().substring(dash + 4)))
                : "";
        for (String english : List.of(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
            forms.add((day + " " + english + " " + year).strip());
            forms.add((english + " " + day + " " + year).strip());
            forms.add((day + " of " + english + " " + year).strip());
            if (!day.isEmpty()) {
                forms.add(english + " " + day + ordinal(day) + " " + year);
                forms.add(day + ordinal(day) + " " + english + " " + year);
            }
        }
        String spanish = month.getDisplayName(TextStyle.FULL, Locale.of("es"));
        forms.add((day + " de " + spanish + " de " + year).strip());
        forms.add((day + " de " + spanish + " del " + year).strip());
        forms.add((spanish + " de " + year).strip());
        return forms;
    }

    private static String ordinal(String day) {
        return switch (day) {
            case "1", "21", "31" -> "st";
            case "2", "22" -> "nd";
            case "3", "23" -> "rd";
            default -> "th";
        };
    }
}
