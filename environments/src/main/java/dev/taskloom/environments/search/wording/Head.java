package dev.taskloom.environments.search.wording;

import java.util.List;

/**
 * A noun with what stands right beside it.
 *
 * @param noun        the noun of its type
 * @param periods     years or decades of a work: from and to as ISO years
 * @param countries   country names as claims give them
 * @param genres      genres as claims give them
 * @param occupations what a person is, as claims give it
 */
record Head(Noun noun, List<Period> periods, List<String> countries, List<String> genres,
        List<String> occupations) {

    record Period(String from, String to) {}

    /** A noun and its grammatical gender, {@code m}, {@code f} or empty. */
    record Noun(String word, String gender) {
        static Noun parse(String entry) {
            String[] parts = entry.split(" ");
            return new Noun(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    boolean isBare() {
        return periods.isEmpty() && countries.isEmpty() && genres.isEmpty() && occupations.isEmpty();
    }
}
