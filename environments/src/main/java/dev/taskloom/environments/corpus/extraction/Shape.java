package dev.taskloom.environments.corpus.extraction;

import java.util.HashMap;
import java.util.Map;

/** How an element takes part in the layout of text; decided by its tag name alone. */
enum Shape {
    /** A run of characters; not an element. */
    TEXT,
    /** Flows with the text around it. */
    INLINE, ANCHOR, BREAK,
    /** Starts and ends a block. */
    BLOCK, PARAGRAPH, HEADING, PREFORMATTED, QUOTE, FIGURE, CAPTION, LIST, ITEM, DEFINITIONS, TERM, DETAIL, TABLE, ROW,
    CELL, HEADER_CELL,
    /** Never holds prose: scripts, styles, form controls, embedded objects. The tree does not enter it. */
    IGNORED;

    private static final Map<String, Shape> BY_TAG = byTag();

    /** Shape of the tag; an unknown one (a custom element) is a block, which is what such elements mostly hold. */
    static Shape of(String tag) {
        return BY_TAG.getOrDefault(tag, BLOCK);
    }

    boolean flows() {
        return this == TEXT || this == INLINE || this == ANCHOR || this == BREAK;
    }

    private static Map<String, Shape> byTag() {
        Map<String, Shape> shapes = new HashMap<>();
        put(shapes, INLINE,
                "span b i em strong u s small big sub sup font abbr acronym cite code q tt var samp kbd mark"
                        + " time label bdi bdo ins del dfn data ruby rb rt rp wbr nobr strike address-line amp-fit-text g-emoji tt");
        put(shapes, ANCHOR, "a");
        put(shapes, BREAK, "br");
        put(shapes, PARAGRAPH, "p");
        put(shapes, HEADING, "h1 h2 h3 h4 h5 h6");
        put(shapes, PREFORMATTED, "pre");
        put(shapes, QUOTE, "blockquote");
        put(shapes, FIGURE, "figure");
        put(shapes, CAPTION, "figcaption caption");
        put(shapes, LIST, "ul ol menu dir");
        put(shapes, ITEM, "li");
        put(shapes, DEFINITIONS, "dl");
        put(shapes, TERM, "dt");
        put(shapes, DETAIL, "dd");
        put(shapes, TABLE, "table");
        put(shapes, ROW, "tr");
        put(shapes, CELL, "td");
        put(shapes, HEADER_CELL, "th");
        put(shapes, IGNORED, "script style noscript template iframe object embed applet audio video canvas map svg math"
                + " select option optgroup datalist textarea input button img picture source track link meta base hr"
                + " frame frameset noframes progress meter param head title rp");
        return Map.copyOf(shapes);
    }

    private static void put(Map<String, Shape> shapes, Shape shape, String tags) {
        for (String tag : tags.split(" ")) {
            shapes.put(tag, shape);
        }
    }
}
