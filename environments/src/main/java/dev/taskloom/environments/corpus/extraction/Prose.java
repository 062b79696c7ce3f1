package dev.taskloom.environments.corpus.extraction;

/**
 * How much running text each part of the page holds: for every node, the characters of its blocks that read as prose.
 *
 * <p>A block's own text is what flows in it outside inner blocks. It counts as prose when it is not mostly links and
 * either ends or divides sentences or is long.
 */
final class Prose {
    private static final int SHORTEST = 25;
    private static final int SHORTEST_WITHOUT_STOPS = 80;

    private final PageTree tree;
    private final int[] holders;
    private final int[] own;
    private final int[] total;

    Prose(PageTree tree) {
        this.tree = tree;
        int size = tree.size();
        holders = new int[size];
        own = new int[size];
        int[] linked = new int[size];
        int[] stops = new int[size];
        for (int i = 0; i < size; i++) {
            Shape shape = tree.shape(i);
            holders[i] = shape.flows() && i > 0 ? holders[tree.parent(i)] : i;
            if (shape == Shape.TEXT) {
                own[holders[i]] += tree.length(i);
                linked[holders[i]] += tree.linkedLength(i);
                stops[holders[i]] += tree.stops(i);
            }
        }
        for (int i = 0; i < size; i++) {
            own[i] = holders[i] == i ? weight(tree.shape(i), own[i], linked[i], stops[i]) : 0;
        }
        total = sums(new boolean[size]);
    }

    private static int weight(Shape shape, int length, int linked, int stops) {
        int unlinked = length - linked;
        if (shape == Shape.HEADING || unlinked < SHORTEST || linked > unlinked
                || stops == 0 && unlinked < SHORTEST_WITHOUT_STOPS) {
            return 0;
        }
        return unlinked;
    }

    /** Prose in the subtree of {@code i}, nothing left out. */
    int total(int i) {
        return total[i];
    }

    /** Prose of the block {@code i} itself, without inner blocks. */
    int own(int i) {
        return own[i];
    }

    /** Prose per subtree when the nodes marked in {@code leftOut} count nothing. */
    int[] sums(boolean[] leftOut) {
        int[] sums = new int[own.length];
        for (int i = own.length - 1; i >= 0; i--) {
            if (!leftOut[i]) {
                sums[i] += own[i];
                if (i > 0) {
                    sums[tree.parent(i)] += sums[i];
                }
            }
        }
        return sums;
    }
}
