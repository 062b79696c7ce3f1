package dev.taskloom.environments.planted.world;

import java.util.List;

/** Genres of works. */
public enum Genre {
    DRAMA("drama"), COMEDY("comedy"), THRILLER("thriller"), ADVENTURE("adventure"), MYSTERY("mystery"), WAR("war"),
    HISTORICAL("historical"), ROMANCE("romance"), FANTASY("fantasy"), FOLK("folk"), JAZZ("jazz"), POP("pop"),
    ROCK("rock"), BLUES("blues"), SOUL("soul");

    private final String label;

    Genre(String label) {
        this.label = label;
    }

    /** The English name, lower case, fit to stand before "film", "novel", "album", "song" or "play". */
    public String label() {
        return label;
    }

    static List<Genre> of(Kind kind) {
        return switch (kind) {
            case FILM -> List.of(DRAMA, COMEDY, THRILLER, ADVENTURE, MYSTERY, WAR, HISTORICAL, ROMANCE, FANTASY);
            case NOVEL -> List.of(HISTORICAL, ROMANCE, ADVENTURE, MYSTERY, FANTASY, THRILLER);
            case ALBUM, SONG -> List.of(FOLK, JAZZ, POP, ROCK, BLUES, SOUL);
            case PLAY -> List.of(COMEDY, HISTORICAL, MYSTERY, FANTASY);
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, UNIVERSITY, COMPANY, STUDIO, SOCIETY ->
                throw new IllegalArgumentException(kind + " is no work");
        };
    }
}
