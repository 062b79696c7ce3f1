package dev.taskloom.environments.search.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.environments.search.browsing.Browser;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A search engine that answers in JSON.
 *
 * @param url       template of its address; {@code {query}} and {@code {limit}} stand for what is wanted
 * @param headers   sent with each request
 * @param described what it is, field by field as configured, without what variables hold: its identity
 */
record SearchBackend(Kind kind, Withheld url, Map<String, Withheld> headers, ResultFields fields,
        SortedMap<String, String> described) {

    enum Kind {
        /** Its results say which engines behind it did not answer. */
        SEARXNG,
        /** Any other, of which no more is known than where its results stand. */
        TEMPLATE
    }

    SearchBackend {
        headers = Map.copyOf(headers);
    }

    /** The address of a search. */
    static URI address(String template, String query) {
        return URI.create(URI.create(template.replace("{query}", URLEncoder.encode(query, StandardCharsets.UTF_8))
                .replace("{limit}", String.valueOf(Browser.MOST_HITS))).toASCIIString());
    }

    /** Searches once. */
    WebOutcome search(String query, Duration timeout) {
        URI address = address(url.reveal(), query);
        String host = Troubles.host(address);
        Map<String, String> sent = new TreeMap<>(Map.of("Accept", "application/json"));
        headers.forEach((name, value) -> sent.put(name, value.reveal()));
        try (HttpExchange exchange = HttpExchange.get(address, sent, Reach.ANYWHERE, timeout)) {
            return exchange.status() == 200 ? read(host, exchange.body()) : refused(host, exchange);
        } catch (IOException e) {
            return new WebOutcome.Later(host + ": " + Troubles.words(e));
        }
    }

    private WebOutcome refused(String host, HttpExchange exchange) {
        int status = exchange.status();
        String reason = host + " answers with status " + status;
        if (WebOutcome.isLater(status)) {
            return WebOutcome.later(reason, exchange);
        }
        return new WebOutcome.Down(status == 403 && kind == Kind.SEARXNG
                ? reason + "; its settings must allow the format json"
                : reason);
    }

    private WebOutcome read(String host, Optional<byte[]> body) {
        JsonNode answer;
        try {
            if (body.isEmpty()) {
                return new WebOutcome.Later(host + " answers with more than " + HttpExchange.MOST_BODY + " bytes");
            }
            answer = Json.read(body.get(), JsonNode.class);
        } catch (IOException e) {
            return new WebOutcome.Later(host + " answers with something that is not JSON");
        }
        Optional<List<Browser.Hit>> hits = fields.read(answer);
        if (hits.isEmpty()) {
            return new WebOutcome.Later(host + " answers without a list of results at " + fields.results()
                    + ", or without an address at " + fields.link() + " in any of them");
        }
        List<String> silent = silentEngines(answer);
        if (hits.get().isEmpty() && !silent.isEmpty()) {
            return new WebOutcome.Later(host + " found nothing, but did not hear from " + String.join(", ", silent)
                    + "; engines that never answer are to be switched off there");
        }
        return new WebOutcome.Answered(new WebAnswer.Hits(hits.get()));
    }

    private List<String> silentEngines(JsonNode answer) {
        List<String> silent = new ArrayList<>();
        if (kind == Kind.SEARXNG) {
            answer.path("unresponsive_engines")
                    .forEach(engine -> silent.add(Wording.line(engine.path(0).asText(engine.asText()), 40)));
        }
        return silent;
    }
}
