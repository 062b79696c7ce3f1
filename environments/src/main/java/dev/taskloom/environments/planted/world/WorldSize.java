package dev.taskloom.environments.planted.world;

/** How many of each sort a world holds. */
record WorldSize(int countries, int places, int people, int organisations, int works) {
    /** Below this a world has too few people to be believable families, so it is rounded up. */
    private static final int LEAST = 64;

    static WorldSize of(int entities) {
        int size = Math.max(LEAST, entities);
        int places = Math.max(12, size * 15 / 100);
        int organisations = Math.max(5, size * 6 / 100);
        int works = Math.max(14, size * 24 / 100);
        return new WorldSize(Math.clamp(places / 90, 1, 16), places, size - places - organisations - works,
                organisations, works);
    }
}
