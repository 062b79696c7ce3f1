package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.claims.SentencePattern.Shape;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads infobox, definition and table rows whose label the language's label table knows. */
final class RowReader {
    private static final int MAX_VALUE = 600;
    /** Between two names of one value; a comma counts only where no rank ("1st Duke of X") may follow it. */
    private static final Pattern ITEMS = Pattern
            .compile("\\s*(?:[;\u2022\u00B7\n|/]|, (?:and )?|,? (?:and|y|e|&) )\\s*");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3}(?:[,. ]\\d{3})++|\\d++)(?![\\d,.]\\d)");
    /** Words that make a value a guess. */
    static final Pattern UNSURE = Pattern
            .compile(
                    "(?i)(?:^|[^\\p{L}])(?:c\\.|ca\\.|circa|about|before|after|unknown|disputed|or|\\?|hacia|desconocid[oa])(?![\\p{L}])");

    private final Language language;
    private final PageSpans page;

    RowReader(Language language, PageSpans page) {
        this.language = language;
        this.page = page;
    }

    List<RawClaim> read(Document document, EntityType topic) {
        List<RawClaim> claims = new ArrayList<>();
        for (Document.Row row : document.rows()) {
            List<Slot> slots = row.valueEnd() - row.valueStart() > MAX_VALUE ? List.of()
                    : language.labels.slots(document.text().substring(row.labelStart(), row.labelEnd()), topic);
            if (!slots.isEmpty()) {
                row(document.text(), row, slots, claims);
            }
        }
        return claims;
    }

    private void row(String text, Document.Row row, List<Slot> slots, List<RawClaim> claims) {
        CleanText value = CleanText.of(text, row.valueStart(), row.valueEnd());
        String extractor = row.kind().name().toLowerCase(Locale.ROOT) + "/" + language.lexicon.language() + "/"
                + slots.getFirst().predicate().wireName();
        int from = 0;
        for (Slot slot : slots) {
            if (slot.shape() == Shape.DATE) {
                Matcher date = language.dates.find(value.plain());
                if (date.find() && !UNSURE.matcher(value.plain()).find() && !isRange(value.plain(), date.end())) {
                    language.dates.value(date).ifPresent(
                            d -> claims.add(claim(slot, new Argument.Literal(d), row, extractor)));
                    // Only a place that follows the date is read: a name may stand before it.
                    from = slots.size() > 1 ? date.end() : from;
                }
                continue;
            }
            for (Argument argument : arguments(slot, value, from)) {
                claims.add(claim(slot, argument, row, extractor));
            }
        }
    }

    private static boolean isRange(String text, int end) {
        String rest = text.substring(end).stripLeading();
        return rest.startsWith("\u2013") || rest.startsWith("\u2014") || rest.startsWith("-");
    }

    private static RawClaim claim(Slot slot, Argument value, Document.Row row, String extractor) {
        Argument topic = new Argument.Topic();
        return slot.inverse()
                ? new RawClaim(value, slot.predicate(), topic, row.labelStart(), row.valueEnd(), extractor)
                : new RawClaim(topic, slot.predicate(), value, row.labelStart(), row.valueEnd(), extractor);
    }

    /** What a value other than a date is read as. */
    List<Argument> arguments(Slot slot, CleanText value, int from) {
        String text = value.plain();
        return switch (slot.shape()) {
            case DATE -> List.of();
            case PLACE -> places(value, from, false);
            case PLACES -> places(value, from, true);
            case PERSON, PERSONS, PARENTS, WORK, WORKS -> people(slot, value);
            case ORG, ORGS -> organisations(value);
            case NUMBER -> number(text);
            case TEXTS -> texts(text, slot.predicate());
            case NATIONALITY -> nationality(text);
            case COUNTRY -> countries(text);
        };
    }

    private List<Argument> places(CleanText value, int from, boolean split) {
        List<Argument> places = new ArrayList<>();
        String text = value.plain();
        int start = from;
        while (start >= 0 && start < text.length() && (places.isEmpty() || split)) {
            List<Argument> next = chain(value, start, split);
            if (next.isEmpty()) {
                return split ? places : List.of();
            }
            places.addAll(next);
            int semicolon = text.indexOf("; ", start);
            start = semicolon < 0 ? -1 : semicolon + 2;
        }
        return places;
    }

    private List<Argument> chain(CleanText value, int from, boolean split) {
        String text = value.plain();
        int start = from;
        while (start < text.length() && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        for (String preposition : List.of("in ", "at ", "en ", "the ")) {
            start += text.startsWith(preposition, start) ? preposition.length() : 0;
        }
        Matcher place = language.placePattern.matcher(text).region(start, text.length());
        if (!place.lookingAt() || !language.names.isPlace(place.group())) {
            return List.of();
        }
        String rest = text.substring(place.end()).strip();
        if (!rest.isEmpty() && ",.;".indexOf(rest.charAt(0)) < 0 || UNSURE.matcher(text).find()) {
            return List.of();
        }
        if (!split) {
            return List.of(page.mention(value, place.start(), place.end()));
        }
        List<Argument> places = new ArrayList<>();
        int at = place.start();
        for (String part : place.group().split(", ")) {
            places.add(page.mention(value, at, at + part.length()));
            at += part.length() + 2;
        }
        return places;
    }

    private List<Argument> people(Slot slot, CleanText value) {
        String text = value.plain();
        List<Argument> people = new ArrayList<>();
        Matcher name = language.names.personPattern().matcher(text);
        Matcher separator = ITEMS.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (!name.region(from, text.length()).lookingAt()) {
                return List.of();
            }
            boolean linked = !page.link(value, name.start(), name.end()).isEmpty();
            if (!language.names.isPerson(name.group())) {
                // "Performer: The Foo Band" names no person, yet a linked name is somebody.
                if (!linked || slot.predicate() != Predicate.PERFORMER) {
                    return List.of();
                }
            }
            people.add(page.mention(value, name.start(), name.end()));
            from = name.end();
            if (from < text.length()) {
                if (!separator.region(from, text.length()).lookingAt()) {
                    return List.of();
                }
                from = separator.end();
            }
        }
        return people;
    }

    private List<Argument> organisations(CleanText value) {
        String text = value.plain();
        Matcher name = language.organisationPattern.matcher(text);
        if (!name.lookingAt()) {
            return List.of();
        }
        String rest = text.substring(name.end()).strip();
        boolean whole = rest.isEmpty() || rest.startsWith(",") || rest.startsWith(";");
        int comma = name.group().indexOf(", ");
        int end = comma > 0 ? name.start() + comma : name.end();
        return whole ? List.of(page.mention(value, name.start(), end)) : List.of();
    }

    private List<Argument> number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.find() || number.group(1).length() > 15 || goesOn(text.strip().substring(number.end()))) {
            return List.of();
        }
        String plain = number.group(1).replaceAll("[,. ]", "");
        return List.of(new Argument.Literal(new Value.NumberValue(plain, "")));
    }

    /** "12 million", "12.5", "12 %": the digits are not the value. */
    boolean goesOn(String rest) {
        String word = rest.strip().split("[\\s.,;:)]", 2)[0].toLowerCase(Locale.ROOT);
        return language.lexicon.has("number-goes-on", word) || rest.matches("(?s)(?: ?%|[,.]\\d).*");
    }

    private List<Argument> texts(String text, Predicate predicate) {
        List<Argument> values = new ArrayList<>();
        for (String item : ITEMS.split(text)) {
            String value = item.strip();
            if (value.length() < 2 || value.length() > 40) {
                continue;
            }
            boolean name = value.chars().skip(1).anyMatch(Character::isUpperCase);
            String lower = name ? value : value.toLowerCase(Locale.ROOT);
            canonical(predicate, lower).ifPresent(word -> values.add(new Argument.Literal(new Value.TextValue(word))));
        }
        return values;
    }

    /** Under what a word is kept whatever the language, if there is such a name. */
    private Optional<String> canonical(Predicate predicate, String word) {
        if (predicate == Predicate.OCCUPATION) {
            return language.lexicon.canonicalRole(word);
        }
        if (predicate == Predicate.GENRE) {
            for (EntityType type : EntityType.values()) {
                String genre = language.lexicon.genre(type, word);
                if (genre != null) {
                    return Optional.of(genre);
                }
            }
        }
        return Optional.of(word);
    }

    private List<Argument> nationality(String text) {
        List<Argument> values = new ArrayList<>();
        for (String item : ITEMS.split(text)) {
            String value = item.strip();
            String known = language.lexicon.canonicalDemonym(value);
            known = known == null ? language.lexicon.canonicalDemonym(value.toLowerCase(Locale.ROOT)) : known;
            if (known != null || value.matches("\\p{Lu}\\p{L}{3,24}")) {
                values.add(new Argument.Literal(new Value.TextValue(known != null ? known : value)));
            }
        }
        return values;
    }

    private List<Argument> countries(String text) {
        List<Argument> values = new ArrayList<>();
        for (String item : ITEMS.split(text)) {
            String value = item.strip();
            if (value.matches("\\p{Lu}[\\p{L}]+(?: (?:(?:of|and|the|de|del) )*\\p{Lu}[\\p{L}]+){0,3}")) {
                values.add(new Argument.Literal(new Value.TextValue(language.lexicon.canonicalCountry(value))));
            }
        }
        return values;
    }
}
