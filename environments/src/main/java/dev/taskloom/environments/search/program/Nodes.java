package dev.taskloom.environments.search.program;

/** Nodes one after the other, made as they are asked for. */
interface Nodes {
    /** The next node, -1 when there are no more. */
    int next();

    static Nodes of(int[] nodes) {
        int[] next = {0};
        return () -> next[0] < nodes.length ? nodes[next[0]++] : -1;
    }
}
