package dev.taskloom.environments.search.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Countries as claims name them: by their English name, or by the English adjective ("an English politician"). */
final class Countries {
    private static final Map<String, List<String>> ROWS = byNameAndAdjective();

    private Countries() {}

    private static Map<String, List<String>> byNameAndAdjective() {
        Map<String, List<String>> named = ResourceTable.rows("countries.tsv", 5);
        Map<String, List<String>> rows = new HashMap<>();
        named.forEach((name, row) -> rows.merge(row.get(1), row, (a, b) -> a.get(0).compareTo(b.get(0)) < 0 ? a : b));
        rows.putAll(named);
        return Map.copyOf(rows);
    }

    /** Name and adjectives in every language; none for what is no country. */
    static List<String> sayings(String nameOrAdjective) {
        return ROWS.getOrDefault(nameOrAdjective, List.of());
    }

    static boolean isKnown(String nameOrAdjective) {
        return ROWS.containsKey(nameOrAdjective);
    }

    static String englishAdjective(String nameOrAdjective) {
        return ROWS.get(nameOrAdjective).get(1);
    }

    static String spanishAdjective(String nameOrAdjective, String gender) {
        return ROWS.get(nameOrAdjective).get(gender.equals("f") ? 4 : 3);
    }

    static Optional<String> spanishName(String nameOrAdjective) {
        return Optional.ofNullable(ROWS.get(nameOrAdjective)).map(row -> row.get(2));
    }
}
