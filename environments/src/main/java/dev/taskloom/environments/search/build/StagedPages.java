package dev.taskloom.environments.search.build;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.NameKey;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the staged pages of a shard that count, in order. */
final class StagedPages {
    private static final ObjectReader FACTS = Json.mapper().readerFor(StagedFacts.class);

    private StagedPages() {}

    /** What was read from the pages, without the pages themselves. */
    static void facts(BuildLayout layout, PageRoster roster, int shard, Consumer<StagedFacts> sink) {
        for (ShardPlan.Batch batch : roster.shard(shard).batches()) {
            try (PackedRecords.Reader facts = PackedRecords.reader(layout.facts(batch.split(), batch.number()))) {
                int page = batch.firstPage();
                for (byte[] frame = facts.next(); frame != null; frame = facts.next()) {
                    if (roster.counts(page++)) {
                        sink.accept(facts(frame));
                    }
                }
            }
        }
    }

    /** The canonical JSON of the documents, each with what was read from it. */
    static void documents(BuildLayout layout, PageRoster roster, int shard, BiConsumer<byte[], StagedFacts> sink) {
        for (ShardPlan.Batch batch : roster.shard(shard).batches()) {
            try (PackedRecords.Reader documents = PackedRecords.reader(layout.documents(batch.split(), batch.number()));
                    PackedRecords.Reader facts = PackedRecords.reader(layout.facts(batch.split(), batch.number()))) {
                int page = batch.firstPage();
                for (byte[] document = documents.next(); document != null; document = documents.next()) {
                    byte[] frame = facts.next();
                    if (roster.counts(page++)) {
                        sink.accept(document, facts(frame));
                    }
                }
            }
        }
    }

    private static StagedFacts facts(byte[] frame) {
        try {
            return FACTS.readValue(frame);
        } catch (IOException e) {
            throw new UncheckedIOException("a staged page cannot be read back", e);
        }
    }

    /** The card of a page by which mentions find it: with its entity, and with the titles that redirect to it. */
    static EntityCard cardOf(StagedFacts facts, String entity, PageRoster roster) {
        EntityCard card = facts.card();
        Set<String> aliases = new LinkedHashSet<>(card.aliases());
        roster.redirectTitles(card.url()).forEach(title -> aliases.add(NameKey.withoutDisambiguation(title)));
        aliases.remove(card.label());
        aliases.remove("");
        return new EntityCard(entity, card.url(), card.sameAs(), card.label(), card.hint(), new ArrayList<>(aliases),
                card.type(), card.gender(), card.roles(), card.from(), card.to(), card.mentions(), card.language());
    }
}
