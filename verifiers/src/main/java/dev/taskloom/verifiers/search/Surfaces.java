package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Value;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways a value can stand in a text, and whether it does. */
final class Surfaces {
    private static final String[] LONG_MONTHS = months(TextStyle.FULL, Locale.ENGLISH);
    private static final String[] SHORT_MONTHS = months(TextStyle.SHORT, Locale.ENGLISH);
    private static final String[] SPANISH_MONTHS = months(TextStyle.FULL, Locale.of("es"));

    /** The one kind of name that texts turn round at will. */
    private static final String UNIVERSITY_OF = "University of ";
    private static final String UNIVERSITY = " University";

    private final ClaimGraph graph;

    Surfaces(ClaimGraph graph) {
        this.graph = graph;
    }

    private static String[] months(TextStyle style, Locale locale) {
        return Arrays.stream(Month.values()).map(month -> month.getDisplayName(style, locale)).toArray(String[]::new);
    }

    /** True if some way of writing the value stands in the folded text. */
    boolean standIn(Value value, String folded) {
        for (String form : of(value)) {
            if (folded.contains(Folding.fold(form))) {
                return true;
            }
        }
        return false;
    }

    /** True if the text names the value; a person is named by the first or last word of the name alone, too. */
    boolean isNamedIn(Value value, String folded) {
        if (standIn(value, folded)) {
            return true;
        }
        if (!(value instanceof Value.EntityValue entity) || !isPerson(entity)) {
            return false;
        }
        String[] words = Folding.fold(entity.label()).strip().split(" ");
        return words.length > 1 && (folded.contains(" " + words[words.length - 1] + " ")
                || folded.contains(" " + words[0] + " "));
    }

    private boolean isPerson(Value.EntityValue entity) {
        int node = graph.entityNode(entity.id());
        return node >= 0 && graph.entity(node).type() == EntityType.PERSON;
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
        int node = graph.entityNode(value.id());
        if (node < 0) {
            return List.of(value.label());
        }
        Entity entity = graph.entity(node);
        List<String> names = new ArrayList<>(2 + entity.aliases().size());
        names.add(value.label());
        if (!entity.label().equals(value.label())) {
            names.add(entity.label());
        }
        names.addAll(entity.aliases());
        for (String name : List.copyOf(names)) {
            if (name.startsWith(UNIVERSITY_OF)) {
                names.add(name.substring(UNIVERSITY_OF.length()) + UNIVERSITY);
            } else if (name.endsWith(UNIVERSITY)) {
                names.add(UNIVERSITY_OF + name.substring(0, name.length() - UNIVERSITY.length()));
            }
        }
        return names;
    }

    private static List<String> numbers(String decimal) {
        String grouped = decimal.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return decimal.equals(grouped) ? List.of(decimal) : List.of(decimal, grouped);
    }

    private static List<String> dates(Value.DateValue date) {
        String year = String.valueOf(Math.abs(date.year()));
        if (date.precision() == Value.DatePrecision.YEAR) {
            return List.of(year);
        }
        int dash = date.iso().indexOf('-', 1);
        int month = Integer.parseInt(date.iso().substring(dash + 1, dash + 3)) - 1;
        String day = date.precision() == Value.DatePrecision.DAY
                ? String.valueOf(Integer.parseInt(date.iso().substring(dash + 4)))
                : "";
        List<String> forms = new ArrayList<>(List.of(date.iso()));
        for (String english : List.of(LONG_MONTHS[month], SHORT_MONTHS[month])) {
            forms.add((day + " " + english + " " + year).strip());
            forms.add((english + " " + day + " " + year).strip());
            forms.add((day + " of " + english + " " + year).strip());
            if (!day.isEmpty()) {
                forms.add(english + " " + day + ordinal(day) + " " + year);
                forms.add(day + ordinal(day) + " " + english + " " + year);
                forms.add(day + ordinal(day) + " of " + english + " " + year);
            }
        }
        forms.add((day + " de " + SPANISH_MONTHS[month] + " de " + year).strip());
        forms.add((day + " de " + SPANISH_MONTHS[month] + " del " + year).strip());
        forms.add((SPANISH_MONTHS[month] + " de " + year).strip());
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
