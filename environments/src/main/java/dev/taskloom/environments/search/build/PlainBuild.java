package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Builds a snapshot by calling the stages one after the other in this process: what a runner does, without one.
 *
 * <p>Uses all cores, as a runner would, so that the two can be compared.
 */
public final class PlainBuild {
    private PlainBuild() {}

    /** Builds the snapshot of the inputs in the output folder; {@code progress} hears the pages of the current split. */
    public static SnapshotManifest build(List<Path> inputs, Path output, LongConsumer progress) throws IOException {
        return build(inputs, Proposals.none(), output, progress);
    }

    /** Builds the snapshot of the inputs and of the proposals that they bear out. */
    public static SnapshotManifest build(List<Path> inputs, Proposals proposals, Path output, LongConsumer progress)
            throws IOException {
        CorpusInput corpus = CorpusInput.of(inputs);
        BuildLayout layout = new BuildLayout(output);
        layout.prepare();
        PageIntake intake = new PageIntake(layout, proposals);
        List<PageIntake.Notes> notes = new ArrayList<>();
        for (int split = 0; split < corpus.splits().size(); split++) {
            notes.add(intake.take(split, corpus.splits().get(split), progress));
        }
        RosterFile file = new RosterFile(layout);
        int shards = file.write(notes);
        try (RosterFile.Lease lease = file.acquire()) {
            PageRoster roster = lease.roster();
            NameIndexing indexing = new NameIndexing(layout, roster);
            each(shards, shard -> {
                indexing.index(shard);
                return shard;
            });
            NameLookup lookup = new NameLookup(layout, shards);
            each(BuildLayout.PARTITIONS, partition -> {
                lookup.lookUp(partition);
                return partition;
            });
            List<ShardBuild.Summary> built = each(shards, new ShardBuild(layout, roster)::build);
            List<EntityAssembly.Summary> entities = each(BuildLayout.PARTITIONS,
                    new EntityAssembly(layout, shards)::assemble);
            return new ManifestWriter(layout, proposals).write(new ManifestWriter.Parts(
                    inputs.stream().map(path -> String.valueOf(path.getFileName())).toList(), corpus.setAside(),
                    notes, built, entities), roster);
        }
    }

    private static <T> List<T> each(int count, IntFunction<T> work) {
        return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
}
