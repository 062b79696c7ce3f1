package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.AdmittedModel;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.EndpointGate;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
import java.nio.file.Path;

/** A model as a worker asks it: by way of the journal, then the endpoint's gate; opened once per process. */
public final class ModelRuntime implements AutoCloseable {
    private final EndpointModel endpoint;
    private final Budget budget;
    private final CallJournal journal;
    private final int most;

    private ModelRuntime(Endpoint endpoint, WindowSettings window, Budget budget, Price price, CallJournal journal) {
        this.endpoint = new EndpointModel(endpoint, window, budget, price, journal);
        this.budget = budget;
        this.journal = journal;
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
        return endpoint.journaled();
    }

    /** The same without a journal, for measurements. */
    public AdmittedModel withoutJournal() {
        return endpoint.withoutJournal();
    }

    public EndpointGate gate() {
        return endpoint.gate();
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
        endpoint.close();
        journal.close();
    }
}
