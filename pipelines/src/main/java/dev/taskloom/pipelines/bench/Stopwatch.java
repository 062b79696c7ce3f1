package dev.taskloom.pipelines.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Times the Beam path and the plain loop in turn, so that both meet the same machine; the best round counts. */
final class Stopwatch {
    private static final double MEGABYTE = 1e6;

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

    /** Both ways of doing the same work. */
    record Pair(Time beam, Time plain) {}

    static Pair inTurn(int rounds, Work beam, Work plain) throws IOException {
        Time ofBeam = new Time(Double.MAX_VALUE, 0);
        Time ofPlain = ofBeam;
        for (int round = 0; round < rounds; round++) {
            ofBeam = better(ofBeam, once(beam));
            ofPlain = better(ofPlain, once(plain));
        }
        return new Pair(ofBeam, ofPlain);
    }

    static Time best(int rounds, Work work) throws IOException {
        Time best = new Time(Double.MAX_VALUE, 0);
        for (int round = 0; round < rounds; round++) {
            best = better(best, once(work));
        }
        return best;
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
