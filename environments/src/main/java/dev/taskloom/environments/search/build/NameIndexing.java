package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.NameKey;
import dev.taskloom.environments.search.claims.RawClaim;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Third stage: what a split's pages are called and whom they mention, cut into the parts of the dictionary.
 *
 * <p>Keys with the same first word go to the same part, so that all the keys of one mention are looked up together.
 */
public final class NameIndexing {
    private final BuildLayout layout;
    private final PageRoster roster;

    public NameIndexing(BuildLayout layout, PageRoster roster) {
        this.layout = layout;
        this.roster = roster;
    }

    /** One split's share of one part: packed dictionary entries and packed mentions. */
    public record Part(int partition, int split, byte[] cards, byte[] mentions) {}

    /** The split's shares of all parts that it has anything for, by part. */
    public List<Part> index(int split) throws IOException {
        Map<Integer, List<NamedCard>> cards = new TreeMap<>();
        Map<Integer, List<MentionGroup>> mentions = new TreeMap<>();
        PackedLines.read(layout.pages(split), StagedPage.class, page -> {
            String entity = roster.entityAt(page.document().url()).orElse("");
            if (roster.collapsed(split, page.ordinal()).isEmpty() && !entity.isEmpty()) {
                EntityCard card = card(page, entity);
                if (roster.isPrimary(page.document().url())) {
                    addCard(card, cards);
                }
                addMentions(split, page, card, mentions);
            }
        });
        List<Part> parts = new ArrayList<>();
        Set<Integer> used = new TreeSet<>(cards.keySet());
        used.addAll(mentions.keySet());
        for (int partition : used) {
            parts.add(new Part(partition, split, PackedLines.pack(cards.getOrDefault(partition, List.of())),
                    PackedLines.pack(mentions.getOrDefault(partition, List.of()))));
        }
        return parts;
    }

    private EntityCard card(StagedPage page, String entity) {
        EntityCard card = page.card();
        Document document = page.document();
        Set<String> aliases = new LinkedHashSet<>(card.aliases());
        roster.redirectTitles(document.url()).forEach(title -> aliases.add(NameKey.withoutDisambiguation(title)));
        aliases.remove(card.label());
        aliases.remove("");
        return new EntityCard(entity, card.url(), card.sameAs(), card.label(), card.hint(), new ArrayList<>(aliases),
                card.type(), card.gender(), card.roles(), card.from(), card.to(), card.mentions(), card.language());
    }

    private static void addCard(EntityCard card, Map<Integer, List<NamedCard>> cards) {
        Map<Integer, List<String>> keys = new TreeMap<>();
        for (NameKey key : card.keys()) {
            keys.computeIfAbsent(partition(key), k -> new ArrayList<>()).add(key.value());
        }
        String byId = linkKey(card.id());
        keys.computeIfAbsent(BuildLayout.partition(byId), k -> new ArrayList<>()).add(byId);
        keys.forEach((partition, list) -> cards.computeIfAbsent(partition, k -> new ArrayList<>())
                .add(new NamedCard(list, card)));
    }

    private static int partition(NameKey key) {
        int space = key.value().indexOf(' ');
        return BuildLayout.partition(space < 0 ? key.value() : key.value().substring(0, space));
    }

    private static String linkKey(String entity) {
        return "entity " + entity;
    }

    private void addMentions(int split, StagedPage page, EntityCard card, Map<Integer, List<MentionGroup>> mentions) {
        Map<Integer, List<MentionGroup.Asked>> asked = new TreeMap<>();
        for (int i = 0; i < page.claims().size(); i++) {
            RawClaim claim = page.claims().get(i);
            ask(i, claim, claim.subject(), false, asked);
            ask(i, claim, claim.object(), true, asked);
        }
        asked.forEach((partition, list) -> mentions.computeIfAbsent(partition, k -> new ArrayList<>())
                .add(new MentionGroup(split, page.ordinal(), card, list)));
    }

    private void ask(int number, RawClaim claim, Argument side, boolean object,
            Map<Integer, List<MentionGroup.Asked>> asked) {
        if (!(side instanceof Argument.Mention mention)) {
            return;
        }
        if (!mention.link().isEmpty()) {
            // A link to a page outside the corpus means nothing we know: the mention stays a name.
            roster.entityAt(mention.link()).ifPresent(entity -> {
                String key = linkKey(entity);
                asked.computeIfAbsent(BuildLayout.partition(key), k -> new ArrayList<>())
                        .add(new MentionGroup.Asked(number, object, List.of(key), claim));
            });
            return;
        }
        List<NameKey> keys = NameKey.lookups(mention.surface());
        if (!keys.getFirst().value().isEmpty()) {
            asked.computeIfAbsent(partition(keys.getFirst()), k -> new ArrayList<>())
                    .add(new MentionGroup.Asked(number, object, keys.stream().map(NameKey::value).toList(), claim));
        }
    }
}
