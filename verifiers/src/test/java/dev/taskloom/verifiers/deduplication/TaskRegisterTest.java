package dev.taskloom.verifiers.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskRegisterTest {
    private static final Term.Variable A = new Term.Variable("a");

    /** The published example with another question, answer and program. */
    private static Task task(String prompt, String answer, String... works) throws IOException {
        try (InputStream in = Task.class.getResourceAsStream("/schemas/v1/examples/task.json")) {
            Task task = Json.read(in.readAllBytes(), Task.class);
            SearchTask body = (SearchTask) task.body();
            List<Clause> clauses = java.util.Arrays.stream(works)
                    .map(work -> (Clause) new Clause.Relation(A, "director",
                            new Term.Constant(new Value.TextValue(work))))
                    .toList();
            SearchTask other = new SearchTask(body.snapshot(), new ConstraintProgram(A, clauses), body.bindings(), body
                    .evidence(), body.entityChain(), body.hardNegatives(), body.hardening());
            return new Task(task.schema(), TaskId.of(task.kind(), other), task.kind(), task.split(), task.language(),
                    prompt, new ReferenceAnswer(answer, List.of(), task.answer().type(), task.answer().normaliser()),
                    task.environment(), other, task.difficulty(), task.certificate(), task.verification(), task
                            .provenance());
        }
    }

    private static String clash(TaskRegister register, Task task) {
        Optional<TaskRegister.Clash> clash = register.enter(task);
        return clash.map(TaskRegister.Clash::reason).orElse("entered");
    }

    @Test
    void theSameTaskOfAnEarlierRunIsLetInOnce() throws IOException {
        TaskRegister register = new TaskRegister(3);
        Task task = task("Who directed the film about the harbour of the northern town?", "Alda Brenn", "x", "y");
        assertThat(clash(register, task)).isEqualTo("entered");
        assertThat(clash(register, task)).isEqualTo("duplicate-task");
    }

    @Test
    void twoTasksWithTheSameAnswerMayNotShareHalfTheirClauses() throws IOException {
        TaskRegister register = new TaskRegister(3);
        register.enter(task("Who directed the film about the harbour of the northern town?", "Alda Brenn", "x", "y"));
        Task half = task("Which woman made both the silent picture and the opera of the year?", "alda brenn", "x", "z");
        Task none = task("Which woman made both the silent picture and the opera of the year?", "Alda Brenn", "u", "z");
        assertThat(clash(register, half)).isEqualTo("duplicate-clauses");
        assertThat(clash(register, none)).isEqualTo("entered");
    }

    @Test
    void aQuestionThatReadsNearlyTheSameIsNotLetIn() throws IOException {
        TaskRegister register = new TaskRegister(3);
        register.enter(
                task("Who directed the film that was shot in the harbour of the northern town in the long winter "
                        + "before the war and won a prize", "Alda Brenn", "x"));
        Task near = task("Who directed the film that was shot in the harbour of the northern town in the long winter "
                + "before the war and won a medal", "Tove Hallin", "y");
        assertThat(clash(register, near)).isEqualTo("duplicate-question");
    }

    @Test
    void anAnswerStandsInNoMoreTasksThanAllowed() throws IOException {
        TaskRegister register = new TaskRegister(1);
        register.enter(task("Who directed the film about the harbour of the northern town?", "Alda Brenn", "x"));
        Task again = task("Which woman made both the silent picture and the opera of the year?", "Alda Brenn", "y");
        assertThat(clash(register, again)).isEqualTo("answer-used-up");
    }
}
