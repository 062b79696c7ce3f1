package dev.taskloom.environments.search.wording;

/** Names of periods that languages have a word for. */
final class Periods {
    private Periods() {}

    /** True for {@code 1950} to {@code 1959}; the same decade is said by its first year in every language. */
    static boolean isDecade(String from, String to) {
        return from.matches("\\d{3}0") && to.equals(from.substring(0, 3) + "9");
    }

    /** True if the bounds are one year, or a decade. */
    static boolean isYearOrDecade(String from, String to) {
        return from.matches("\\d{4}") && from.equals(to) || isDecade(from, to);
    }
}
