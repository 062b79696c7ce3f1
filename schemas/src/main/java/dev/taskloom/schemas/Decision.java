package dev.taskloom.schemas;

/** What becomes of a draft. */
public enum Decision {
    ACCEPT, REJECT, QUARANTINE
}
