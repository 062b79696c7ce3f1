package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.synthesizers.Agent;
import dev.taskloom.synthesizers.DraftWriter;
import dev.taskloom.synthesizers.Synthesizer;
import dev.taskloom.verifiers.DraftVerifier;
import java.util.List;
import java.util.Optional;

/** What a worker needs to make tasks of one kind; opened once per process, safe to share between threads. */
public interface KindRuntime extends AutoCloseable {
    /** Turns seeds into drafts. */
    Synthesizer synthesizer();

    /** Who puts drafts into other words, before anybody attempts them; empty when they keep their own. */
    Optional<DraftWriter> writer();

    /** Who attempts each draft, in order. */
    List<Agent> agents();

    /** The models that take part; empty when none does. */
    Optional<RunModels> models();

    /** Decides what becomes of a draft. */
    DraftVerifier verifier();

    @Override
    void close();
}
