package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.EntityLinker;
import dev.taskloom.environments.search.claims.Linking;
import dev.taskloom.environments.search.claims.NameKey;
import dev.taskloom.environments.search.claims.RawClaim;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the mentions of a shard with what the dictionary told it. */
final class MentionResolver {
    private final EntityLinker linker = new EntityLinker();
    private final PageRoster roster;
    private final Map<String, List<EntityCard>> dictionary = new HashMap<>();

    /** Reads the answers of all parts of the dictionary for a shard. */
    MentionResolver(BuildLayout layout, PageRoster roster, int shard) {
        this.roster = roster;
        // One card object for an entity, although several parts may send it.
        Map<String, EntityCard> cards = new HashMap<>();
        for (int partition = 0; partition < BuildLayout.PARTITIONS; partition++) {
            PackedRecords.read(layout.found(shard, partition), DictionaryEntry.class, entry -> {
                EntityCard card = cards.computeIfAbsent(entry.card().id(), id -> entry.card());
                entry.keys().forEach(key -> dictionary.computeIfAbsent(key, k -> new ArrayList<>(1)).add(card));
            });
        }
    }

    /** The dictionary's key of an entity itself. */
    static String entityKey(String entity) {
        return "entity " + entity;
    }

    /** The keys under which the dictionary may know a side of a claim; none for literals and the page's topic. */
    static List<String> keys(Argument side, PageRoster roster) {
        return switch (side) {
            case Argument.Topic topic -> List.of();
            case Argument.Literal literal -> List.of();
            // A link to a page outside the corpus means nothing we know: the mention stays a name.
            case Argument.Mention mention when !mention.link().isEmpty() ->
                roster.entityAt(mention.link()).map(entity -> List.of(entityKey(entity))).orElse(List.of());
            case Argument.Mention mention -> NameKey.lookups(mention.surface())
                    .stream()
                    .map(NameKey::value)
                    .filter(key -> !key.isEmpty())
                    .toList();
        };
    }

    /** The entity that a side of a claim means; empty when no entity, or no one entity, can be told. */
    Optional<Value> resolve(RawClaim claim, boolean object, EntityCard page) {
        return link(claim, object, page) instanceof Linking.Linked linked
                ? Optional.of(new Value.EntityValue(linked.entity().id(), linked.entity().label()))
                : Optional.empty();
    }

    /** True if entities bear the mention's name or stand at its link, and none of them can be what the claim says. */
    boolean isImplausible(RawClaim claim, boolean object, EntityCard page) {
        return link(claim, object, page) instanceof Linking.Unlinked unlinked
                && unlinked.reason() == Linking.Reason.IMPLAUSIBLE;
    }

    private Linking link(RawClaim claim, boolean object, EntityCard page) {
        Argument side = object ? claim.object() : claim.subject();
        Map<String, EntityCard> candidates = new LinkedHashMap<>();
        for (String key : keys(side, roster)) {
            dictionary.getOrDefault(key, List.of()).forEach(card -> candidates.putIfAbsent(card.id(), card));
        }
        if (candidates.isEmpty()) {
            return new Linking.Unlinked(Linking.Reason.NO_CANDIDATE);
        }
        Argument.Mention mention = (Argument.Mention) side;
        RawClaim asked = claim;
        if (!mention.link().isEmpty()) {
            // The roster has followed redirects and sameAs: the card it found stands for the link's target.
            mention = new Argument.Mention(mention.start(), mention.end(), mention.surface(),
                    candidates.values().iterator().next().url(), mention.context());
            asked = object
                    ? new RawClaim(claim.subject(), claim.predicate(), mention, claim.start(), claim.end(),
                            claim.extractor())
                    : new RawClaim(mention, claim.predicate(), claim.object(), claim.start(), claim.end(),
                            claim.extractor());
        }
        return linker.link(asked, mention, page, List.copyOf(candidates.values()));
    }
}
