package dev.taskloom.inference.calls;

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

    public Optional<Price> of(String model) {
        return Optional.ofNullable(models.get(model));
    }
}
