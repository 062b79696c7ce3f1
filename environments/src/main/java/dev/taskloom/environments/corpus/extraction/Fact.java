package dev.taskloom.environments.corpus.extraction;

import java.util.List;

import dev.taskloom.environments.corpus.Document.RowKind;

/** A label and a value read from one row, each as its lines of text, of which there is at least one. */
record Fact(RowKind kind, List<Block> label, List<Block> value) {
    Fact {
        label = List.copyOf(label);
        value = List.copyOf(value);
    }

    Fact as(RowKind other) {
        return new Fact(other, label, value);
    }
}
