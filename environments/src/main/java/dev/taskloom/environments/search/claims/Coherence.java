package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.schemas.Value.DateValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops what a page contradicts itself about.
 *
 * <p>Of several values of a relation that has one, the most precise is kept when it implies the others ({@code 1920} and
 * {@code 1920-03-03}; {@code Rome} and {@code Rome, Italy}); otherwise all of them are dropped. Death before birth and
 * lives of more than 120 years drop both dates.
 */
final class Coherence {
    private static final int MAX_AGE = 120;

    private Coherence() {}

    static List<RawClaim> keep(List<RawClaim> claims) {
        List<RawClaim> distinct = distinct(claims);
        Map<String, List<RawClaim>> functional = new HashMap<>();
        for (RawClaim claim : distinct) {
            if (claim.predicate().maxValues() == 1) {
                functional.computeIfAbsent(group(claim), k -> new ArrayList<>()).add(claim);
            }
        }
        Set<RawClaim> dropped = new HashSet<>();
        functional.values().forEach(group -> dropContradicted(group, dropped));
        lifetimes(distinct, dropped);
        Set<Integer> tooManyParents = new HashSet<>();
        long parents = distinct.stream()
                .filter(c -> c.predicate() == Predicate.PARENT && c.subject() instanceof Argument.Topic)
                .map(c -> NameKey.of(text(c.object())).value().split(" ")[0]).distinct().count();
        if (parents > Predicate.PARENT.maxValues()) {
            tooManyParents.add(0);
        }
        return distinct.stream().filter(c -> !dropped.contains(c))
                .filter(c -> tooManyParents.isEmpty() || c.predicate() != Predicate.PARENT
                        || !(c.subject() instanceof Argument.Topic))
                .toList();
    }

    /** What one claim more is to the claims of a page. */
    enum Addition {
        /** It says something new. */
        NEW,
        /** They say as much, or more precisely, or the same by a shorter name. */
        KNOWN,
        /** They say otherwise, or contradict each other about it. */
        CONTRADICTED
    }

    static Addition addition(List<RawClaim> claims, RawClaim more) {
        List<RawClaim> all = new ArrayList<>(claims);
        all.add(more);
        List<RawClaim> before = keep(claims);
        List<RawClaim> after = keep(all);
        if (after.contains(more)) {
            // A name is not yet resolved: a longer one must not take the place of what was read, and then come to nothing.
            boolean replaces = more.object() instanceof Argument.Mention && !after.containsAll(before);
            return replaces ? Addition.KNOWN : Addition.NEW;
        }
        boolean told = before.stream().anyMatch(claim -> group(claim).equals(group(more)));
        return told && after.equals(before) ? Addition.KNOWN : Addition.CONTRADICTED;
    }

    private static List<RawClaim> distinct(List<RawClaim> claims) {
        Set<String> seen = new LinkedHashSet<>();
        List<RawClaim> kept = new ArrayList<>();
        for (RawClaim claim : claims) {
            if (seen.add(text(claim.subject()) + "|" + claim.predicate() + "|" + text(claim.object()))) {
                kept.add(claim);
            }
        }
        return kept;
    }

    private static String group(RawClaim claim) {
        return claim.predicate() + "|" + text(claim.subject());
    }

    private static String text(Argument argument) {
        return switch (argument) {
            case Argument.Topic topic -> "";
            case Argument.Mention mention -> mention.surface();
            case Argument.Literal literal -> literal.value().key();
        };
    }

    private static void dropContradicted(List<RawClaim> group, Set<RawClaim> dropped) {
        if (group.size() < 2) {
            return;
        }
        RawClaim best = group.getFirst();
        for (RawClaim claim : group) {
            if (bare(claim.object()).length() > bare(best.object()).length()) {
                best = claim;
            }
        }
        for (RawClaim claim : group) {
            if (!implies(bare(best.object()), bare(claim.object()))) {
                dropped.addAll(group);
                return;
            }
        }
        for (RawClaim claim : group) {
            if (claim != best) {
                dropped.add(claim);
            }
        }
    }

    private static String bare(Argument argument) {
        return argument instanceof Argument.Literal literal ? literal.value().label() : text(argument);
    }

    private static boolean implies(String precise, String coarse) {
        return precise.equals(coarse) || precise.startsWith(coarse + "-") || precise.startsWith(coarse + ", ")
                || precise.endsWith(", " + coarse);
    }

    private static void lifetimes(List<RawClaim> claims, Set<RawClaim> dropped) {
        Map<String, RawClaim> births = new HashMap<>();
        for (RawClaim claim : claims) {
            if (claim.predicate() == Predicate.BIRTH_DATE && !dropped.contains(claim)) {
                births.put(text(claim.subject()), claim);
            }
        }
        for (RawClaim claim : claims) {
            RawClaim birth = births.get(text(claim.subject()));
            if (claim.predicate() == Predicate.DEATH_DATE && birth != null && !dropped.contains(claim)) {
                int age = year(claim) - year(birth);
                if (age < 0 || age > MAX_AGE) {
                    dropped.add(claim);
                    dropped.add(birth);
                }
            }
        }
    }

    private static int year(RawClaim claim) {
        return ((DateValue) ((Argument.Literal) claim.object()).value()).year();
    }
}
