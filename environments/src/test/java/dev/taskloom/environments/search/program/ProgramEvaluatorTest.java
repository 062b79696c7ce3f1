package dev.taskloom.environments.search.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Facts;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgramEvaluatorTest {
    private static final Term.Variable A = new Term.Variable("a");
    private static final Term.Variable B = new Term.Variable("b");

    private static Term.Constant constant(Value value) {
        return new Term.Constant(value);
    }

    private static Set<String> labels(ClaimGraph graph, ConstraintProgram program) {
        return new ProgramEvaluator(graph).answers(program, 1_000)
                .stream()
                .map(solution -> graph.value(solution.node(program.answer())).label())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void agreesWithBruteForceOnRandomGraphsAndPrograms() {
        for (long seed = 1; seed <= 40; seed++) {
            RandomWorld world = new RandomWorld(new Random(seed));
            ClaimGraph graph = world.graph();
            for (int i = 0; i < 25; i++) {
                ConstraintProgram program = world.program();
                assertThat(labels(graph, program)).as("seed %d, program %d: %s", seed, i, program)
                        .isEqualTo(world.answers(program));
            }
        }
    }

    @Test
    void joinsTwoRelationsThroughAHiddenVariable() {
        Facts facts = new Facts().man("Ada").film("Rain").film("Snow")
                .says("Rain", Predicate.DIRECTOR, "Ada")
                .says("Snow", Predicate.DIRECTOR, "Ada");
        ConstraintProgram sameDirector = new ConstraintProgram(A, List.of(
                new Clause.Relation(A, "director", B),
                new Clause.Relation(constant(facts.entity("Rain")), "director", B)));

        assertThat(labels(facts.graph(), sameDirector)).containsExactly("Rain", "Snow");
    }

    @Test
    void aYearStandsForItsDays() {
        Facts facts = new Facts().man("Ada").man("Bob").man("Cid")
                .says("Ada", Predicate.BIRTH_DATE, "1901-12-31")
                .says("Bob", Predicate.BIRTH_DATE, "1901")
                .says("Cid", Predicate.BIRTH_DATE, "1902-01-01");
        ConstraintProgram born1901 = new ConstraintProgram(A,
                List.of(new Clause.Relation(A, "birth_date", constant(new Value.DateValue("1901")))));

        assertThat(labels(facts.graph(), born1901)).containsExactly("Ada", "Bob");
    }

    @Test
    void findsYearsBeforeTheCommonEra() {
        Facts facts = new Facts().man("Ada").man("Bob")
                .says("Ada", Predicate.BIRTH_DATE, "-0043")
                .says("Bob", Predicate.BIRTH_DATE, "-0060");
        ConstraintProgram range = new ConstraintProgram(A,
                List.of(new Clause.Range(A, "birth_date", "-0044", "-0040")));

        assertThat(labels(facts.graph(), range)).containsExactly("Ada");
    }

    @Test
    void theSameDateAtTwoPrecisionsIsOneAnswer() {
        Facts facts = new Facts().man("Ada")
                .says("Ada", Predicate.BIRTH_DATE, "1901")
                .says("other", "Ada", Predicate.BIRTH_DATE, "1901-05-02");
        ConstraintProgram birth = new ConstraintProgram(A,
                List.of(new Clause.Relation(constant(facts.entity("Ada")), "birth_date", A)));

        assertThat(labels(facts.graph(), birth)).containsExactly("1901-05-02");
    }

    @Test
    void aSearchThatRunsOutOfRowsSaysSo() {
        Facts facts = new Facts().man("Ada");
        for (int i = 0; i < 20; i++) {
            facts.film("Film" + i).says("Film" + i, Predicate.DIRECTOR, "Ada");
        }
        ConstraintProgram films = new ConstraintProgram(A,
                List.of(new Clause.Relation(A, "director", constant(facts.entity("Ada")))));
        ProgramEvaluator evaluator = new ProgramEvaluator(facts.graph());

        assertThat(evaluator.enumerate(films, 100, 5).complete()).isFalse();
        assertThat(evaluator.enumerate(films, 100, 20).complete()).isTrue();
        assertThat(evaluator.enumerate(films, 100, 20).unique()).isFalse();
    }

    @Test
    void extendsABindingThatIsGiven() {
        Facts facts = new Facts().man("Ada").man("Bob").film("Rain").film("Snow")
                .says("Rain", Predicate.DIRECTOR, "Ada")
                .says("Snow", Predicate.DIRECTOR, "Bob");
        ClaimGraph graph = facts.graph();
        ConstraintProgram directed = new ConstraintProgram(A, List.of(new Clause.Relation(A, "director", B)));
        Set<Integer> found = new HashSet<>();
        new ProgramEvaluator(graph).forEach(directed, Map.of("b", graph.entityNode("Bob")), solution -> {
            found.add(solution.node(A));
            return true;
        });

        assertThat(found).containsExactly(graph.entityNode("Snow"));
    }

    @Test
    void aConstantNoClaimMentionsHasNoAnswers() {
        Facts facts = new Facts().man("Ada").film("Rain").says("Rain", Predicate.DIRECTOR, "Ada");
        ConstraintProgram byNobody = new ConstraintProgram(A,
                List.of(new Clause.Relation(A, "director", constant(new Value.TextValue("Nobody")))));

        assertThat(labels(facts.graph(), byNobody)).isEmpty();
    }
}
