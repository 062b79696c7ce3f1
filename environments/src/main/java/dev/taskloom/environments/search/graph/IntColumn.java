package dev.taskloom.environments.search.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Ints that are appended one by one and read as a whole. */
final class IntColumn {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int[] map(IntUnaryOperator operator) {
        int[] mapped = new int[size];
        for (int i = 0; i < size; i++) {
            mapped[i] = operator.applyAsInt(values[i]);
        }
        return mapped;
    }
}
