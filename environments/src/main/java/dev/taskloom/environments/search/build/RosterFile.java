package dev.taskloom.environments.search.build;

import dev.taskloom.environments.SharedResources;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Second stage: one roster of all pages, kept in the staging folder for every worker of the later stages. */
public final class RosterFile {
    private static final SharedResources<Key, Held> OPEN = new SharedResources<>(
            key -> new Held(read(key.file())));

    private final BuildLayout layout;

    public RosterFile(BuildLayout layout) {
        this.layout = layout;
    }

    /** A roster file as it was written once: another build in the same folder writes another one. */
    private record Key(Path file, FileTime written, Object identity) {}

    /** Exactly one part is set: all shards, one more redirect's title, or what is known of one more URL or page. */
    private record Line(List<ShardPlan> shards, Title title, Address address, byte[] collapsed) {}

    private record Title(String url, String title) {}

    private record Address(String url, String entity) {}

    /** Works the roster out from what was staged of all splits, in any order, and writes it; its number of shards. */
    public int write(List<PageIntake.Notes> notes) {
        List<PageIntake.Notes> ordered = new ArrayList<>(notes);
        ordered.sort(Comparator.comparingInt(PageIntake.Notes::split));
        List<PageNote> pages = new ArrayList<>();
        List<RedirectNote> redirects = new ArrayList<>();
        for (PageIntake.Notes split : ordered) {
            PackedRecords.read(layout.notes(split.split()), PageNote.class, pages::add);
            PackedRecords.read(layout.redirects(split.split()), RedirectNote.class, redirects::add);
        }
        DuplicateSearch duplicates = new DuplicateSearch(pages);
        List<ShardPlan> shards = ShardPlan.of(ordered);
        byte[] collapsed = writeCollapsed(pages, duplicates);
        try (PackedRecords.Writer writer = PackedRecords.writer(layout.roster())) {
            writer.add(new Line(shards, null, null, collapsed));
            Aboutness.entities(duplicates, redirects)
                    .forEach((url, entity) -> writer.add(new Line(null, null, new Address(url, entity), null)));
            Aboutness.titles(redirects)
                    .forEach((url, titles) -> titles
                            .forEach(title -> writer.add(new Line(null, new Title(url, title), null, null))));
            writer.finish();
        }
        return shards.size();
    }

    private byte[] writeCollapsed(List<PageNote> pages, DuplicateSearch duplicates) {
        byte[] collapsed = new byte[pages.size()];
        try (PackedRecords.Writer writer = PackedRecords.writer(layout.collapsed())) {
            for (int page = 0; page < collapsed.length; page++) {
                DuplicateSearch.Repeat repeat = duplicates.repeat(page);
                if (repeat != null) {
                    collapsed[page] = (byte) (repeat.reason().ordinal() + 1);
                    PageNote note = pages.get(page);
                    writer.add(new SetAside(new Origin(note.origin(), ""), repeat.reason().code(),
                            repeat.reason().detail(note.url(), repeat.of().url())));
                }
            }
            writer.finish();
        }
        return collapsed;
    }

    /** The roster that an earlier stage wrote: one in memory per process, however many ask for it. */
    public Lease acquire() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(layout.roster(), BasicFileAttributes.class);
            Key key = new Key(layout.roster(), attributes.lastModifiedTime(), attributes.fileKey());
            return new Lease(key, OPEN.acquire(key).roster());
        } catch (IOException e) {
            throw new SnapshotException("cannot read back " + layout.roster() + ": " + SnapshotException.reason(e), e);
        }
    }

    /** A roster in use; close it to let go of it. */
    public static final class Lease implements AutoCloseable {
        private final Key key;
        private final PageRoster roster;

        private Lease(Key key, PageRoster roster) {
            this.key = key;
            this.roster = roster;
        }

        public PageRoster roster() {
            return roster;
        }

        @Override
        public void close() {
            OPEN.release(key);
        }
    }

    private record Held(PageRoster roster) implements AutoCloseable {
        @Override
        public void close() {
            // Memory only, which goes with the last reference.
        }
    }

    private static PageRoster read(Path file) {
        List<ShardPlan> shards = new ArrayList<>();
        List<byte[]> collapsed = new ArrayList<>();
        Map<String, String> entityByUrl = new HashMap<>();
        Map<String, List<String>> titles = new HashMap<>();
        PackedRecords.read(file, Line.class, line -> {
            if (line.address() != null) {
                entityByUrl.put(line.address().url(), line.address().entity());
            } else if (line.title() != null) {
                titles.computeIfAbsent(line.title().url(), k -> new ArrayList<>()).add(line.title().title());
            } else {
                shards.addAll(line.shards());
                collapsed.add(line.collapsed());
            }
        });
        return new PageRoster(shards, entityByUrl, titles, collapsed.getFirst());
    }
}
