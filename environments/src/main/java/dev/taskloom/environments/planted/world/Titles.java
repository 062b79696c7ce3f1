package dev.taskloom.environments.planted.world;

import java.util.List;

/** Titles of works; each holds an invented word, so that no real work bears it. */
final class Titles {
    private static final List<String> THINGS = List.of("Lantern", "Orchard", "Harbour", "Staircase", "Mirror",
            "Ferry", "Bell", "Garden", "Ledger", "Winter", "Compass", "Bridge", "Letter", "Window", "Clock", "River",
            "Archive", "Vineyard", "Lighthouse", "Carriage", "Feather", "Almanac", "Threshold", "Quarry");
    private static final List<String> PLURALS = List.of("Lanterns", "Orchards", "Bells", "Gardens", "Letters",
            "Shadows", "Swallows", "Rivers", "Winters", "Daughters", "Strangers", "Bridges", "Embers", "Clocks");
    private static final List<String> TEMPERS = List.of("Silent", "Last", "Crimson", "Hidden", "Patient", "Broken",
            "Distant", "Second", "Golden", "Restless", "Borrowed", "Pale", "Forgotten", "Quiet");

    private final NameBook book;

    Titles(NameBook book) {
        this.book = book;
    }

    String fresh(Land land, Draws draws) {
        return book.fresh(() -> title(land, draws));
    }

    private static String title(Land land, Draws draws) {
        Culture culture = land.culture();
        String place = draws.pick(land.settlements()).name();
        String word = culture.word(draws);
        String she = culture.given(Gender.FEMALE, draws);
        String he = culture.given(Gender.MALE, draws);
        String thing = draws.pick(THINGS);
        String things = draws.pick(PLURALS);
        String temper = draws.pick(TEMPERS);
        return switch (draws.below(18)) {
            case 0 -> "The " + things + " of " + place;
            case 1 -> "The " + temper + " " + thing + " of " + word;
            case 2 -> article(thing) + " " + thing + " for " + she;
            case 3 -> she + "'s " + thing;
            case 4 -> "The " + word + " " + thing;
            case 5 -> "Return to " + place;
            case 6 -> things + " over " + place;
            case 7 -> "The " + temper + " " + he;
            case 8 -> he + " and the " + thing;
            case 9 -> "Night Train to " + place;
            case 10 -> word;
            case 11 -> "Goodbye, " + she;
            case 12 -> "The " + thing + " at " + place;
            case 13 -> temper + " " + things + " of " + word;
            case 14 -> "No " + thing + " for " + he;
            case 15 -> "Under the " + word + " Sky";
            case 16 -> "The Road from " + place;
            default -> "Dear " + he;
        };
    }

    private static String article(String noun) {
        return "AEIOU".indexOf(noun.charAt(0)) < 0 ? "A" : "An";
    }
}
