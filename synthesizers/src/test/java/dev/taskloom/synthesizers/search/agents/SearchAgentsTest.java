package dev.taskloom.synthesizers.search.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.synthesizers.Agent;
import dev.taskloom.synthesizers.search.SmallSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAgentsTest {
    private static final Term.Variable A = new Term.Variable("a");
    private static final Term.Variable B = new Term.Variable("b");
    private static final Term.Variable C = new Term.Variable("c");

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static Map<String, Agent> agents;

    @BeforeAll
    static void build() throws IOException {
        snapshot = SmallSnapshot.open(folder);
        agents = SearchAgents.modelFree(snapshot).stream().collect(Collectors.toMap(Agent::name, agent -> agent));
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static Term.Constant the(String label) {
        return SmallSnapshot.the(snapshot, label);
    }

    private static Clause relation(Term subject, Predicate predicate, Term object) {
        return new Clause.Relation(subject, predicate.wireName(), object);
    }

    /** A draft whose reference nobody should look at. */
    private static Draft draft(Clause... clauses) {
        ConstraintProgram program = new ConstraintProgram(A, List.of(clauses));
        Seed seed = new Seed(TaskKind.SEARCH, "seed", "seed", "en", 0, new TreeMap<>());
        return new Draft(seed, 0, "en", QuestionWriter.write(program, snapshot.graph(), "en"),
                new ReferenceAnswer("never looked at", List.of(), AnswerType.ENTITY, "entity/v1"),
                new EnvironmentRef("snapshot", snapshot.hash(), List.of("search")),
                new SearchTask(snapshot.hash(), program, new TreeMap<>(), List.of(), List.of(), List.of(), List.of()),
                new TreeMap<>(), null);
    }

    private static String answer(String agent, Draft draft) {
        return agents.get(agent).attempt(draft).answer();
    }

    @Test
    void theLinkFollowerGoesFromTheNamedPageToTheOneBehindALink() {
        Draft birthOfDirector = draft(relation(B, Predicate.BIRTH_DATE, A),
                relation(the("The Long Winter"), Predicate.DIRECTOR, B));

        assertThat(answer("link-follower", birthOfDirector)).isEqualTo("1901-02-03");
    }

    @Test
    void theLinkFollowerStopsAtTheFirstPageThatHasSuchAnAnswer() {
        Draft deathOfGrandfather = draft(relation(B, Predicate.DEATH_DATE, A), new Clause.HasType(B, "man"),
                relation(C, Predicate.PARENT, B), new Clause.HasType(C, "man"),
                relation(the("The Long Winter"), Predicate.DIRECTOR, C));

        assertThat(answer("link-follower", deathOfGrandfather)).isNotEqualTo("1939-08-08").isNotEmpty();
    }

    @Test
    void theReaderTakesTheBestPageOfOneSearch() {
        Draft film = draft(new Clause.HasType(A, "film"), relation(A, Predicate.DIRECTOR, the("Hugo Lindqvist")),
                relation(A, Predicate.CAST_MEMBER, new Term.Constant(new Value.TextValue("Nils Berg"))));

        assertThat(answer("bm25-reader", film)).isEqualTo("The Short Summer");
        assertThat(agents.get("bm25-reader").attempt(film).trajectory()).filteredOn(step -> step.startsWith("search: "))
                .hasSize(1);
    }

    @Test
    void theShortcutLooksUpTheOneClueThatFewestPagesMention() {
        Draft directorOfStar = draft(new Clause.HasType(A, "film"),
                relation(A, Predicate.CAST_MEMBER, new Term.Constant(new Value.TextValue("Nils Berg"))),
                relation(A, Predicate.DIRECTOR, the("Hugo Lindqvist")));
        Attempt attempt = agents.get("single-clue-shortcut").attempt(directorOfStar);

        assertThat(attempt.trajectory()).contains("follow: Nils Berg");
        assertThat(attempt.answer()).isIn("The Short Summer", "Harbour Lights");
    }

    @Test
    void theRelaxedSolverKeepsOnlyWhatIsSaidOfTheAnswer() {
        Draft sonOfPainter = draft(new Clause.HasType(A, "film"), relation(A, Predicate.DIRECTOR, B),
                relation(B, Predicate.PARENT, the("Vera Mossberg")));
        Attempt attempt = agents.get("relaxed-query-solver").attempt(sonOfPainter);

        assertThat(attempt.trajectory().get(0)).isEqualTo("solve: 1 of 3 clauses");
        assertThat(attempt.answer()).isIn("The Long Winter", "The Short Summer", "Harbour Lights");
    }

    @Test
    void theGuessTakesTheBestKnownOfWhatComesToMind() {
        Draft film = draft(new Clause.HasType(A, "film"), relation(A, Predicate.DIRECTOR, B),
                relation(B, Predicate.PARENT, the("Vera Mossberg")));
        int best = snapshot.graph()
                .entities()
                .stream()
                .filter(entity -> entity.type().wireName().equals("film"))
                .mapToInt(entity -> entity.popularity().inLinks())
                .max()
                .orElseThrow();
        String guess = answer("popularity-guess", film);

        assertThat(snapshot.graph().entities()).filteredOn(entity -> entity.label().equals(guess))
                .singleElement()
                .satisfies(entity -> assertThat(entity.popularity().inLinks()).isEqualTo(best));
    }

    @Test
    void theTwoStepReaderReadsWhatASecondSearchBrings() {
        Draft birthOfDirector = draft(relation(B, Predicate.BIRTH_DATE, A),
                relation(the("The Long Winter"), Predicate.DIRECTOR, B));
        Attempt attempt = agents.get("two-step-reader").attempt(birthOfDirector);

        assertThat(attempt.trajectory()).filteredOn(step -> step.startsWith("search: ")).hasSize(2);
    }

    @Test
    void agentsGoWrongInDifferentWays() {
        List<Draft> drafts = List.of(
                draft(relation(B, Predicate.BIRTH_DATE, A), relation(the("The Long Winter"), Predicate.DIRECTOR, B)),
                draft(relation(B, Predicate.DEATH_DATE, A), new Clause.HasType(B, "man"),
                        relation(C, Predicate.PARENT, B), new Clause.HasType(C, "man"),
                        relation(the("The Long Winter"), Predicate.DIRECTOR, C)),
                draft(new Clause.HasType(A, "film"), relation(A, Predicate.CAST_MEMBER, B),
                        new Clause.HasType(B, "woman"), relation(B, Predicate.PARENT, the("Jens Carlsen"))));
        Map<String, List<String>> answers = new TreeMap<>();
        agents.forEach((name, agent) -> answers.put(name,
                drafts.stream().map(draft -> agent.attempt(draft).answer()).toList()));

        assertThat(new TreeSet<>(answers.values().stream().map(Object::toString).toList())).as("%s", answers)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noAgentGivesAnAnswerThatTheQuestionNames() {
        Draft film = draft(new Clause.HasType(A, "film"), relation(A, Predicate.DIRECTOR, B),
                relation(the("The Long Winter"), Predicate.DIRECTOR, B));

        assertThat(agents.values()).filteredOn(agent -> !agent.name().equals("relaxed-query-solver"))
                .noneMatch(agent -> agent.attempt(film).answer().equals("The Long Winter"));
    }

    @Test
    void anAttemptIsTheSameEveryTime() {
        Draft film = draft(new Clause.HasType(A, "film"), relation(A, Predicate.DIRECTOR, B),
                relation(the("The Long Winter"), Predicate.DIRECTOR, B));
        Map<String, Agent> fresh = SearchAgents.modelFree(snapshot).stream()
                .collect(Collectors.toMap(Agent::name, agent -> agent));

        agents.forEach((name, agent) -> {
            agent.attempt(film);
            assertThat(agent.attempt(film)).isEqualTo(fresh.get(name).attempt(film));
        });
    }
}
