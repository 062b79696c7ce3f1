package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.List;
import java.util.Optional;

/** A model that is told what to do, shown one text, and answers at once: an agent without tools, of one step. */
public final class Respondent {
    private final AgentConfiguration model;
    private final AgentSettings settings;
    private final String instructions;

    /** @param instructions what it is told to do with whatever it is shown */
    public Respondent(AgentConfiguration model, String instructions) {
        AgentSettings given = model.settings();
        this.model = model;
        this.settings = new AgentSettings(new AgentSettings.Budget(1, given.budget().tokens()), given.window(),
                given.policy(), given.retention(), given.thinking(), given.sampling());
        this.instructions = instructions;
    }

    /** Profile of the model. */
    public String profile() {
        return model.profile();
    }

    /**
     * What it says; empty when it says nothing, breaks off or does something else.
     *
     * @param replicate which of several answers to one text
     * @throws UnservedException when it could not be asked
     */
    public Optional<String> answer(int replicate, String text) {
        AgentModel replica = (trajectory, step) -> model.model().at(replicate + trajectory, step);
        return new Agent(replica, List::of, settings)
                .run(List.of(new ChatMessage.System(instructions), new ChatMessage.User(text)))
                .trajectory()
                .ending()
                .answer(model.profile())
                .map(String::strip);
    }
}
