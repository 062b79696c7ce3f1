package dev.taskloom.environments.planted;

import dev.taskloom.environments.FolderReplacement;
import dev.taskloom.environments.planted.rendering.PagePlan;
import dev.taskloom.environments.planted.rendering.PagePlanner;
import dev.taskloom.environments.planted.rendering.PageRenderer;
import dev.taskloom.environments.planted.rendering.RenderedPage;
import dev.taskloom.environments.planted.truth.PageTruth;
import dev.taskloom.environments.planted.truth.WorldTruth;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.World;
import dev.taskloom.schemas.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a synthetic, clearly fictional web and, beside it, what is true in it.
 *
 * <p>The folder holds {@code pages/<host>/<path>.html} (the address of a page is {@code https://} and its path below
 * {@code pages}), {@code truth/world.jsonl}, {@code truth/pages.jsonl} and {@code README.md}. The corpus is built from
 * {@code pages} alone; nothing in the pipeline reads {@code truth}.
 */
public final class PlantedWeb {
    /** More pages than this are refused: the world is held in memory. */
    public static final int MOST_PAGES = 1_000_000;
    private static final String README = "README.md";
    private static final String FIRST_LINE = "# A planted web: fiction, made by Taskloom";
    /** Share of entities among pages; the rest of the pages are further pages about them. */
    private static final double ENTITIES_PER_PAGE = 0.62;
    private static final int BATCH = 512;

    private PlantedWeb() {}

    /** Told how far the writing has come. */
    @FunctionalInterface
    public interface Progress {
        /** Hears nothing. */
        Progress NONE = (done, total) -> {};

        /** {@code done} of {@code total} pages are written; called from the writing thread, in rising order. */
        void written(int done, int total);
    }

    /** What was written. */
    public record Summary(Path pages, int count, int entities, int facts, long statements) {}

    /**
     * Writes a web of exactly that many pages; the same number and seed give the same bytes.
     *
     * <p>A folder that holds an earlier planted web is replaced once the new one is complete; any other folder with
     * something in it is refused.
     *
     * @param pages  1 to {@value #MOST_PAGES}; {@link IllegalArgumentException} otherwise
     * @param output folder to write; its parents are made
     * @throws IOException with a message that names the path, when the folder is refused or cannot be written; what
     *                     stood there before is then unchanged
     */
    public static Summary write(int pages, long seed, Path output, Progress progress) throws IOException {
        if (pages < 1 || pages > MOST_PAGES) {
            throw new IllegalArgumentException(
                    "the number of pages must be between 1 and " + MOST_PAGES + ", not " + pages);
        }
        try (FolderReplacement folder = FolderReplacement.open(output, PlantedWeb::refuseUnlessReplaceable)) {
            World world = World.grow((int) Math.round(pages * ENTITIES_PER_PAGE), seed);
            List<PagePlan> plans = PagePlanner.plan(world, pages, seed);
            writeWorld(world, seed, plans, folder.partial());
            long statements = writePages(plans, folder.partial(), progress);
            Files.writeString(folder.partial().resolve(README), readme(pages, seed));
            folder.commit();
            return new Summary(output.resolve("pages"), pages, world.entities().size(), world.facts().size(),
                    statements);
        } catch (UncheckedIOException e) {
            throw new IOException("cannot write the planted web to " + output + ": " + e.getCause().getMessage(),
                    e.getCause());
        } catch (AccessDeniedException e) {
            throw new IOException("cannot write a planted web to " + output + ": no permission for " + e.getFile(), e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot write a planted web to " + output + ": " + e.getFile() + " is a file", e);
        } catch (FileSystemException e) {
            throw new IOException("cannot write the planted web to " + output + ": " + e.getMessage(), e);
        }
    }

    private static void refuseUnlessReplaceable(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            throw new IOException("cannot write a planted web to " + output + ": it is a file");
        }
        List<String> names;
        try (Stream<Path> members = Files.list(output)) {
            names = members.map(member -> member.getFileName().toString()).sorted().toList();
        }
        boolean earlier = names.equals(List.of(README, "pages", "truth"))
                && Files.readString(output.resolve(README)).startsWith(FIRST_LINE);
        if (!names.isEmpty() && !earlier) {
            throw new IOException("will not overwrite " + output + ": it holds " + names.getFirst()
                    + " and is no planted web; name an empty or new folder");
        }
    }

    private static void writeWorld(World world, long seed, List<PagePlan> plans, Path work) throws IOException {
        Map<String, String> urls = new HashMap<>();
        plans.stream().filter(PagePlan::primary).forEach(plan -> urls.put(plan.topic().id(), plan.url()));
        Files.createDirectories(work.resolve("truth"));
        try (Writer out = Files.newBufferedWriter(work.resolve("truth/world.jsonl"))) {
            WorldTruth.write(world, seed, plans.size(), entity -> urls.get(entity.id()), out);
        }
    }

    private static long writePages(List<PagePlan> plans, Path work, Progress progress) throws IOException {
        PageRenderer renderer = new PageRenderer(plans);
        Path pages = work.resolve("pages");
        Set<Path> folders = new HashSet<>();
        for (PagePlan plan : plans) {
            Path folder = pages.resolve(file(plan)).getParent();
            if (folders.add(folder)) {
                Files.createDirectories(folder);
            }
        }
        long statements = 0;
        try (BufferedWriter truth = Files.newBufferedWriter(work.resolve("truth/pages.jsonl"))) {
            for (int from = 0; from < plans.size(); from += BATCH) {
                int to = Math.min(plans.size(), from + BATCH);
                List<PageTruth> batch = IntStream.range(from, to)
                        .parallel()
                        .mapToObj(i -> writePage(renderer.render(plans.get(i)), pages))
                        .toList();
                for (PageTruth page : batch) {
                    truth.write(Json.line(page));
                    truth.write('\n');
                    statements += page.statements().size();
                }
                progress.written(to, plans.size());
            }
        }
        return statements;
    }

    private static PageTruth writePage(RenderedPage page, Path pages) {
        PagePlan plan = page.plan();
        String file = file(plan);
        try {
            Files.write(pages.resolve(file), page.html().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageTruth(plan.url(), file, plan.site().language().code(),
                plan.kind().name().toLowerCase(Locale.ROOT), plan.primary(), plan.title(),
                plan.dated().map(Object::toString).orElse(""), plan.topic().id(),
                page.mentions().stream().map(Entity::id).toList(),
                page.statements()
                        .stream()
                        .map(s -> new PageTruth.StatedFact(s.fact().subject().id(), s.fact().predicate().wireName(),
                                WorldTruth.value(s.fact()), s.phrasing(), s.surface()))
                        .toList());
    }

    private static String file(PagePlan plan) {
        return plan.host() + plan.path();
    }

    private static String readme(int pages, long seed) {
        return FIRST_LINE + "\n\n"
                + "Everything in this folder is fiction. The %d pages under `pages/` were generated by Taskloom with"
                        .formatted(pages)
                + " seed %d; the people, places, works and organisations in them are invented, ".formatted(seed)
                + "and any likeness to real ones is chance. The hosts end in `.example`, a domain reserved for"
                + " such use (RFC 2606). What is true in this invented world stands in `truth/`, which is for measuring"
                + " only: build a corpus from `pages/` alone.\n";
    }
}
