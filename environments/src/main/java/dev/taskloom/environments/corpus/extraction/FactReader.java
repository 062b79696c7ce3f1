package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.taskloom.environments.corpus.Document.RowKind;

/**
 * Finds the rows of label and value on a page: in infoboxes, definition lists and tables of two columns.
 *
 * <p>An infobox is known by its class or by its build: rows of header and data cell ahead of the first paragraph, or in
 * an {@code aside}. In it, any element whose content is one label element and one value counts as a row, which is how
 * infoboxes without tables are made. A layout table is none of this: its cells are long, nested or more than two.
 */
final class FactReader {
    /** Characters other than white space. */
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_PLAIN_LABEL = 40;

    private final PageTree tree;
    private final MainContent main;
    private final List<Fact> facts = new ArrayList<>();
    private final boolean[] taken;

    private FactReader(PageTree tree, MainContent main) {
        this.tree = tree;
        this.main = main;
        this.taken = new boolean[tree.size()];
    }

    /** Reads the whole page but for what is left out of its main content. */
    static FactReader read(PageTree tree, MainContent main) {
        FactReader reader = new FactReader(tree, main);
        reader.readAll();
        return reader;
    }

    /** Facts in document order. */
    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Whether the node's text went into facts and is not prose any more. */
    boolean taken(int i) {
        return taken[i];
    }

    private void readAll() {
        for (int i = 1; i < tree.size();) {
            if (main.leftOut(i)) {
                i = tree.end(i);
                continue;
            }
            boolean box = main.isBox(i);
            boolean done = switch (tree.shape(i)) {
                case TABLE -> table(i, box);
                case DEFINITIONS -> definitions(i, box ? RowKind.INFOBOX : RowKind.DEFINITION);
                case BLOCK, FIGURE, LIST -> box && box(i);
                default -> false;
            };
            i = done ? tree.end(i) : i + 1;
        }
    }

    /** Reads the table when it is one of labels and values; the table around another table is not. */
    private boolean table(int table, boolean box) {
        List<Fact> found = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        int otherRows = 0;
        boolean headers = true;
        for (int i = table + 1; i < tree.end(table); i++) {
            if (tree.shape(i) == Shape.TABLE && !box) {
                return false;
            }
            if (tree.shape(i) == Shape.ROW) {
                Fact fact = row(i);
                if (fact != null) {
                    headers &= hasHeaderCell(i);
                    found.add(fact);
                    rows.add(i);
                } else if (tree.length(i) > 0) {
                    otherRows++;
                    if (namesColumns(i)) {
                        rows.add(i);
                    }
                }
            }
        }
        boolean mostlyRows = found.size() >= 2 && otherRows <= Math.max(1, found.size() / 4);
        if (found.isEmpty() || !box && (!mostlyRows || !headers && !shortLabels(found))) {
            return false;
        }
        boolean infobox = box || inAside(table) || headers && found.size() >= 3 && table < main.firstProse();
        for (Fact fact : found) {
            facts.add(fact.as(infobox ? RowKind.INFOBOX : RowKind.TABLE));
        }
        if (infobox) {
            take(table);
        } else {
            rows.forEach(this::take);
        }
        return true;
    }

    private void take(int i) {
        Arrays.fill(taken, i, tree.end(i), true);
    }

