package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small corpus that a test writes page by page, and the snapshot built from it. */
final class Corpus {
    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> inputs = new ArrayList<>();

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** Adds a page with a plain text. */
    Corpus page(String url, String title, String text) {
        lines.add(Json.line(Map.of("url", url, "title", title, "text", text, "language", "en")));
        return this;
    }

    /** Adds a page of HTML. */
    Corpus html(String url, String title, String body) {
        lines.add(Json.line(Map.of("url", url, "title", title, "html",
                "<html lang=en><head><title>" + title + "</title></head><body><main><h1>" + title + "</h1>" + body
                        + "</main></body></html>",
                "language", "en")));
        return this;
    }

    /** Adds an input file as it stands. */
    Corpus file(String name, String content) throws IOException {
        inputs.add(Files.writeString(folder.resolve(name), content));
        return this;
    }

    List<Path> inputs() throws IOException {
        List<Path> all = new ArrayList<>(inputs);
        if (!lines.isEmpty()) {
            all.addFirst(Files.write(folder.resolve("pages.jsonl"), lines));
        }
        return all;
    }

    Path output() {
        return folder.resolve("snapshot");
    }

    SnapshotManifest build() throws IOException {
        return PlainBuild.build(inputs(), output(), pages -> {});
    }

    /** So many words of prose that no other seed gives. */
    static String prose(long seed, int words) {
        Random random = new Random(seed);
        StringBuilder prose = new StringBuilder("The");
        for (int i = 1; i < words; i++) {
            prose.append(i % 12 == 0 ? ". The " : " ").append("word").append(random.nextInt(100_000));
        }
        return prose.append('.').toString();
    }

    /** The prose with every so-manieth word replaced. */
    static String edited(String prose, int every) {
        String[] words = prose.split(" ");
        for (int i = every; i < words.length; i += every) {
            words[i] = "other" + i;
        }
        return String.join(" ", words);
    }
}
