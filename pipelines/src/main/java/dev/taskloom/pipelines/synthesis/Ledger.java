package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.schemas.ModelUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of models that a run took, added up wave by wave.
 *
 * <p>A wave that was made in an earlier execution counts with the calls it took then; one that was killed and is made again
 * counts once, the calls bought before as replayed.
 */
final class Ledger {
    private final Optional<RunModels> models;
    private final Map<List<String>, ModelUse> sum = new LinkedHashMap<>();
    private List<ModelUse> seen;

    Ledger(Optional<RunModels> models) {
        this.models = models;
        this.seen = models.map(RunModels::use).orElse(List.of());
    }

    /** The calls since the last time this was asked, which are added. */
    List<ModelUse> sinceLast() {
        List<ModelUse> now = models.map(RunModels::use).orElse(List.of());
        List<ModelUse> wave = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            wave.add(now.get(i).minus(seen.get(i)));
        }
        seen = now;
        add(wave);
        return wave;
    }

    /** Adds the calls of a wave that is there already. */
    void add(List<ModelUse> wave) {
        wave.forEach(use -> sum.merge(List.of(use.stage(), use.model()), use, ModelUse::plus));
    }

    /** The cap that is reached, in words. */
    Optional<String> capReached() {
        return models.flatMap(RunModels::capReached);
    }

    /** All calls so far. */
    List<ModelUse> use() {
        return List.copyOf(sum.values());
    }
}
