package dev.taskloom.environments.planted.rendering;

/** The languages pages are written in. */
public enum Language {
    EN("en"), ES("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }
}
