package dev.taskloom.environments.search.claims;

import java.util.Locale;
import java.util.Optional;

/** The coarse types of entities: they decide which relations make sense and how questions name a thing. */
public enum EntityType {
    PERSON, FILM, BOOK, ALBUM, SONG, SERIES, WORK, PLACE, ORGANISATION, EVENT, OTHER;

    /** The name in programs and records. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that wire name; {@link IllegalArgumentException} otherwise. */
    public static EntityType of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** The type of that wire name, if it is a known one. */
    public static Optional<EntityType> find(String wireName) {
        for (EntityType type : values()) {
            if (type.wireName().equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** True for anything that somebody made and published. */
    public boolean isWork() {
        return switch (this) {
            case FILM, BOOK, ALBUM, SONG, SERIES, WORK -> true;
            case PERSON, PLACE, ORGANISATION, EVENT, OTHER -> false;
        };
    }
}
