package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of each sentence of a page, in order, whom it is about. */
final class Subjects {
    private static final Pattern NUMERAL = Pattern.compile("[IVXLC]+\\.?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Language language;
    private final EntityType type;
    private final String gender;
    private final List<String> topicNames;
    private final List<String> generic;
    private boolean pronounsMeanTopic = true;

    /** What stands at the start of a sentence. */
    enum Kind {
        TOPIC, POSSESSIVE, COUPLE, MENTION, NONE
    }

    /** A sentence's subject and where in the clean sentence it begins and ends. */
    record Subject(Kind kind, int start, int end) {
        static final Subject NONE = new Subject(Kind.NONE, 0, 0);
    }

    Subjects(Language language, PageFacts.Topic topic, List<String> names) {
        this.language = language;
        this.type = topic.type();
        this.gender = topic.gender();
        this.topicNames = variants(names, topic.type(), language);
        this.generic = language.lexicon.words("generic-" + topic.type().wireName());
    }

    private static List<String> variants(List<String> names, EntityType type, Language language) {
        Set<String> variants = new LinkedHashSet<>();
        for (String name : names) {
            variants.add(name);
            int comma = name.indexOf(", ");
            String bare = comma > 0 && type == EntityType.PERSON ? name.substring(0, comma) : name;
            variants.add(bare);
            if (type == EntityType.PERSON) {
                String[] tokens = bare.split(" ");
                String last = tokens[tokens.length - 1];
                boolean byPlace = bare.contains(" of ") || bare.contains(" the ");
                if (!byPlace && last.length() > 2 && Character.isUpperCase(last.charAt(0)) && !isNumeral(last)) {
                    variants.add(last);
                }
                int first = 0;
                while (first + 1 < tokens.length
                        && language.lexicon.has("honorifics", tokens[first].toLowerCase(Locale.ROOT))) {
                    first++;
                }
                // "Archduke Stefan of Austria" is called Stefan; "Sir John Smith" is John to nobody.
                if (tokens[first].length() > 2 && (first == 0 || byPlace)) {
                    variants.add(tokens[first]);
                    if (tokens.length > first + 1 && isNumeral(tokens[first + 1])) {
                        variants.add(tokens[first] + " " + tokens[first + 1]);
                    }
                }
                if (comma > 0 && !byPlace && last.length() > 2) {
                    language.lexicon.words("peer-titles").forEach(t -> variants.add(t + " " + last));
                }
            }
        }
        variants.remove("");
        List<String> ordered = new ArrayList<>(variants);
        ordered.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
        return ordered;
    }

    private static boolean isNumeral(String word) {
        return NUMERAL.matcher(word).matches();
    }

    /** The subject of the page's next sentence; sentences must be given in order. */
    Subject next(CleanText sentence, boolean lead) {
        String text = sentence.plain();
        int start = 0;
        Matcher adverbial = language.adverbial.matcher(text);
        if (adverbial.lookingAt()) {
            start = adverbial.end();
        }
        Subject subject = at(text, start, lead);
        if (subject.kind() == Kind.NONE && pronounsMeanTopic) {
            Matcher clause = language.openingClause.matcher(text);
            subject = clause.lookingAt() ? at(text, clause.end(), lead) : subject;
        }
        switch (subject.kind()) {
            case TOPIC, COUPLE -> pronounsMeanTopic = true;
            case POSSESSIVE, MENTION -> pronounsMeanTopic = false;
            case NONE -> pronounsMeanTopic = pronounsMeanTopic && keepsTalkingOfTopic(text);
        }
        return subject;
    }

    /** True when the name is one of the topic's own, whole or as texts shorten it. */
    boolean isTopicName(String name) {
        return topicNames.contains(name);
    }

    /** Says that the sentence just given is about the topic although it names it otherwise than the title. */
    void topicIntroduced() {
        pronounsMeanTopic = true;
    }

    /** The subject at a place in a sentence, as things stand after the sentences before it. */
    Subject at(String text, int start, boolean lead) {
        int from = start;
        if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\u201C')) {
            from++;
        }
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        for (String name : topicNames) {
            Subject found = name(text, from, name);
            if (found != null) {
                return found;
            }
        }
        for (String phrase : generic) {
            Subject found = name(text, start, lowerAt(text, start, phrase));
            if (found != null) {
                return found;
            }
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = capitalised(text.substring(start, end));
        if (pronounsMeanTopic && pronoun("pronoun", word)) {
            return new Subject(Kind.TOPIC, start, end);
        }
        // "Fue hija de ...": where the language leaves the pronoun out.
        if (pronounsMeanTopic && language.lexicon.has("verb-subject", word)) {
            return new Subject(Kind.TOPIC, start, end);
        }
        if (pronounsMeanTopic && pronoun("possessive", word)) {
            return new Subject(Kind.POSSESSIVE, start, Math.min(end + 1, text.length()));
        }
        if (pronounsMeanTopic && language.lexicon.has("couple", word)) {
            return new Subject(Kind.COUPLE, start, end);
        }
        Matcher person = language.names.personPattern().matcher(text).region(start, text.length());
        // A first name or "Lord X" alone would never be found in a dictionary.
        if (person.lookingAt() && !lead && language.names.isPerson(person.group())
                && NameKey.of(person.group()).value().indexOf(' ') > 0) {
            return new Subject(Kind.MENTION, start, person.end());
        }
        return Subject.NONE;
    }

    /** After an adverbial the generic phrase is in lower case: "In 1920, the film ...". */
    private static String lowerAt(String text, int start, String phrase) {
        boolean lower = start > 0 && start < text.length() && Character.isLowerCase(text.charAt(start));
        return lower ? Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1) : phrase;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Subject name(String text, int from, String name) {
        if (!text.startsWith(name, from)) {
            return null;
        }
        int end = from + name.length();
        if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            return null;
        }
        if (end + 1 < text.length() && (text.charAt(end) == '"' || text.charAt(end) == '\u201D')) {
            end++;
        }
        if (end + 2 < text.length() && (text.startsWith("'s ", end) || text.startsWith("\u2019s ", end))) {
            return new Subject(Kind.POSSESSIVE, from, end + 3);
        }
        // "Henry" on the page of Henry II is not the subject of "Henry VI ...", nor "Leeds" of "Leeds United".
        boolean longerName = end + 1 < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-')
                && (Character.isUpperCase(text.charAt(end + 1)) || Character.isDigit(text.charAt(end + 1)));
        boolean joined = text.startsWith(" and ", end) || text.startsWith(" of ", end) || text.startsWith(" & ", end);
        return longerName || joined ? null : new Subject(Kind.TOPIC, from, end);
    }

    private boolean pronoun(String kind, String word) {
        if (type == EntityType.PERSON) {
            return gender.equals("m") && language.lexicon.has(kind + "-m", word)
                    || gender.equals("f") && language.lexicon.has(kind + "-f", word);
        }
        return language.lexicon.has(kind + "-n", word);
    }

    private boolean keepsTalkingOfTopic(String text) {
        if (type != EntityType.PERSON) {
            return true;
        }
        for (String word : NO_LETTERS.split(text)) {
            if (pronoun("pronoun", capitalised(word)) && !word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                return !language.names.personPattern().matcher(text).lookingAt();
            }
        }
        return false;
    }
}
