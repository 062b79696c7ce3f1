package dev.taskloom.environments.corpus.extraction;

import java.util.Arrays;

/**
 * The part of a page that is its main content: a root node, and the nodes under it that are left out.
 *
 * <p>First furniture is left out by {@link Role}, each kind only while enough prose remains, because pages misname
 * things ({@code class="sidebar-layout"} around the whole page). Then the root is found from the top: step into the
 * child that holds nearly all prose, or into the one marked as content that holds a good part.
 */
final class MainContent {
    /** A child with this share of its parent's prose is stepped into. */
    private static final double DOMINANT = 0.9;
    /** So is the element marked as the article with this share of the page's prose. */
    private static final double MARKED = 0.4;
    private static final double BODY_SHARE = 0.3;
    private static final int LONG_PROSE = 600;
    private static final double REFINED = 0.35;
    private static final int ENOUGH_PROSE = 250;
    private static final double ENOUGH_SHARE = 0.3;

    private final PageTree tree;
    private final Prose prose;
    private final boolean[] leftOut;
    private final boolean[] boxes;
    private final int[] factLengths;
    private final int[] enclosingArticle;
    private int[] kept;
    private final int root;

    private MainContent(PageTree tree) {
        this.tree = tree;
        this.prose = new Prose(tree);
        this.leftOut = new boolean[tree.size()];
        this.boxes = boxes();
        this.factLengths = factLengths();
        this.enclosingArticle = enclosingArticles();
        leaveOut();
        this.root = findRoot();
    }

    static MainContent of(PageTree tree) {
        return new MainContent(tree);
    }

    int root() {
        return root;
    }

    /** Whether the node or one of its ancestors was left out. */
    boolean leftOut(int i) {
        return leftOut[i];
    }

    /** Whether the node is, or stands in, a box of facts. */
    boolean isBox(int i) {
        return boxes[i];
    }

    /** Node of the first paragraph of the main content; the end of the root when there is none. */
    int firstProse() {
        for (int i = root; i < tree.end(root); i++) {
            boolean paragraph = switch (tree.shape(i)) {
                case BLOCK, PARAGRAPH, QUOTE, ITEM -> true;
                default -> false;
            };
            if (paragraph && !leftOut[i] && !boxes[i] && prose.own(i) > 0) {
                return i;
            }
        }
        return tree.end(root);
    }

    int keptProse(int i) {
        return kept[i];
    }

    private boolean[] boxes() {
        boolean[] boxes = new boolean[tree.size()];
        int all = prose.total(0);
        for (int i = 1; i < boxes.length; i++) {
            // A page that calls its whole layout an infobox says nothing by it.
            if (Role.FACTS.in(tree.roles(i)) && (prose.total(i) < LONG_PROSE || prose.total(i) < 0.8 * all)) {
                Arrays.fill(boxes, i, tree.end(i), true);
                i = tree.end(i) - 1;
            }
        }
        return boxes;
    }

    /** Per subtree the text that stands in tables and definition lists. */
    private int[] factLengths() {
        int[] lengths = new int[tree.size()];
        for (int i = lengths.length - 1; i > 0; i--) {
            Shape shape = tree.shape(i);
            if (shape == Shape.TABLE || shape == Shape.DEFINITIONS) {
                lengths[i] = tree.length(i);
            }
            lengths[tree.parent(i)] += lengths[i];
        }
        return lengths;
    }

    /** Prose per subtree without what is left out and without boxes of facts, which are not prose. */
    private int[] sums(boolean[] out) {
        boolean[] without = out.clone();
        for (int i = 0; i < without.length; i++) {
            without[i] |= boxes[i];
        }
        return prose.sums(without);
    }

    /** Leaves out furniture, less and less of it while that would leave next to nothing. */
    private void leaveOut() {
        int all = prose.total(0);
        for (Strictness strictness : Strictness.values()) {
            Arrays.fill(leftOut, false);
            leaveOut(0, tree.size(), strictness, Math.max(1, all));
            kept = sums(leftOut);
            if (strictness == Strictness.BY_NAME) {
                restoreBodyTexts(Math.max(1, all));
            }
            if (kept[0] >= ENOUGH_SHARE * all || holdsBodyText()) {
                break;
            }
        }
        leaveOutComments();
    }

    /** Whether an element named as the body text came through whole and is long enough to be it. */
    private boolean holdsBodyText() {
        for (int i = 1; i < tree.size(); i++) {
            if (Role.BODY_TEXT.in(tree.roles(i)) && kept[i] >= LONG_PROSE && kept[i] >= 0.8 * prose.total(i)) {
                return true;
            }
        }
        return false;
    }

    private enum Strictness {
        BY_NAME, BY_TAG, NONE
    }

    /** Where most of a body text fell to names, its page builder uses them for everything: names count nothing there. */
    private void restoreBodyTexts(int all) {
        for (int i = 1; i < tree.size(); i++) {
            int total = prose.total(i);
            if (!leftOut[i] && Role.BODY_TEXT.in(tree.roles(i)) && total >= LONG_PROSE && total >= BODY_SHARE * all
                    && kept[i] < 0.6 * total) {
                Arrays.fill(leftOut, i, tree.end(i), false);
                leaveOut(i, tree.end(i), Strictness.BY_TAG, all);
                i = tree.end(i) - 1;
            }
        }
        kept = sums(leftOut);
    }

