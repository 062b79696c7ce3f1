package dev.taskloom.environments.search.build;

import dev.taskloom.schemas.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pages count, which entity each page is about, and which pages make up which shard.
 *
 * <p>Safe to share between threads. Holds about 300 bytes a page.
 */
public final class PageRoster {
    private static final int ENTITY_ID_DIGITS = 16;

    private final List<ShardPlan> shards;
    private final Map<String, String> entityByUrl;
    private final Map<String, List<String>> redirectTitles;
    private final byte[] collapsed;

    /** @param collapsed by page number, 0 for a page that counts, otherwise 1 and the ordinal of the reason */
    PageRoster(List<ShardPlan> shards, Map<String, String> entityByUrl, Map<String, List<String>> redirectTitles,
            byte[] collapsed) {
        this.shards = shards;
        this.entityByUrl = entityByUrl;
        this.redirectTitles = redirectTitles;
        this.collapsed = collapsed;
    }

    /** The id of the entity whose primary page has that URL. */
    public static String entityId(String primaryUrl) {
        return Sha256.hex(primaryUrl).substring(0, ENTITY_ID_DIGITS);
    }

    /** How many shards the snapshot will have; at least one. */
    public int shards() {
        return shards.size();
    }

    ShardPlan shard(int shard) {
        return shards.get(shard);
    }

    /** The entity a page or redirect of that URL is about; empty when the corpus has no such page. */
    Optional<String> entityAt(String url) {
        return Optional.ofNullable(entityByUrl.get(url));
    }

    /** True if the page at that URL is the one its entity is named by. */
    boolean isPrimary(String url) {
        return entityId(url).equals(entityByUrl.get(url));
    }

    /** Titles that redirect to the page at that URL. */
    List<String> redirectTitles(String url) {
        return redirectTitles.getOrDefault(url, List.of());
    }

    /** True if the page, numbered over the whole input, counts. */
    boolean counts(int page) {
        return collapsed[page] == 0;
    }

    /** How many pages were collapsed, by reason. */
    SortedMap<String, Long> collapsedByReason() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (byte page : collapsed) {
            if (page != 0) {
                counts.merge(Collapse.values()[page - 1].code(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
