package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads wiki tables as rows of label and value.
 *
 * <p>Two shapes have rows that stand for facts: a heading cell and its value side by side, as in an infobox; and a row of
 * headings over rows of as many cells, where the first cell is what the row is about. Tables of other shapes, with merged
 * cells or for layout, give nothing.
 */
final class WikiTable {
    private static final int MAX_ROWS = 2000;
    private static final int MAX_COLUMNS = 12;

    private record Cell(boolean heading, int from, int to) {}

    private final String text;
    private final Brackets brackets;
    private final Inline inline;
    private final List<List<Cell>> table = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    WikiTable(String text, Brackets brackets, Inline inline) {
        this.text = text;
        this.brackets = brackets;
        this.inline = inline;
    }

    /** Adds the rows of the table between the brackets. */
    void read(int from, int to, Rows rows, int depth) {
        int line = brackets.find('\n', from, to) + 1;
        while (line < to && table.size() < MAX_ROWS) {
            int end = brackets.find('\n', line, to);
            readLine(line, end);
            line = end + 1;
        }
        endRow();
        List<Cell> first = table.isEmpty() ? List.of() : table.get(0);
        boolean headed = first.size() > 1 && first.size() <= MAX_COLUMNS && first.stream().allMatch(Cell::heading);
        if (headed) {
            headedRows(first, rows, depth);
        } else {
            pairs(rows, depth);
        }
    }

    private void headedRows(List<Cell> headings, Rows rows, int depth) {
        List<String> names = headings.stream().map(cell -> line(cell, depth)).toList();
        for (List<Cell> cells : table.subList(1, table.size())) {
            boolean fits = cells.size() == names.size() && !cells.stream().allMatch(Cell::heading);
            if (fits) {
                TextOut value = TextOut.value();
                for (int i = 1; i < cells.size(); i++) {
                    TextOut cell = write(cells.get(i), depth);
                    if (!cell.isEmpty()) {
                        value.raw(value.isEmpty() ? "" : "; ");
                        // With two columns the heading only repeats what the table is about.
                        value.raw(cells.size() == 2 || names.get(i).isEmpty() ? "" : names.get(i) + " ");
                        value.splice(cell);
                    }
                }
                rows.add(Document.RowKind.TABLE, line(cells.get(0), depth), value);
            }
        }
    }

    private void pairs(Rows rows, int depth) {
        List<List<Cell>> pairs = table.stream()
                .filter(cells -> cells.size() == 2 && cells.get(0).heading() && !cells.get(1).heading()).toList();
        // One pair alone is a caption as a rule.
        if (pairs.size() > 1) {
            pairs.forEach(
                    cells -> rows.add(Document.RowKind.TABLE, line(cells.get(0), depth), write(cells.get(1), depth)));
        }
    }

    private void readLine(int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == Markup.BREAK)) {
            start++;
        }
        if (text.startsWith("|-", start)) {
            endRow();
        } else if (text.startsWith("|+", start)) {
            return;
        } else if (start < to && (text.charAt(start) == '|' || text.charAt(start) == '!')) {
            cells(start + 1, to, text.charAt(start) == '!');
        } else if (!row.isEmpty() && start < to) {
            Cell last = row.remove(row.size() - 1);
            row.add(new Cell(last.heading(), last.from(), to));
        }
    }

    private void cells(int from, int to, boolean heading) {
        int start = from;
        while (true) {
            int end = cellEnd(start, to, heading);
            // More columns than any table of facts has: remembered as one too many.
            if (row.size() <= MAX_COLUMNS) {
                row.add(new Cell(heading, afterAttributes(start, end), end));
            }
            if (end == to) {
                return;
            }
            start = end + 2;
        }
    }

    private int cellEnd(int from, int to, boolean heading) {
        int i = from;
        while (i < to) {
            int bar = brackets.find('|', i, to);
            int mark = heading ? Math.min(bar, brackets.find('!', i, bar)) : bar;
            if (mark >= to) {
                return to;
            }
            if (mark + 1 < to && text.charAt(mark + 1) == text.charAt(mark)) {
                return mark;
            }
            i = mark + 1;
        }
        return to;
    }

    /** Behind {@code style="…" |}; merged cells are emptied, since what they stand over cannot be told. */
    private int afterAttributes(int from, int to) {
        int bar = brackets.find('|', from, to);
        if (bar == to) {
            return from;
        }
        String attributes = text.substring(from, Math.min(bar, from + 300));
        return attributes.contains("rowspan") || attributes.contains("colspan") ? to : bar + 1;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            table.add(row);
            row = new ArrayList<>();
        }
    }

    private String line(Cell cell, int depth) {
        return inline.line(cell.from(), cell.to(), depth);
    }

    private TextOut write(Cell cell, int depth) {
        TextOut out = TextOut.value();
        inline.write(cell.from(), cell.to(), out, depth);
        out.finish();
        return out;
    }
}
