package dev.taskloom.environments.corpus.extraction;

import java.util.List;

/**
 * A block of main text before it is decided whether it stays.
 *
 * @param node  tree node it was read from
 * @param level heading level 1 to 6; 0 for other blocks
 * @param links spans of {@code text} that are links
 * @param list  node of the list or table whose line this is, -1 for a paragraph of its own
 */
record Block(int node, Shape shape, int level, String text, List<LinkSpan> links, int linkedLength, int list) {

    /** A link whose target is as the page wrote it. */
    record LinkSpan(int start, int end, String href) {}

    int length() {
        return text.length();
    }

    boolean mostlyLinks() {
        return linkedLength * 2 > text.length();
    }
}
