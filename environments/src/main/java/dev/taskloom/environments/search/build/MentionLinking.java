package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.EntityLinker;
import dev.taskloom.environments.search.claims.Linking;
import dev.taskloom.environments.search.claims.RawClaim;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fourth stage: resolves the mentions of one part of the dictionary. */
public final class MentionLinking {
    private final EntityLinker linker = new EntityLinker();

    /** What a part resolved for one split, packed {@link Resolution}s. */
    public record Resolved(int split, byte[] resolutions) {

        /** Nothing resolved for that split. */
        public static Resolved none(int split) {
            return new Resolved(split, PackedLines.pack(List.of()));
        }
    }

    /** Resolves one part from the shares of all splits, in any order. */
    public List<Resolved> link(List<NameIndexing.Part> shares) {
        List<NameIndexing.Part> ordered = new ArrayList<>(shares);
        ordered.sort(Comparator.comparingInt(NameIndexing.Part::split));
        Map<String, List<EntityCard>> dictionary = new HashMap<>();
        for (NameIndexing.Part share : ordered) {
            for (NamedCard named : PackedLines.unpack(share.cards(), NamedCard.class)) {
                for (String key : named.keys()) {
                    dictionary.computeIfAbsent(key, k -> new ArrayList<>(1)).add(named.card());
                }
            }
        }
        Map<Integer, List<Resolution>> resolved = new TreeMap<>();
        for (NameIndexing.Part share : ordered) {
            for (MentionGroup group : PackedLines.unpack(share.mentions(), MentionGroup.class)) {
                for (MentionGroup.Asked asked : group.asked()) {
                    resolve(group, asked, dictionary, resolved);
                }
            }
        }
        List<Resolved> out = new ArrayList<>();
        resolved.forEach((split, list) -> out.add(new Resolved(split, PackedLines.pack(list))));
        return out;
    }

    private void resolve(MentionGroup group, MentionGroup.Asked asked, Map<String, List<EntityCard>> dictionary,
            Map<Integer, List<Resolution>> resolved) {
        Map<String, EntityCard> candidates = new LinkedHashMap<>();
        for (String key : asked.keys()) {
            dictionary.getOrDefault(key, List.of()).forEach(card -> candidates.putIfAbsent(card.id(), card));
        }
        if (candidates.isEmpty()) {
            return;
        }
        RawClaim claim = asked.statement();
        Argument side = asked.object() ? claim.object() : claim.subject();
        Argument.Mention mention = (Argument.Mention) side;
        if (!mention.link().isEmpty()) {
            // The roster has followed redirects and sameAs: the card it found stands for the link's target.
            String url = candidates.values().iterator().next().url();
            mention = new Argument.Mention(mention.start(), mention.end(), mention.surface(), url,
                    mention.context());
            claim = asked.object()
                    ? new RawClaim(claim.subject(), claim.predicate(), mention, claim.start(), claim.end(),
                            claim.extractor())
                    : new RawClaim(mention, claim.predicate(), claim.object(), claim.start(), claim.end(),
                            claim.extractor());
        }
        if (linker.link(claim, mention, group.page(),
                List.copyOf(candidates.values())) instanceof Linking.Linked linked) {
            resolved.computeIfAbsent(group.split(), k -> new ArrayList<>())
                    .add(new Resolution(group.ordinal(), asked.claim(), asked.object(), linked.entity().id(),
                            linked.entity().label()));
        }
    }
}
