package dev.taskloom.environments.corpus.extraction;

import java.util.List;

/**
 * A block of main text before it is decided whether it stays.
 *
 * @param node  tree node it was read from
 * @param level heading level 1 to 6; 0 for other blocks
 * @param links spans of {@code text} that are links
 * @param list  node of the list or table this stands in, -1 for a paragraph of its own
 * @param item  node of its item or row of that list, -1 for a paragraph of its own
 */
record Block(int node, Shape shape, int level, String text, List<LinkSpan> links, int linkedLength, int list,
        int item) {
    /** A longer block is a paragraph even when it shares its item or cell with others, as in a layout table. */
    private static final int LONGEST_LINE = 80;

    /** A link whose target is as the page wrote it. */
    record LinkSpan(int start, int end, String href) {}

    /** Whether this is the next line of the list or table that {@code before} stands in. */
    boolean continues(Block before) {
        return list >= 0 && list == before.list && (item != before.item || length() <= LONGEST_LINE);
    }

    int length() {
        return text.length();
    }

    boolean mostlyLinks() {
        return linkedLength * 2 > text.length();
    }
}
