package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * Where an agent acts to solve the task.
 *
 * @param type  kind of environment, such as {@code snapshot}
 * @param ref   content address of the environment, such as the manifest hash of a snapshot
 * @param tools names of the tools it offers
 */
public record EnvironmentRef(String type, String ref, List<String> tools) {
    public EnvironmentRef {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(ref, "ref");
        tools = List.copyOf(tools);
    }
}
