package dev.taskloom.pipelines.models;

import dev.taskloom.inference.client.EndpointAgent;
import dev.taskloom.inference.client.Endpoints;

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

    /**
     * Whoever has this role under that name: only to attempt drafts may be an agent's, in all others endpoints work as usual.
     *
     * @throws IllegalArgumentException when there is none of that name, or its endpoint lacks its key
     */
    EndpointAgent holder(Endpoints endpoints, String name) {
        return this == ATTEMPT ? endpoints.agent(name) : EndpointAgent.of(endpoints.named(name));
    }

    /** Name of the stage in manifests. */
    public String stage() {
        return stage;
    }
}
