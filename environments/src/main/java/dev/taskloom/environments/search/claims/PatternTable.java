package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.SentencePattern.Anchor;
import dev.taskloom.environments.search.claims.SentencePattern.Shape;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The sentence patterns of one language, compiled from its table; the table's head explains the notation. */
final class PatternTable {
    private static final Pattern PIECE = Pattern.compile("%([a-z-]+)%");
    private static final Pattern SLOT = Pattern.compile("\\{(\\^?)([a-z_]+):([a-z]+)\\}");

    private final Map<String, String> pieces = new HashMap<>();
    private final Map<String, Phrases> guards = new HashMap<>();
    private final List<SentencePattern> patterns = new ArrayList<>();

    PatternTable(Lexicon lexicon, Dates dates, Names names) {
        pieces.put("date", dates.fragment());
        pieces.put("person", names.person());
        pieces.put("place", names.place());
        pieces.put("org", names.organisation());
        pieces.put("work", names.person());
        List<String> roles = new ArrayList<>(lexicon.nounsOf(EntityType.PERSON));
        roles.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        pieces.put("role", "(?:" + String.join("|", roles) + ")");
        Table table = Table.read(lexicon.language() + "/patterns.tsv");
        for (Table.Row row : table.rows()) {
            String name = row.cell(0);
            if (name.startsWith("@")) {
                pieces.put(name.substring(1), expand(row.cell(1), row));
            } else if (name.startsWith("!")) {
                guards.put(name.substring(1), new Phrases(row.words(1)));
            } else {
                patterns.add(compile(row));
            }
        }
    }

    List<SentencePattern> patterns() {
        return patterns;
    }

    /** A piece of the table, compiled; {@link IllegalStateException} when the table does not define it. */
    Pattern piece(String name) {
        String piece = pieces.get(name);
        if (piece == null) {
            throw new IllegalStateException("the pattern table does not define %" + name + "%");
        }
        return Pattern.compile(piece);
    }

    private SentencePattern compile(Table.Row row) {
        String guardName = row.cell(4);
        if (!guardName.equals("-") && !guards.containsKey(guardName)) {
            throw row.bad("names the guard " + guardName + ", which is not defined above it", null);
        }
        List<Slot> slots = new ArrayList<>();
        String expression = withSlots(row, expand(row.cell(5), row), slots);
        try {
            return new SentencePattern(row.cell(0), topics(row.cell(1)),
                    Anchor.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                    row.words(3), guards.get(guardName), Pattern.compile(expression), List.copyOf(slots));
        } catch (PatternSyntaxException e) {
            throw row.bad("is not a regular expression: " + e.getDescription(), e);
        }
    }

    private String expand(String text, Table.Row row) {
        Matcher matcher = PIECE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String piece = pieces.get(matcher.group(1));
            if (piece == null) {
                throw row.bad("uses %" + matcher.group(1) + "%, which is not defined above it", null);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(piece));
        }
        return matcher.appendTail(out).toString();
    }

    private String withSlots(Table.Row row, String text, List<Slot> slots) {
        Matcher matcher = SLOT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            Predicate predicate = Predicate.of(matcher.group(2))
                    .orElseThrow(() -> row.bad("names the unknown relation " + matcher.group(2), null));
            Shape shape = Shape.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
            String group = "g" + slots.size();
            slots.add(new Slot(group, predicate, !matcher.group(1).isEmpty(), shape));
            matcher.appendReplacement(out,
                    Matcher.quoteReplacement("(?<" + group + ">" + expression(shape, row) + ")"));
        }
        return matcher.appendTail(out).toString();
    }

    private String expression(Shape shape, Table.Row row) {
        String person = pieces.get("person");
        return switch (shape) {
            case DATE -> pieces.get("date");
            case PERSON -> person;
            case WORK -> "(?:[\"\u201C] ?[^\"\u201C\u201D]{1,80}?[\"\u201D]|" + person + ")";
            case PERSONS -> person + "(?:" + pieces.get("list-separator") + person + "){0,19}";
            case PARENTS -> person + "(?:" + pieces.get("parents-separator") + person + ")?";
            case WORKS -> "[^.;:]{3,600}";
            case PLACE, PLACES -> pieces.get("place");
            case ORG -> pieces.get("org");
            case ORGS -> pieces.get("org");
            case NUMBER -> "\\d{1,3}(?:[,.]\\d{3})+(?![\\d,])|\\d+(?![\\d.,]\\d)";
            case TEXTS, NATIONALITY, COUNTRY -> throw row.bad("uses a shape that only rows have", null);
        };
    }

    static Set<EntityType> topics(String names) {
        EnumSet<EntityType> types = EnumSet.noneOf(EntityType.class);
        for (String name : names.split(",")) {
            switch (name) {
                case "any" -> types.addAll(EnumSet.allOf(EntityType.class));
                case "work" -> {
                    for (EntityType type : EntityType.values()) {
                        if (type.isWork()) {
                            types.add(type);
                        }
                    }
                }
                default -> types.add(EntityType.of(name));
            }
        }
        return types;
    }
}
