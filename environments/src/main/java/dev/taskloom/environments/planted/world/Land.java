package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Place;
import java.util.List;

/**
 * A country while the world grows: its places and the names its people bear.
 *
 * @param settlements towns and villages, the largest first
 */
record Land(Place country, Culture culture, List<Place> settlements, FamilyNames names) {
    Land {
        settlements = List.copyOf(settlements);
    }

    /** A settlement to be born, work or die in: large ones likelier. */
    Place settlement(Draws draws) {
        return draws.pickSkewed(settlements);
    }

    /** A town to found something in: one of the larger half. */
    Place seat(Draws draws) {
        return settlements.get(draws.skewed(Math.max(1, settlements.size() / 2)));
    }
}
