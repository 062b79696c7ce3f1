package dev.taskloom.pipelines.models;

import java.io.Serializable;

/** Travels to workers and opens the model there; a record, because equal ones share what they open in a process. */
public interface ModelSource extends Serializable {
    ModelRuntime open();
}
