package dev.taskloom.environments.planted.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The given and family names of one country, and who bears which: full names are unique but for wanted homonyms. */
final class FamilyNames {
    /** Share of births that get the full name of an earlier person of the same family name, where there is one. */
    static final double NAMESAKES = 0.03;

    private final Culture culture;
    private final NameBook book;
    private final List<String> families = new ArrayList<>();
    private final Map<Gender, List<String>> given = new HashMap<>();
    private final Map<String, List<String>> bearers = new HashMap<>();

    FamilyNames(Culture culture, NameBook book, int people, Draws draws) {
        this.culture = culture;
        this.book = book;
        int breadth = (int) Math.sqrt(people);
        for (int i = 0; i < 30 + 3 * breadth; i++) {
            families.add(NameBook.word(() -> culture.family(draws)));
        }
        for (Gender gender : Gender.values()) {
            List<String> pool = new ArrayList<>();
            for (int i = 0; i < 16 + breadth; i++) {
                pool.add(NameBook.word(() -> culture.given(gender, draws)));
            }
            given.put(gender, pool);
        }
    }

    String family(Draws draws) {
        return draws.pickSkewed(families);
    }

    /** A given name for a newborn of that family. */
    String given(Gender gender, String family, Draws draws) {
        List<String> earlier = bearers.computeIfAbsent(gender + family, key -> new ArrayList<>());
        if (!earlier.isEmpty() && draws.chance(NAMESAKES)) {
            return draws.pick(earlier);
        }
        List<String> pool = given.get(gender);
        String name = draws.pick(pool);
        for (int tries = 0; !book.take(name + " " + family); tries++) {
            if (tries > 8) {
                name = NameBook.word(() -> culture.given(gender, draws));
                pool.add(name);
            } else {
                name = draws.pick(pool);
            }
        }
        earlier.add(name);
        return name;
    }

    /** Takes a new full name, as a bride or a singer does, unless somebody bears it. */
    boolean take(String fullName) {
        return book.take(fullName);
    }

    /** What friends call somebody; empty for names too short to shorten. */
    static Optional<String> shortened(String given) {
        if (given.length() < 7) {
            return Optional.empty();
        }
        int cut = 4;
        while (cut > 2 && "aeiouy".indexOf(given.charAt(cut - 1)) >= 0) {
            cut--;
        }
        return Optional.of(given.substring(0, cut));
    }
}
