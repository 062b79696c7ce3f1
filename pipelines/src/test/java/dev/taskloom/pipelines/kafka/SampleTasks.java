package dev.taskloom.pipelines.kafka;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Difficulty;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verification;
import java.util.List;
import java.util.TreeMap;

/** Small but whole tasks, told apart by a number. */
public final class SampleTasks {
    private static final String SNAPSHOT = "ab".repeat(32);

    private SampleTasks() {}

    public static Task task(int number) {
        Value.EntityValue person = new Value.EntityValue("p" + number, "Person " + number);
        Value.EntityValue town = new Value.EntityValue("t" + number, "Zürich-" + number);
        Term.Variable x = new Term.Variable("x");
        ConstraintProgram program = new ConstraintProgram(x,
                List.of(new Clause.Relation(new Term.Constant(person), "birth_place", x)));
        String quote = person.label() + " was born in " + town.label() + ".";
        Claim claim = new Claim(person, "birth_place", town,
                new Citation("cd".repeat(32), "https://example.org/" + number, 0, quote.length(), quote),
                "sentence/en");
        TreeMap<String, Value> bindings = new TreeMap<>();
        bindings.put("x", town);
        SearchTask body = new SearchTask(SNAPSHOT, program, bindings, List.of(claim),
                List.of(person.label(), town.label()), List.of(), List.of());
        SearchCertificate certificate = new SearchCertificate(1, List.of(List.of(0)), List.of(1), List.of(9), 1,
                List.of("evidence-replay"), "");
        return Seal.seal(new Task(Task.SCHEMA, TaskId.of(TaskKind.SEARCH, body), TaskKind.SEARCH, "train", "en",
                "Where was Person " + number + " born?",
                new ReferenceAnswer(town.label(), List.of(), AnswerType.ENTITY, "entity/v1"),
                new EnvironmentRef("snapshot", SNAPSHOT, List.of("search", "open")), body,
                new Difficulty(new TreeMap<>(), List.of(), List.of()), certificate,
                new Verification(Decision.ACCEPT, "strict", List.of(), List.of(), null),
                new Provenance("run-7", seed(number), SNAPSHOT, List.of(), List.of(), List.of())));
    }

    public static Rejection rejection(String id, int seed) {
        return new Rejection(Rejection.SCHEMA, id, TaskKind.SEARCH, seed(seed), "deduplicate", Decision.REJECT,
                "duplicate", "the same as another", "Where?", "Zürich", List.of(), List.of(), null);
    }

    private static Seed seed(int number) {
        return new Seed(TaskKind.SEARCH, "p" + number, "Person " + number, "en|example.org|person", number,
                new TreeMap<>());
    }
}
