package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.encoding.vectors.GoldenVector;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The checked-in vectors, which record what the published encoding gave. */
final class Vectors {
    private Vectors() {}

    static List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines("dsv32-encoding.jsonl")) {
            rows.add(json(line));
        }
        return rows;
    }

    static List<GoldenVector> all() {
        return rows().stream().map(GoldenVector::read).toList();
    }

    static List<String> lines(String resource) {
        try (InputStream stream = Vectors.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return Json.read(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
