package dev.taskloom.synthesizers.search;

/** A fact seen from one of its ends: something that can be said of {@link #described}. */
record Clue(Fact fact, boolean asSubject) {

    /** The node it says something of. */
    int described() {
        return asSubject ? fact.subject() : fact.object();
    }

    /** The node at the other end. */
    int other() {
        return asSubject ? fact.object() : fact.subject();
    }
}
