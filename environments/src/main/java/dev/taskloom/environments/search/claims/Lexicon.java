package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of one language: what nouns say of a type, nationalities, genres, and the closed word classes. */
final class Lexicon {

    /**
     * What a noun says of the thing it is said of.
     *
     * @param gender {@code f}, {@code m} or empty
     * @param kin    true for nouns that say who somebody is ({@code daughter}), which are no occupations
     */
    record Noun(EntityType type, String gender, boolean kin) {}

    private final String language;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> canonicalDemonyms = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<EntityType, Map<String, String>> genres = new HashMap<>();
    private final Map<String, String> canonicalRoles = new HashMap<>();

    Lexicon(String language) {
        this.language = language;
        for (Table.Row row : Table.read(language + "/words.tsv").rows()) {
            words.computeIfAbsent(row.cell(0), k -> new ArrayList<>()).addAll(row.words(1));
        }
        words.forEach((key, list) -> sets.put(key, Set.copyOf(new HashSet<>(list))));
        for (Table.Row row : Table.read(language + "/types.tsv").rows()) {
            boolean kin = row.cell(0).equals("kin");
            EntityType type = kin ? EntityType.PERSON : EntityType.valueOf(row.cell(0));
            for (String word : row.words(2)) {
                String noun = beforeEquals(word);
                if (noun.length() < word.length()) {
                    canonicalRoles.put(noun, word.substring(noun.length() + 1));
                }
                nouns.merge(noun, new Noun(type, row.cell(1), kin), (a, b) -> a.gender.isEmpty() ? a : merged(a, b));
            }
        }
        for (Table.Row row : Table.read(language + "/demonyms.tsv").rows()) {
            countries.put(row.cell(0), row.cell(1));
            canonicalDemonyms.put(row.cell(0), row.cells().size() > 2 ? row.cell(2) : row.cell(0));
            if (row.cells().size() > 3) {
                countryNames.put(row.cell(3), row.cell(1));
            }
        }
        for (Table.Row row : Table.read(language + "/genres.tsv").rows()) {
            Map<String, String> ofType = genres.computeIfAbsent(EntityType.valueOf(row.cell(0)), k -> new HashMap<>());
            for (String word : row.words(1)) {
                String genre = beforeEquals(word);
                ofType.put(genre, genre.length() < word.length() ? word.substring(genre.length() + 1) : genre);
            }
        }
    }

    private static String beforeEquals(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static Noun merged(Noun first, Noun second) {
        return first.gender.equals(second.gender) ? first : new Noun(first.type, "", first.kin && second.kin);
    }

    String language() {
        return language;
    }

    /** The words listed under a key, in the order of the table; empty when there are none. */
    List<String> words(String key) {
        return words.getOrDefault(key, List.of());
    }

    boolean has(String key, String word) {
        return sets.getOrDefault(key, Set.of()).contains(word);
    }

    /** The noun, or {@code null} when the language's table does not hold it. */
    Noun noun(String words) {
        Noun exact = nouns.get(words);
        return exact != null ? exact : nouns.get(words.toLowerCase(Locale.ROOT));
    }

    /** True for a noun that stands in the table exactly so. */
    boolean isNoun(String words) {
        return nouns.containsKey(words);
    }

    Set<String> nounsOf(EntityType type) {
        Set<String> found = new HashSet<>();
        nouns.forEach((word, noun) -> {
            if (noun.type == type && !noun.kin) {
                found.add(word);
            }
        });
        return found;
    }

    /** The country of a nationality adjective, or {@code null}. */
    String country(String demonym) {
        return countries.get(demonym);
    }

    /** The English form of a nationality adjective, or {@code null} when it is unknown. */
    String canonicalDemonym(String demonym) {
        return canonicalDemonyms.get(demonym);
    }

    /** The country's English name; a name that the table does not hold stays as it is. */
    String canonicalCountry(String name) {
        return countryNames.getOrDefault(name, name);
    }

    /**
     * The English name of what a person is.
     *
     * <p>A language that maps none to English is English, where a role stays as it is; in another an unknown one has none.
     */
    Optional<String> canonicalRole(String role) {
        return canonicalRoles.isEmpty() ? Optional.of(role)
                : Optional.ofNullable(canonicalRoles.get(role.toLowerCase(Locale.ROOT)));
    }

    /** Canonical genre of a word or phrase for works of a type, or {@code null}. */
    String genre(EntityType type, String phrase) {
        return genres.getOrDefault(type, Map.of()).get(phrase.toLowerCase(Locale.ROOT));
    }
}
