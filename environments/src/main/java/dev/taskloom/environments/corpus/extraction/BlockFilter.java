package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which blocks under the main root stay. */
final class BlockFilter {
    private static final int SHORT = 200;
    /** Shorter text may rightly stand on a page twice. */
    private static final int REPEATABLE = 60;

    private BlockFilter() {}

    /**
     * Drops short blocks of links, repetitions, the title repeated as a heading, and headings of nothing.
     *
     * @param title title of the page
     */
    static List<Block> filter(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>(blocks.size());
        Set<String> seen = new HashSet<>();
        String titleKey = Titles.key(title);
        for (Block block : blocks) {
            boolean links = block.mostlyLinks() && block.length() < SHORT;
            boolean repeated = block.length() >= REPEATABLE && !seen.add(block.text());
            boolean isTitle = block.level() > 0 && block.length() <= 2 * title.length()
                    && Titles.key(block.text()).equals(titleKey);
            if (!links && !repeated && !isTitle) {
                kept.add(block);
            }
        }
        return withoutEmptySections(kept);
    }

    /** Drops headings that no text follows before a heading of the same or a higher level. */
    private static List<Block> withoutEmptySections(List<Block> blocks) {
        boolean[] drop = new boolean[blocks.size()];
        boolean end = true;
        // Backwards: a heading is empty if what follows it is the end or a heading that is not below it.
        int following = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            int level = blocks.get(i).level();
            if (level == 0) {
                end = false;
                following = 7;
            } else if (end || following <= level) {
                drop[i] = true;
            } else {
                following = level;
            }
        }
        List<Block> kept = new ArrayList<>(blocks.size());
        for (int i = 0; i < drop.length; i++) {
            if (!drop[i]) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }
}
