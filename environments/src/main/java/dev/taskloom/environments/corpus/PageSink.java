package dev.taskloom.environments.corpus;

/** Takes what a reader finds, in input order; either method may block to slow the reader down. */
public interface PageSink {
    /** A page to extract. */
    void page(RawPage page);

    /** A record that could not be read; reading goes on with the next one where the format allows. */
    void setAside(SetAside record);
}
