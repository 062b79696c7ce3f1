package dev.taskloom.inference.encoding;

/** What becomes of input that the published reference takes although it is not whole or not right. */
public enum Strictness {
    /** It is a slip, and nothing is given. */
    STRICT,
    /** It is taken as the reference takes it, and noted. */
    REFERENCE
}
