package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The body of a page as flat arrays in document order, with the text measures that every later step reads.
 *
 * <p>Node {@code i} spans {@code [i, end(i))}. Built in one pass without recursion, so depth costs nothing; ignored
 * elements (scripts, controls) are not in it. Lengths count characters other than white space.
 */
final class PageTree {
    private static final int FIRST_CAPACITY = 1024;

    private Node[] nodes = new Node[FIRST_CAPACITY];
    private Shape[] shapes = new Shape[FIRST_CAPACITY];
    private int[] roles = new int[FIRST_CAPACITY];
    private int[] parents = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int[] linked = new int[FIRST_CAPACITY];
    private int[] stops = new int[FIRST_CAPACITY];
    private final List<Element> metadata = new ArrayList<>();
    private int size;

    private PageTree() {}

    /** Reads the tree under {@code body}, which becomes node 0. */
    static PageTree of(Element body) {
        PageTree tree = new PageTree();
        tree.read(body);
        tree.sum();
        return tree;
    }

    /** The {@code meta} and {@code link} elements that stand in the body. */
    List<Element> metadata() {
        return List.copyOf(metadata);
    }

    int size() {
        return size;
    }

    Node node(int i) {
        return nodes[i];
    }

    /** Element of node {@code i}, which must not be a text node. */
    Element element(int i) {
        return (Element) nodes[i];
    }

    Shape shape(int i) {
        return shapes[i];
    }

    /** Bits of {@link Role} that tag, class, id and ARIA role of the node give it. */
    int roles(int i) {
        return roles[i];
    }

    int parent(int i) {
        return parents[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Characters other than white space in the subtree. */
    int length(int i) {
        return lengths[i];
    }

    /** The part of {@link #length} that stands inside anchors. */
    int linkedLength(int i) {
        return linked[i];
    }

    /** Marks that end or divide sentences in the subtree. */
    int stops(int i) {
        return stops[i];
    }

    private void read(Element body) {
        RoleReader roleReader = new RoleReader();
        add(body, Shape.BLOCK, roleReader.roles(body), -1);
        int open = 0;
        Element element = body;
        int anchors = 0;
        while (open >= 0) {
            // Until its end is known, an open node keeps there the place of its next child.
            if (ends[open] == element.childNodeSize()) {
                ends[open] = size;
                if (shapes[open] == Shape.ANCHOR) {
                    anchors--;
                }
                open = parents[open];
                element = open < 0 ? null : (Element) nodes[open];
                continue;
            }
            Node child = element.childNode(ends[open]++);
            // Outside of foreign content browsers take a CDATA section for a comment.
            if (child instanceof TextNode text && !(child instanceof CDataNode)) {
                addText(text, open, anchors > 0);
            } else if (child instanceof Element inner) {
                Shape shape = Shape.of(inner.normalName());
                if (shape == Shape.IGNORED) {
                    if (inner.normalName().equals("link") || inner.normalName().equals("meta")) {
                        metadata.add(inner);
                    }
                } else {
                    open = add(inner, shape, roleReader.roles(inner), open);
                    element = inner;
                    if (shape == Shape.ANCHOR) {
                        anchors++;
                    }
                }
            }
        }
    }

    private void addText(TextNode node, int parent, boolean inAnchor) {
        String text = node.getWholeText();
        int length = 0;
        int stop = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                length++;
                if (isStop(c)) {
                    stop++;
                }
            }
        }
        int i = add(node, Shape.TEXT, 0, parent);
        ends[i] = size;
        lengths[i] = length;
        linked[i] = inAnchor ? length : 0;
        stops[i] = inAnchor ? 0 : stop;
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '.', ',', '!', '?', ';', '\u3001', '\u3002', '\uff0c', '\uff01', '\uff1f', '\uff1b', '\u060c',
                    '\u061f',
                    '\u06d4', '\u0964' ->
                true;
            default -> false;
        };
    }

    private int add(Node node, Shape shape, int role, int parent) {
        if (size == nodes.length) {
            grow();
        }
        nodes[size] = node;
        shapes[size] = shape;
        roles[size] = role;
        parents[size] = parent;
        return size++;
    }

    private void grow() {
        int capacity = size * 2;
        nodes = Arrays.copyOf(nodes, capacity);
        shapes = Arrays.copyOf(shapes, capacity);
        roles = Arrays.copyOf(roles, capacity);
        parents = Arrays.copyOf(parents, capacity);
        ends = Arrays.copyOf(ends, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        linked = Arrays.copyOf(linked, capacity);
        stops = Arrays.copyOf(stops, capacity);
    }

    /** Children stand after their parents, so one backward pass sums the subtrees. */
    private void sum() {
        for (int i = size - 1; i > 0; i--) {
            int parent = parents[i];
            lengths[parent] += lengths[i];
            linked[parent] += linked[i];
            stops[parent] += stops[i];
        }
    }
}
