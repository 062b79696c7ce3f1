package dev.taskloom.verifiers;

import dev.taskloom.schemas.Task;
import java.util.Optional;

/** Re-checks published tasks from their environment alone, without a model and without the network. */
public interface TaskAuditor {
    /** Why the task's certificate does not hold; empty when it does. Safe to call from many threads. */
    Optional<String> flaw(Task task);
}
