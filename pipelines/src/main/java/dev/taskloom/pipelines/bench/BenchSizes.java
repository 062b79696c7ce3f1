package dev.taskloom.pipelines.bench;

/**
 * How much work a bench does.
 *
 * @param pages     pages of the planted web, which all inputs are made of
 * @param passages  short passages as JSON lines
 * @param longPages long pages for the extraction of main text
 * @param seeds     seeds that drafts grow from
 * @param rounds    times that each pair is measured after the warm-up, at most: less when nothing gets faster
 */
record BenchSizes(int pages, int passages, int longPages, int seeds, int rounds) {
    static final BenchSizes FULL = new BenchSizes(5_000, 12_000, 600, 150, 12);
    static final BenchSizes QUICK = new BenchSizes(1_000, 2_500, 100, 30, 1);
}
