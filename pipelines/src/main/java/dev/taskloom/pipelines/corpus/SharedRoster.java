package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.PageRoster;
import dev.taskloom.environments.search.build.RosterFile;
import java.io.Serializable;
import java.nio.file.Path;

/** The roster of pages that the steps of later stages share: one per process, read from the staging folder. */
final class SharedRoster implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String output;
    private transient RosterFile.Lease lease;

    /** @param output the folder that is built */
    SharedRoster(String output) {
        this.output = output;
    }

    BuildLayout layout() {
        return new BuildLayout(Path.of(output));
    }

    /** The roster; call it only downstream of the step that wrote it. */
    synchronized PageRoster get() {
        if (lease == null) {
            lease = new RosterFile(layout()).acquire();
        }
        return lease.roster();
    }

    /** Lets go of the roster. */
    synchronized void release() {
        if (lease != null) {
            lease.close();
            lease = null;
        }
    }
}
