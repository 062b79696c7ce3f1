package dev.taskloom.pipelines.synthesis;

import dev.taskloom.environments.search.snapshot.SharedSnapshots;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.pipelines.models.Role;
import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.synthesizers.Agent;
import dev.taskloom.synthesizers.DraftWriter;
import dev.taskloom.synthesizers.Synthesizer;
import dev.taskloom.synthesizers.search.SearchSettings;
import dev.taskloom.synthesizers.search.SearchSynthesizer;
import dev.taskloom.synthesizers.search.agents.SearchAgents;
import dev.taskloom.synthesizers.search.writing.SearchWriters;
import dev.taskloom.verifiers.DraftVerifier;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.search.SearchVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Search tasks over a snapshot. */
final class SearchKind implements Kind {
    @Override
    public PTransform<PBegin, PCollection<List<Seed>>> sampleSeeds(RunSettings settings) {
        return SampleEntities.of(settings);
    }

    @Override
    public String promptHash() {
        return Sha256.hex(SearchAgents.promptHash() + SearchWriters.promptHash() + SearchVerifier.promptHash());
    }

    @Override
    public KindRuntime open(RunSettings settings) {
        Snapshot snapshot = SharedSnapshots.acquire(Path.of(settings.environment()));
        try {
            if (settings.models() == null) {
                return new SearchRuntime(snapshot, settings, List.of(), null);
            }
            // The web first: recordings of another one must not leave the journal locked.
            List<Tool> web = settings.models().webTools();
            return new SearchRuntime(snapshot, settings, web, RunModels.open(settings.models()));
        } catch (RuntimeException e) {
            SharedSnapshots.release(snapshot);
            throw e;
        }
    }

    private static final class SearchRuntime implements KindRuntime {
        private final Snapshot snapshot;
        private final Synthesizer synthesizer;
        private final Optional<DraftWriter> writer;
        private final List<Agent> agents;
        private final DraftVerifier verifier;
        private final RunModels models;

        /** {@code models} is null when no model takes part. */
        SearchRuntime(Snapshot snapshot, RunSettings settings, List<Tool> web, RunModels models) {
            this.snapshot = snapshot;
            this.models = models;
            SelectionMode mode = SelectionMode.of(settings.mode());
            // Where a task is to be solved by some agents, drafts must not be hardened until none does.
            boolean resisting = mode != SelectionMode.BANDED;
            this.synthesizer = new SearchSynthesizer(snapshot, new SearchSettings(settings.depth(),
                    settings.breadth(), 5, 3, resisting, QuestionWriter.languages(), settings.seed()));
            this.writer = in(Role.WORD).stream()
                    .findFirst()
                    .map(w -> SearchWriters.models(snapshot, w, in(Role.READ_BACK).getFirst()));
            List<Agent> all = new ArrayList<>(SearchAgents.modelFree(snapshot));
            all.addAll(SearchAgents.models(snapshot, web, in(Role.ATTEMPT)));
            this.agents = List.copyOf(all);
            this.verifier = new SearchVerifier(snapshot, mode, settings.runId(), in(Role.JUDGE));
        }

        private List<AgentConfiguration> in(Role role) {
            return models == null ? List.of() : models.in(role);
        }

        @Override
        public Synthesizer synthesizer() {
            return synthesizer;
        }

        @Override
        public Optional<DraftWriter> writer() {
            return writer;
        }

        @Override
        public List<Agent> agents() {
            return agents;
        }

        @Override
        public Optional<RunModels> models() {
            return Optional.ofNullable(models);
        }

        @Override
        public DraftVerifier verifier() {
            return verifier;
        }

        @Override
        public void close() {
            if (models != null) {
                models.close();
            }
            SharedSnapshots.release(snapshot);
        }
    }
}
