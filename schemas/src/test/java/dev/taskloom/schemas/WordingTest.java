package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The wording of a question came after the first tasks were written: those keep their bytes, seal and meaning. */
class WordingTest {
    private static Task task() throws IOException {
        return Json.read(WireSchema.TASK.example(), Task.class);
    }

    private static Task worded(Task task, Wording wording) {
        Verification v = task.verification();
        return new Task(task.schema(), task.id(), task.kind(), task.split(), task.language(), task.prompt(),
                task.answer(), task.environment(), task.body(), task.difficulty(), task.certificate(),
                new Verification(v.decision(), v.mode(), v.attempts(), v.verdicts(), wording), task.provenance());
    }

    @Test
    void aTaskWithoutOneHasNoSuchFieldAndTheSealItAlwaysHad() throws IOException {
        Task task = task();
        assertThat(task.verification().wording()).isNull();
        assertThat(Json.line(task)).doesNotContain("wording");
        SearchCertificate certificate = (SearchCertificate) task.certificate();
        assertThat(Seal.of(task)).isEqualTo(certificate.seal());
    }

    @Test
    void anUnsetOneIsReadLikeAMissingOne() throws IOException {
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(WireSchema.TASK.example());
        ((ObjectNode) tree.get("verification")).putNull("wording");
        assertThat(Json.read(tree.toString(), Task.class)).isEqualTo(task());
    }

    @Test
    void bothKindsSurviveTheWireWithAFieldNobodyKnowsAndChangeTheSealButNotTheId() throws IOException {
        Task task = task();
        SearchTask body = (SearchTask) task.body();
        for (Wording wording : new Wording[]{
                new Wording.OfModel("profile/one", "profile/two", Sha256.hex("prompts"), Sha256.hex("question"),
                        body.program()),
                new Wording.OfProgram("profile/one", "profile/two", "not-read-back")}) {
            Task worded = worded(task, wording);
            ObjectNode tree = (ObjectNode) Json.mapper().readTree(Json.line(worded));
            ((ObjectNode) tree.at("/verification/wording")).put("field_of_tomorrow", 1);
            assertThat(Json.read(tree.toString(), Task.class)).isEqualTo(worded);
            assertThat(Seal.of(worded)).isNotEqualTo(Seal.of(task));
            assertThat(TaskId.of(worded.kind(), worded.body())).isEqualTo(task.id());
        }
    }
}
