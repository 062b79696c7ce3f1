package dev.taskloom.pipelines.synthesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.Json;
import java.io.Serializable;

/** Run settings in a form that travels to workers with a step. */
final class PortableSettings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String json;
    private transient RunSettings settings;

    PortableSettings(RunSettings settings) {
        this.json = Json.line(settings);
        this.settings = settings;
    }

    RunSettings get() {
        if (settings == null) {
            try {
                settings = Json.read(json, RunSettings.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("settings that were written cannot be read: " + json, e);
            }
        }
        return settings;
    }
}
