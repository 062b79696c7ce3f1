package dev.taskloom.synthesizers.search;

import static dev.taskloom.synthesizers.search.Kin.A;
import static dev.taskloom.synthesizers.search.Kin.B;
import static dev.taskloom.synthesizers.search.Kin.linked;
import static dev.taskloom.synthesizers.search.Kin.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions a person would call clear or ambiguous, whatever the claims know. */
class OpenWorldTest {
    private final Kin kin = new Kin().man("Anton Roth", "Bela Roth").film("Rain");
    private final Clause man = new Clause.HasType(A, "man");
    private final Clause film = new Clause.HasType(A, "film");

    private static boolean isClear(Clause... clauses) {
        return OpenWorld.otherAnswers(List.of(clauses)) <= Workbench.TOLERANCE;
    }

    @Test
    void aFatherIsOneAndASonIsNot() {
        assertThat(isClear(man, of("Bela Roth", Predicate.PARENT, A))).isTrue();
        assertThat(isClear(man, kin.given(A, Predicate.PARENT, "Anton Roth"))).isFalse();
    }

    @Test
    void aSonIsToldByHisBirthdayButNotByHisTradeOrNation() {
        Clause son = kin.given(A, Predicate.PARENT, "Anton Roth");

        assertThat(isClear(man, son, kin.given(A, Predicate.BIRTH_DATE, "1925-03-04"))).isTrue();
        assertThat(isClear(man, son, kin.given(A, Predicate.OCCUPATION, "politician"))).isFalse();
        assertThat(isClear(man, son, kin.given(A, Predicate.NATIONALITY, "Germany"))).isFalse();
        assertThat(isClear(man, son, new Clause.Range(A, "birth_date", "1920", "1929"))).isFalse();
    }

    @Test
    void aBrotherOfTwoBrothersIsNoClearerThanOfOne() {
        assertThat(isClear(new Clause.HasType(A, "woman"), kin.given(A, Predicate.SIBLING, "Anton Roth"),
                kin.given(A, Predicate.SIBLING, "Bela Roth"))).isFalse();
    }

    @Test
    void aStarAndADirectorShareSeveralFilmsButFewInOneYear() {
        Clause directed = kin.given(A, Predicate.DIRECTOR, "Anton Roth");
        Clause starring = kin.given(A, Predicate.CAST_MEMBER, "Bela Roth");

        assertThat(isClear(film, directed, starring)).isFalse();
        assertThat(isClear(film, directed, starring, new Clause.Range(A, "publication_date", "1939", "1939"))).isTrue();
        assertThat(isClear(film, directed, new Clause.Range(A, "publication_date", "1939", "1939"))).isFalse();
    }

    @Test
    void anUnclearHiddenEntityMakesTheQuestionUnclear() {
        // "Who wrote the 2012 film starring Bela Roth?": he starred in several.
        assertThat(isClear(linked(B, Predicate.WRITER, A), new Clause.HasType(B, "film"),
                kin.given(B, Predicate.CAST_MEMBER, "Bela Roth"),
                new Clause.Range(B, "publication_date", "2012", "2012"))).isFalse();
    }

    @Test
    void oneOfACastIsNotToldByHisTradeOrBirthplace() {
        assertThat(isClear(of("Rain", Predicate.CAST_MEMBER, A), kin.given(A, Predicate.BIRTH_PLACE, "Los Angeles")))
                .isFalse();

        assertThat(isClear(of("Rain", Predicate.CAST_MEMBER, A), kin.given(A, Predicate.OCCUPATION, "actress"),
                kin.given(A, Predicate.NATIONALITY, "United States"))).isFalse();
    }
}
