package dev.taskloom.environments.search.build;

import java.util.ArrayList;
import java.util.List;

/**
 * The staged batches that make up one shard, in order.
 *
 * @param batches consecutive batches of the whole input
 */
record ShardPlan(List<Batch> batches) {
    /** So many are aimed at, within the bounds below: enough for most machines' cores, few enough to search quickly. */
    private static final int SHARDS = 8;
    private static final int MIN_PAGES = PageIntake.PAGES_PER_BATCH;
    private static final int MAX_PAGES = 16 * PageIntake.PAGES_PER_BATCH;

    ShardPlan {
        batches = List.copyOf(batches);
    }

    /**
     * Pages that were staged together.
     *
     * @param split     number of the input split
     * @param number    number within the split
     * @param firstPage number of its first page, counted over the whole input
     */
    record Batch(int split, int number, int firstPage) {}

    /** Cuts the input into shards; depends on the input alone. */
    static List<ShardPlan> of(List<PageIntake.Notes> ordered) {
        int pages = ordered.stream().mapToInt(PageIntake.Notes::pages).sum();
        int perShard = Math.clamp(pages / SHARDS, MIN_PAGES, MAX_PAGES);
        List<ShardPlan> shards = new ArrayList<>();
        List<Batch> current = new ArrayList<>();
        int page = 0;
        int start = 0;
        for (PageIntake.Notes notes : ordered) {
            for (int number = 0; number < notes.batches().size(); number++) {
                if (page - start >= perShard) {
                    shards.add(new ShardPlan(current));
                    current = new ArrayList<>();
                    start = page;
                }
                current.add(new Batch(notes.split(), number, page));
                page += notes.batches().get(number);
            }
        }
        if (!current.isEmpty() || shards.isEmpty()) {
            shards.add(new ShardPlan(current));
        }
        return shards;
    }
}
