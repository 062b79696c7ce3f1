package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.Prices;
import dev.taskloom.inference.client.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the models of a run cost, in one currency.
 *
 * @param currency empty when no endpoint names a price file
 */
record RunPrices(String currency, Map<String, Price> byEndpoint) {
    RunPrices {
        byEndpoint = Map.copyOf(byEndpoint);
    }

    /**
     * The prices of the endpoints.
     *
     * @throws IllegalArgumentException when a price file cannot be used or lacks the model, when two differ in currency, or
     *                                  when there is a cap on money and an endpoint without a price
     */
    static RunPrices of(List<Endpoint> endpoints, Caps caps) {
        String currency = "";
        Map<String, Price> byEndpoint = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.prices().isEmpty()) {
                if (caps.money() != null) {
                    throw new IllegalArgumentException("a cap on money needs to know what " + endpoint.name()
                            + " costs: give it a price file (prices:) in the file of endpoints");
                }
                continue;
            }
            Prices prices = Prices.read(endpoint.prices().get());
            if (!currency.isEmpty() && !currency.equals(prices.currency())) {
                throw new IllegalArgumentException("price files of one run must have one currency: " + endpoint.prices()
                        .get() + " has " + prices.currency() + ", another " + currency);
            }
            currency = prices.currency();
            byEndpoint.put(endpoint.name(), prices.of(endpoint.model())
                    .orElseThrow(() -> new IllegalArgumentException("price file " + endpoint.prices().get()
                            + " has no price of " + endpoint.model() + ", the model of " + endpoint.name())));
        }
        return new RunPrices(currency, byEndpoint);
    }

    /** The price of an endpoint's model; free when it has none. */
    Price of(Endpoint endpoint) {
        return byEndpoint.getOrDefault(endpoint.name(), Price.FREE);
    }
}
