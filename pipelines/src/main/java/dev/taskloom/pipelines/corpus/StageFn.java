package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.PageRoster;
import dev.taskloom.environments.search.build.RosterFile;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.transforms.DoFn;

/** A step of a snapshot build; later steps read the roster once a bundle sequence, from the staging folder. */
abstract class StageFn<I, O> extends DoFn<I, O> {
    private static final long serialVersionUID = 1L;

    private final String output;
    private transient PageRoster roster;

    StageFn(String output) {
        this.output = output;
    }

    final BuildLayout layout() {
        return new BuildLayout(Path.of(output));
    }

    /** The roster; call it only downstream of the step that wrote it. */
    final PageRoster roster() throws IOException {
        if (roster == null) {
            roster = new RosterFile(layout()).read();
        }
        return roster;
    }
}
