package dev.taskloom.synthesizers.search.writing;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.synthesizers.DraftWriter;

/** Who puts search drafts into other words. */
public final class SearchWriters {
    private SearchWriters() {}

    /** A model that words questions, and one that reads them back; they wait for answers most of the time. */
    public static DraftWriter models(Snapshot snapshot, AgentConfiguration writer, AgentConfiguration reader) {
        return new ModelWriter(snapshot.graph(), writer, reader);
    }

    /** Hash of the words that models are told: another version of them makes another run. */
    public static String promptHash() {
        return ModelWriter.promptHash();
    }
}
