package dev.taskloom.pipelines.planted;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import java.util.Optional;

/** An agent who gives a right answer to as many questions as its rates say, and to the others a wrong one of the kind. */
public record RatedAgent(Rates rates, PlantedTruth truth) implements Behaviour {
    @Override
    public Reply reply(SimulatedRequest request) {
        String question = request.task();
        Optional<String> answer = rates.saysYes(question, true) ? truth.right(question) : truth.wrong(question);
        return Behaviour.text(request, "Answer: " + answer.orElse("unknown"));
    }
}
