package dev.taskloom.synthesizers.search;

import static dev.taskloom.synthesizers.search.Kin.A;
import static dev.taskloom.synthesizers.search.Kin.B;
import static dev.taskloom.synthesizers.search.Kin.linked;
import static dev.taskloom.synthesizers.search.Kin.of;
import static dev.taskloom.synthesizers.search.Kin.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every step where it may be taken, and where what it proposes has to be rolled back. */
class PlanStepsTest {
    private static final Clause MAN_B = new Clause.HasType(B, "man");
    private static final Clause FILM_A = new Clause.HasType(A, "film");

    /** Anton is the father of Bela and Carl, Bela of Dora. */
    private final Kin kin = new Kin().man("Anton Roth", "Bela Roth", "Carl Roth").woman("Dora Roth", "Emma Roth")
            .film("Rain", "Snow", "Hail")
            .says("Anton Roth", Predicate.BIRTH_DATE, "1900-01-02")
            .says("Anton Roth", Predicate.DEATH_DATE, "1970-01-01")
            .says("Anton Roth", Predicate.BIRTH_PLACE, "Gera")
            .says("Anton Roth", Predicate.OCCUPATION, "painter")
            .says("Bela Roth", Predicate.PARENT, "Anton Roth")
            .says("Bela Roth", Predicate.BIRTH_DATE, "1925-03-04")
            .says("Bela Roth", Predicate.DEATH_DATE, "1990-04-05")
            .says("Bela Roth", Predicate.BIRTH_PLACE, "Jena")
            .says("Carl Roth", Predicate.PARENT, "Anton Roth")
            .says("Carl Roth", Predicate.BIRTH_DATE, "1928-07-08")
            .says("Carl Roth", Predicate.BIRTH_PLACE, "Jena")
            .says("Dora Roth", Predicate.PARENT, "Bela Roth")
            .says("Dora Roth", Predicate.BIRTH_DATE, "1950-06-07")
            .says("Rain", Predicate.DIRECTOR, "Bela Roth")
            .says("Rain", Predicate.PUBLICATION_DATE, "1955-01-02")
            .says("Snow", Predicate.DIRECTOR, "Bela Roth")
            .says("Snow", Predicate.PUBLICATION_DATE, "1957-02-03")
            .says("Snow", Predicate.CAST_MEMBER, "Zoe Zander");
    private final Workbench bench = kin.bench();
    private final ClueBook book = new ClueBook(bench, "en");
    private final Value antonsBirth = new Value.DateValue("1900-01-02");

    /** "When was the father of Bela Roth born?" */
    private Plan birthOfFather(Clause... more) {
        return plan(bench, antonsBirth, "Anton Roth", linked(B, Predicate.BIRTH_DATE, A), MAN_B,
                of("Bela Roth", Predicate.PARENT, B)).plus(List.of(more));
    }

    private static List<Plan> holding(Workbench bench, PlanStep step, Plan plan) {
        return step.proposals(plan).stream().filter(bench::holds).toList();
    }

    @Test
    void withholdingANameDescribesItsBearerAnew() {
        Plan plan = birthOfFather();
        List<Plan> withheld = holding(bench, new WithholdName(bench, book), plan);

        assertThat(bench.holds(plan)).isTrue();
        assertThat(withheld).isNotEmpty().allSatisfy(p -> {
            assertThat(p.hidden()).isEqualTo(2);
            assertThat(p.clauses().toString()).doesNotContain("Bela Roth");
            assertThat(p.answer()).isEqualTo(plan.answer());
        });
    }

