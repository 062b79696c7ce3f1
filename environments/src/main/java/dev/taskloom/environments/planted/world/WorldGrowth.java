package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Organisation;
import dev.taskloom.environments.planted.world.Entity.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grows a world in the order in which one thing needs another: places, families, callings, institutions, works. */
final class WorldGrowth {
    private final WorldSize size;
    private final Draws draws;
    private final NameBook book = new NameBook();
    private final WorldDraft draft = new WorldDraft();

    WorldGrowth(WorldSize size, Draws draws) {
        this.size = size;
        this.draws = draws;
    }

    World grow() {
        List<Land> lands = new Geography(draft, book, draws.fork("geography")).grow(size);
        Map<Land, List<Life>> lives = new HashMap<>();
        for (int i = 0; i < lands.size(); i++) {
            Land land = lands.get(i);
            List<Life> people = new Genealogy(draft, land, stream("genealogy", land)).grow(share(size.people(), i));
            new Callings(stream("callings", land)).deal(people);
            lives.put(land, people);
        }
        Map<Land, List<Person>> people = new FamilyFacts(draft, lands, draws.fork("family-facts")).state(lives);
        Map<Land, Roster> rosters = new HashMap<>();
        List<Organisation> everywhere = new ArrayList<>();
        for (int i = 0; i < lands.size(); i++) {
            Land land = lands.get(i);
            Roster roster = new Roster(people.get(land), stream("roster", land));
            rosters.put(land, roster);
            List<Organisation> founded = new Institutions(draft, land, book, roster, stream("institutions", land))
                    .found(share(size.organisations(), i));
            everywhere.addAll(founded);
            Careers careers = new Careers(draft, founded, stream("careers", land));
            Careers abroad = new Careers(draft, everywhere, stream("careers-abroad", land));
            Draws emigration = stream("emigration", land);
            people.get(land).forEach(person -> (emigration.chance(0.15) ? abroad : careers).pursue(person));
        }
        Titles titles = new Titles(book);
        for (int i = 0; i < lands.size(); i++) {
            Land land = lands.get(i);
            new Works(draft, land, rosters.get(land), titles, stream("works", land)).make(share(size.works(), i));
        }
        return draft.finish();
    }

    private Draws stream(String name, Land land) {
        return draws.fork(name + " " + land.country().id());
    }

    /** The part of a total that falls to the i-th country. */
    private int share(int total, int i) {
        int countries = size.countries();
        return (int) ((long) total * (i + 1) / countries - (long) total * i / countries);
    }
}
