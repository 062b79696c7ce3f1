package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.corpus.reading.InputSplit;
import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.EntityAssembly;
import dev.taskloom.environments.search.build.ManifestWriter;
import dev.taskloom.environments.search.build.MentionLinking;
import dev.taskloom.environments.search.build.NameIndexing;
import dev.taskloom.environments.search.build.PageIntake;
import dev.taskloom.environments.search.build.RosterFile;
import dev.taskloom.environments.search.build.ShardBuild;
import dev.taskloom.pipelines.coders.JsonCoder;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Redistribute;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Builds a snapshot from corpus files.
 *
 * <p>Pages stay in the staging folder, which all workers must reach; only batches of names, resolutions and sightings go
 * through the shuffle. Each stage sorts what it gathers, so neither order nor parallelism shows in the snapshot.
 */
public final class BuildSnapshot extends PTransform<PBegin, PCollection<Long>> {
    private static final long serialVersionUID = 1L;

    /** Counts pages taken in. */
    public static final Counter PAGES = Metrics.counter(BuildSnapshot.class, "pages_taken_in");

    private static final TupleTag<ShardBuild.Summary> SHARDS = new TupleTag<>("shards");
    private static final TupleTag<ShardBuild.Sightings> SIGHTINGS = new TupleTag<>("sightings");

    private final transient CorpusInput corpus;
    private final List<String> inputs;
    private final String output;

    private BuildSnapshot(CorpusInput corpus, List<String> inputs, String output) {
        this.corpus = corpus;
        this.inputs = inputs;
        this.output = output;
    }

    /** Builds into a folder that {@link BuildLayout#prepare} has made ready. */
    public static BuildSnapshot of(CorpusInput corpus, List<Path> inputs, Path output) {
        return new BuildSnapshot(corpus,
                new ArrayList<>(inputs.stream().map(path -> String.valueOf(path.getFileName())).toList()),
                output.toString());
    }

    private record NumberedSplit(int number, InputSplit split) {}

    /** A piece of what the manifest is made of; exactly one part is set. */
    private record ManifestPart(PageIntake.Notes notes, ShardBuild.Summary shard, EntityAssembly.Summary entities) {}

    @Override
    public PCollection<Long> expand(PBegin begin) {
        List<NumberedSplit> splits = IntStream.range(0, corpus.splits().size())
                .mapToObj(number -> new NumberedSplit(number, corpus.splits().get(number)))
                .toList();
        PCollection<PageIntake.Notes> notes = begin
                .apply("Splits", Create.of(splits).withCoder(JsonCoder.of(NumberedSplit.class)))
                .apply("SpreadSplits", Redistribute.arbitrarily())
                .apply("TakeInPages", ParDo.of(new TakeInFn(output)))
                .setCoder(JsonCoder.of(PageIntake.Notes.class));
        PCollection<Integer> rostered = gathered("Roster", notes, JsonCoder.of(PageIntake.Notes.class))
                .apply("WriteRoster", ParDo.of(new RosterFn(output)))
                .setCoder(VarIntCoder.of())
                .apply("SpreadRostered", Redistribute.arbitrarily());
        PCollection<MentionLinking.Resolved> resolved = rostered.apply("IndexNames", ParDo.of(new IndexNamesFn(output)))
                .setCoder(JsonCoder.of(NameIndexing.Part.class))
                .apply("ByDictionaryPart",
                        WithKeys.<Integer, NameIndexing.Part>of(part -> part.partition())
                                .withKeyType(TypeDescriptors.integers()))
                .apply("GatherDictionaryPart", GroupByKey.create())
                .apply("LinkMentions", ParDo.of(new LinkMentionsFn()))
                .setCoder(JsonCoder.of(MentionLinking.Resolved.class));
        PCollectionTuple shards = PCollectionList.of(resolved)
                // A split whose pages mention nobody has no resolutions, but is a shard all the same.
                .and(rostered.apply("EverySplit", ParDo.of(new NoResolutionsFn()))
                        .setCoder(JsonCoder.of(MentionLinking.Resolved.class)))
                .apply("AllResolved", Flatten.pCollections())
                .apply("BySplit",
                        WithKeys.<Integer, MentionLinking.Resolved>of(batch -> batch.split())
                                .withKeyType(TypeDescriptors.integers()))
                .apply("GatherSplit", GroupByKey.create())
                .apply("BuildShards",
                        ParDo.of(new BuildShardFn(output)).withOutputTags(SHARDS, TupleTagList.of(SIGHTINGS)));
        PCollection<ShardBuild.Summary> summaries = shards.get(SHARDS).setCoder(JsonCoder.of(ShardBuild.Summary.class));
        PCollection<EntityAssembly.Summary> entities = shards.get(SIGHTINGS)
                .setCoder(JsonCoder.of(ShardBuild.Sightings.class))
                .apply("ByEntityPart",
                        WithKeys.<Integer, ShardBuild.Sightings>of(batch -> batch.partition())
                                .withKeyType(TypeDescriptors.integers()))
                .apply("GatherEntityPart", GroupByKey.create())
                .apply("AssembleEntities", ParDo.of(new AssembleFn(output)))
                .setCoder(JsonCoder.of(EntityAssembly.Summary.class));
        JsonCoder<ManifestPart> coder = JsonCoder.of(ManifestPart.class);
        PCollection<ManifestPart> parts = PCollectionList
                .of(notes.apply("NotesPart", ParDo.of(new PartFn<>(n -> new ManifestPart(n, null, null))))
                        .setCoder(coder))
                .and(summaries.apply("ShardPart", ParDo.of(new PartFn<>(s -> new ManifestPart(null, s, null))))
                        .setCoder(coder))
                .and(entities.apply("EntityPart", ParDo.of(new PartFn<>(e -> new ManifestPart(null, null, e))))
                        .setCoder(coder))
                .apply("AllParts", Flatten.pCollections());
        return gathered("Manifest", parts, coder)
                .apply("WriteManifest", ParDo.of(new ManifestFn(output, inputs, corpus.setAside())));
    }

