package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.Task;
import java.util.function.Consumer;

/** Tasks that are handed over one by one, from a file, a topic or a list; nobody has to hold them all. */
@FunctionalInterface
public interface TaskFeed {

    /** Hands over every task, in order. */
    void sendTo(Consumer<Task> sink);
}
