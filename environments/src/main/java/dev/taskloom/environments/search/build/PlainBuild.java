package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Builds a snapshot by calling the stages one after the other in this process: what a runner does, without one. */
public final class PlainBuild {
    private PlainBuild() {}

    /** Builds the snapshot of the inputs in the output folder; {@code progress} hears the pages of the current split. */
    public static SnapshotManifest build(List<Path> inputs, Path output, LongConsumer progress) throws IOException {
        CorpusInput corpus = CorpusInput.of(inputs);
        BuildLayout layout = new BuildLayout(output);
        layout.prepare();
        PageIntake intake = new PageIntake(layout);
        List<PageIntake.Notes> notes = new ArrayList<>();
        for (int split = 0; split < corpus.splits().size(); split++) {
            notes.add(intake.take(split, corpus.splits().get(split), progress));
        }
        PageRoster roster = new RosterFile(layout).write(notes);
        NameIndexing indexing = new NameIndexing(layout, roster);
        Map<Integer, List<NameIndexing.Part>> parts = new TreeMap<>();
        for (int split = 0; split < notes.size(); split++) {
            for (NameIndexing.Part part : indexing.index(split)) {
                parts.computeIfAbsent(part.partition(), k -> new ArrayList<>()).add(part);
            }
        }
        MentionLinking linking = new MentionLinking();
        Map<Integer, List<MentionLinking.Resolved>> resolved = new TreeMap<>();
        for (List<NameIndexing.Part> part : parts.values()) {
            for (MentionLinking.Resolved batch : linking.link(part)) {
                resolved.computeIfAbsent(batch.split(), k -> new ArrayList<>()).add(batch);
            }
        }
        ShardBuild shardBuild = new ShardBuild(layout, roster);
        List<ShardBuild.Summary> shards = new ArrayList<>();
        Map<Integer, List<ShardBuild.Sightings>> sightings = new TreeMap<>();
        for (int split = 0; split < notes.size(); split++) {
            ShardBuild.Built built = shardBuild.build(split, resolved.getOrDefault(split, List.of()));
            shards.add(built.summary());
            for (ShardBuild.Sightings batch : built.sightings()) {
                sightings.computeIfAbsent(batch.partition(), k -> new ArrayList<>()).add(batch);
            }
        }
        EntityAssembly assembly = new EntityAssembly(layout);
        List<EntityAssembly.Summary> entities = new ArrayList<>();
        for (Map.Entry<Integer, List<ShardBuild.Sightings>> part : sightings.entrySet()) {
            entities.add(assembly.assemble(part.getKey(), part.getValue()));
        }
        return new ManifestWriter(layout).write(new ManifestWriter.Parts(
                inputs.stream().map(path -> String.valueOf(path.getFileName())).toList(), corpus.setAside(), notes,
                shards, entities), roster);
    }
}
