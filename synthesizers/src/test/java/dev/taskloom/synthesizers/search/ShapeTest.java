package dev.taskloom.synthesizers.search;

import static dev.taskloom.synthesizers.search.Kin.A;
import static dev.taskloom.synthesizers.search.Kin.B;
import static dev.taskloom.synthesizers.search.Kin.linked;
import static dev.taskloom.synthesizers.search.Kin.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private final Kin kin = new Kin().man("Anton Roth", "Bela Roth");

    /** "When was the father of Bela Roth, who ..., born?" */
    private Plan plan(Clause... more) {
        return Plan.about(0)
                .bound(B, 1)
                .plus(List.of(linked(B, Predicate.BIRTH_DATE, A), of("Bela Roth", Predicate.PARENT, B)))
                .plus(List.of(more));
    }

    @Test
    void hopsReachFromTheAnswerToWhatIsGiven() {
        assertThat(Shape.hops(plan())).isEqualTo(2);
        assertThat(Shape.hops(Plan.about(0).plus(List.of(of("Bela Roth", Predicate.PARENT, A))))).isEqualTo(1);
    }

    @Test
    void everyHiddenEntityIsDescribedByMoreThanAPeriodOrACategory() {
        Plan loose = Plan.about(0).bound(B, 1).plus(List.of(linked(A, Predicate.PARENT, B)));

        assertThat(Shape.isWhole(plan())).isTrue();
        assertThat(Shape.isWhole(loose)).isFalse();
        assertThat(Shape.isWhole(loose.plus(List.of(new Clause.Range(B, "death_date", "1630", "1639"))))).isFalse();
        assertThat(Shape.isWhole(loose.plus(List.of(kin.given(B, Predicate.OCCUPATION, "duke"))))).isFalse();
        assertThat(Shape.isWhole(loose.plus(List.of(kin.given(B, Predicate.BIRTH_DATE, "1600-01-02"))))).isTrue();
    }

    @Test
    void aVariableThatHangsOnNothingMakesItNotWhole() {
        assertThat(Shape.isWhole(plan().bound(new Term.Variable("c"), 2))).isFalse();
    }

    @Test
    void threeThingsCanBeSaidOfAnEntityAndNotFour() {
        Plan three = plan(kin.given(B, Predicate.OCCUPATION, "painter"), kin.given(B, Predicate.BIRTH_PLACE, "Gera"));

        assertThat(Shape.isReadable(three)).isTrue();
        assertThat(Shape.isReadable(three.plus(List.of(kin.given(B, Predicate.NATIONALITY, "Germany"))))).isFalse();
    }

    @Test
    void noDateIsSaidTwice() {
        assertThat(Shape.isReadable(plan(kin.given(B, Predicate.DEATH_DATE, "1970-01-01")))).isTrue();
        assertThat(Shape.isReadable(plan(kin.given(B, Predicate.DEATH_DATE, "1970-01-01"),
                new Clause.Range(B, "death_date", "1970", "1970")))).isFalse();
    }
}
