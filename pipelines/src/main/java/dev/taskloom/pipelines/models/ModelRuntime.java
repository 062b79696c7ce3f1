package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.AdmittedModel;
import dev.taskloom.inference.calls.Breaker;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.CallTime;
import dev.taskloom.inference.calls.EndpointGate;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.HttpChatModel;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
import java.nio.file.Path;

/** A model as a worker asks it: by way of the journal, then the endpoint's gate; opened once per process. */
public final class ModelRuntime implements AutoCloseable {
    private final HttpChatModel connection;
    private final EndpointGate gate;
    private final Budget budget;
    private final AdmittedModel admitted;
    private final CallJournal journal;
    private final JournaledModel model;
    private final int most;

    private ModelRuntime(Endpoint endpoint, WindowSettings window, Budget budget, Price price, CallJournal journal) {
        CallTime time = CallTime.ofMachine();
        this.connection = HttpChatModel.open(endpoint);
        this.gate = EndpointGate.shared(endpoint.baseUrl() + " " + endpoint.model(), window);
        this.budget = budget;
        this.admitted = new AdmittedModel(connection, gate, new Breaker(time), budget, price, time);
        this.journal = journal;
        this.model = new JournaledModel(admitted, journal);
        // More than the gate lets through: some always wait for the disk.
        this.most = window.most() + window.most() / 2;
    }

    /**
     * Opens the model of that endpoint.
     *
     * @param budget what the run may spend
     * @param journal folder of the run's journal
     */
    public static ModelRuntime open(Endpoint endpoint, WindowSettings window, Budget budget, Price price,
            Path journal) {
        return new ModelRuntime(endpoint, window, budget, price, CallJournal.open(journal));
    }

    /** The model to ask. */
    public JournaledModel model() {
        return model;
    }

    /** The same without a journal, for measurements. */
    public AdmittedModel withoutJournal() {
        return admitted;
    }

    public EndpointGate gate() {
        return gate;
    }

    /** What the run has spent. */
    public Budget budget() {
        return budget;
    }

    /** How many elements a shard may have under way. */
    public int most() {
        return most;
    }

    @Override
    public void close() {
        connection.close();
        journal.close();
    }
}
