package dev.taskloom.pipelines.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.SampleTasks;
import dev.taskloom.pipelines.kafka.TaskMessages;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.synthesis.PublishTasks.Content;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionMessagesTest {
    private static final int PARTITIONS = 3;
    private static final List<Task> TASKS = IntStream.range(0, 40).mapToObj(SampleTasks::task).toList();

    @TempDir
    Path folder;

    private List<Path> files() {
        JsonLines.write(folder.resolve("part-0.jsonl"), TASKS.subList(0, 25).iterator());
        JsonLines.write(folder.resolve("part-1.jsonl"), List.of().iterator());
        JsonLines.write(folder.resolve("part-2.jsonl"), TASKS.subList(25, 40).iterator());
        return JsonLines.files(folder);
    }

    @Test
    void everyTaskIsInOnePartitionInTheOrderOfTheFiles() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int here = partition;
            try (PartitionMessages messages = new PartitionMessages(files(), Content.TASKS, here, PARTITIONS)) {
                assertThat(messages).usingRecursiveFieldByFieldElementComparator()
                        .isNotEmpty()
                        .containsExactlyElementsOf(TASKS.stream()
                                .map(TaskMessages::of)
                                .filter(message -> TaskTopics.partitionOf(message.key(), PARTITIONS) == here)
                                .toList());
            }
        }
    }

    @Test
    void anIterationThatWasGivenUpIsBegunAgain() {
        try (PartitionMessages messages = new PartitionMessages(files(), Content.TASKS, 0, 1)) {
            Iterator<Message> givenUp = messages.iterator();
            givenUp.next();
            List<String> keys = new ArrayList<>();
            messages.forEach(message -> keys.add(message.key()));
            assertThat(keys).containsExactlyElementsOf(TASKS.stream().map(task -> task.id().value()).toList());
        }
    }

    @Test
    void rejectionsOfOneIdAreDifferentMessages() {
        List<Rejection> rejections = List.of(SampleTasks.rejection("search-1", 1),
                SampleTasks.rejection("search-1", 2));
        JsonLines.write(folder.resolve("part-0.jsonl"), rejections.iterator());
        try (PartitionMessages messages = new PartitionMessages(JsonLines.files(folder), Content.REJECTIONS, 0, 1)) {
            assertThat(messages).extracting(Message::identity).doesNotHaveDuplicates().hasSize(2);
        }
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Path file = files().getLast();
        Files.writeString(file, "{}\n");
        try (PartitionMessages messages = new PartitionMessages(List.of(file), Content.TASKS, 0, 1)) {
            assertThatThrownBy(() -> messages.iterator().hasNext()).isInstanceOf(RunException.class)
                    .hasMessageStartingWith(file + ", line 1: ");
        }
    }
}