    private void leaveOut(int from, int to, Strictness strictness, int all) {
        for (int i = from + 1; i < to; i++) {
            if (isFurniture(i, strictness, all)) {
                Arrays.fill(leftOut, i, tree.end(i), true);
                i = tree.end(i) - 1;
            }
        }
    }

    private boolean isFurniture(int i, Strictness strictness, int all) {
        double share = (double) prose.total(i) / all;
        int roles = tree.roles(i);
        if (boxes[i] || isFactSheet(i)) {
            return false;
        }
        double limit = Role.CONTENT.in(roles) ? 0.1 : 1.0;
        boolean byTag = Role.FURNITURE.in(roles)
                && (share < limit * 0.5 || share < limit * 0.8 && all - prose.total(i) > ENOUGH_PROSE)
                || isArticleInArticle(i)
                // A list of links is furniture beside prose; on a page that has none it is the matter itself.
                || tree.shape(i) == Shape.LIST && linkList(i) && prose.total(0) > 0;
        boolean byName = Role.ASIDE.in(roles) && share < limit * 0.4 || Role.HIDDEN.in(roles) && share < 0.5
                || Role.METADATA.in(roles) && share < 0.1 && prose.total(i) < 300;
        return switch (strictness) {
            case BY_NAME -> byTag || byName;
            case BY_TAG -> byTag;
            case NONE -> false;
        };
    }

    private void leaveOutComments() {
        int all = kept[0];
        boolean[] without = leftOut.clone();
        for (int i = 1; i < tree.size(); i++) {
            if (Role.COMMENTS.in(tree.roles(i)) && kept[i] < 0.9 * all) {
                Arrays.fill(without, i, tree.end(i), true);
                i = tree.end(i) - 1;
            }
        }
        int[] sums = sums(without);
        // A forum is nothing but comments; an article stands beside them.
        if (sums[0] >= Math.min(ENOUGH_PROSE, all) || sums[0] > 0.5 * all) {
            System.arraycopy(without, 0, leftOut, 0, without.length);
            kept = sums;
        }
    }

    /** An aside that is little else than a table or definition list tells facts. */
    private boolean isFactSheet(int i) {
        return Role.ASIDE.in(tree.roles(i)) && factLengths[i] > 0.6 * tree.length(i)
                && tree.linkedLength(i) < 0.5 * tree.length(i)
                && tree.element(i).normalName().equals("aside");
    }

    /** Teasers and comments are articles inside the article. */
    private boolean isArticleInArticle(int i) {
        if (!Role.ARTICLE.in(tree.roles(i))) {
            return false;
        }
        int outer = enclosingArticle[i];
        return outer >= 0 && prose.total(i) < 0.5 * prose.total(outer);
    }

    private int[] enclosingArticles() {
        int[] enclosing = new int[tree.size()];
        enclosing[0] = -1;
        for (int i = 1; i < enclosing.length; i++) {
            int parent = tree.parent(i);
            enclosing[i] = Role.ARTICLE.in(tree.roles(parent)) ? parent : enclosing[parent];
        }
        return enclosing;
    }

    private boolean linkList(int i) {
        int length = tree.length(i);
        return length > 0 && tree.linkedLength(i) > 0.8 * length;
    }

    private int findRoot() {
        int marked = marked();
        int at = refined(marked >= 0 ? marked : 0);
        while (true) {
            int next = -1;
            for (int child = at + 1; child < tree.end(at); child = tree.end(child)) {
                if (!leftOut[child] && !tree.shape(child).flows() && kept[child] >= DOMINANT * kept[at]) {
                    next = child;
                    break;
                }
            }
            if (next < 0 || kept[at] == 0 || !holdsBlocks(next)) {
                return at;
            }
            at = next;
        }
    }

    /** The one body text inside {@code outer}, or {@code outer} when there is none or several. */
    private int refined(int outer) {
        int best = -1;
        int second = 0;
        for (int i = outer + 1; i < tree.end(outer); i++) {
            if (leftOut[i] || !Role.BODY_TEXT.in(tree.roles(i)) || tree.shape(i).flows()) {
                continue;
            }
            if (best < 0 || kept[i] > kept[best]) {
                if (best >= 0 && i >= tree.end(best)) {
                    second = Math.max(second, kept[best]);
                }
                best = i;
            } else if (i >= tree.end(best)) {
                second = Math.max(second, kept[i]);
            }
        }
        return best >= 0 && kept[best] >= REFINED * kept[outer] && second < 0.3 * kept[best] ? best : outer;
    }

    private boolean holdsBlocks(int i) {
        return switch (tree.shape(i)) {
            case BLOCK, FIGURE, TABLE, ROW, CELL, QUOTE -> prose.own(i) < kept[i];
            default -> false;
        };
    }

    /** The innermost of the best marked elements: body text marks outrank articles. */
    private int marked() {
        int best = -1;
        double bestScore = 0;
        for (int i = 1; i < tree.size(); i++) {
            int roles = tree.roles(i);
            if (leftOut[i] || !Role.CONTENT.in(roles) || tree.shape(i).flows()
                    || kept[i] < (Role.BODY_TEXT.in(roles) ? BODY_SHARE : MARKED) * kept[0]) {
                continue;
            }
            double score = kept[i] * (Role.BODY_TEXT.in(roles) ? 1.15 : 1.0);
            if (score > 0 && score >= bestScore * 0.98) {
                best = i;
                bestScore = Math.max(score, bestScore);
            }
        }
        return best;
    }
}
