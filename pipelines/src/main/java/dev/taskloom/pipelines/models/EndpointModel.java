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
import java.time.Duration;

/** The model of an endpoint, asked by way of a journal, then the endpoint's gate; the journal is its opener's to close. */
final class EndpointModel implements AutoCloseable {
    private final Endpoint endpoint;
    private final Price price;
    private final HttpChatModel connection;
    private final EndpointGate gate;
    private final Breaker breaker;
    private final AdmittedModel admitted;
    private final JournaledModel journaled;

    EndpointModel(Endpoint endpoint, WindowSettings window, Budget budget, Price price, CallJournal journal) {
        this.endpoint = endpoint;
        this.price = price;
        CallTime time = CallTime.ofMachine();
        this.connection = HttpChatModel.open(endpoint);
        this.gate = EndpointGate.shared(endpoint.baseUrl() + " " + endpoint.model(), window);
        this.breaker = new Breaker(time, endpoint.timeouts().patience());
        this.admitted = new AdmittedModel(connection, gate, breaker, budget, price, time);
        this.journaled = new JournaledModel(admitted, journal);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Price price() {
        return price;
    }

    JournaledModel journaled() {
        return journaled;
    }

    AdmittedModel withoutJournal() {
        return admitted;
    }

    EndpointGate gate() {
        return gate;
    }

    /** How long nothing but failures has come back. */
    Duration failingFor() {
        return breaker.failingFor();
    }

    @Override
    public void close() {
        connection.close();
    }
}
