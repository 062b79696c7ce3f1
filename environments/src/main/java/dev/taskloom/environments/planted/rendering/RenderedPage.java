package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity;
import java.util.List;

/**
 * A finished page.
 *
 * @param html       the whole file
 * @param mentions   entities named in the main content, in order of first mention
 * @param statements what the main content states, in reading order; one fact may stand several times
 */
public record RenderedPage(PagePlan plan, String html, List<Entity> mentions, List<Statement> statements) {
    public RenderedPage {
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
    }
}
