package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What "X is a 1957 French drama film" says of X.
 *
 * @param copula    where the verb stands in the clean sentence, -1 when there is no definition
 * @param type      {@link EntityType#OTHER} when the noun is unknown
 * @param gender    what the noun implies: {@code f}, {@code m} or empty
 * @param roles     the nouns, without those that only say whose relative somebody is
 * @param demonyms  nationality adjectives, as stated
 * @param genres    genres of a work, canonical
 * @param year      the year that qualifies the noun, {@code null} without one
 */
record Definition(int copula, EntityType type, String gender, List<String> roles, List<String> demonyms,
        List<String> genres, Integer year) {
    private static final Definition NONE = new Definition(-1, EntityType.OTHER, "", List.of(), List.of(), List.of(),
            null);
    private static final Pattern SEPARATOR = Pattern.compile(",? (?:and|y|e|&) |, (?:and )?|/");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
    /** Adjectives of these words are no nationality: American football, Australian rules, English literature. */
    private static final Set<String> NOT_AFTER_NATIONALITY = Set.of("football", "rules", "language", "literature",
            "history",
            "horn", "descent", "origin", "cuisine", "studies");

    static Definition none() {
        return NONE;
    }

    static Definition read(CleanText sentence, Language language) {
        String text = sentence.masked();
        Matcher copula = language.copula.matcher(text);
        int from = 0;
        while (copula.find(from)) {
            if (copula.start() > 0 && copula.start() < 260 && text.charAt(copula.start() - 1) == ' ') {
                return phrase(text, copula.start(), copula.end(), language);
            }
            from = copula.end();
        }
        return NONE;
    }

    private static Definition phrase(String text, int verb, int start, Language language) {
        Matcher stop = language.copulaStop.matcher(text);
        int end = stop.find(start) ? stop.start() : text.length();
        String phrase = text.substring(Math.min(start, end), end);
        List<String> roles = new ArrayList<>();
        List<Lexicon.Noun> nouns = new ArrayList<>();
        for (String chunk : SEPARATOR.split(phrase)) {
            String role = head(chunk, language);
            if (role == null) {
                continue;
            }
            nouns.add(language.lexicon.noun(role));
            roles.add(role);
        }
        EntityType type = nouns.isEmpty() ? EntityType.OTHER : nouns.getFirst().type();
        // "a Polish film and theatre actor" is a person: the noun belongs to the last word.
        boolean modifier = type.isWork() || type == EntityType.ORGANISATION || type == EntityType.EVENT;
        if (modifier && nouns.stream().anyMatch(n -> n.type() == EntityType.PERSON)) {
            type = EntityType.PERSON;
        } else if (modifier && nouns.getLast().type().isWork()) {
            type = nouns.getLast().type();
        }
        List<String> kept = new ArrayList<>();
        String gender = type == EntityType.PERSON ? genderOf(phrase, language) : "";
        for (int i = 0; i < nouns.size(); i++) {
            Lexicon.Noun noun = nouns.get(i);
            if (noun.type() == type) {
                gender = gender.isEmpty() ? noun.gender() : gender;
                if (!noun.kin() && !kept.contains(roles.get(i))) {
                    kept.add(roles.get(i));
                }
            }
        }
        List<String> words = List.of(phrase.split("[ ,]+"));
        return new Definition(verb, type, gender, List.copyOf(kept), demonyms(words, type, language),
                genres(words, type, language), type.isWork() ? year(words) : null);
    }

    /** "a Polish princess member of the House of Piast": the gender of the first noun that has one. */
    private static String genderOf(String phrase, Language language) {
        for (String word : phrase.split("[ ,]+")) {
            Lexicon.Noun noun = language.lexicon.noun(word);
            if (noun != null && noun.type() == EntityType.PERSON && !noun.gender().isEmpty()) {
                return noun.gender();
            }
        }
        return "";
    }

    /** The longest known noun at the head of a noun phrase, or {@code null}. */
    private static String head(String chunk, Language language) {
        String[] words = chunk.strip().split(" ");
        boolean headFirst = !language.lexicon.words("head-first").isEmpty();
        if (headFirst) {
            for (int from = 0; from < Math.min(words.length, 3); from++) {
                for (int length = Math.min(4, words.length - from); length >= 1; length--) {
                    String candidate = String.join(" ", List.of(words).subList(from, from + length));
                    if (language.lexicon.noun(candidate) != null) {
                        return candidate;
                    }
                }
            }
            return null;
        }
        for (int length = Math.min(3, words.length); length >= 1; length--) {
            String candidate = String.join(" ", List.of(words).subList(words.length - length, words.length));
            String known = known(candidate, language);
            if (known != null) {
                return known;
            }
        }
        int hyphen = chunk.lastIndexOf('-');
        return hyphen < 0 ? null : known(chunk.substring(hyphen + 1).strip(), language);
    }

    /** The noun as the table writes it: without a comma that ends the phrase, "one of the poets" in the singular. */
    private static String known(String candidate, Language language) {
        String bare = candidate.endsWith(",") ? candidate.substring(0, candidate.length() - 1) : candidate;
        if (language.lexicon.noun(bare) != null) {
            return language.lexicon.isNoun(bare) ? bare : bare.toLowerCase(Locale.ROOT);
        }
        for (String plural : language.lexicon.words("plural-suffix")) {
            String singular = bare.endsWith(plural) ? bare.substring(0, bare.length() - plural.length()) : "";
            if (language.lexicon.noun(singular) != null) {
                return singular;
            }
        }
        return null;
    }

    private static List<String> demonyms(List<String> words, EntityType type, Language language) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String two = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
            boolean pair = two.indexOf(' ') > 0 && language.lexicon.country(two) != null;
            String next = i + (pair ? 2 : 1) < words.size() ? words.get(i + (pair ? 2 : 1)) : "";
            boolean ofPerson = type == EntityType.PERSON;
            if (NOT_AFTER_NATIONALITY.contains(next)) {
                continue;
            }
            if (pair) {
                found.add(two);
                i++;
            } else if (language.lexicon.country(word) != null) {
                boolean partOfName = !next.isEmpty() && Character.isUpperCase(next.charAt(0))
                        && language.lexicon.country(next) == null;
                if (!partOfName) {
                    found.add(word);
                }
            } else if (!ofPerson && word.indexOf('-') > 0) {
                String[] parts = word.split("-");
                for (String part : parts) {
                    if (language.lexicon.country(part) != null && !word.endsWith("-language")) {
                        found.add(part);
                    }
                }
            }
        }
        if (found.isEmpty() && (type == EntityType.PERSON || type.isWork())) {
            invented(words, language, found);
        }
        return List.copyOf(found);
    }

    /** Nationalities that no table can hold are told by their ending, first word of the phrase: "a Velmoran novelist". */
    private static void invented(List<String> words, Language language, List<String> found) {
        int first = !words.isEmpty() && YEAR.matcher(words.getFirst()).matches() ? 1 : 0;
        if (words.size() < first + 2) {
            return;
        }
        String word = words.get(first);
        boolean alone = Character.isLowerCase(words.get(first + 1).charAt(0));
        if (!alone || word.length() < 5 || !Character.isUpperCase(word.charAt(0)) || word.indexOf('-') >= 0
                || language.lexicon.has("not-nationality", word)) {
            return;
        }
        for (String suffix : language.lexicon.words("generic-nationality-suffix")) {
            if (word.endsWith(suffix)) {
                found.add(word);
                return;
            }
        }
    }

    private static List<String> genres(List<String> words, EntityType type, Language language) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(3, words.size() - i); length >= 1; length--) {
                String genre = language.lexicon.genre(type, String.join(" ", words.subList(i, i + length)));
                if (genre != null) {
                    if (!found.contains(genre)) {
                        found.add(genre);
                    }
                    i += length - 1;
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    private static Integer year(List<String> words) {
        for (String word : words) {
            if (YEAR.matcher(word).matches()) {
                return Integer.valueOf(word);
            }
        }
        return null;
    }
}
