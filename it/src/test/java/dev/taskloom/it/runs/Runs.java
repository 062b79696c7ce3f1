package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicReader;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What finished runs hold, and how they compare. */
final class Runs {
    private Runs() {}

    static RunManifest manifest(Path run) {
        return RunDirectory.readManifest(run).orElseThrow(() -> new AssertionError(run + " has no manifest"));
    }

    static List<Task> tasks(Path run) {
        List<Task> tasks = new ArrayList<>();
        JsonLines.files(RunDirectory.tasks(run)).forEach(file -> JsonLines.read(file, Task.class, tasks::add));
        return tasks;
    }

    static List<String> taskIds(Path run) {
        return tasks(run).stream().map(task -> task.id().value()).toList();
    }

    private static List<String> rejectionIds(Path run) {
        List<String> ids = new ArrayList<>();
        JsonLines.files(run.resolve("rejections"))
                .forEach(file -> JsonLines.read(file, Rejection.class, rejection -> ids.add(rejection.id())));
        return ids;
    }

    /** Same files byte for byte, same figures. */
    static void assertSame(Path run, Path other) {
        assertThat(taskIds(run)).isEqualTo(taskIds(other)).hasSize(manifest(run).accepted());
        for (String file : List.of("tasks/part-00000.jsonl", "rejections/part-00000.jsonl")) {
            assertThat(run.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
        assertThat(manifest(run).accepted()).isEqualTo(manifest(other).accepted());
        assertThat(manifest(run).rejected()).isEqualTo(manifest(other).rejected());
        assertThat(manifest(run).funnel()).isEqualTo(manifest(other).funnel());
    }

    /** A {@code read_committed} consumer sees every task once, and every rejected draft. */
    static void assertPublished(Path run, KafkaTarget target) {
        assertThat(new TopicReader(target, TaskTopics.TASKS).ids())
                .containsExactlyInAnyOrderElementsOf(taskIds(run));
        assertThat(new TopicReader(target, TaskTopics.REJECTIONS).ids()).doesNotHaveDuplicates();
        assertThat(new TopicReader(target, TaskTopics.REJECTIONS).count())
                .isEqualTo(rejectionIds(run).stream().distinct().count());
    }
}
