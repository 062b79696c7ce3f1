package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.search.snapshot.EntityFiles;
import dev.taskloom.schemas.Seed;
import dev.taskloom.synthesizers.search.SeedReservoir;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The seeds that a run draws from a snapshot, drawn without a pipeline. */
final class DrawnSeeds {
    private DrawnSeeds() {}

    /** All of them, in order of rank. */
    static List<Seed> of(Path snapshot, long seed) throws IOException {
        SeedReservoir reservoir = new SeedReservoir();
        for (Path file : EntityFiles.files(snapshot)) {
            EntityFiles.readFile(file, entity -> {
                SeedReservoir.Drawn drawn = SeedReservoir.draw(seed, entity);
                if (drawn != null) {
                    reservoir.addAll(List.of(drawn));
                }
            });
        }
        return reservoir.ranked();
    }
}
