package dev.taskloom.environments.search.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Facts;
import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgramProfilerTest {
    private static final Term.Variable A = new Term.Variable("a");
    private static final Term.Variable B = new Term.Variable("b");
    private static final Clause BIRTH_OF_B = new Clause.Relation(B, "birth_date", A);

    /** "When was the man who directed Rain and was born in Ulm born?" */
    private final Facts facts = new Facts().man("Ada").man("Bob").man("Cid").film("Rain").film("Snow")
            .says("Rain", Predicate.DIRECTOR, "Ada")
            .says("Snow", Predicate.DIRECTOR, "Bob")
            .says("Ada", Predicate.BIRTH_DATE, "1901-02-03")
            .says("Bob", Predicate.BIRTH_DATE, "1904-05-06")
            .says("Cid", Predicate.BIRTH_DATE, "1907-08-09")
            .says("Ada", Predicate.BIRTH_PLACE, "Ulm")
            .says("Cid", Predicate.BIRTH_PLACE, "Ulm");
    private final ClaimGraph graph = facts.graph();
    private final ProgramProfiler profiler = new ProgramProfiler(new ProgramEvaluator(graph));
    private final Clause directed = new Clause.Relation(new Term.Constant(facts.entity("Rain")), "director", B);
    private final Clause fromUlm = new Clause.Relation(B, "birth_place", new Term.Constant(new Value.TextValue("Ulm")));
    private final Solution solution = new Solution(Map.of("a", graph.node(new Value.DateValue("1901-02-03")), "b",
            graph.entityNode("Ada")));

    private ProgramProfile profile(Clause... clauses) {
        return profiler.profile(new ConstraintProgram(A, List.of(clauses)), solution);
    }

    @Test
    void countsWhatEachClauseLeavesByItself() {
        // Three people have a birth date, one directed Rain, two are from Ulm.
        ProgramProfile profile = profile(BIRTH_OF_B, directed, fromUlm);

        assertThat(profile.candidates()).containsExactly(3, 1, 2);
        assertThat(profile.weakestClauseCandidates()).isEqualTo(3);
        assertThat(profile.strongestClauseCandidates()).isEqualTo(1);
    }

    @Test
    void countsAnswersWithoutEachClauseAndNamesTheNearMisses() {
        ProgramProfile profile = profile(BIRTH_OF_B, directed, fromUlm);

        // Without the film both people from Ulm remain; without the town its one director.
        assertThat(profile.withoutClause().subList(1, 3)).containsExactly(2, 1);
        assertThat(profile.nearMisses()).contains(graph.node(new Value.DateValue("1907-08-09")));
        assertThat(profile.nearMisses()).doesNotContain(graph.node(new Value.DateValue("1901-02-03")));
    }

    @Test
    void hopsReachFromTheAnswerToWhatIsGiven() {
        ProgramProfile profile = profile(BIRTH_OF_B, directed);

        assertThat(profile.hops()).isEqualTo(2);
        assertThat(profile.depth()).isEqualTo(1);
        assertThat(profile.hiddenEntities()).isEqualTo(1);
    }

    @Test
    void theSourceCoverIsTheFewestDocumentsThatStateEverything() {
        // Rain's page names its director; birth and place stand on the director's page.
        assertThat(profile(BIRTH_OF_B, directed, fromUlm).minimumSourceCover()).isEqualTo(2);

        Facts oneBook = new Facts().man("Ada").film("Rain")
                .says("Rain", Predicate.DIRECTOR, "Ada")
                .says("Ada", Predicate.BIRTH_DATE, "1901-02-03")
                .says("book", "Rain", Predicate.DIRECTOR, "Ada")
                .says("book", "Ada", Predicate.BIRTH_DATE, "1901-02-03");
        ClaimGraph all = oneBook.graph();
        ProgramProfile inOneBook = new ProgramProfiler(new ProgramEvaluator(all)).profile(
                new ConstraintProgram(A, List.of(BIRTH_OF_B, directed)),
                new Solution(Map.of("a", all.node(new Value.DateValue("1901-02-03")), "b", all.entityNode("Ada"))));
        assertThat(inOneBook.minimumSourceCover()).isEqualTo(1);
    }

    @Test
    void countsSubjectsOfAPeriodOnceEach() {
        Clause fifties = new Clause.Range(B, "birth_date", "1900", "1905");

        assertThat(profiler.candidates(fifties, B)).isEqualTo(2);
        assertThat(profiler.candidates(fifties, B)).as("asked again").isEqualTo(2);
    }

    @Test
    void aClauseTheSolutionDoesNotSatisfyHasNoProfile() {
        Clause fromRome = new Clause.Relation(B, "birth_place", new Term.Constant(new Value.TextValue("Rome")));

        assertThatThrownBy(() -> profile(BIRTH_OF_B, directed, fromRome)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMinimumCoverIsExactWhereGreedyIsNot() {
        // Greedy would take the document of four facts first and then need both others.
        List<Set<String>> facts = List.of(Set.of("left", "middle"), Set.of("left", "middle"), Set.of("left"),
                Set.of("right", "middle"), Set.of("right", "middle"), Set.of("right"));

        assertThat(SourceCover.minimum(facts)).isEqualTo(2);
        assertThat(SourceCover.minimum(List.of())).isZero();
        assertThatThrownBy(() -> SourceCover.minimum(List.of(Set.of()))).isInstanceOf(IllegalArgumentException.class);
    }
}
