package dev.taskloom.inference.agent;

import java.util.Objects;

/**
 * A model in a role, and how it works there.
 *
 * @param profile what changes its answers: provider, model, effort, settings that are not the usual ones; it names whoever
 *                works so
 */
public record AgentConfiguration(String profile, AgentModel model, AgentSettings settings) {
    public AgentConfiguration {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(settings, "settings");
    }
}