    @Test
    void aDescriptionThatFitsTwoIsRolledBack() {
        // Both sons were born in Jena, but only one of their descriptions by day leads to one father each.
        Kin twins = new Kin().man("Anton Roth", "Bela Roth", "Otto Born", "Paul Born")
                .says("Anton Roth", Predicate.BIRTH_DATE, "1900-01-02")
                .says("Bela Roth", Predicate.PARENT, "Anton Roth")
                .says("Bela Roth", Predicate.BIRTH_DATE, "1925-03-04")
                .says("Otto Born", Predicate.BIRTH_DATE, "1901-02-03")
                .says("Paul Born", Predicate.PARENT, "Otto Born")
                .says("Paul Born", Predicate.BIRTH_DATE, "1925-03-04");
        Workbench twinBench = twins.bench();
        Plan plan = plan(twinBench, antonsBirth, "Anton Roth", linked(B, Predicate.BIRTH_DATE, A), MAN_B,
                of("Bela Roth", Predicate.PARENT, B));
        WithholdName step = new WithholdName(twinBench, new ClueBook(twinBench, "en"));

        assertThat(twinBench.holds(plan)).isTrue();
        assertThat(holding(twinBench, step, plan)).isEmpty();
    }

    @Test
    void namesAreWithheldOnlyAsDeepAsTheSettingsSay() {
        SearchSettings shallow = new SearchSettings(1, 6, 5, 3, false, List.of("en"), 7);
        Workbench shallowBench = new Workbench(kin.graph(), node -> false, shallow);

        assertThat(new WithholdName(shallowBench, new ClueBook(shallowBench, "en")).proposals(birthOfFather()))
                .isEmpty();
    }

    @Test
    void droppingANeedlessClueHoldsAndANeededOneDoesNot() {
        Plan needless = birthOfFather(kin.given(B, Predicate.BIRTH_PLACE, "Gera"));

        assertThat(holding(bench, new DropClue(bench), needless)).extracting(Plan::clauses)
                .containsExactlyInAnyOrder(birthOfFather().clauses());
        assertThat(holding(bench, new DropClue(bench), birthOfFather())).isEmpty();
    }

    @Test
    void anAgeTakesThePlaceOfADate() {
        Plan plan = birthOfFather(kin.given(B, Predicate.DEATH_DATE, "1970-01-01"));

        assertThat(holding(bench, new DeriveElapsed(bench.graph), plan)).singleElement()
                .satisfies(p -> assertThat(p.clauses())
                        .contains(new Clause.Elapsed(B, "birth_date", "death_date", 69)));
    }

    @Test
    void noAgeIsDerivedFromOneDateAlone() {
        Plan plan = plan(bench, kin.value(Predicate.BIRTH_PLACE, "Jena"), "Carl Roth",
                linked(B, Predicate.BIRTH_PLACE, A), kin.given(B, Predicate.BIRTH_DATE, "1928-07-08"));

        assertThat(new DeriveElapsed(bench.graph).proposals(plan)).isEmpty();
    }

    @Test
    void aDayBecomesItsYearButNotADecadeThatABrotherShares() {
        // Who was born on 4 March 1925 and was a son of the man who was born on ... and died on ...?
        Plan plan = plan(bench, new Value.EntityValue("Bela Roth", "Bela Roth"), "Anton Roth",
                new Clause.HasType(A, "man"), linked(A, Predicate.PARENT, B), MAN_B,
                kin.given(B, Predicate.BIRTH_DATE, "1900-01-02"), kin.given(B, Predicate.DEATH_DATE, "1970-01-01"),
                kin.given(A, Predicate.BIRTH_DATE, "1925-03-04"));
        List<Plan> relaxed = holding(bench, new RelaxRange(), plan);

        assertThat(relaxed).extracting(Plan::clauses)
                .anySatisfy(c -> assertThat(c).contains(new Clause.Range(A, "birth_date", "1925", "1925")))
                .noneSatisfy(c -> assertThat(c).contains(new Clause.Range(A, "birth_date", "1920", "1929")));
        assertThat(new RelaxRange().proposals(plan)).extracting(Plan::clauses)
                .anySatisfy(c -> assertThat(c).contains(new Clause.Range(A, "birth_date", "1920", "1929")));
    }

