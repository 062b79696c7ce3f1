package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what, beyond its name, says that a candidate is the one meant. */
final class Corroboration {
    private static final Pattern NUMERAL = Pattern.compile("(?:^| )[ivx]+(?: |$)");
    private static final Pattern YEARS = Pattern
            .compile(
                    "\\((?:born )?(?:c\\. ?)?[^()]{0,30}?(\\d{3,4})(?:[^()\\d]{1,60}?\\d{0,2}[^()\\d]{1,40}?|[-\u2013])"
                            + "(\\d{3,4})\\)");
    private static final int SHARED_NAMES = 2;
    private static final int TELLING_WORDS = 3;

    private final Map<Predicate, List<String>> roles = new EnumMap<>(Predicate.class);
    private final List<String> stage;

    Corroboration() {
        List<String> performing = List.of();
        for (Table.Row row : Table.read("roles.tsv").rows()) {
            if (row.cell(0).equals("stage")) {
                performing = row.words(1);
            } else {
                Predicate predicate = Predicate.of(row.cell(0))
                        .orElseThrow(() -> row.bad("names the unknown relation " + row.cell(0), null));
                roles.put(predicate, row.words(1));
            }
        }
        stage = performing;
    }

    /** A mention, what is claimed of it, and the page that claims it. */
    record Question(Predicate predicate, boolean asObject, boolean otherIsPage, Argument.Mention mention,
            EntityCard page) {}

    /** The evidence for a candidate, empty when there is only the name. */
    String evidence(Question question, EntityCard candidate, NameFit fit) {
        if (reciprocal(question.page(), candidate)) {
            return "reciprocal";
        }
        if (years(question.mention(), candidate) == Agreement.YES) {
            return "years";
        }
        if (NameFit.isOfHouse(question.mention().surface(), candidate, question.page())) {
            return "house";
        }
        if (fit == NameFit.PART && question.predicate().range() != Predicate.Range.PLACE) {
            return "";
        }
        NameKey key = NameKey.of(question.mention().surface());
        return switch (question.predicate().range()) {
            case PERSON -> person(question, key, candidate, fit);
            case PLACE -> question.asObject() && question.otherIsPage() ? place(question, candidate) : "";
            case ORGANISATION -> question.asObject() && question.otherIsPage()
                    && shared(question.page(), candidate, key) >= SHARED_NAMES ? "context" : "";
            case DATE, NUMBER, TEXT -> "";
        };
    }

    /** True for evidence strong enough to choose among namesakes. */
    static boolean separates(Linking.Linked linked) {
        return switch (linked.evidence()) {
            case "reciprocal", "place chain", "years", "description" -> true;
            default -> false;
        };
    }

    /** Whether years that stand beside a name are the candidate's. */
    enum Agreement {
        YES, NO, UNKNOWN
    }

    static Agreement years(Argument.Mention mention, EntityCard candidate) {
        Matcher years = YEARS.matcher(mention.context());
        if (candidate.from() == null || candidate.to() == null || !years.find()) {
            return Agreement.UNKNOWN;
        }
        int from = Math.abs(Integer.parseInt(years.group(1)) - candidate.from());
        int to = Math.abs(Integer.parseInt(years.group(2)) - candidate.to());
        // "(1884-1918)" may also say when somebody reigned: then only the end agrees, and nothing is known.
        return from <= 1 && to <= 1 ? Agreement.YES : to > 2 && from > 2 ? Agreement.NO : Agreement.UNKNOWN;
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

    private String person(Question question, NameKey key, EntityCard candidate, NameFit fit) {
        // Titles are shared by many works: a subject that is one must name the page's person itself.
        if (candidate.type().isWork()) {
            return "";
        }
        boolean wholeName = key.value().indexOf(' ') > 0;
        if (wholeName && described(question.mention(), candidate)) {
            return "description";
        }
        boolean unique = NameFit.isUnique(question.mention().surface());
        if (unique) {
            return "title";
        }
        int words = key.value().split(" ").length;
        boolean byPlace = key.value().contains(" of ");
        // Three names in a row are rarely two people's, unless they are a first name and a country.
        boolean rare = fit == NameFit.WHOLE && words >= (byPlace ? TELLING_WORDS + 1 : TELLING_WORDS);
        List<String> fitting = roles.get(question.predicate());
        EntityCard page = question.page();
        if (fitting != null) {
            boolean mononym = !wholeName && key.value().length() >= 5 && candidate.label().indexOf(' ') < 0;
            boolean inTime = page.from() != null && candidate.from() != null;
            return (wholeName || mononym) && hasRole(candidate, fitting)
                    || wholeName && inTime && hasRole(candidate, stage) ? "role" : rare ? "name" : "";
        }
        if (!question.asObject() || !question.otherIsPage()) {
            return rare ? "name" : "";
        }
        boolean dated = (page.from() != null || page.to() != null)
                && (candidate.from() != null || candidate.to() != null);
        boolean regnal = wholeName && (byPlace || NUMERAL.matcher(key.value()).find());
        int shared = shared(page, candidate, key);
        if (wholeName && dated && shared >= (regnal ? 1 : SHARED_NAMES)) {
            return "dates";
        }
        boolean born = page.from() != null && candidate.from() != null;
        if (wholeName && born && !byPlace && sameFamily(page, key)) {
            return "family";
        }
        return rare ? "name" : "";
    }

    /** "The historian X", "X, an American actor": said of the mention, and true of the candidate. */
    private static boolean described(Argument.Mention mention, EntityCard candidate) {
        String said = " " + mention.context().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        for (String role : candidate.roles()) {
            String head = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            if (NameFit.isRank(head)) {
                continue;
            }
            if (said.contains(" " + role.toLowerCase(Locale.ROOT) + " ") || said.contains(" " + head + " ")) {
                return true;
            }
        }
        return false;
    }

    /** The page's topic and the name share a last word, as parents, children and couples often do. */
    private static boolean sameFamily(EntityCard page, NameKey key) {
        String family = key.value().substring(key.value().lastIndexOf(' ') + 1);
        return family.length() > 3 && page.keys().stream().anyMatch(k -> k.value().endsWith(" " + family));
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

    private static String place(Question question, EntityCard candidate) {
        String surface = question.mention().surface();
        String[] chain = surface.split(", ");
        for (int i = 1; i < chain.length; i++) {
            if (candidate.mentions(NameKey.of(chain[i]))) {
                return "place chain";
            }
        }
        int shared = shared(question.page(), candidate, NameKey.of(surface));
        return chain.length == 1 && shared >= SHARED_NAMES ? "context" : "";
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
