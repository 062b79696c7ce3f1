package dev.taskloom.environments.corpus.extraction;

/** What extraction had to put right to read a page; for counting, since nothing is repaired in silence. */
public enum Repair {
    /** The charset that the transport or the page declared contradicts the bytes; another one was used. */
    CHARSET_OVERRIDDEN,
    /** No charset was declared and the bytes are not UTF-8: read as windows-1252, as browsers do. */
    CHARSET_GUESSED,
    /** Some bytes have no meaning in the charset; U+FFFD stands for them. */
    BYTES_REPLACED
}
