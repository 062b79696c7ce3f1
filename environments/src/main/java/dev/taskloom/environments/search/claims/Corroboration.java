package dev.taskloom.environments.search.claims;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what, beyond its name, says that a candidate is the one meant. */
final class Corroboration {
    private static final Pattern NUMERAL = Pattern.compile("(?:^| )[ivx]+(?: |$)");
    private static final int SHARED_NAMES = 2;

    private final Map<Predicate, List<String>> roles = new EnumMap<>(Predicate.class);

    Corroboration() {
        for (Table.Row row : Table.read("roles.tsv").rows()) {
            Predicate predicate = Predicate.of(row.cell(0))
                    .orElseThrow(() -> row.bad("names the unknown relation " + row.cell(0), null));
            roles.put(predicate, row.words(1));
        }
    }

    /** The evidence for a candidate, empty when there is only the name. */
    String evidence(Predicate predicate, boolean asObject, boolean otherIsPage, String surface, EntityCard page,
            EntityCard candidate) {
        if (reciprocal(page, candidate)) {
            return "reciprocal";
        }
        NameKey key = NameKey.of(surface);
        if (!asObject || !otherIsPage) {
            return "";
        }
        return switch (predicate.range()) {
            case PERSON -> person(predicate, key, page, candidate);
            case PLACE -> place(surface, page, candidate);
            case ORGANISATION -> shared(page, candidate, key) >= SHARED_NAMES ? "context" : "";
            case DATE, NUMBER, TEXT -> "";
        };
    }

    /** True for evidence strong enough to choose among namesakes. */
    static boolean separates(Linking.Linked linked) {
        return linked.evidence().equals("reciprocal") || linked.evidence().equals("place chain");
    }

    /** The candidate's page names the page's topic by a name that is not everybody's. */
    private static boolean reciprocal(EntityCard page, EntityCard candidate) {
        for (NameKey key : page.keys()) {
            boolean telling = key.value().indexOf(' ') > 0 || key.value().length() >= 8;
            if (telling && candidate.mentions(key) && !candidate.keys().contains(key)) {
                return true;
            }
        }
        return false;
    }

    private String person(Predicate predicate, NameKey key, EntityCard page, EntityCard candidate) {
        List<String> fitting = roles.get(predicate);
        boolean wholeName = key.value().indexOf(' ') > 0;
        if (fitting != null) {
            boolean mononym = !wholeName && key.value().length() >= 5 && candidate.label().indexOf(' ') < 0;
            return (wholeName || mononym) && hasRole(candidate, fitting) ? "role" : "";
        }
        boolean regnal = wholeName && (key.value().contains(" of ") || NUMERAL.matcher(key.value()).find());
        boolean dated = (page.from() != null || page.to() != null)
                && (candidate.from() != null || candidate.to() != null);
        int shared = shared(page, candidate, key);
        return wholeName && dated && shared >= (regnal ? 1 : SHARED_NAMES) ? "dates" : "";
    }

    private static boolean hasRole(EntityCard candidate, List<String> fitting) {
        for (String role : candidate.roles()) {
            if (fits(role, fitting)) {
                return true;
            }
        }
        return fits(candidate.hint(), fitting);
    }

    private static boolean fits(String role, List<String> fitting) {
        String lower = role.toLowerCase(Locale.ROOT);
        return fitting.stream().anyMatch(lower::contains);
    }

    private static String place(String surface, EntityCard page, EntityCard candidate) {
        String[] chain = surface.split(", ");
        for (int i = 1; i < chain.length; i++) {
            if (candidate.mentions(NameKey.of(chain[i]))) {
                return "place chain";
            }
        }
        return chain.length == 1 && shared(page, candidate, NameKey.of(surface)) >= SHARED_NAMES ? "context" : "";
    }

    /** How many names stand on both pages, not counting the mention's own. */
    private static int shared(EntityCard page, EntityCard candidate, NameKey own) {
        Set<Integer> names = new HashSet<>(page.mentions());
        names.retainAll(new HashSet<>(candidate.mentions()));
        names.remove(own.hash());
        candidate.keys().forEach(k -> names.remove(k.hash()));
        page.keys().forEach(k -> names.remove(k.hash()));
        return names.size();
    }
}
