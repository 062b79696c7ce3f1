package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.EntityAssembly;
import dev.taskloom.environments.search.build.PageIntake;
import dev.taskloom.environments.search.build.Proposals;
import dev.taskloom.environments.search.build.ShardBuild;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.corpus.StageFns.NumberedSplit;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.runners.Spread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Builds a snapshot from corpus files.
 *
 * <p>Pages and all that is read from them stay in the staging folder, which all workers must reach; only the numbers of
 * splits, shards and parts go through the runner, and what was counted. What goes into which shard follows from the input
 * alone, so neither order nor parallelism shows in the snapshot.
 */
public final class BuildSnapshot extends PTransform<PBegin, PCollection<Long>> {
    private static final long serialVersionUID = 1L;

    /** Counts pages taken in. */
    public static final Counter PAGES = Metrics.counter(BuildSnapshot.class, "pages_taken_in");

    private static final JsonCoder<PageIntake.Notes> NOTES = JsonCoder.of(PageIntake.Notes.class);
    private static final JsonCoder<ShardBuild.Summary> SHARD = JsonCoder.of(ShardBuild.Summary.class);
    private static final JsonCoder<EntityAssembly.Summary> ENTITIES = JsonCoder.of(EntityAssembly.Summary.class);

    private final transient CorpusInput corpus;
    private final List<String> inputs;
    private final String claims;
    private final String output;

    private BuildSnapshot(CorpusInput corpus, List<String> inputs, String claims, String output) {
        this.corpus = corpus;
        this.inputs = inputs;
        this.claims = claims;
        this.output = output;
    }

    /**
     * Builds into a folder that {@link BuildLayout#prepare} has made ready.
     *
     * @param claims file of proposed claims, which all workers must reach, if there is one
     */
    public static BuildSnapshot of(CorpusInput corpus, List<Path> inputs, Optional<Path> claims, Path output) {
        return new BuildSnapshot(corpus,
                new ArrayList<>(inputs.stream().map(path -> String.valueOf(path.getFileName())).toList()),
                claims.map(file -> file.toAbsolutePath().normalize().toString()).orElse(""), output.toString());
    }

    /** Builds the snapshot of the inputs alone. */
    public static SnapshotManifest run(List<Path> inputs, Path output, PipelineOptions options) {
        return run(inputs, Optional.empty(), output, options);
    }

    /**
     * Builds the snapshot of the inputs in the output folder, and waits for it.
     *
     * <p>{@link RunException} when there is nothing to read or the runner fails without an exception.
     *
     * @param claims file of proposed claims, if there is one
     */
    public static SnapshotManifest run(List<Path> inputs, Optional<Path> claims, Path output,
            PipelineOptions options) {
        CorpusInput corpus = CorpusInput.of(inputs);
        if (corpus.splits().isEmpty()) {
            throw new RunException("the input holds nothing that can be read" + corpus.setAside()
                    .stream()
                    .limit(3)
                    .map(record -> "; " + record.origin() + ": " + record.detail())
                    .reduce("", String::concat));
        }
        // A file that cannot be read is told before an earlier snapshot is cleared away.
        claims.ifPresent(Proposals::read);
        Path absolute = output.toAbsolutePath().normalize();
        new BuildLayout(absolute).prepare();
        Pipeline pipeline = Pipeline.create(options);
        pipeline.apply("BuildSnapshot", of(corpus, inputs, claims, absolute));
        Runners.run(pipeline, "the build");
        return Snapshot.readManifest(absolute);
    }

    @Override
    public PCollection<Long> expand(PBegin begin) {
        List<NumberedSplit> splits = IntStream.range(0, corpus.splits().size())
                .mapToObj(number -> new NumberedSplit(number, corpus.splits().get(number)))
                .toList();
        PCollection<List<PageIntake.Notes>> notes = begin
                .apply("Splits", Create.of(splits).withCoder(JsonCoder.of(NumberedSplit.class)))
                .apply("SpreadSplits", Spread.elements())
                .apply("TakeInPages", ParDo.of(new StageFns.TakeIn(output, claims)))
                .setCoder(NOTES)
                .apply("AllPages", AfterAll.of(NOTES));
        PCollection<List<Integer>> indexed = notes.apply("WriteRoster", ParDo.of(new StageFns.WriteRoster(output)))
                .apply("SpreadRostered", Spread.elements())
                .apply("IndexNames", ParDo.of(new StageFns.IndexNames(output)))
                .apply("AllNames", AfterAll.of(VarIntCoder.of()));
        PCollection<List<Integer>> answered = indexed.apply("EveryPart", ParDo.of(new StageFns.EveryPart<>()))
                .apply("SpreadParts", Spread.elements())
                .apply("LookUpNames", ParDo.of(new StageFns.LookUpNames(output)))
                .apply("AllAnswers", AfterAll.of(VarIntCoder.of()));
        PCollection<List<ShardBuild.Summary>> shards = answered
                .apply("EveryShard", ParDo.of(new StageFns.EveryShard<>(output)))
                .apply("SpreadShards", Spread.elements())
                .apply("BuildShards", ParDo.of(new StageFns.BuildShard(output)))
                .setCoder(SHARD)
                .apply("AllShards", AfterAll.of(SHARD));
        PCollectionView<List<PageIntake.Notes>> allNotes = notes.apply("Notes", View.asSingleton());
        PCollectionView<List<ShardBuild.Summary>> allShards = shards.apply("Summaries", View.asSingleton());
        return shards.apply("EveryEntityPart", ParDo.of(new StageFns.EveryPart<>()))
                .apply("SpreadEntityParts", Spread.elements())
                .apply("AssembleEntities", ParDo.of(new StageFns.AssembleEntities(output)))
                .setCoder(ENTITIES)
                .apply("AllEntities", AfterAll.of(ENTITIES))
                .apply("WriteManifest",
                        ParDo.of(new StageFns.WriteManifest(output, inputs, claims, corpus.setAside(), allNotes,
                                allShards))
                                .withSideInputs(allNotes, allShards));
    }
}
