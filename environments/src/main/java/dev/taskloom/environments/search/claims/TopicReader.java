package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a page is about, from title, first sentence and rows. */
final class TopicReader {
    private static final int LONGEST_PRONOUN = 5;
    private static final int SHORTEST_LIFE = 12;
    private static final Pattern MARKED_LIFE = Pattern.compile("\\( ?(?:born|died|nacid[oa]|fallecid[oa]) ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private final Language language;

    TopicReader(Language language) {
        this.language = language;
    }

    /**
     * What the first sentence gives.
     *
     * @param fullName   the name as the sentence gives it, empty when it does not begin with one
     * @param subjectEnd where the subject ends in the clean sentence, -1 when the sentence is not about the page's title
     */
    record Lead(Definition definition, String fullName, int subjectEnd) {}

    Lead lead(String name, CleanText first) {
        Definition definition = Definition.read(first, language);
        String text = first.plain();
        int limit = definition.copula() >= 0 ? definition.copula() : Math.min(text.length(), 200);
        String before = text.substring(0, limit);
        int start = !before.isEmpty() && (before.charAt(0) == '"' || before.charAt(0) == '\u201C') ? 1 : 0;
        while (start < before.length() && before.charAt(start) == ' ') {
            start++;
        }
        if (before.startsWith(name, start)) {
            int end = start + name.length();
            return new Lead(definition, longer(before, start, end), end);
        }
        // A definition at the very beginning is the topic's, also under its title in another language.
        boolean defined = definition.copula() > 0 && definition.copula() < 160 && definition.type() != EntityType.OTHER;
        if (!sharesWord(name, before)) {
            return defined ? new Lead(definition, "", definition.copula()) : new Lead(definition, "", -1);
        }
        Matcher person = language.names.personPattern().matcher(before);
        if (person.lookingAt()) {
            return nicknamed(definition, before, person);
        }
        return new Lead(definition, "", definition.copula());
    }

    /** "Joseph Dudley "Joe" Lawrence": the name goes on behind the quotation. */
    private Lead nicknamed(Definition definition, String before, Matcher person) {
        String name = person.group();
        int end = person.end();
        int open = end;
        while (open < before.length() && before.charAt(open) == ' ') {
            open++;
        }
        if (open < before.length() && "\"\u201C".indexOf(before.charAt(open)) >= 0) {
            int close = open + 1;
            while (close < before.length() && "\"\u201D".indexOf(before.charAt(close)) < 0) {
                close++;
            }
            Matcher rest = language.names.personPattern().matcher(before);
            if (close + 2 < before.length() && rest.region(close + 2, before.length()).lookingAt()) {
                return new Lead(definition, name + " " + rest.group(), rest.end());
            }
        }
        return new Lead(definition, name, end);
    }

    /** "James Stewart, 1st Duke of Richmond" where the title is "James Stewart". */
    private String longer(String before, int start, int end) {
        Matcher person = language.names.personPattern().matcher(before).region(start, before.length());
        return person.lookingAt() && person.end() > end ? person.group() : before.substring(start, end);
    }

    private static boolean sharesWord(String name, String before) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            if (Character.isUpperCase(words.group().charAt(0)) && before.contains(words.group())) {
                return true;
            }
        }
        return false;
    }

    PageFacts.Topic topic(Document document, String name, String hint, Lead lead, List<RawClaim> life,
            String firstPart) {
        Definition definition = lead.definition();
        EntityType type = definition.type();
        if (type == EntityType.OTHER && definition.roles().isEmpty()) {
            type = isLife(life, firstPart) ? EntityType.PERSON : ofHint(hint);
        }
        if (type == EntityType.OTHER && definition.roles().isEmpty()) {
            type = ofRows(document);
        }
        boolean filmLike = type == EntityType.WORK && definition.roles().stream().allMatch(r -> r.endsWith("drama")
                || r.endsWith("comedy") || r.endsWith("thriller") || r.endsWith("western"));
        if (type == EntityType.WORK && ofHint(hint) != EntityType.OTHER) {
            type = ofHint(hint);
        } else if (filmLike && language.lexicon.words("film-evidence").stream().anyMatch(firstPart::contains)) {
            type = EntityType.FILM;
        }
        if (type == EntityType.OTHER && !startsOfPerson(firstPart).isEmpty()) {
            type = EntityType.PERSON;
        }
        String gender = type == EntityType.PERSON ? gender(definition, name, lead, firstPart) : "";
        return new PageFacts.Topic(name, hint, type, gender, definition.roles(), null, null);
    }

    /** Years in parentheses may also date a painting or a merger: a life has days, a length, a "born" or a "she". */
    private boolean isLife(List<RawClaim> life, String firstPart) {
        if (life.isEmpty()) {
            return false;
        }
        List<Value.DateValue> dates = new ArrayList<>();
        for (RawClaim claim : life) {
            if (claim.object() instanceof RawClaim.Argument.Literal literal
                    && literal.value() instanceof Value.DateValue date) {
                dates.add(date);
            }
        }
        boolean days = dates.stream().anyMatch(d -> d.iso().length() > "1900-01".length());
        int years = dates.size() == 2 ? dates.get(1).year() - dates.get(0).year() : 0;
        return days || years >= SHORTEST_LIFE || !startsOfPerson(firstPart).isEmpty() || !gender(firstPart).isEmpty()
                || MARKED_LIFE.matcher(firstPart).find();
    }

    private String gender(Definition definition, String name, Lead lead, String firstPart) {
        if (!definition.gender().isEmpty()) {
            return definition.gender();
        }
        for (String word : (name + " " + lead.fullName()).split("[ ,]+")) {
            Lexicon.Noun title = language.lexicon.has("rank", word) ? language.lexicon.noun(word) : null;
            if (title != null && !title.gender().isEmpty()) {
                return title.gender();
            }
        }
        String opening = startsOfPerson(firstPart);
        String most = gender(firstPart);
        return opening.isEmpty() || opening.equals(most) ? most : most.isEmpty() ? opening : "";
    }

    /** The gender of the first sentence that begins with a personal pronoun; empty without one. */
    private String startsOfPerson(String text) {
        int from = 0;
        while (from >= 0 && from < text.length()) {
            int end = from;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String word = text.substring(from, end);
            boolean m = language.lexicon.has("pronoun-m", word);
            if (m || language.lexicon.has("pronoun-f", word)) {
                return m ? "m" : "f";
            }
            int stop = text.indexOf(". ", end);
            from = stop < 0 ? -1 : stop + 2;
        }
        return "";
    }

    private EntityType ofHint(String hint) {
        String[] words = hint.split(" ");
        for (int from = 0; from < words.length; from++) {
            Lexicon.Noun noun = language.lexicon
                    .noun(String.join(" ", List.of(words).subList(from, words.length)).toLowerCase(Locale.ROOT));
            if (noun != null) {
                return noun.type();
            }
        }
        return EntityType.OTHER;
    }

    private EntityType ofRows(Document document) {
        for (Document.Row row : document.rows()) {
            String label = document.text().substring(row.labelStart(), Math.min(row.labelEnd(), row.labelStart() + 60));
            for (EntityType type : EntityType.values()) {
                if (language.lexicon.has("labels-" + type.wireName(), label.strip())) {
                    return type;
                }
            }
        }
        return EntityType.OTHER;
    }

    /** The gender of most pronouns; empty when both are common, since then none of them can be trusted. */
    private String gender(String text) {
        int m = 0;
        int f = 0;
        int end = 0;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            // No pronoun of ours is longer.
            if (end == start || end - start > LONGEST_PRONOUN) {
                continue;
            }
            String word = text.substring(start, end);
            String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            m += tells("m", "f", capital);
            f += tells("f", "m", capital);
        }
        return m >= Math.max(1, 3 * f) ? "m" : f >= Math.max(1, 3 * m) ? "f" : "";
    }

    private int tells(String gender, String other, String word) {
        boolean own = language.lexicon.has("pronoun-" + gender, word)
                || language.lexicon.has("possessive-" + gender, word);
        return own && !language.lexicon.has("possessive-" + other, word) ? 1 : 0;
    }
}
