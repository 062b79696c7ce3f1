package dev.taskloom.environments.corpus;

/** Takes what a reader finds, in input order; any method may block to slow the reader down. */
public interface PageSink {
    /** A page to extract. */
    void page(RawPage page);

    /** A title that leads to another page of the same site. */
    void redirect(Redirect redirect);

    /** A record that could not be read; reading goes on with the next one where the format allows. */
    void setAside(SetAside record);
}
