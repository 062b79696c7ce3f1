package dev.taskloom.synthesizers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.wording.QuestionWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private final Kin kin = new Kin().man("Bela Roth").film("Rain", "Snow")
            .says("Rain", Predicate.DIRECTOR, "Bela Roth")
            .says("Snow", Predicate.DIRECTOR, "Bela Roth")
            .says("Snow", Predicate.PUBLICATION_DATE, "1957-02-03")
            .says("Bela Roth", Predicate.BIRTH_DATE, "1925-03-04");
    private final Workbench bench = kin.bench();

    private List<Plan> around(String seed) {
        return new Openings(bench).around(EvidenceGraph.explore(bench, bench.graph.entityNode(seed)));
    }

    @Test
    void theAnswerIsAFactOrARelativeOfSomethingHidden() {
        Set<String> questions = around("Bela Roth").stream()
                .map(plan -> QuestionWriter.write(plan.program(), bench.graph, "en"))
                .collect(Collectors.toSet());

        assertThat(questions).anyMatch(q -> q.contains("the director of the film “Rain” born")
                || q.contains("date of birth of the director of the film “Rain”"));
        assertThat(questions).anyMatch(q -> q.contains("directed by the director of the film “Rain”"));
    }

    @Test
    void everyOpeningIsTwoHopsAndTouchesTheSeed() {
        int seed = bench.graph.entityNode("Rain");

        assertThat(around("Rain")).isNotEmpty().allSatisfy(plan -> {
            assertThat(Shape.hops(plan)).isEqualTo(2);
            assertThat(plan.binds(seed) || plan.clauses().toString().contains("Rain")).isTrue();
        });
    }

    @Test
    void aDisputedFactIsNotAskedFor() {
        Workbench disputed = kin.says("another", "Bela Roth", Predicate.BIRTH_DATE, "1926-01-01").bench();
        int seed = disputed.graph.entityNode("Bela Roth");

        assertThat(new Openings(disputed).around(EvidenceGraph.explore(disputed, seed)))
                .noneMatch(plan -> plan.clauses().toString().contains("birth_date"));
    }

    @Test
    void anEntityWithoutLinkedFactsHasNone() {
        Workbench lonely = new Kin().man("Ada").says("Ada", Predicate.BIRTH_DATE, "1900-01-01").bench();

        assertThat(new Openings(lonely).around(EvidenceGraph.explore(lonely, 0))).isEmpty();
    }
}
