package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.PageRoster;
import dev.taskloom.environments.search.build.RosterFile;
import java.nio.file.Path;
import org.apache.beam.sdk.transforms.DoFn;

/** A step of a snapshot build; steps of later stages share one roster per process, read from the staging folder. */
abstract class StageFn<I, O> extends DoFn<I, O> {
    private static final long serialVersionUID = 1L;

    private final String output;
    private transient RosterFile.Lease lease;

    StageFn(String output) {
        this.output = output;
    }

    final BuildLayout layout() {
        return new BuildLayout(Path.of(output));
    }

    /** The roster; call it only downstream of the step that wrote it. */
    final PageRoster roster() {
        if (lease == null) {
            lease = new RosterFile(layout()).acquire();
        }
        return lease.roster();
    }

    /** Lets go of the roster. */
    @Teardown
    public final void letGo() {
        if (lease != null) {
            lease.close();
            lease = null;
        }
    }
}
