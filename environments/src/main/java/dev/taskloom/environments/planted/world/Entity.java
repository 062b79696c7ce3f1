package dev.taskloom.environments.planted.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Anything of the world that has a name and facts; two entities may bear the same name, never the same id. */
public sealed interface Entity {

    /** Unique in its world; an implementation secret of the truth, never shown on a page. */
    String id();

    Kind kind();

    /** The usual name, without any disambiguating part. */
    String name();

    /** Other names, without {@link #name}. */
    List<Alias> aliases();

    /** Another name and why it is one. */
    record Alias(String name, AliasReason reason) {}

    /** Where another name comes from. */
    enum AliasReason {
        MAIDEN_NAME, BIRTH_NAME, SHORT_NAME, FORMER_NAME
    }

    /**
     * A human being.
     *
     * @param given  given name, as used
     * @param family family name, as used; the last word of {@code name}
     * @param death  empty while alive
     * @param home   country of citizenship
     */
    record Person(String id, String name, List<Alias> aliases, Gender gender, String given, String family,
            LocalDate birth, Optional<LocalDate> death, Place home, List<Occupation> occupations) implements Entity {
        public Person {
            aliases = List.copyOf(aliases);
            Objects.requireNonNull(gender, "gender");
            occupations = List.copyOf(occupations);
        }

        @Override
        public Kind kind() {
            return Kind.PERSON;
        }
    }

    /**
     * A country, region, town or village.
     *
     * @param within the place it directly lies in; empty for a country
     */
    record Place(String id, Kind kind, String name, List<Alias> aliases, Optional<Place> within,
            long population) implements Entity {
        public Place {
            aliases = List.copyOf(aliases);
        }

        /** The country it lies in; itself for a country. */
        public Place country() {
            return within.map(Place::country).orElse(this);
        }
    }

    /** Something published. */
    record Work(String id, Kind kind, String name, List<Alias> aliases, LocalDate published, Genre genre,
            Place country) implements Entity {
        public Work {
            aliases = List.copyOf(aliases);
        }
    }

    /** A university, company, studio or learned society. */
    record Organisation(String id, Kind kind, String name, List<Alias> aliases, LocalDate founded,
            Place seat) implements Entity {
        public Organisation {
            aliases = List.copyOf(aliases);
        }
    }
}
