package dev.taskloom.verifiers.search;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small snapshots for tests, built by the code that builds large ones. */
final class Snapshots {
    static final long SEED = 11;

    private Snapshots() {}

    /** A planted web, with further pages given as title and text. */
    static Snapshot planted(int pages, Path folder, Map<String, String> further) throws IOException {
        Path web = folder.resolve("web");
        PlantedWeb.write(pages, SEED, web, PlantedWeb.Progress.NONE);
        List<Path> inputs = new ArrayList<>(List.of(web.resolve("pages")));
        if (!further.isEmpty()) {
            inputs.add(jsonl(folder, further));
        }
        PlainBuild.build(inputs, folder.resolve("snapshot"), done -> {});
        return Snapshot.open(folder.resolve("snapshot"));
    }

    /** Pages by title and text, nothing else. */
    static Snapshot of(Path folder, Map<String, String> pages) throws IOException {
        PlainBuild.build(List.of(jsonl(folder, pages)), folder.resolve("snapshot"), done -> {});
        return Snapshot.open(folder.resolve("snapshot"));
    }

    private static Path jsonl(Path folder, Map<String, String> pages) throws IOException {
        List<String> lines = new ArrayList<>();
        pages.forEach((title, text) -> lines.add(Json.line(Map.of("url",
                "https://annals.example/" + title.replace(' ', '-'), "title", title, "text", text, "language", "en",
                "license", "CC0-1.0"))));
        return Files.write(folder.resolve("pages.jsonl"), lines);
    }
}
