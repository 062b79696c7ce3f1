package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.search.claims.Judgement;
import dev.taskloom.environments.search.claims.Refusal;
import dev.taskloom.environments.search.snapshot.EntityFiles;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.schemas.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Last stage: the list of what was set aside, then the manifest, which makes the folder a snapshot. */
public final class ManifestWriter {
    private final BuildLayout layout;
    private final Proposals proposals;

    /** @param proposals those that the pages were taken in with */
    public ManifestWriter(BuildLayout layout, Proposals proposals) {
        this.layout = layout;
        this.proposals = proposals;
    }

    /** What the stages before found, in any order. */
    public record Parts(List<String> inputs, List<SetAside> unusable, List<PageIntake.Notes> notes,
            List<ShardBuild.Summary> shards, List<EntityAssembly.Summary> entities) {}

    /** Finishes the snapshot and removes the staging folder. */
    public SnapshotManifest write(Parts parts, PageRoster roster) {
        List<SetAside> refused = refused(roster.shards());
        SnapshotManifest manifest = manifest(parts, roster, refused);
        try {
            writeSetAside(parts, refused);
            layout.deleteStaging();
            Path temporary = layout.unfinishedManifest();
            Files.writeString(temporary, Json.pretty(manifest) + "\n");
            Files.move(temporary, layout.manifest(), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw SnapshotException.writing(layout.output(), e);
        }
        return manifest;
    }

    /** The proposals that did not become claims, in the order of their file. */
    private List<SetAside> refused(int shards) {
        Map<Integer, Refusal> refusals = new HashMap<>();
        for (int shard = 0; shard < shards; shard++) {
            PackedRecords.read(layout.judged(shard), Judgement.class,
                    judgement -> refusals.put(judgement.line(), judgement.refusal()));
        }
        return proposals.setAside(refusals);
    }

    private SnapshotManifest manifest(Parts parts, PageRoster roster, List<SetAside> refused) {
        List<ShardBuild.Summary> shards = new ArrayList<>(parts.shards());
        shards.sort(Comparator.comparingInt(ShardBuild.Summary::shard));
        List<EntityAssembly.Summary> entities = new ArrayList<>(parts.entities());
        entities.sort(Comparator.comparingInt(EntityAssembly.Summary::partition));
        SortedMap<String, String> digests = new TreeMap<>();
        shards.forEach(
                shard -> digests.put(BuildLayout.SHARDS + "/" + BuildLayout.shardName(shard.shard()), shard.digest()));
        entities.forEach(
                part -> digests.put(BuildLayout.ENTITIES + "/" + EntityFiles.name(part.partition()), part.digest()));

        SortedMap<String, Long> setAside = new TreeMap<>(roster.collapsedByReason());
        long duplicates = setAside.values().stream().mapToLong(Long::longValue).sum();
        parts.notes().forEach(notes -> notes.setAside().forEach((reason, n) -> setAside.merge(reason, n, Long::sum)));
        parts.unusable().forEach(record -> setAside.merge(record.reason(), 1L, Long::sum));
        refused.forEach(record -> setAside.merge(record.reason(), 1L, Long::sum));
        SortedMap<String, Long> languages = new TreeMap<>();
        SortedMap<String, Long> licences = new TreeMap<>();
        for (ShardBuild.Summary shard : shards) {
            shard.languages().forEach((language, n) -> languages.merge(language, n, Long::sum));
            shard.licences().forEach((licence, n) -> licences.merge(licence, n, Long::sum));
        }
        return new SnapshotManifest(SnapshotManifest.FORMAT, SnapshotManifest.hash(digests), digests,
                sum(shards, ShardBuild.Summary::documents), sum(shards, ShardBuild.Summary::passages),
                entities.stream().mapToLong(EntityAssembly.Summary::entities).sum(),
                sum(shards, ShardBuild.Summary::claims), sum(shards, ShardBuild.Summary::linked),
                sum(shards, ShardBuild.Summary::links), duplicates, setAside, languages, licences, parts.inputs(),
                shards.stream().map(shard -> BuildLayout.shardName(shard.shard())).toList(),
                settings());
    }

    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>(
                Map.of("partitions", String.valueOf(BuildLayout.PARTITIONS)));
        if (!proposals.name().isEmpty()) {
            settings.put("claims", proposals.name());
        }
        return settings;
    }

    private static long sum(List<ShardBuild.Summary> shards, ToLongFunction<ShardBuild.Summary> of) {
        return shards.stream().mapToLong(of).sum();
    }

    private void writeSetAside(Parts parts, List<SetAside> refused) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(layout.setAsideList())) {
            Consumer<SetAside> list = record -> {
                try {
                    writer.write(Json.line(record));
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            parts.unusable().forEach(list);
            parts.notes()
                    .stream()
                    .map(PageIntake.Notes::split)
                    .sorted()
                    .forEach(split -> PackedRecords.read(layout.setAside(split), SetAside.class, list));
            PackedRecords.read(layout.collapsed(), SetAside.class, list);
            refused.forEach(list);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
