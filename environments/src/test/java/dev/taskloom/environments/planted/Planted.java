package dev.taskloom.environments.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A planted web as its files tell it; the truth is read as plain JSON, not by the classes that wrote it. */
final class Planted {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Path folder;
    final Map<String, JsonNode> entities = new HashMap<>();
    /** Facts as {@code subject predicate object}. */
    final Set<String> facts = new HashSet<>();
    /** ISO dates that are true of an entity, by its id. */
    final Map<String, Set<String>> dates = new HashMap<>();
    final List<JsonNode> pages;
    final JsonNode header;

    private Planted(Path folder) throws IOException {
        this.folder = folder;
        List<JsonNode> world = lines(folder.resolve("truth/world.jsonl"));
        header = world.getFirst();
        pages = lines(folder.resolve("truth/pages.jsonl"));
        for (JsonNode line : world) {
            switch (line.get("record").asText()) {
                case "entity" -> entities.put(line.get("id").asText(), line);
                case "fact" -> {
                    facts.add(key(line));
                    Set<String> known = dates.computeIfAbsent(line.get("subject").asText(), id -> new HashSet<>());
                    Stream.of(line.at("/object/iso"), line.path("from"), line.path("to")).map(JsonNode::asText)
                            .filter(date -> !date.isEmpty()).forEach(known::add);
                }
                default -> {
                }
            }
        }
    }

    static Planted write(int pages, long seed, Path folder) throws IOException {
        PlantedWeb.write(pages, seed, folder, PlantedWeb.Progress.NONE);
        return new Planted(folder);
    }

    /** A fact of the world, or one that a page states, in one form. */
    static String key(JsonNode fact) {
        return fact.get("subject").asText() + " " + fact.get("predicate").asText() + " " + fact.get("object");
    }

    String html(JsonNode page) {
        try {
            return Files.readString(folder.resolve("pages").resolve(page.get("file").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under the folder by their path in it, with their bytes as Latin-1. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> {
                try {
                    return JSON.readTree(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
