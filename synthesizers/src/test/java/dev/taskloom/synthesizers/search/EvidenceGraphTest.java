package dev.taskloom.synthesizers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceGraphTest {
    private static Set<String> explored(Kin kin, String seed, int depth, int breadth) {
        Workbench bench = new Workbench(kin.graph(), node -> false,
                new SearchSettings(depth, breadth, 5, 3, false, List.of("en"), 7));
        return EvidenceGraph.explore(bench, bench.graph.entityNode(seed))
                .links()
                .keySet()
                .stream()
                .map(node -> bench.graph.value(node).label())
                .collect(Collectors.toSet());
    }

    @Test
    void depthIsHowFarFromTheSeedItGoes() {
        Kin line = new Kin().man("P0", "P1", "P2", "P3", "P4");
        for (int i = 0; i < 4; i++) {
            line.says("P" + i, Predicate.PARENT, "P" + (i + 1));
        }

        assertThat(explored(line, "P0", 1, 6)).containsExactlyInAnyOrder("P0", "P1");
        assertThat(explored(line, "P0", 3, 6)).containsExactlyInAnyOrder("P0", "P1", "P2", "P3");
        assertThat(explored(line, "P2", 1, 6)).as("links are followed both ways").containsExactlyInAnyOrder("P1", "P2",
                "P3");
    }

    @Test
    void breadthIsHowManyNeighboursOfEachEntityItFollows() {
        Kin star = new Kin().man("Father");
        IntStream.range(0, 9).forEach(i -> star.man("Son" + i).says("Son" + i, Predicate.PARENT, "Father"));

        assertThat(explored(star, "Father", 1, 2)).hasSize(3);
        assertThat(explored(star, "Father", 1, 6)).hasSize(7);
    }

    @Test
    void neighboursFromNewDocumentsComeFirst() {
        Kin sources = new Kin().man("Ada", "Bob", "Cid", "Dan")
                .says("one book", "Ada", Predicate.SPOUSE, "Bob")
                .says("one book", "Ada", Predicate.SIBLING, "Cid")
                .says("another", "Ada", Predicate.SIBLING, "Dan");

        assertThat(explored(sources, "Ada", 1, 2)).contains("Dan");
    }

    @Test
    void hubsAreNotEntered() {
        Kin crowd = new Kin().man("Ada", "Hub").says("Ada", Predicate.SIBLING, "Hub");
        IntStream.range(0, 200).forEach(i -> crowd.man("Son" + i).says("Son" + i, Predicate.PARENT, "Hub"));

        assertThat(explored(crowd, "Ada", 3, 6)).containsExactly("Ada");
    }
}
