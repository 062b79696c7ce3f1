package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Occupation;
import java.util.EnumSet;
import java.util.Set;

/** Decides which site has the primary page of an entity: the well connected stand in the encyclopaedia. */
final class SiteChoice {
    private static final int WELL_CONNECTED = 22;
    private static final double SPANISH = 0.06;
    private static final Set<Occupation> SCREEN = EnumSet.of(Occupation.FILM_DIRECTOR, Occupation.ACTOR,
            Occupation.SCREENWRITER, Occupation.FILM_PRODUCER);

    private final Draws draws;

    SiteChoice(Draws draws) {
        this.draws = draws;
    }

    Site primary(Entity entity, int degree) {
        if (degree >= WELL_CONNECTED) {
            return Site.ENCYCLOPEDIA;
        }
        if (draws.chance(SPANISH)) {
            return Site.ENCICLOPEDIA;
        }
        Site special = special(entity);
        double share = switch (entity.kind()) {
            case VILLAGE -> 0.6;
            case FILM, NOVEL, ALBUM, SONG, PLAY -> 0.4;
            case PERSON, TOWN -> 0.25;
            case COUNTRY, REGION, UNIVERSITY, COMPANY, STUDIO, SOCIETY -> 0;
        };
        return draws.chance(share) ? special : Site.ENCYCLOPEDIA;
    }

    /** The site that cares for nothing but such things. */
    static Site special(Entity entity) {
        return switch (entity.kind()) {
            case PERSON -> onScreen((Person) entity) ? Site.FILMS : Site.KIN;
            case FILM -> Site.FILMS;
            case NOVEL, ALBUM, SONG, PLAY -> Site.LIBRARY;
            case TOWN, VILLAGE -> Site.TOWNS;
            case COUNTRY, REGION, UNIVERSITY, COMPANY, STUDIO, SOCIETY -> Site.ENCYCLOPEDIA;
        };
    }

    static boolean onScreen(Person person) {
        return SCREEN.contains(person.occupations().getFirst());
    }
}
