package dev.taskloom.environments.search.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimGraphTest {
    private static final Value BORN = new Value.DateValue("1900-05-03");

    private static Entity entity(String id) {
        return new Entity(id, "Label of " + id, List.of(), EntityType.PERSON, "", List.of(), "en", "example.org",
                "d" + id,
                new Entity.Popularity(1, 1, 0, 1));
    }

    private static Value of(String id) {
        return new Value.EntityValue(id, "Label of " + id);
    }

    private static ClaimGraph family(boolean reversed) {
        ClaimGraphBuilder builder = new ClaimGraphBuilder();
        List<Runnable> steps = List.of(
                () -> builder.add("child", Predicate.PARENT, of("father"), "d1", 0, 10, "x"),
                () -> builder.add("child", Predicate.PARENT, of("mother"), "d1", 0, 10, "x"),
                () -> builder.add("twin", Predicate.PARENT, of("father"), "d2", 5, 9, "x"),
                () -> builder.add("child", Predicate.BIRTH_DATE, BORN, "d1", 0, 10, "x"),
                () -> builder.add("child", Predicate.PARENT, of("father"), "d3", 1, 2, "y"),
                () -> builder.add("child", Predicate.PARENT, of("father"), "d1", 0, 10, "x"));
        List<String> ids = List.of("child", "father", "mother", "twin");
        for (int i = 0; i < ids.size(); i++) {
            builder.add(entity(ids.get(reversed ? ids.size() - 1 - i : i)));
        }
        for (int i = 0; i < steps.size(); i++) {
            steps.get(reversed ? steps.size() - 1 - i : i).run();
        }
        return builder.build();
    }

    private static List<String> labels(ClaimGraph graph, int[] nodes) {
        return Arrays.stream(nodes).mapToObj(n -> graph.value(n).label()).toList();
    }

    @Test
    void a_relation_is_followed_both_ways() {
        ClaimGraph graph = family(false);
        int child = graph.entityNode("child");
        assertThat(labels(graph, graph.objects(child, Predicate.PARENT))).containsExactly("Label of father",
                "Label of mother");
        assertThat(labels(graph, graph.subjects(Predicate.PARENT, graph.entityNode("father"))))
                .containsExactly("Label of child", "Label of twin");
        assertThat(graph.objects(child, Predicate.SPOUSE)).isEmpty();
        assertThat(labels(graph, graph.subjects(Predicate.BIRTH_DATE, graph.node(BORN))))
                .containsExactly("Label of child");
    }

    @Test
    void the_same_claim_of_two_documents_stands_twice_and_of_one_document_once() {
        ClaimGraph graph = family(false);
        int[] claims = graph.claims(graph.entityNode("child"), Predicate.PARENT, graph.entityNode("father"));
        assertThat(Arrays.stream(claims).mapToObj(graph::document)).containsExactly("d1", "d3");
        assertThat(graph.claimCount()).isEqualTo(5);
    }

    @Test
    void the_order_of_adding_never_shows() {
        ClaimGraph one = family(false);
        ClaimGraph other = family(true);
        assertThat(describe(other)).isEqualTo(describe(one));
    }

    private static List<String> describe(ClaimGraph graph) {
        return java.util.stream.IntStream.range(0, graph.claimCount())
                .mapToObj(c -> graph.value(graph.subject(c)).key() + " " + graph.predicate(c) + " "
                        + graph.value(graph.object(c)).key() + " " + graph.document(c) + " " + graph.start(c) + "-"
                        + graph.end(c) + " " + graph.extractor(c))
                .toList();
    }

    @Test
    void what_no_claim_mentions_has_no_node() {
        ClaimGraph graph = family(false);
        assertThat(graph.node(new Value.TextValue("nobody"))).isEqualTo(-1);
        assertThat(graph.entityNode("nobody")).isEqualTo(-1);
    }

    @Test
    void entities_are_found_by_id_whatever_their_label() {
        ClaimGraph graph = family(false);
        assertThat(graph.node(new Value.EntityValue("child", "another label"))).isEqualTo(graph.entityNode("child"));
    }

    @Test
    void a_claim_about_an_unknown_entity_and_an_entity_added_twice_are_refused() {
        assertThatThrownBy(() -> new ClaimGraphBuilder().add(entity("a"))
                .add("a", Predicate.PARENT, of("b"), "d", 0, 1, "x").build())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("b");
        assertThatThrownBy(() -> new ClaimGraphBuilder().add(entity("a")).add(entity("a")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a");
    }
}
