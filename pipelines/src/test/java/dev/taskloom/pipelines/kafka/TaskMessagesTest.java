package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TaskMessagesTest {

    @Test
    void taskIsKeyedByItsIdAndReadsBack() throws Exception {
        Task task = SampleTasks.task(1);

        Message message = TaskMessages.of(task);

        assertThat(message.key()).isEqualTo(task.id().value());
        assertThat(message.identity()).isEqualTo(task.id().value());
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo(Json.line(task))
                .doesNotContain("\n");
        assertThat(Json.read(message.value(), Task.class)).isEqualTo(task);
    }

    @Test
    void headersAreTheCloudEventsAttributesOfTheBinaryMode() {
        Task task = SampleTasks.task(1);

        assertThat(TaskMessages.of(task).headers()).containsEntry("content-type", "application/json")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", task.id().value())
                .containsEntry("ce_type", "dev.taskloom.task.accepted.v1")
                .containsEntry("ce_source", "/taskloom/runs/run-7")
                .containsEntry("ce_dataschema", "https://taskloom.dev/schemas/v1/task.schema.json")
                .hasSize(6);
    }

    @Test
    void rejectionsUnderOneIdAreDifferentEventsUnlessTheyAreEqual() {
        Rejection rejection = SampleTasks.rejection("search-seed-1", 1);
        Rejection other = SampleTasks.rejection("search-seed-1", 2);

        assertThat(TaskMessages.of(rejection).key()).isEqualTo(TaskMessages.of(other).key()).isEqualTo("search-seed-1");
        assertThat(TaskMessages.of(rejection).identity()).isNotEqualTo(TaskMessages.of(other).identity());
        assertThat(TaskMessages.of(rejection).identity())
                .isEqualTo(TaskMessages.of(SampleTasks.rejection("search-seed-1", 1)).identity());
        assertThat(TaskMessages.of(rejection).headers()).containsEntry("ce_source",
                "/taskloom/kinds/search/stages/deduplicate");
    }

    @Test
    void partitionIsTheOneKafkasOwnProducerChooses() {
        // Murmur2 values published with Kafka's own UtilsTest: "21" hashes to -973932308, "foobar" to -790332482.
        assertThat(TaskTopics.partitionOf("21", 7)).isEqualTo((-973932308 & 0x7fffffff) % 7);
        assertThat(TaskTopics.partitionOf("foobar", 5)).isEqualTo((-790332482 & 0x7fffffff) % 5);
    }
}
