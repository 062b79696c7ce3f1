package dev.taskloom.pipelines.models;

/** What a model does in a run. */
public enum Role {
    /** Reads pages and proposes claims. */
    EXPLORE("explore"),
    /** Confirms proposed claims. */
    CONFIRM("confirm"),
    /** Words questions. */
    WORD("word"),
    /** Reads worded questions back. */
    READ_BACK("read-back"),
    /** Tries to answer. */
    ATTEMPT("attempt"),
    /** Says whether answers hold. */
    JUDGE("judge");

    private final String stage;

    Role(String stage) {
        this.stage = stage;
    }

    /** Name of the stage in manifests. */
    public String stage() {
        return stage;
    }
}
