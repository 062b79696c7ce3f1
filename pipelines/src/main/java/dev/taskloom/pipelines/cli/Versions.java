package dev.taskloom.pipelines.cli;

import dev.taskloom.schemas.RunManifest;
import org.apache.beam.sdk.util.ReleaseInfo;

/** What is running. */
final class Versions {
    private Versions() {}

    static String taskloom() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static String beam() {
        return ReleaseInfo.getReleaseInfo().getVersion();
    }

    static RunManifest.Versions with(String runner) {
        return new RunManifest.Versions(taskloom(), System.getProperty("java.version"), beam(), runner);
    }
}
