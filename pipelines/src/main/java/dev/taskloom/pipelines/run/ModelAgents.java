package dev.taskloom.pipelines.run;

import java.util.List;

/**
 * The models that attempt the drafts of a run, beside the agents without one.
 *
 * @param file      YAML file of endpoints; keys stand in the environment
 * @param endpoints names of those that are asked, in order
 * @param journal   folder in which every call is kept
 * @param identity  what changes their answers, for the run's id: profiles and prompt
 */
public record ModelAgents(String file, List<String> endpoints, String journal, String identity) {
    public ModelAgents {
        endpoints = List.copyOf(endpoints);
    }
}
