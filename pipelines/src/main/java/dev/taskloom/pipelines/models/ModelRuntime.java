package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.AdmittedModel;
import dev.taskloom.inference.calls.Breaker;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.CallTime;
import dev.taskloom.inference.calls.EndpointGate;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;

/**
 * A model as a worker asks it: by way of the journal, then the endpoint's gate; opened once per process.
 *
 * @param model  to ask
 * @param most   elements that a shard may have under way, more than the gate lets through: some wait for the disk
 * @param budget what the run spends
 */
public record ModelRuntime(JournaledModel model, EndpointGate gate, Budget budget, CallJournal journal, int most)
        implements
            AutoCloseable {

    /** A model behind its gate and before its journal, which the runtime closes. */
    public static ModelRuntime of(ChatModel model, EndpointGate gate, Budget budget, Price price, CallJournal journal,
            int most) {
        CallTime time = CallTime.ofMachine();
        return new ModelRuntime(
                new JournaledModel(new AdmittedModel(model, gate, new Breaker(time), budget, price, time), journal),
                gate, budget, journal, most);
    }

    @Override
    public void close() {
        journal.close();
    }
}
