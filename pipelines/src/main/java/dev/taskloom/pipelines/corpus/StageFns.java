package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.corpus.reading.InputSplit;
import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.EntityAssembly;
import dev.taskloom.environments.search.build.ManifestWriter;
import dev.taskloom.environments.search.build.NameIndexing;
import dev.taskloom.environments.search.build.NameLookup;
import dev.taskloom.environments.search.build.PageIntake;
import dev.taskloom.environments.search.build.RosterFile;
import dev.taskloom.environments.search.build.ShardBuild;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;

/** The steps of {@link BuildSnapshot}: each calls one stage of the build and passes on what it counted. */
final class StageFns {
    private StageFns() {}

    record NumberedSplit(int number, InputSplit split) {}

    static final class TakeIn extends StageFn<NumberedSplit, PageIntake.Notes> {
        private static final long serialVersionUID = 1L;
        private transient PageIntake intake;

        TakeIn(String output) {
            super(output);
        }

        @Setup
        public void setUp() {
            intake = new PageIntake(layout());
        }

        @ProcessElement
        public void process(@Element NumberedSplit split, OutputReceiver<PageIntake.Notes> out) throws IOException {
            out.output(intake.take(split.number(), split.split(), pages -> {
                BuildSnapshot.PAGES.inc();
                Work.PAGES_READ.add(1);
            }));
        }
    }

    static final class WriteRoster extends StageFn<List<PageIntake.Notes>, Integer> {
        private static final long serialVersionUID = 1L;

        WriteRoster(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element List<PageIntake.Notes> notes, OutputReceiver<Integer> shards) {
            upTo(new RosterFile(layout()).write(notes), shards);
        }
    }

    static final class IndexNames extends StageFn<Integer, Integer> {
        private static final long serialVersionUID = 1L;

        IndexNames(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element Integer shard, OutputReceiver<Integer> out) {
            new NameIndexing(layout(), roster()).index(shard);
            out.output(shard);
        }
    }

    static final class LookUpNames extends StageFn<Integer, Integer> {
        private static final long serialVersionUID = 1L;

        LookUpNames(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element Integer partition, OutputReceiver<Integer> out) {
            new NameLookup(layout(), roster().shards()).lookUp(partition);
            out.output(partition);
        }
    }

    static final class BuildShard extends StageFn<Integer, ShardBuild.Summary> {
        private static final long serialVersionUID = 1L;

        BuildShard(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element Integer shard, OutputReceiver<ShardBuild.Summary> out) {
            ShardBuild.Summary summary = new ShardBuild(layout(), roster()).build(shard);
            Work.DOCUMENTS_INDEXED.add(summary.documents());
            out.output(summary);
        }
    }

    static final class AssembleEntities extends StageFn<Integer, EntityAssembly.Summary> {
        private static final long serialVersionUID = 1L;

        AssembleEntities(String output) {
            super(output);
        }

        @ProcessElement
        public void process(@Element Integer partition, OutputReceiver<EntityAssembly.Summary> out) {
            out.output(new EntityAssembly(layout(), roster().shards()).assemble(partition));
        }
    }

    /** Puts out the number of every part of the dictionary or the entities. */
    static final class EveryPart<T> extends DoFn<T, Integer> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(OutputReceiver<Integer> parts) {
            upTo(BuildLayout.PARTITIONS, parts);
        }
    }

    /** Puts out the number of every shard. */
    static final class EveryShard<T> extends StageFn<T, Integer> {
        private static final long serialVersionUID = 1L;

        EveryShard(String output) {
            super(output);
        }

        @ProcessElement
        public void process(OutputReceiver<Integer> shards) {
            upTo(roster().shards(), shards);
        }
    }

    static final class WriteManifest extends StageFn<List<EntityAssembly.Summary>, Long> {
        private static final long serialVersionUID = 1L;
        private final List<String> inputs;
        private final String unusable;
        private final PCollectionView<List<PageIntake.Notes>> notes;
        private final PCollectionView<List<ShardBuild.Summary>> shards;

        WriteManifest(String output, List<String> inputs, List<SetAside> unusable,
                PCollectionView<List<PageIntake.Notes>> notes, PCollectionView<List<ShardBuild.Summary>> shards) {
            super(output);
            this.inputs = inputs;
            this.unusable = Json.line(unusable);
            this.notes = notes;
            this.shards = shards;
        }

        @ProcessElement
        public void process(ProcessContext context) throws IOException {
            List<SetAside> setAside = List.of(Json.read(unusable, SetAside[].class));
            ManifestWriter.Parts parts = new ManifestWriter.Parts(inputs, setAside, context.sideInput(notes),
                    context.sideInput(shards), context.element());
            context.output(new ManifestWriter(layout()).write(parts, roster()).documents());
        }
    }

    private static void upTo(int count, DoFn.OutputReceiver<Integer> numbers) {
        for (int number = 0; number < count; number++) {
            numbers.output(number);
        }
    }
}
