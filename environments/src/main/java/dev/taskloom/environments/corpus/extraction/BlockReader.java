package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.jsoup.nodes.TextNode;

/** Reads the text of a subtree as blocks, white space collapsed, links kept as spans. */
final class BlockReader {
    private static final String CELL_SEPARATOR = " | ";

    private final PageTree tree;
    private final IntPredicate skipped;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Block.LinkSpan> links = new ArrayList<>();
    private int linkedLength;
    private int blockNode;
    private boolean spacePending;
    private int breaks;
    private int anchorStart = -1;
    private int anchorNode = -1;
    private int preformattedEnd;

    private final boolean lineByLine;

    private BlockReader(PageTree tree, IntPredicate skipped, boolean lineByLine) {
        this.tree = tree;
        this.skipped = skipped;
        this.lineByLine = lineByLine;
    }

    /** Blocks under {@code root} in document order; subtrees that {@code skipped} names are passed over. */
    static List<Block> read(PageTree tree, int root, IntPredicate skipped) {
        BlockReader reader = new BlockReader(tree, skipped, false);
        reader.readAll(root);
        return reader.blocks;
    }

    /** As {@link #read}, but every line is a block. */
    static List<Block> readLines(PageTree tree, int root, IntPredicate skipped) {
        BlockReader reader = new BlockReader(tree, skipped, true);
        reader.readAll(root);
        return reader.blocks;
    }

    private void readAll(int root) {
        int[] open = new int[64];
        int depth = 0;
        int end = tree.end(root);
        blockNode = root;
        for (int i = root; i < end;) {
            while (depth > 0 && tree.end(open[depth - 1]) <= i) {
                close(open[--depth]);
            }
            if (i != root && skipped.test(i)) {
                // What is left out still stands between the texts around it.
                if (!tree.shape(i).flows()) {
                    finish(tree.parent(i));
                } else {
                    spacePending = true;
                }
                i = tree.end(i);
                continue;
            }
            if (tree.shape(i) == Shape.TEXT) {
                append(((TextNode) tree.node(i)).getWholeText(), i < preformattedEnd);
            } else {
                open(i);
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
            }
            i++;
        }
        while (depth > 0) {
            close(open[--depth]);
        }
        finish(root);
    }

    private void open(int i) {
        switch (tree.shape(i)) {
            case TEXT, INLINE, IGNORED -> {
            }
            case BREAK -> breaks++;
            case ANCHOR -> {
                if (anchorNode < 0) {
                    anchorNode = i;
                    anchorStart = text.length();
                }
            }
            case CELL, HEADER_CELL -> {
                if (text.length() > 0 && rowOf(blockNode) == tree.parent(i)) {
                    breaks = 0;
                    endAnchorText();
                    text.append(CELL_SEPARATOR);
                    spacePending = false;
                } else {
                    finish(i);
                }
                blockNode = i;
            }
            case PREFORMATTED -> {
                finish(i);
                preformattedEnd = Math.max(preformattedEnd, tree.end(i));
            }
            case BLOCK, PARAGRAPH, HEADING, QUOTE, FIGURE, CAPTION, LIST, ITEM, DEFINITIONS, TERM, DETAIL, TABLE, ROW ->
                finish(i);
        }
    }

    private int rowOf(int node) {
        Shape shape = tree.shape(node);
        return shape == Shape.CELL || shape == Shape.HEADER_CELL ? tree.parent(node) : -1;
    }

    private void endAnchorText() {
        // An anchor around cells is malformed; its span ends with the first cell.
        if (anchorNode >= 0) {
            endAnchor();
        }
    }

    private void close(int i) {
        switch (tree.shape(i)) {
            case TEXT, INLINE, BREAK, IGNORED -> {
            }
            case ANCHOR -> {
                if (anchorNode == i) {
                    endAnchor();
                    anchorNode = -1;
                }
            }
            // The row goes on: cells share one line.
            case CELL, HEADER_CELL -> spacePending = true;
            case BLOCK, PARAGRAPH, HEADING, QUOTE, FIGURE, CAPTION, LIST, ITEM, DEFINITIONS, TERM, DETAIL, TABLE, ROW,
                    PREFORMATTED ->
                finish(tree.parent(i));
        }
    }

    private void endAnchor() {
        int start = anchorStart;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        if (start < end) {
            links.add(new Block.LinkSpan(start, end, tree.element(anchorNode).attr("href")));
            linkedLength += end - start;
        }
        anchorStart = text.length();
    }

    private void append(String run, boolean keepLines) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == '\n' && keepLines) {
                breaks++;
            } else if (c <= ' ' || c == '\u00a0') {
                spacePending = true;
            } else {
                separate();
                text.append(c);
            }
        }
    }

    private void separate() {
        if (breaks > 0) {
            if ((breaks > 1 || lineByLine) && text.length() > 0) {
                finish(blockNode);
            } else if (text.length() > 0) {
                text.append('\n');
            }
        } else if (spacePending && text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
            text.append(' ');
        }
        breaks = 0;
        spacePending = false;
    }

    /** Ends the block being read; the next text belongs to {@code next}. */
    private void finish(int next) {
        if (anchorNode >= 0) {
            endAnchor();
            anchorStart = 0;
        }
        while (text.length() > CELL_SEPARATOR.length()
                && text.lastIndexOf(CELL_SEPARATOR) == text.length() - CELL_SEPARATOR.length()) {
            text.setLength(text.length() - CELL_SEPARATOR.length());
        }
        if (text.length() > 0) {
            Shape shape = tree.shape(blockNode);
            int level = 0;
            int at = blockNode;
            // A heading's text may stand in a block inside it.
            for (int up = 0; up < 3 && at >= 0; up++, at = tree.parent(at)) {
                if (tree.shape(at) == Shape.HEADING) {
                    level = tree.element(at).normalName().charAt(1) - '0';
                    shape = Shape.HEADING;
                    break;
                }
            }
            int item = itemOf(blockNode);
            blocks.add(new Block(blockNode, shape, level, text.toString(), List.copyOf(links), linkedLength,
                    item < 0 ? -1 : tree.parent(item), item));
            text.setLength(0);
            links = new ArrayList<>();
            linkedLength = 0;
        }
        breaks = 0;
        spacePending = false;
        blockNode = Math.max(0, next);
    }

    private int itemOf(int node) {
        int at = node;
        for (int up = 0; up < 4 && at >= 0; up++, at = tree.parent(at)) {
            switch (tree.shape(at)) {
                case ITEM, TERM, DETAIL, ROW -> {
                    return at;
                }
                default -> {
                }
            }
        }
        return -1;
    }
}