    @Test
    void aCategoryIsLeftOutWhereItIsNotNeeded() {
        Plan plan = birthOfFather(kin.given(B, Predicate.OCCUPATION, "painter"));

        assertThat(holding(bench, new GeneraliseCategory(), plan)).singleElement()
                .satisfies(p -> assertThat(p.clauses()).isEqualTo(birthOfFather().clauses()));
    }

    @Test
    void aBookBecomesAWorkButAFilmStaysAFilm() {
        Plan plan = plan(bench, antonsBirth, "Anton Roth", new Clause.HasType(B, "book"), FILM_A);

        assertThat(new GeneraliseCategory().proposals(plan)).singleElement()
                .satisfies(
                        p -> assertThat(p.clauses()).containsExactlyInAnyOrder(FILM_A, new Clause.HasType(B, "work")));
    }

    @Test
    void directorsAreCountedInPlaceOfALiteralClueWhereThatLeavesOneFilm() {
        Kin films = new Kin().man("Bela Roth", "Carl Roth").woman("Zoe Zander").film("Rain", "Snow")
                .says("Zoe Zander", Predicate.PARENT, "Mia Zander")
                .says("Rain", Predicate.DIRECTOR, "Bela Roth")
                .says("Rain", Predicate.DIRECTOR, "Carl Roth")
                .says("Rain", Predicate.PUBLICATION_DATE, "1955-01-02")
                .says("Rain", Predicate.CAST_MEMBER, "Zoe Zander")
                .says("Snow", Predicate.DIRECTOR, "Bela Roth")
                .says("Snow", Predicate.CAST_MEMBER, "Zoe Zander");
        Workbench filmBench = films.bench();
        Plan plan = plan(filmBench, new Value.EntityValue("Rain", "Rain"), "Zoe Zander", FILM_A,
                linked(A, Predicate.CAST_MEMBER, B), films.given(B, Predicate.PARENT, "Mia Zander"),
                films.given(A, Predicate.PUBLICATION_DATE, "1955-01-02"));

        assertThat(new CountObjects(filmBench.graph).proposals(plan)).singleElement().satisfies(p -> {
            assertThat(p.clauses()).contains(new Clause.Count(A, "director", 2));
            assertThat(filmBench.isUnique(p)).isTrue();
        });
        assertThat(new CountObjects(films.says("Snow", Predicate.DIRECTOR, "Carl Roth").graph()).proposals(plan))
                .as("it proposes whatever else has two directors").hasSize(1)
                .noneMatch(films.bench()::isUnique);
    }

    @Test
    void aNearMissIsExcludedByItsDirector() {
        Kin films = new Kin().man("Bela Roth", "Carl Beck").woman("Zoe Zander").film("Rain", "Snow")
                .says("Zoe Zander", Predicate.PARENT, "Mia Zander")
                .says("Rain", Predicate.DIRECTOR, "Bela Roth")
                .says("Rain", Predicate.CAST_MEMBER, "Zoe Zander")
                .says("Rain", Predicate.PUBLICATION_DATE, "1955-01-02")
                .says("Snow", Predicate.DIRECTOR, "Carl Beck")
                .says("Snow", Predicate.CAST_MEMBER, "Zoe Zander");
        Workbench filmBench = films.bench();
        Plan plan = plan(filmBench, new Value.EntityValue("Rain", "Rain"), "Zoe Zander", FILM_A,
                linked(A, Predicate.CAST_MEMBER, B), films.given(B, Predicate.PARENT, "Mia Zander"),
                films.given(A, Predicate.PUBLICATION_DATE, "1955-01-02"));

        assertThat(new ExcludeNearMiss(filmBench).proposals(plan)).singleElement().satisfies(p -> {
            assertThat(p.clauses())
                    .contains(new Clause.Exclusion(A, "director", new Value.EntityValue("Carl Beck", "Carl Beck")))
                    .doesNotContain(films.given(A, Predicate.PUBLICATION_DATE, "1955-01-02"));
            assertThat(filmBench.isUnique(p)).isTrue();
        });
    }

