package dev.taskloom.pipelines.corpus;

import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.corpus.reading.InputSplit;
import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.build.EntityAssembly;
import dev.taskloom.environments.search.build.ManifestWriter;
import dev.taskloom.environments.search.build.NameIndexing;
import dev.taskloom.environments.search.build.NameLookup;
import dev.taskloom.environments.search.build.PageIntake;
import dev.taskloom.environments.search.build.Proposals;
import dev.taskloom.environments.search.build.RosterFile;
import dev.taskloom.environments.search.build.ShardBuild;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.pipelines.runners.ConcurrentFn;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;

/** The steps of {@link BuildSnapshot}: each calls one stage of the build and passes on what it counted. */
final class StageFns {
    private StageFns() {}

    record NumberedSplit(int number, InputSplit split) {}

    /** Shares out the pages of a split, not the splits: one page is parsed beside another. */
    static final class TakeIn extends DoFn<NumberedSplit, PageIntake.Notes> {
        private static final long serialVersionUID = 1L;
        private final String output;
        private final String claims;
        private transient PageIntake intake;

        TakeIn(String output, String claims) {
            this.output = output;
            this.claims = claims;
        }

        @Setup
        public void setUp() {
            intake = new PageIntake(layout(output), proposals(claims));
        }

        @ProcessElement
        public void process(@Element NumberedSplit split, OutputReceiver<PageIntake.Notes> out) throws IOException {
            out.output(intake.take(split.number(), split.split(), pages -> {
                BuildSnapshot.PAGES.inc();
                Work.PAGES_READ.add(1);
            }));
        }
    }

    static final class WriteRoster extends DoFn<List<PageIntake.Notes>, Integer> {
        private static final long serialVersionUID = 1L;
        private final String output;

        WriteRoster(String output) {
            this.output = output;
        }

        @ProcessElement
        public void process(@Element List<PageIntake.Notes> notes, OutputReceiver<Integer> shards) {
            upTo(new RosterFile(layout(output)).write(notes), shards);
        }
    }

    /** A step that does one numbered piece of a stage. */
    private abstract static class PieceFn<O> extends ConcurrentFn<Integer, O, O> {
        private static final long serialVersionUID = 1L;
        final SharedRoster roster;

        PieceFn(String output) {
            this.roster = new SharedRoster(output);
        }

        @Override
        protected final void put(O result, Outlet<O> outlet) {
            outlet.put(result);
        }

        @Override
        public final void tearDown() {
            super.tearDown();
            roster.release();
        }
    }

    static final class IndexNames extends PieceFn<Integer> {
        private static final long serialVersionUID = 1L;

        IndexNames(String output) {
            super(output);
        }

        @Override
        protected Integer work(Integer shard) {
            new NameIndexing(roster.layout(), roster.get()).index(shard);
            return shard;
        }
    }

    static final class LookUpNames extends PieceFn<Integer> {
        private static final long serialVersionUID = 1L;

        LookUpNames(String output) {
            super(output);
        }

        @Override
        protected Integer work(Integer partition) {
            new NameLookup(roster.layout(), roster.get().shards()).lookUp(partition);
            return partition;
        }
    }

    static final class BuildShard extends PieceFn<ShardBuild.Summary> {
        private static final long serialVersionUID = 1L;

        BuildShard(String output) {
            super(output);
        }

        @Override
        protected ShardBuild.Summary work(Integer shard) {
            ShardBuild.Summary summary = new ShardBuild(roster.layout(), roster.get()).build(shard);
            Work.DOCUMENTS_INDEXED.add(summary.documents());
            return summary;
        }
    }

    static final class AssembleEntities extends PieceFn<EntityAssembly.Summary> {
        private static final long serialVersionUID = 1L;

        AssembleEntities(String output) {
            super(output);
        }

        @Override
        protected EntityAssembly.Summary work(Integer partition) {
            return new EntityAssembly(roster.layout(), roster.get().shards()).assemble(partition);
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
    static final class EveryShard<T> extends DoFn<T, Integer> {
        private static final long serialVersionUID = 1L;
        private final SharedRoster roster;

        EveryShard(String output) {
            this.roster = new SharedRoster(output);
        }

        @ProcessElement
        public void process(OutputReceiver<Integer> shards) {
            upTo(roster.get().shards(), shards);
        }

        @Teardown
        public void tearDown() {
            roster.release();
        }
    }

    static final class WriteManifest extends DoFn<List<EntityAssembly.Summary>, Long> {
        private static final long serialVersionUID = 1L;
        private final SharedRoster roster;
        private final List<String> inputs;
        private final String claims;
        private final String unusable;
        private final PCollectionView<List<PageIntake.Notes>> notes;
        private final PCollectionView<List<ShardBuild.Summary>> shards;

        WriteManifest(String output, List<String> inputs, String claims, List<SetAside> unusable,
                PCollectionView<List<PageIntake.Notes>> notes, PCollectionView<List<ShardBuild.Summary>> shards) {
            this.roster = new SharedRoster(output);
            this.inputs = inputs;
            this.claims = claims;
            this.unusable = Json.line(unusable);
            this.notes = notes;
            this.shards = shards;
        }

        @ProcessElement
        public void process(ProcessContext context) throws IOException {
            List<SetAside> setAside = List.of(Json.read(unusable, SetAside[].class));
            ManifestWriter.Parts parts = new ManifestWriter.Parts(inputs, setAside, context.sideInput(notes),
                    context.sideInput(shards), context.element());
            context.output(new ManifestWriter(roster.layout(), proposals(claims)).write(parts, roster.get())
                    .documents());
        }

        @Teardown
        public void tearDown() {
            roster.release();
        }
    }

    /** Those of a file; none for an empty name. */
    private static Proposals proposals(String claims) {
        return claims.isEmpty() ? Proposals.none() : Proposals.read(Path.of(claims));
    }

    private static BuildLayout layout(String output) {
        return new BuildLayout(Path.of(output));
    }

    private static void upTo(int count, DoFn.OutputReceiver<Integer> numbers) {
        for (int number = 0; number < count; number++) {
            numbers.output(number);
        }
    }
}
