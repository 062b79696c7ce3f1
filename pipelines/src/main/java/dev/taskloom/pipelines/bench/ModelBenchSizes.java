package dev.taskloom.pipelines.bench;

/**
 * How much a bench of models does.
 *
 * @param calls    in each round, many at once
 * @param blocking one after the other
 * @param limited  at a server that allows only so many a second
 * @param rounds   times that each way is measured, at most: less when nothing gets faster
 * @param pages    of the planted web that a run with models is about
 */
record ModelBenchSizes(int calls, int blocking, int limited, int rounds, int pages) {
    static final ModelBenchSizes FULL = new ModelBenchSizes(24_000, 60, 2_000, 5, 300);
    static final ModelBenchSizes QUICK = new ModelBenchSizes(6_000, 30, 1_000, 2, 60);
}