    private static <T> PCollection<KV<Integer, Iterable<T>>> gathered(String name, PCollection<T> parts,
            JsonCoder<T> coder) {
        return parts
                .apply(name + "OneKey", WithKeys.<Integer, T>of(0))
                .setCoder(KvCoder.of(VarIntCoder.of(), coder))
                .apply(name + "Gather", GroupByKey.create());
    }

    private static final class TakeInFn extends StageFn<NumberedSplit, PageIntake.Notes> {
        private static final long serialVersionUID = 1L;

        TakeInFn(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element NumberedSplit split, OutputReceiver<PageIntake.Notes> out) throws IOException {
            PageIntake.Notes notes = new PageIntake(layout()).take(split.number(), split.split(), pages -> PAGES.inc());
            out.output(notes);
        }
    }

    private static final class RosterFn extends StageFn<KV<Integer, Iterable<PageIntake.Notes>>, Integer> {
        private static final long serialVersionUID = 1L;

        RosterFn(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<PageIntake.Notes>> all, OutputReceiver<Integer> out)
                throws IOException {
            List<PageIntake.Notes> notes = list(all.getValue());
            new RosterFile(layout()).write(notes);
            notes.stream().map(PageIntake.Notes::split).sorted().forEach(out::output);
        }
    }

    private static final class IndexNamesFn extends StageFn<Integer, NameIndexing.Part> {
        private static final long serialVersionUID = 1L;

        IndexNamesFn(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element Integer split, OutputReceiver<NameIndexing.Part> out) throws IOException {
            new NameIndexing(layout(), roster()).index(split).forEach(out::output);
        }
    }

    private static final class LinkMentionsFn
            extends
                DoFn<KV<Integer, Iterable<NameIndexing.Part>>, MentionLinking.Resolved> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<NameIndexing.Part>> part,
                OutputReceiver<MentionLinking.Resolved> out) {
            new MentionLinking().link(list(part.getValue())).forEach(out::output);
        }
    }

    private static final class NoResolutionsFn extends DoFn<Integer, MentionLinking.Resolved> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(@Element Integer split, OutputReceiver<MentionLinking.Resolved> out) {
            out.output(MentionLinking.Resolved.none(split));
        }
    }

    private static final class BuildShardFn
            extends
                StageFn<KV<Integer, Iterable<MentionLinking.Resolved>>, ShardBuild.Summary> {
        private static final long serialVersionUID = 1L;

        BuildShardFn(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<MentionLinking.Resolved>> split, MultiOutputReceiver out)
                throws IOException {
            ShardBuild.Built built = new ShardBuild(layout(), roster()).build(split.getKey(), list(split.getValue()));
            out.get(SHARDS).output(built.summary());
            built.sightings().forEach(out.get(SIGHTINGS)::output);
        }
    }

    private static final class AssembleFn
            extends
                StageFn<KV<Integer, Iterable<ShardBuild.Sightings>>, EntityAssembly.Summary> {
        private static final long serialVersionUID = 1L;

        AssembleFn(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<ShardBuild.Sightings>> part,
                OutputReceiver<EntityAssembly.Summary> out) throws IOException {
            out.output(new EntityAssembly(layout()).assemble(part.getKey(), list(part.getValue())));
        }
    }

    private static final class PartFn<T> extends DoFn<T, ManifestPart> {
        private static final long serialVersionUID = 1L;
        private final ToPart<T> toPart;

        PartFn(ToPart<T> toPart) {
            this.toPart = toPart;
        }

        @ProcessElement
        public void process(@Element T part, OutputReceiver<ManifestPart> out) {
            out.output(toPart.of(part));
        }
    }

    private interface ToPart<T> extends Serializable {
        ManifestPart of(T part);
    }

    private static final class ManifestFn extends StageFn<KV<Integer, Iterable<ManifestPart>>, Long> {
        private static final long serialVersionUID = 1L;
        private final List<String> inputs;
        private final String unusable;

        ManifestFn(String output, List<String> inputs, List<SetAside> unusable) {
            super(output);
            this.inputs = inputs;
            this.unusable = dev.taskloom.schemas.Json.line(unusable);
        }

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<ManifestPart>> all, OutputReceiver<Long> out)
                throws IOException {
            List<PageIntake.Notes> notes = new ArrayList<>();
            List<ShardBuild.Summary> shards = new ArrayList<>();
            List<EntityAssembly.Summary> entities = new ArrayList<>();
            for (ManifestPart part : all.getValue()) {
                if (part.notes() != null) {
                    notes.add(part.notes());
                } else if (part.shard() != null) {
                    shards.add(part.shard());
                } else {
                    entities.add(part.entities());
                }
            }
            List<SetAside> setAside = List.of(dev.taskloom.schemas.Json.read(unusable, SetAside[].class));
            out.output(new ManifestWriter(layout())
                    .write(new ManifestWriter.Parts(inputs, setAside, notes, shards, entities), roster())
                    .documents());
        }
    }

    private static <T> List<T> list(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }
}
