package dev.taskloom.pipelines.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs over a snapshot are answered by what is true in the world, whatever its pages state. */
class PlantedWorldTest {
    private static final String REVIEW = "https://films.example/review-of-the-ferry.html";
    private static final Term.Variable A = new Term.Variable("a");

    @TempDir
    Path truth;

    private PlantedWorld world;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(truth.resolve("world.jsonl"), """
                {"record": "world", "seed": 1, "pages": 1, "entities": 4, "facts": 4}
                {"record": "entity", "id": "f1", "type": "film", "kind": "film", "name": "The Ferry"}
                {"record": "entity", "id": "p1", "type": "person", "kind": "person", "name": "Ana Tolu", \
                "aliases": [{"name": "Ana Mira", "reason": "maiden_name"}]}
                {"record": "entity", "id": "p2", "type": "person", "kind": "person", "name": "Oro Lin"}
                {"record": "entity", "id": "v1", "type": "place", "kind": "village", "name": "Quel"}
                {"record": "fact", "subject": "f1", "predicate": "director", "object": {"type": "entity", "id": "p1", \
                "label": "Ana Tolu"}}
                {"record": "fact", "subject": "p1", "predicate": "birth_date", "object": {"type": "date", \
                "iso": "1903-05-17"}}
                {"record": "fact", "subject": "p1", "predicate": "birth_place", "object": {"type": "entity", \
                "id": "v1", "label": "Quel"}}
                {"record": "fact", "subject": "p2", "predicate": "birth_place", "object": {"type": "entity", \
                "id": "v1", "label": "Quel"}}
                """);
        Files.writeString(truth.resolve("pages.jsonl"), """
                {"url": "%s", "file": "review", "language": "en", "kind": "review", "primary": false, \
                "title": "Review", "topic": "f1", "mentions": [], "statements": []}
                """.formatted(REVIEW));
        world = new PlantedWorld(truth);
    }

    private static ConstraintProgram program(Clause... clauses) {
        return new ConstraintProgram(A, List.of(clauses));
    }

    private static Clause.Relation bornIn(String place) {
        return new Clause.Relation(A, "birth_place", new Term.Constant(new Value.TextValue(place)));
    }

    @Test
    void anEntityIsKnownByAnyPageAboutItAndAnswersByAllItsNames() {
        Value film = new Value.EntityValue(Sha256.hex(REVIEW).substring(0, 16), "Review");
        assertThat(world.answers(program(new Clause.Relation(new Term.Constant(film), "director", A),
                new Clause.HasType(A, "woman")))).containsExactly(List.of("Ana Tolu", "Ana Mira"));
    }

    @Test
    void aPlaceWithoutAPageIsKnownByItsNameAndEveryAnswerIsGiven() {
        assertThat(world.answers(program(bornIn("Quel")))).containsExactlyInAnyOrder(List.of("Ana Tolu", "Ana Mira"),
                List.of("Oro Lin"));
        assertThat(world.answers(program(bornIn("Quel"), new Clause.Range(A, "birth_date", "1900", "1909"))))
                .containsExactly(List.of("Ana Tolu", "Ana Mira"));
        assertThat(world.answers(program(bornIn("Nowhere")))).isEmpty();
    }
}
