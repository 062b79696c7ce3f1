package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that knows of an earlier one adds to it, and repeats nothing. */
@Timeout(600)
class EarlierTasksTest {

    @Test
    void theSameSeedMakesOtherTasksWhenItsFirstOnesAreExcluded() {
        Path earlier = World.undisturbed();
        Path run = World.path("further");
        try (Command command = World.synthesize(run, "--exclude", earlier)) {
            command.succeeds();
        }

        assertThat(Runs.taskIds(run)).isNotEmpty().doesNotContainAnyElementsOf(Runs.taskIds(earlier));
        assertThat(Runs.manifest(run).funnel().getLast().reasons().get("duplicate-task"))
                .isGreaterThanOrEqualTo(World.COUNT);
        List<Task> both = new ArrayList<>(Runs.tasks(earlier));
        both.addAll(Runs.tasks(run));
        Map<String, Long> uses = both.stream()
                .collect(Collectors.groupingBy(task -> task.answer().value().toLowerCase(Locale.ROOT),
                        Collectors.counting()));
        assertThat(uses.values()).allMatch(count -> count <= 3);
    }

    @Test
    void aRunIsNotGoneOnWithOtherEarlierTasks() {
        Path earlier = World.undisturbed();
        try (Command command = World.synthesize(earlier, "--exclude", earlier)) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.output()).contains("holds another run (--exclude was nothing, is ");
        }
    }
}
