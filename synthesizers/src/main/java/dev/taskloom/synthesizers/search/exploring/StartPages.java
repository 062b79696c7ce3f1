package dev.taskloom.synthesizers.search.exploring;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Sha256;
import java.util.Comparator;
import java.util.List;

/** Draws the pages at which exploring begins: pages of entities that few others tell of come first. */
public final class StartPages {
    private StartPages() {}

    /** So many pages, or all there are: least known entities first, equals by a hash of the seed. */
    public static List<Document> draw(Snapshot snapshot, int count, long seed) {
        return snapshot.graph()
                .entities()
                .stream()
                .map(entity -> new Ranked(entity, Sha256.hex(seed + " " + entity.id())))
                .sorted(Comparator.<Ranked>comparingInt(ranked -> ranked.entity().popularity().claims())
                        .thenComparing(Ranked::hash))
                .limit(count)
                .map(ranked -> snapshot.page(ranked.entity()))
                .toList();
    }

    /** An entity and its draw, which a sort would else make again at each comparison. */
    private record Ranked(Entity entity, String hash) {}
}