    private boolean hasHeaderCell(int row) {
        for (int cell = row + 1; cell < tree.end(row); cell = tree.end(cell)) {
            if (tree.shape(cell) == Shape.HEADER_CELL) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row has header cells only: names of columns say nothing once the rows below are facts. */
    private boolean namesColumns(int row) {
        for (int cell = row + 1; cell < tree.end(row); cell = tree.end(cell)) {
            if (tree.shape(cell) == Shape.CELL) {
                return false;
            }
        }
        return true;
    }

    private boolean shortLabels(List<Fact> found) {
        return found.stream().allMatch(fact -> fact.label().size() == 1
                && fact.label().getFirst().length() <= LONGEST_PLAIN_LABEL);
    }

    private boolean inAside(int node) {
        int at = node;
        for (int up = 0; up < 6 && at > 0; up++, at = tree.parent(at)) {
            if (tree.element(at).normalName().equals("aside") || main.isBox(at)) {
                return true;
            }
        }
        return false;
    }

    /** The row as a fact when it has two cells with text, the second of which is no header. */
    private Fact row(int row) {
        int label = -1;
        int value = -1;
        for (int cell = row + 1; cell < tree.end(row); cell = tree.end(cell)) {
            Shape shape = tree.shape(cell);
            if (shape != Shape.CELL && shape != Shape.HEADER_CELL || tree.length(cell) == 0) {
                continue;
            }
            if (value >= 0) {
                return null;
            }
            if (label < 0) {
                label = cell;
            } else {
                value = cell;
            }
        }
        if (value < 0 || tree.shape(value) == Shape.HEADER_CELL) {
            return null;
        }
        return fact(RowKind.TABLE, label, value);
    }

    private boolean definitions(int list, RowKind kind) {
        List<Integer> terms = new ArrayList<>();
        boolean lastWasTerm = false;
        int before = facts.size();
        RowKind rowKind = kind == RowKind.DEFINITION && inAside(list) ? RowKind.INFOBOX : kind;
        for (int i = list + 1; i < tree.end(list);) {
            if (main.leftOut(i)) {
                i = tree.end(i);
                continue;
            }
            switch (tree.shape(i)) {
                case TERM -> {
                    if (!lastWasTerm) {
                        terms.clear();
                    }
                    terms.add(i);
                    lastWasTerm = true;
                    i = tree.end(i);
                }
                case DETAIL -> {
                    lastWasTerm = false;
                    for (int term : terms) {
                        Fact fact = fact(rowKind, term, i);
                        if (fact != null) {
                            facts.add(fact);
                            take(term);
                            take(i);
                        }
                    }
                    i = tree.end(i);
                }
                default -> i++;
            }
        }
        return facts.size() > before;
    }

    /** Rows of an infobox made of other elements than tables. */
    private boolean box(int box) {
        int before = facts.size();
        for (int i = box + 1; i < tree.end(box);) {
            boolean done = main.leftOut(i) || switch (tree.shape(i)) {
                case TABLE -> table(i, true);
                case DEFINITIONS -> definitions(i, RowKind.INFOBOX);
                case BLOCK, PARAGRAPH, ITEM, FIGURE -> pair(i);
                default -> false;
            };
            i = done ? tree.end(i) : i + 1;
        }
        if (facts.size() == before) {
            return false;
        }
        take(box);
        return true;
    }

    private boolean pair(int element) {
        int label = -1;
        int value = -1;
        for (int child = element + 1; child < tree.end(element); child = tree.end(child)) {
            if (tree.length(child) == 0) {
                continue;
            }
            if (value >= 0) {
                return false;
            }
            if (label < 0) {
                label = child;
            } else {
                value = child;
            }
        }
        if (value < 0 || tree.shape(label) == Shape.TEXT) {
            return false;
        }
        Fact fact = fact(RowKind.INFOBOX, label, value);
        if (fact != null) {
            facts.add(fact);
        }
        return fact != null;
    }

    private Fact fact(RowKind kind, int label, int value) {
        if (tree.length(label) == 0 || tree.length(label) > LONGEST_LABEL || tree.length(value) == 0
                || tree.length(value) > LONGEST_VALUE) {
            return null;
        }
        List<Block> labelText = BlockReader.readLines(tree, label, this::isMark);
        List<Block> valueText = BlockReader.readLines(tree, value, this::isMark);
        return labelText.isEmpty() || valueText.isEmpty() ? null : new Fact(kind, labelText, valueText);
    }

    private boolean isMark(int i) {
        return Role.REFERENCE.in(tree.roles(i)) || Role.HIDDEN.in(tree.roles(i));
    }
}