    @Test
    void aThirdFilmLeavesNothingToExclude() {
        Kin films = new Kin().man("Bela Roth", "Carl Roth").woman("Zoe Zander").film("Rain", "Snow", "Hail")
                .says("Zoe Zander", Predicate.PARENT, "Mia Zander")
                .says("Rain", Predicate.CAST_MEMBER, "Zoe Zander")
                .says("Rain", Predicate.PUBLICATION_DATE, "1955-01-02")
                .says("Snow", Predicate.DIRECTOR, "Carl Roth")
                .says("Snow", Predicate.CAST_MEMBER, "Zoe Zander")
                .says("Hail", Predicate.DIRECTOR, "Bela Roth")
                .says("Hail", Predicate.CAST_MEMBER, "Zoe Zander");
        Workbench filmBench = films.bench();
        Plan plan = plan(filmBench, new Value.EntityValue("Rain", "Rain"), "Zoe Zander", FILM_A,
                linked(A, Predicate.CAST_MEMBER, B), films.given(B, Predicate.PARENT, "Mia Zander"),
                films.given(A, Predicate.PUBLICATION_DATE, "1955-01-02"));

        assertThat(new ExcludeNearMiss(filmBench).proposals(plan)).isEmpty();
    }

    @Test
    void aClueIsAddedThatLeavesOneAnswer() {
        // Two films by the son of Anton Roth: a date or the cast tells them apart.
        Plan plan = plan(bench, new Value.EntityValue("Snow", "Snow"), "Bela Roth", FILM_A,
                linked(A, Predicate.DIRECTOR, B), kin.given(B, Predicate.PARENT, "Anton Roth"),
                kin.given(B, Predicate.BIRTH_DATE, "1925-03-04"));

        assertThat(bench.holds(plan)).isFalse();
        assertThat(holding(bench, new AddClue(bench, book), plan)).isNotEmpty()
                .allSatisfy(p -> assertThat(p.conditions()).isEqualTo(plan.conditions() + 1));
    }

    @Test
    void aClueIsSwappedForOneFromAnotherDocument() {
        Kin scattered = new Kin().man("Anton Roth", "Bela Roth")
                .says("Anton Roth", Predicate.BIRTH_DATE, "1900-01-02")
                .says("Bela Roth", Predicate.PARENT, "Anton Roth")
                .says("Bela Roth", Predicate.BIRTH_DATE, "1925-03-04")
                .says("Bela Roth", Predicate.BIRTH_PLACE, "Jena")
                .says("chronicle", "Bela Roth", Predicate.DEATH_DATE, "1990-04-05");
        Workbench scatteredBench = scattered.bench();
        Term.Variable c = new Term.Variable("c");
        Plan plan = plan(scatteredBench, antonsBirth, "Anton Roth", linked(B, Predicate.BIRTH_DATE, A), MAN_B,
                linked(c, Predicate.PARENT, B), new Clause.HasType(c, "man"),
                scattered.given(c, Predicate.BIRTH_DATE, "1925-03-04"),
                scattered.given(c, Predicate.BIRTH_PLACE, "Jena"))
                .bound(c, scatteredBench.graph.entityNode("Bela Roth"));

        assertThat(holding(scatteredBench, new SwapClue(scatteredBench, new ClueBook(scatteredBench, "en")), plan))
                .hasSize(2)
                .allSatisfy(p -> {
                    assertThat(p.clauses()).contains(scattered.given(c, Predicate.DEATH_DATE, "1990-04-05"));
                    assertThat(scatteredBench.sourceCover(p)).isEqualTo(3);
                });
        assertThat(new SwapClue(bench, book).proposals(birthOfFather())).as("all on one page").isEmpty();
    }
}
