package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.Extraction;
import dev.taskloom.environments.corpus.extraction.PageExtractor;
import dev.taskloom.environments.corpus.wikitext.WikitextExtractor;
import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.schemas.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a bench reads: the same on every machine, made of a planted web.
 *
 * @param web       the planted pages as they are; tasks are made of them
 * @param html      the planted pages, made as heavy as web pages are
 * @param htmlBytes their size in all
 * @param passages  short passages as JSON lines
 * @param longPages long pages
 */
record BenchInputs(Path web, Path html, int htmlPages, long htmlBytes, Path passages, long passageBytes,
        List<RawPage> longPages) {
    static final int HTML_BYTES = 30_000;
    static final int LONG_BYTES = 170_000;
    static final long SEED = 20_260_101;
    private static final int PASSAGE = 650;

    /** Writes the inputs into the folder. */
    static BenchInputs write(Path folder, BenchSizes sizes) throws IOException {
        Path web = PlantedWeb.write(sizes.pages(), SEED, folder.resolve("web"), PlantedWeb.Progress.NONE).pages();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(web)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        Path html = folder.resolve("html");
        long bytes = 0;
        for (int i = 0; i < files.size(); i++) {
            Path target = html.resolve(web.relativize(files.get(i)));
            Files.createDirectories(target.getParent());
            String page = PaddedPage.of(Files.readString(files.get(i)), HTML_BYTES, SEED + i);
            Files.writeString(target, page);
            bytes += page.length();
        }
        Path passages = folder.resolve("passages.jsonl");
        writePassages(files, sizes.passages(), passages);
        return new BenchInputs(web, html, files.size(), bytes, passages, Files.size(passages),
                longPages(files, sizes.longPages()));
    }

    /** Runs of whole sentences out of the pages, the pages over again until there are enough. */
    private static void writePassages(List<Path> files, int count, Path target) throws IOException {
        PageExtractor extractor = new PageExtractor(new WikitextExtractor());
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (int written = 0; written < count; written++) {
                Path file = files.get(written % files.size());
                if (extractor.extract(raw(Files.readString(file), written)) instanceof Extraction.Extracted page) {
                    out.write(Json.line(Map.of("url", "https://passages.example/" + written, "title",
                            page.document().title() + " (" + written + ")", "text", passage(page.document(), written),
                            "language", page.document().language())));
                    out.write('\n');
                }
            }
        }
    }

    private static String passage(Document document, int number) {
        String text = document.text();
        int end = text.length() <= PASSAGE ? text.length() : text.lastIndexOf(' ', PASSAGE);
        return text.substring(0, end < 0 ? PASSAGE : end) + " This is passage " + number + ".";
    }

    /** Pages whose text is that of many planted pages, with menus and scripts between. */
    private static List<RawPage> longPages(List<Path> files, int count) throws IOException {
        List<RawPage> pages = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            StringBuilder main = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>Long page ")
                    .append(number)
                    .append("</title></head><body><main>");
            for (int i = 0; main.length() < LONG_BYTES / 3; i++) {
                String page = Files.readString(files.get((number * 31 + i) % files.size()));
                main.append(page, page.indexOf("<body") < 0 ? 0 : page.indexOf('>', page.indexOf("<body")) + 1,
                        Math.max(page.lastIndexOf("</body>"), 0));
            }
            pages.add(raw(PaddedPage.of(main.append("</main></body></html>").toString(), LONG_BYTES, number), number));
        }
        return pages;
    }

    private static RawPage raw(String html, int number) {
        return new RawPage(new Origin("bench", "page " + number), "https://long.example/" + number, "",
                new RawPage.Content.Html(html.getBytes(StandardCharsets.UTF_8), "utf-8"), List.of(), "", "", "");
    }
}
