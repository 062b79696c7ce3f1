package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which blocks under the main root stay. */
final class BlockFilter {
    private BlockFilter() {}

    static List<Block> filter(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            if (block.mostlyLinks() && block.length() < 200) {
                continue;
            }
            if (block.length() >= 60 && !seen.add(block.text())) {
                continue;
            }
            kept.add(block);
        }
        return withoutEmptySections(kept);
    }

    /** Drops headings that no text follows before a heading of the same or a higher level. */
    private static List<Block> withoutEmptySections(List<Block> blocks) {
        boolean[] drop = new boolean[blocks.size()];
        int lowest = 7;
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
