package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well an entity bears the name that a mention gives.
 *
 * <p>A title after the name ({@code , 5th Earl of Castlehaven}, {@code of Cleves}) is part of it: where both names have
 * one, ordinals must be equal and the territory of one must hold the other's.
 */
enum NameFit {
    /** Not at all, or with another title. */
    NONE,
    /** One of the two names lacks the other's title. */
    PART,
    /** The same name and title, worded otherwise. */
    TITLED,
    /** The whole name is one of the entity's names. */
    WHOLE;

    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)$");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "de", "du", "des", "d", "von", "van", "di",
            "da",
            "del", "der", "den", "zu", "y", "e", "la", "le", "dei", "consort");
    private static final Set<String> RANKS = Set.of("duke", "duchess", "earl", "count", "countess", "king", "queen",
            "lord", "lady", "prince", "princess", "baron", "baroness", "marquess", "marquis", "marchioness", "viscount",
            "viscountess", "margrave", "margravine", "landgrave", "landgravine", "elector", "electress", "emperor",
            "empress", "archduke", "archduchess", "palatine", "grand", "dauphin", "infante", "infanta", "baronet",
            "bishop", "archbishop", "abbess", "abbot", "sir", "crown", "hereditary", "holy", "roman", "rey", "reina",
            "conde", "condesa", "duque", "duquesa", "marqués", "barón");

    /** The fit of a mention's name to a candidate's label and aliases, the best of them. */
    static NameFit of(String surface, EntityCard candidate) {
        NameKey whole = NameKey.of(surface);
        List<String> names = new ArrayList<>();
        names.add(candidate.label());
        names.addAll(candidate.aliases());
        Titled wanted = Titled.of(surface);
        Titled label = Titled.of(candidate.label());
        for (String name : names) {
            // "Humphrey Stafford" is only a part of "Humphrey Stafford, Earl of Stafford", also where the page says it.
            boolean titleDropped = wanted.territory.isEmpty() && !label.territory.isEmpty()
                    && wanted.base.equals(label.base);
            if (NameKey.of(name).equals(whole)) {
                return titleDropped ? PART : WHOLE;
            }
        }
        NameFit best = NONE;
        for (String name : names) {
            Titled borne = Titled.of(name);
            boolean dropsTitle = borne.territory.isEmpty() && !label.territory.isEmpty()
                    && borne.base.equals(label.base);
            if (dropsTitle) {
                continue;
            }
            NameFit fit = wanted.fit(borne, candidate);
            best = fit.compareTo(best) > 0 ? fit : best;
        }
        return best;
    }

    /** True for a title or rank, which many bear: it describes nobody in particular. */
    static boolean isRank(String word) {
        return RANKS.contains(word);
    }

    /** True for a numbered name without territory, of a candidate of the page's own house: "Anthony II" on the page of a count of Ligny. */
    static boolean isOfHouse(String surface, EntityCard candidate, EntityCard page) {
        Titled wanted = Titled.of(surface);
        Titled borne = Titled.of(candidate.label());
        return wanted.territory.isEmpty() && wanted.base.matches(".* [ivxl]+") && wanted.base.equals(borne.base)
                && !borne.territory.isEmpty() && borne.territory.equals(Titled.of(page.label()).territory);
    }

    /** True for a name that holds a numeral or an ordinal and a territory: there was one bearer at most. */
    static boolean isUnique(String name) {
        Titled titled = Titled.of(name);
        boolean numbered = !titled.ordinal.isEmpty() || titled.base.matches(".* [ivxl]+(?: .*)?");
        return numbered && !titled.territory.isEmpty();
    }

    /** A name taken apart. */
    private record Titled(String base, String ordinal, Set<String> territory) {

        static Titled of(String name) {
            String bare = NameKey.withoutDisambiguation(name);
            int comma = bare.indexOf(", ");
            int of = bare.indexOf(" of ");
            int cut = of > 0 && (comma < 0 || of < comma) ? of : comma;
            if (cut < 0) {
                return new Titled(NameKey.of(bare).value(), "", Set.of());
            }
            String ordinal = "";
            Set<String> territory = new HashSet<>();
            for (String word : bare.substring(cut).split("[ ,-]+")) {
                Matcher number = ORDINAL.matcher(word);
                String folded = NameKey.of(word).value();
                if (number.matches()) {
                    ordinal = number.group(1);
                } else if (!folded.isEmpty() && !SMALL.contains(folded)
                        && !RANKS.contains(word.toLowerCase(Locale.ROOT))) {
                    territory.add(folded);
                }
            }
            return new Titled(NameKey.of(bare.substring(0, cut)).value(), ordinal, territory);
        }

        NameFit fit(Titled other, EntityCard candidate) {
            if (!base.equals(other.base) || base.isEmpty()) {
                return NONE;
            }
            if (territory.isEmpty() || other.territory.isEmpty()) {
                return PART;
            }
            if (!ordinal.isEmpty() && !other.ordinal.isEmpty() && !ordinal.equals(other.ordinal)) {
                return NONE;
            }
            if (territory.containsAll(other.territory) || other.territory.containsAll(territory)) {
                return TITLED;
            }
            // One man, two counties: his page says so.
            return ordinal.isEmpty() && candidate.mentions(new NameKey(String.join(" ", territory))) ? PART : NONE;
        }
    }
}
