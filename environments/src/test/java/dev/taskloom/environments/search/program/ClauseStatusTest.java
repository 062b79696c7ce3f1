package dev.taskloom.environments.search.program;

import static dev.taskloom.environments.search.program.ClauseStatus.CONTRADICTED;
import static dev.taskloom.environments.search.program.ClauseStatus.SATISFIED;
import static dev.taskloom.environments.search.program.ClauseStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Facts;
import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseStatusTest {
    private static final Term.Variable A = new Term.Variable("a");

    private final Facts facts = new Facts().man("Ada").man("Bob").man("Cid").man("Dan").film("Rain")
            .entity("Ulm", EntityType.PLACE, "").entity("Swabia", EntityType.PLACE, "")
            .entity("Rome", EntityType.PLACE, "")
            .says("Ulm", Predicate.LOCATED_IN, "Swabia")
            .says("Ada", Predicate.BIRTH_DATE, "1901-02-03")
            .says("Ada", Predicate.DEATH_DATE, "1950-02-02")
            .says("Ada", Predicate.BIRTH_PLACE, "Ulm")
            .says("Ada", Predicate.PARENT, "Bob")
            .says("Bob", Predicate.BIRTH_DATE, "1870")
            .says("Cid", Predicate.BIRTH_DATE, "1899-01-01")
            .says("Rain", Predicate.DIRECTOR, "Ada")
            .says("Rain", Predicate.PUBLICATION_DATE, "1890");
    private final ClaimGraph graph = facts.graph();
    private final ProgramEvaluator evaluator = new ProgramEvaluator(graph);

    private ClauseStatus of(String subject, Clause clause) {
        return evaluator.status(clause, new Solution(Map.of("a", graph.entityNode(subject))));
    }

    private Clause relation(String predicate, Value object) {
        return new Clause.Relation(A, predicate, new Term.Constant(object));
    }

    @Test
    void aRelationWithOneTrueObjectContradictsOthers() {
        assertThat(of("Ada", relation("birth_place", facts.entity("Ulm")))).isEqualTo(SATISFIED);
        assertThat(of("Ada", relation("birth_place", facts.entity("Rome")))).isEqualTo(CONTRADICTED);
        assertThat(of("Bob", relation("birth_place", facts.entity("Rome")))).isEqualTo(UNKNOWN);
    }

    @Test
    void aPlaceDoesNotContradictTheRegionAroundIt() {
        assertThat(of("Ada", relation("birth_place", facts.entity("Swabia")))).isEqualTo(UNKNOWN);
    }

    @Test
    void aYearIsSatisfiedByItsDayAndOpenTheOtherWayRound() {
        assertThat(of("Ada", relation("birth_date", new Value.DateValue("1901")))).isEqualTo(SATISFIED);
        assertThat(of("Bob", relation("birth_date", new Value.DateValue("1870-05-05")))).isEqualTo(UNKNOWN);
        assertThat(of("Ada", relation("birth_date", new Value.DateValue("1902")))).isEqualTo(CONTRADICTED);
    }

    @Test
    void agesAreWholeYears() {
        assertThat(of("Ada", new Clause.Elapsed(A, "birth_date", "death_date", 48))).isEqualTo(SATISFIED);
        assertThat(of("Ada", new Clause.Elapsed(A, "birth_date", "death_date", 49))).isEqualTo(CONTRADICTED);
        assertThat(of("Bob", new Clause.Elapsed(A, "birth_date", "death_date", 49))).isEqualTo(UNKNOWN);
    }

    @Test
    void nobodyIsHisOwnParentNorTheChildOfHisChildNorOlderThanHisParent() {
        assertThat(of("Ada", relation("parent", facts.entity("Bob")))).isEqualTo(SATISFIED);
        assertThat(of("Ada", relation("parent", facts.entity("Ada")))).isEqualTo(CONTRADICTED);
        assertThat(of("Bob", relation("parent", facts.entity("Ada")))).isEqualTo(CONTRADICTED);
        assertThat(of("Ada", relation("parent", facts.entity("Cid")))).as("born two years before")
                .isEqualTo(CONTRADICTED);
        assertThat(of("Ada", relation("parent", facts.entity("Dan")))).as("birth unknown").isEqualTo(UNKNOWN);
    }

    @Test
    void nobodyWritesWhatIsOlderThanHimself() {
        assertThat(of("Rain", relation("writer", facts.entity("Cid")))).isEqualTo(CONTRADICTED);
        assertThat(of("Rain", relation("writer", facts.entity("Bob")))).isEqualTo(UNKNOWN);
    }

    @Test
    void whatIsSaidAlreadyIsNotContradictedByAnImpossibleDate() {
        assertThat(of("Rain", relation("director", facts.entity("Ada")))).isEqualTo(SATISFIED);
    }
}
