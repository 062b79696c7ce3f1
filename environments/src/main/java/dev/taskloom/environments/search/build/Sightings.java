package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.graph.Entity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers where entities are seen: document by document within a shard, then shard by shard. */
final class Sightings {
    private static final int ALIASES = 24;

    private final Map<String, Seen> entities = new TreeMap<>();

    private static final class Seen {
        private Sighting.Page page;
        private final Set<String> names = new LinkedHashSet<>();
        private int documents;
        private int elsewhere;
        private final Set<String> sites = new TreeSet<>();
        private final Set<Long> facts = new TreeSet<>();
        /** The document that was counted last: what one document says twice is one source. */
        private String counted = "";
    }

    /** Opens a document, {@code topic} being the entity it is about, empty when there is none. */
    Source source(String document, String site, String topic) {
        return new Source(document, site, topic);
    }

    /** A document in which entities are seen. */
    final class Source {
        private final String document;
        private final String site;
        private final String topic;

        private Source(String document, String site, String topic) {
            this.document = document;
            this.site = site;
            this.topic = topic;
        }

        /** The document is a page about its topic. */
        void page(EntityCard card, boolean primary) {
            Seen seen = seen(topic);
            if (primary) {
                seen.page = new Sighting.Page(card.label(), card.type(), card.gender(), card.roles(), card.language(),
                        site, document);
            }
            seen.names.add(card.label());
            seen.names.addAll(card.aliases());
        }

        /** The document links to the entity. */
        void link(String entity) {
            seen(entity);
        }

        /** The document states a claim about the entity. */
        void claim(String entity, long fact) {
            seen(entity).facts.add(fact);
        }

        private Seen seen(String entity) {
            Seen seen = entities.computeIfAbsent(entity, k -> new Seen());
            if (!seen.counted.equals(document)) {
                seen.counted = document;
                seen.documents++;
                seen.elsewhere += entity.equals(topic) ? 0 : 1;
                seen.sites.add(site);
            }
            return seen;
        }
    }

    /** Adds what another shard saw; shards come in order. */
    void add(Sighting sighting) {
        Seen seen = entities.computeIfAbsent(sighting.entity(), k -> new Seen());
        if (sighting.page() != null) {
            seen.page = sighting.page();
        }
        seen.names.addAll(sighting.names());
        seen.documents += sighting.documents();
        seen.elsewhere += sighting.elsewhere();
        seen.sites.addAll(sighting.sites());
        seen.facts.addAll(sighting.facts());
    }

    /** Hands every entity's sighting to its part. */
    void write(PartWriters parts) {
        entities.forEach((entity, seen) -> parts.add(BuildLayout.partition(entity),
                new Sighting(entity, seen.page, List.copyOf(seen.names), seen.documents, seen.elsewhere,
                        List.copyOf(seen.sites), List.copyOf(seen.facts))));
    }

    /** The entities that have a page, sorted by id. */
    List<Entity> entities() {
        List<Entity> list = new ArrayList<>();
        entities.forEach((id, seen) -> {
            if (seen.page != null) {
                seen.names.remove(seen.page.label());
                list.add(new Entity(id, seen.page.label(), seen.names.stream().limit(ALIASES).toList(),
                        seen.page.type(), seen.page.gender(), seen.page.roles(), seen.page.language(),
                        seen.page.site(), seen.page.document(), new Entity.Popularity(seen.documents,
                                seen.sites.size(), seen.elsewhere, seen.facts.size())));
            }
        });
        return list;
    }
}
