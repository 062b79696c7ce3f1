package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.ProviderProfile;
import java.net.URI;
import java.nio.file.Path;

/** The model of a simulated server; {@code calls} is the cap. */
record ServedModel(String baseUrl, String journal, int window, Long calls) implements ModelSource {
    private static final long serialVersionUID = 1L;

    @Override
    public ModelRuntime open() {
        return ModelRuntime.open(Endpoint.of("served", URI.create(baseUrl), ProviderProfile.GENERIC_OPENAI, "m"),
                new WindowSettings(window, window), new Budget(new Caps(null, null, calls), "USD"), Price.FREE,
                Path.of(journal));
    }
}
