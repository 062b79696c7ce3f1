package dev.taskloom.pipelines.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times the Beam path and the plain loop in turn, so that both meet the same machine; the best round counts. */
final class Stopwatch {
    private static final double MEGABYTE = 1e6;
    private static final Time NEVER = new Time(Double.MAX_VALUE, 0);
    /** The just-in-time compiler goes on for minutes: a run of hours sees what it ends with. */
    private static final int STEADY_ROUNDS = 3;
    private static final double NOTABLE = 0.03;

    private Stopwatch() {}

    /** Work that is measured. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * A measurement.
     *
     * @param seconds  of the best round
     * @param peakHeap largest heap in use in any round, in megabytes
     */
    record Time(double seconds, double peakHeap) {}

    /** Two ways of doing the same work, in the order in which they were given. */
    record Pair(Time first, Time second) {}

    /** Does both in turn, at most so many times, until neither gets faster any more. */
    static Pair inTurn(int mostRounds, Work first, Work second) throws IOException {
        List<Time> times = inTurn(mostRounds, List.of(first, second));
        return new Pair(times.getFirst(), times.getLast());
    }

    /** Does all in turn, at most so many times, until none gets faster any more; the times in their order. */
    static List<Time> inTurn(int mostRounds, List<Work> works) throws IOException {
        List<Time> best = new ArrayList<>(Collections.nCopies(works.size(), NEVER));
        int sinceFaster = 0;
        for (int round = 0; round < mostRounds && sinceFaster < STEADY_ROUNDS; round++) {
            boolean faster = false;
            for (int i = 0; i < works.size(); i++) {
                Time next = better(best.get(i), once(works.get(i)));
                faster |= isFaster(next, best.get(i));
                best.set(i, next);
            }
            sinceFaster = faster ? 0 : sinceFaster + 1;
        }
        return List.copyOf(best);
    }

    /** Does it at most so many times, until it gets no faster any more. */
    static Time best(int mostRounds, Work work) throws IOException {
        return inTurn(mostRounds, List.of(work)).getFirst();
    }

    private static boolean isFaster(Time next, Time best) {
        return next.seconds() < best.seconds() * (1 - NOTABLE);
    }

    private static Time better(Time a, Time b) {
        return new Time(Math.min(a.seconds(), b.seconds()), Math.max(a.peakHeap(), b.peakHeap()));
    }

    private static Time once(Work work) throws IOException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Time(seconds, heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE);
    }
}
