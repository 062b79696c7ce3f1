package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.inference.agent.AgentModel;
import dev.taskloom.inference.agent.AgentSettings;
import java.util.Objects;

/**
 * A model that attempts search drafts.
 *
 * @param profile what changes its answers: provider, model, effort; it names the agent
 */
public record SearchModel(String profile, AgentModel model, AgentSettings settings) {
    public SearchModel {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(settings, "settings");
    }

    /** Hash of the words that models are told: another version of them makes another run. */
    public static String promptHash() {
        return ModelAgent.promptHash();
    }
}
