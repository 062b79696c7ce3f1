package dev.taskloom.synthesizers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.NameLeak;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.synthesizers.Agent;
import dev.taskloom.synthesizers.Synthesis;
import dev.taskloom.synthesizers.search.agents.SearchAgents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchSynthesizerTest {
    @TempDir
    private static Path folder;
    private static Snapshot snapshot;

    @BeforeAll
    static void build() throws IOException {
        snapshot = SmallSnapshot.open(folder);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static SearchSettings settings(boolean resisting) {
        return new SearchSettings(3, 6, 5, 3, resisting, List.of("en"), 7);
    }

    private static Seed seed(Entity entity) {
        return new Seed(TaskKind.SEARCH, entity.id(), entity.label(), "en", 0, new TreeMap<>());
    }

    private static List<Draft> drafts(SearchSynthesizer synthesizer) {
        List<Draft> drafts = new ArrayList<>();
        for (Entity entity : snapshot.graph().entities()) {
            if (synthesizer.synthesize(seed(entity)) instanceof Synthesis.Drafted drafted) {
                drafts.addAll(drafted.drafts());
            }
        }
        return drafts;
    }

    @Test
    void everyDraftHasOneAnswerTwoHopsTwoSourcesAndNamesNothingHidden() {
        ProgramEvaluator evaluator = new ProgramEvaluator(snapshot.graph());
        List<Draft> drafts = drafts(new SearchSynthesizer(snapshot, settings(false)));

        assertThat(drafts).isNotEmpty().allSatisfy(draft -> {
            SearchTask body = (SearchTask) draft.body();
            assertThat(evaluator.answers(body.program(), 5)).hasSize(1);
            assertThat(draft.measures().get("hops")).isGreaterThanOrEqualTo(2);
            assertThat(draft.measures().get("minimum_source_cover")).isGreaterThanOrEqualTo(2);
            assertThat(body.evidence()).isNotEmpty();
            assertThat(NameLeak.find(draft.prompt(), body.entityChain())).isEmpty();
        });
    }

    @Test
    void noAgentAnswersADraftThatIsToResist() {
        List<Agent> agents = SearchAgents.modelFree(snapshot);

        assertThat(drafts(new SearchSynthesizer(snapshot, settings(true)))).isNotEmpty().allSatisfy(
                draft -> assertThat(agents).noneMatch(
                        agent -> agent.attempt(draft).answer().equalsIgnoreCase(draft.answer().value())));
    }

    @Test
    void someAgentAnswersSomeDraftThatNeedNotResist() {
        List<Agent> agents = SearchAgents.modelFree(snapshot);

        assertThat(drafts(new SearchSynthesizer(snapshot, settings(false)))).anyMatch(draft -> agents.stream()
                .anyMatch(agent -> agent.attempt(draft).answer().equalsIgnoreCase(draft.answer().value())));
    }

    @Test
    void theSameSeedGivesTheSameDraftsWhateverElseRuns() {
        List<Draft> alone = drafts(new SearchSynthesizer(snapshot, settings(true)));
        SearchSynthesizer shared = new SearchSynthesizer(snapshot, settings(true));

        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> drafts(shared)).toList())
                .allSatisfy(drafts -> assertThat(drafts).isEqualTo(alone));
    }

    @Test
    void aSeedThatTheSnapshotDoesNotHaveIsBarren() {
        Seed unknown = new Seed(TaskKind.SEARCH, "0000", "Nobody", "en", 0, new TreeMap<>());

        assertThat(new SearchSynthesizer(snapshot, settings(true)).synthesize(unknown))
                .isInstanceOfSatisfying(Synthesis.Barren.class,
                        barren -> assertThat(barren.reason()).isEqualTo("unknown-seed"));
    }
}
