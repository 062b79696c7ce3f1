package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.RunManifest;

/** Where the tasks of a dataset come from; the card tells what is known there and nothing else. */
public sealed interface DatasetSource {

    /** A finished run: its funnel, settings and versions are known. */
    record Run(RunManifest manifest) implements DatasetSource {}

    /** A Kafka topic: what its tasks say of themselves is all there is. */
    record Topic(String name) implements DatasetSource {}
}
