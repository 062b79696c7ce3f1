package dev.taskloom.pipelines.models;

import dev.taskloom.environments.search.web.WebSettings;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.environments.search.web.RecordedWeb;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A live web beside the snapshot, for agents that are models.
 *
 * @param file     YAML file that describes it; keys stand in the environment
 * @param folder   where every answer of it is kept
 * @param identity what changes its answers, for the run's id
 */
public record WebRole(String file, String folder, String identity) {
    public WebRole {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(identity, "identity");
    }

    /**
     * The web of a file, whose answers are kept in that folder.
     *
     * @throws IllegalArgumentException when the file cannot be used
     */
    public static WebRole of(Path file, Path folder) {
        return new WebRole(absolute(file), absolute(folder), WebSettings.read(file, System.getenv()).identity());
    }

    /** Opens it, and gives what agents may do with it; nothing is held open. */
    public List<Tool> tools() {
        return RecordedWeb.open(WebSettings.read(Path.of(file), System.getenv()), Path.of(folder)).tools();
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
