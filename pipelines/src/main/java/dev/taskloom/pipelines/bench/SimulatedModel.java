package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.ProviderProfile;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.models.ModelRuntime;
import dev.taskloom.pipelines.models.ModelSource;
import java.net.URI;
import java.nio.file.Path;

/** The model of a simulated server, with a journal of its own. */
record SimulatedModel(String baseUrl, String journal, int initial, int most) implements ModelSource {
    private static final long serialVersionUID = 1L;
    static final String NAME = "simulated";

    /** The model of that server; its journal lies in the folder. */
    static SimulatedModel of(SimulatedServer server, Path folder, WindowSettings window) {
        return new SimulatedModel(server.baseUrl().toString(),
                folder.resolve("journal-" + server.port()).toString(), window.initial(), window.most());
    }

    @Override
    public ModelRuntime open() {
        return ModelRuntime.open(Endpoint.of(NAME, URI.create(baseUrl), ProviderProfile.GENERIC_OPENAI, NAME),
                new WindowSettings(initial, most), new Budget(Caps.NONE, "USD"), Price.FREE, Path.of(journal));
    }
}
