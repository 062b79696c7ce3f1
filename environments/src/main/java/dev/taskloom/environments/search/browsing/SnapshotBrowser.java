package dev.taskloom.environments.search.browsing;

import dev.taskloom.environments.search.snapshot.Passage;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of a snapshot, which never change. */
public final class SnapshotBrowser implements Browser {
    private static final int SNIPPET = 400;
    private static final int PASSAGES_PER_HIT = 4;

    private final Snapshot snapshot;

    public SnapshotBrowser(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public List<Hit> search(String query, int limit) {
        int wanted = Math.clamp(limit, 1, MOST_HITS);
        Map<String, Passage> best = new LinkedHashMap<>();
        for (Passage passage : snapshot.passages().search(query, wanted * PASSAGES_PER_HIT)) {
            best.putIfAbsent(passage.document(), passage);
        }
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, Passage> entry : best.entrySet()) {
            if (hits.size() == wanted) {
                break;
            }
            snapshot.document(entry.getKey())
                    .ifPresent(document -> hits.add(new Hit(document.title(), document.url(),
                            PageText.oneLine(document.text().substring(entry.getValue().start(),
                                    Math.min(entry.getValue().end(), entry.getValue().start() + SNIPPET))))));
        }
        return List.copyOf(hits);
    }

    @Override
    public Lookup page(String url) {
        return snapshot.passages()
                .documentAt(Browser.withoutFragment(url))
                .<Lookup>map(document -> new Lookup.Found(
                        new PageText(document.title(), document.url(), document.text())))
                .orElseGet(() -> new Lookup.Missing("there is no page at " + url));
    }
}
