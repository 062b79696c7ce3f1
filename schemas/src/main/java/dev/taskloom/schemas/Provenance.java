package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * Where a task comes from. It holds no wall-clock time: the same inputs give the same bytes on any day.
 *
 * @param run      id of the run: a hash of its settings, seed and snapshot
 * @param seed     the seed entity and its draw
 * @param snapshot manifest hash of the snapshot
 * @param models   models that took part; empty on the model-free path
 * @param licences licences of the cited documents, distinct and sorted
 * @param sources  URLs of the cited documents, distinct and sorted
 */
public record Provenance(String run, Seed seed, String snapshot, List<String> models, List<String> licences,
        List<String> sources) {
    public Provenance {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(snapshot, "snapshot");
        models = List.copyOf(models);
        licences = List.copyOf(licences);
        sources = List.copyOf(sources);
    }
}
