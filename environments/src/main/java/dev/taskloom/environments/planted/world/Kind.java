package dev.taskloom.environments.planted.world;

/** What an entity is, finely enough to choose its page. */
public enum Kind {
    PERSON("person"), COUNTRY("place"), REGION("place"), TOWN("place"), VILLAGE("place"), FILM("film"), NOVEL("book"),
    ALBUM("album"), SONG("song"), PLAY("work"), UNIVERSITY("organisation"), COMPANY("organisation"),
    STUDIO("organisation"), SOCIETY("organisation");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The coarse type under its wire name, as the claims vocabulary has it. */
    public String type() {
        return type;
    }
}
