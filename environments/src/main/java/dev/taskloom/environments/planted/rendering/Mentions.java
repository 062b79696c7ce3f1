package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.Person;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names entities in the main content of one page: in full or by an alias first, shorter later, mostly linked. */
final class Mentions {
    private static final double ALIAS = 0.1;
    private static final double FIRST_LINKED = 0.93;
    private static final double LATER_LINKED = 0.2;
    private static final double LATER_SHORT = 0.6;

    private final Entity topic;
    private final Addresses addresses;
    private final Draws draws;
    private final Map<String, Entity> seen = new LinkedHashMap<>();
    private final Set<String> introduced = new HashSet<>();

    Mentions(Entity topic, Addresses addresses, Draws draws) {
        this.topic = topic;
        this.addresses = addresses;
        this.draws = draws;
        seen.put(topic.id(), topic);
    }

    /** A mention: its markup, and the name in it as plain text. */
    record Mention(String html, String surface) {}

    /** Names the entity in running text. */
    Mention inProse(Entity entity) {
        seen.put(entity.id(), entity);
        // A name in the infobox introduces nobody: the prose still starts with the full name.
        boolean first = introduced.add(entity.id());
        String name = entity.name();
        if (first && !entity.aliases().isEmpty() && draws.chance(ALIAS)) {
            Alias alias = draws.pick(entity.aliases());
            name = alias.name();
        } else if (!first && entity instanceof Person person && !isLikeTopic(person) && draws.chance(LATER_SHORT)) {
            name = person.family();
        }
        return mention(entity, name, draws.chance(first ? FIRST_LINKED : LATER_LINKED));
    }

    /** Names the entity in a table, list or infobox: always in full and linked. */
    Mention inFull(Entity entity) {
        seen.put(entity.id(), entity);
        return mention(entity, entity.name(), true);
    }

    /** Names the entity by the title of its page. */
    Mention byTitle(Entity entity) {
        seen.put(entity.id(), entity);
        String title = addresses.primary(entity).map(PagePlan::title).orElse(entity.name());
        return new Mention(mention(entity, title, true).html(), entity.name());
    }

    /** Names the topic of a page that is not its primary one, with a link there. */
    String linkToTopic() {
        String html = addresses.primary(topic)
                .map(page -> Markup.link(page.url(), topic.name()))
                .orElse(Markup.escape(topic.name()));
        return topic instanceof Entity.Work ? "<i>" + html + "</i>" : html;
    }

    List<Entity> seen() {
        return List.copyOf(seen.values());
    }

    /** A bare family name would be read as the topic's own. */
    private boolean isLikeTopic(Person person) {
        return topic instanceof Person self && self.family().equals(person.family());
    }

    private Mention mention(Entity entity, String name, boolean linked) {
        String html = linked && entity != topic
                ? addresses.primary(entity).map(page -> Markup.link(page.url(), name)).orElse(Markup.escape(name))
                : Markup.escape(name);
        return new Mention(entity instanceof Entity.Work ? "<i>" + html + "</i>" : html, name);
    }
}
