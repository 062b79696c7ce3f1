package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.claims.SentencePattern.Shape;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the text of a slot into arguments, or into none when it cannot be read completely.
 *
 * <p>An instance belongs to one page: it remembers full names, so that a later surname alone can be given its full name.
 */
final class SlotReader {
    private static final Pattern WORD = Pattern.compile(" ?([\\p{L}\\p{M}'’-]+)");

    private final Language language;
    private final PageSpans page;
    private final String topicName;
    private final Pattern listSeparator;
    private final Pattern parentsSeparator;
    private final TitleList titles;
    private final Map<String, String> fullNames = new HashMap<>();

    SlotReader(Language language, PageSpans page, String topicName) {
        this.language = language;
        this.page = page;
        this.topicName = topicName;
        titles = new TitleList(language, page);
        listSeparator = language.listSeparator;
        parentsSeparator = language.parentsSeparator;
    }

    /** The arguments that a slot's span holds; {@code atEnd} says that the pattern ended with it and the rest must fit. */
    List<Argument> read(Slot slot, CleanText sentence, int start, int end, boolean atEnd) {
        String text = sentence.masked();
        return switch (slot.shape()) {
            case DATE -> atEnd && !endsCertain(text, end) ? List.of() : date(text.substring(start, end));
            case NUMBER -> number(text.substring(start, end));
            case PLACE -> place(sentence, start, end, atEnd, false);
            case PLACES -> place(sentence, start, end, atEnd, true);
            case PERSON -> people(slot, sentence, start, end, atEnd, false);
            case WORK -> titles.read(sentence, start, end).stream().limit(1).toList();
            case WORKS -> titles.read(sentence, start, end);
            case PERSONS, PARENTS -> people(slot, sentence, start, end, atEnd, true);
            case ORG, ORGS -> organisation(slot, sentence, start, end);
            case TEXTS, NATIONALITY, COUNTRY -> List.of();
        };
    }

    private List<Argument> date(String text) {
        return language.dates.parse(text).<List<Argument>>map(d -> List.of(new Argument.Literal(d))).orElse(List.of());
    }

    /** What follows a date must not take it back: a range, a second date, a question mark. */
    static boolean endsCertain(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (next == ' ' && end + 1 < text.length()) {
            char after = text.charAt(end + 1);
            return after != '\u2013' && after != '\u2014' && after != '-' && after != '?' && after != '/';
        }
        return next == '.' || next == ',' || next == ';' || next == ':' || next == '!';
    }

    private static List<Argument> number(String text) {
        String plain = text.replace(",", "").replace(".", "");
        return plain.length() > 15 ? List.of() : List.of(new Argument.Literal(new Value.NumberValue(plain, "")));
    }

    private List<Argument> place(CleanText sentence, int start, int end, boolean atEnd, boolean split) {
        String text = sentence.masked().substring(start, end);
        if (!language.names.isPlace(text) || atEnd && !followedBy(sentence.masked(), end, "tail-common")) {
            return List.of();
        }
        if (!split) {
            return List.of(page.mention(sentence, start, end));
        }
        List<Argument> places = new ArrayList<>();
        int from = start;
        for (String part : text.split(", ")) {
            int skip = part.startsWith("the ") ? 4 : 0;
            places.add(page.mention(sentence, from + skip, from + part.length()));
            from += part.length() + 2;
        }
        return places;
    }

    private List<Argument> organisation(Slot slot, CleanText sentence, int start, int end) {
        String text = sentence.masked().substring(start, end);
        int cut = text.indexOf(", ");
        String name = cut > 0 ? text.substring(0, cut) : text;
        boolean school = slot.predicate() == Predicate.EDUCATED_AT;
        int and = name.indexOf(" and ");
        if (and > 0 && language.names.isOrganisation(name.substring(0, and), school)) {
            name = name.substring(0, and);
        } else if (school && and > 0 && !name.substring(0, and).contains(" of ")) {
            return List.of();
        }
        int in = name.indexOf(" in ");
        name = in > 0 ? name.substring(0, in) : name;
        boolean linked = !page.link(sentence, start, start + name.length()).isEmpty();
        if (!linked && !language.names.isOrganisation(name, school) || name.endsWith("'s")) {
            return List.of();
        }
        return List.of(page.mention(sentence, start, start + name.length()));
    }

    private List<Argument> people(Slot slot, CleanText sentence, int start, int end, boolean atEnd, boolean list) {
        String text = sentence.masked();
        boolean parents = slot.shape() == Shape.PARENTS;
        List<int[]> spans = new ArrayList<>();
        Matcher name = language.names.personPattern().matcher(text);
        Matcher separator = (parents ? parentsSeparator : listSeparator).matcher(text);
        int from = start;
        boolean oxford = false;
        boolean joined = false;
        boolean garbled = false;
        while (name.region(from, end).useTransparentBounds(true).lookingAt()) {
            spans.add(new int[]{name.start(), name.end()});
            from = name.end();
            if (!list || from >= end || !separator.region(from, end).lookingAt()) {
                break;
            }
            oxford = separator.group().startsWith(", ") && separator.group().length() > 2;
            garbled |= joined && separator.group().startsWith(",");
            joined |= !separator.group().startsWith(",");
            from = separator.end();
        }
        if (from != end || spans.isEmpty()) {
            return List.of();
        }
        boolean workCredit = ofWork(slot.predicate());
        boolean strict = workCredit && slot.predicate() != Predicate.CAST_MEMBER;
        // "directed by A and B, C, D": what stood between director and cast is lost.
        if (strict && garbled) {
            return List.of();
        }
        // "starring, and B": extraction lost a name before the comma.
        if (workCredit && spans.size() == 2 && oxford) {
            return List.of();
        }
        if (slot.predicate() == Predicate.CAST_MEMBER
                && language.castContinues.matcher(text).region(end, text.length()).find()) {
            return List.of();
        }
        boolean pair = parents && spans.size() == 2 && text.startsWith(" and ", end)
                && Character.isLowerCase(text.charAt(Math.min(end + 5, text.length() - 1)));
        if (atEnd && !pair && !(list ? listEnds(text, end, strict) : followedBy(text, end, "tail-names", "and"))) {
            // One parent's name is a fact without the other's: two are the most a child can have.
            boolean firstOnly = parents && spans.size() == 1 && text.substring(start, end).indexOf(' ') > 0
                    && (text.startsWith(" and ", end) || text.startsWith(", ", end));
            if (!firstOnly) {
                return List.of();
            }
        }
        return named(slot, sentence, spans, workCredit);
    }

