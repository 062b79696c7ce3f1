package dev.taskloom.inference.calls;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The price file: what models cost.
 *
 * @param currency of all prices, such as {@code USD}
 * @param models   price by the name under which a model is configured
 */
public record Prices(String currency, Map<String, Price> models) {
    public Prices {
        Objects.requireNonNull(currency, "currency");
        models = Map.copyOf(models);
    }

    /** Reads a price file, YAML or JSON; {@link IllegalArgumentException} names the file and what is wrong with it. */
    public static Prices read(Path file) {
        try {
            return Json.mapper().treeToValue(new YAMLMapper().readTree(Files.readAllBytes(file)), Prices.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("price file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    public Optional<Price> of(String model) {
        return Optional.ofNullable(models.get(model));
    }
}
