package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.RecentLookups;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of a snapshot as {@link Page}s; the last used are kept, up to a bound on their characters. */
final class Pages {
    private static final long MOST_CHARACTERS = 24_000_000;

    private final Snapshot snapshot;
    private final Map<String, List<Integer>> entitiesByDocument = new HashMap<>();
    private final RecentLookups<String, Optional<Page>> recent = new RecentLookups<>(MOST_CHARACTERS,
            Pages::characters);

    Pages(Snapshot snapshot) {
        this.snapshot = snapshot;
        ClaimGraph graph = snapshot.graph();
        for (int node = 0; node < graph.entityCount(); node++) {
            entitiesByDocument.computeIfAbsent(graph.entity(node).document(), k -> new ArrayList<>(1)).add(node);
        }
    }

    /** The page of that document id. */
    Optional<Page> find(String document) {
        return recent.get(document, id -> snapshot.document(id).map(Page::of));
    }

    /** The page an entity is known by; {@link SnapshotException} when the snapshot lacks it. */
    Page of(Entity entity) {
        return find(entity.document()).orElseThrow(() -> new SnapshotException(
                snapshot.folder() + " is damaged: document " + entity.document() + " is missing"));
    }

    /** Entities known by that document. */
    List<Integer> entities(String document) {
        return entitiesByDocument.getOrDefault(document, List.of());
    }

    /** The text is kept three times: as it is, folded, and folded in pieces. */
    private static long characters(Optional<Page> page) {
        return page.map(p -> p.document().text().length() + 2L * p.folded().length()).orElse(0L);
    }
}