    private List<Argument> named(Slot slot, CleanText sentence, List<int[]> spans, boolean workCredit) {
        String text = sentence.masked();
        List<Argument> mentions = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.get(i)[0];
            int end = spans.get(i)[1];
            String name = text.substring(start, end);
            boolean single = name.indexOf(' ') < 0;
            boolean ok = language.names.isPerson(name);
            // "Duke of Brunswick and Lüneburg": the second word belongs to the title, not to a second person.
            boolean titlePart = single && i > 0
                    && text.substring(spans.get(i - 1)[0], spans.get(i - 1)[1]).contains(" of ")
                    && text.startsWith(" and ", spans.get(i - 1)[1]) && start == spans.get(i - 1)[1] + " and ".length();
            if ((!ok || titlePart) && i == 1 && slot.shape() == Shape.PARENTS) {
                break;
            }
            if (!ok || titlePart || name.equals(topicName) && workCredit) {
                return List.of();
            }
            String full = fullNames.get(name);
            if (single && workCredit && full != null && !full.isEmpty()) {
                mentions.add(page.mention(sentence, start, end, full));
                continue;
            }
            // "Joel and Ethan Coen": whether the first name is complete cannot be told.
            boolean shared = single && i + 1 < spans.size() && i == spans.size() - 2
                    && text.substring(spans.get(i + 1)[0], spans.get(i + 1)[1]).indexOf(' ') > 0
                    && text.startsWith(" and ", end);
            if (shared && workCredit && !(slot.predicate() == Predicate.CAST_MEMBER && spans.size() > 2)) {
                return List.of();
            }
            mentions.add(page.mention(sentence, start, end));
        }
        mentions.forEach(this::remember);
        return mentions;
    }

    private void remember(Argument argument) {
        if (argument instanceof Argument.Mention mention) {
            String name = mention.surface();
            int space = name.lastIndexOf(' ');
            if (space > 0 && name.indexOf(',') < 0) {
                fullNames.merge(name.substring(space + 1), name, (a, b) -> a.equals(b) ? a : "");
            }
        }
    }

    private static boolean ofWork(Predicate predicate) {
        return switch (predicate) {
            case DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, FOUNDER -> true;
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY,
                    EDUCATED_AT, EMPLOYER, MEMBER_OF, PUBLICATION_DATE, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL,
                    POPULATION, FOUNDED_DATE, HEADQUARTERS ->
                false;
        };
    }

    private boolean followedBy(String text, int end, String key, String... more) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (next == '.' || next == ',' || next == ';' || next == ':' || next == '!') {
            return true;
        }
        Matcher word = WORD.matcher(text).region(end, text.length());
        if (next != ' ' || !word.lookingAt()) {
            return false;
        }
        return language.lexicon.has(key, word.group(1)) || List.of(more).contains(word.group(1))
                || language.lexicon.has("and", word.group(1));
    }

    /** "and choreographed by", "and the sequel to": no further name, unlike "and noted actor B" or "and the actor B". */
    private boolean goesOn(String[] words) {
        if (words.length < 2) {
            return false;
        }
        Lexicon.Noun noun = language.lexicon.noun(words[1]);
        boolean verb = language.lexicon.words("list-resume-suffix").stream().anyMatch(words[0]::endsWith)
                && language.lexicon.has("list-resume-preposition", words[1]);
        boolean thing = language.lexicon.has("determiners", words[0]) && noun != null
                && noun.type() != EntityType.PERSON;
        return verb || thing;
    }

    /** True when no further name can follow a list: "A, B and C" with more to come would be half a truth. */
    private boolean listEnds(String text, int end, boolean strict) {
        if (end >= text.length() || ".;:!".indexOf(text.charAt(end)) >= 0) {
            return true;
        }
        Matcher joined = language.listContinuation.matcher(text).region(end, text.length());
        if (!joined.lookingAt()) {
            return followedBy(text, end, "tail-names");
        }
        String rest = text.substring(joined.end());
        if (!rest.isEmpty() && Character.isUpperCase(rest.charAt(0))) {
            return false;
        }
        String[] words = rest.split("[^\\p{L}'’-]+", 4);
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < Math.min(3, words.length); i++) {
            phrase.append(i > 0 ? " " : "").append(words[i]);
            if (language.lexicon.has("list-break", phrase.toString())) {
                return false;
            }
        }
        if (language.lexicon.has("list-resume", words[0]) || goesOn(words)) {
            return true;
        }
        // Of kin, half a list is as true as the whole: "brother of A and a cousin of B".
        return words.length > 1 && language.lexicon.has("list-resume", words[0] + " " + words[1])
                || text.charAt(end) == ',' && language.lexicon.words("list-resume-suffix").stream()
                        .anyMatch(words[0]::endsWith)
                || !strict && (text.charAt(end) == ',' || language.lexicon.has("determiners", words[0]));
    }
}
