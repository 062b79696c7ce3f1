package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.Judgement;
import dev.taskloom.environments.search.claims.RawClaim;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.claims.Refusal;
import dev.taskloom.environments.search.snapshot.LinkedClaim;
import dev.taskloom.environments.search.snapshot.ShardWriter;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fifth stage: resolves the mentions of one shard, writes it, and tells each entity's part where the entity was seen. */
public final class ShardBuild {
    private static final Comparator<LinkedClaim> ORDER = Comparator.comparing(LinkedClaim::subject)
            .thenComparing(LinkedClaim::predicate)
            .thenComparing(claim -> claim.object().key())
            .thenComparingInt(LinkedClaim::start)
            .thenComparing(LinkedClaim::extractor);

    private final BuildLayout layout;
    private final PageRoster roster;

    public ShardBuild(BuildLayout layout, PageRoster roster) {
        this.layout = layout;
        this.roster = roster;
    }

    /** What a shard holds. */
    public record Summary(int shard, String digest, long documents, long passages, long claims, long linked, long links,
            SortedMap<String, Long> languages, SortedMap<String, Long> licences) {}

    /** Builds one shard. */
    public Summary build(int number) {
        Shard shard = new Shard(number);
        try (ShardWriter writer = new ShardWriter(layout.shard(number));
                PackedRecords.Writer judged = PackedRecords.writer(layout.judged(number))) {
            StagedPages.documents(layout, roster, number,
                    (document, facts) -> shard.add(document, facts, writer, judged));
            judged.finish();
            writer.finish();
            try (PartWriters sightings = new PartWriters(partition -> layout.sightings(partition, number))) {
                shard.sightings.write(sightings);
                sightings.finish();
            }
            return shard.summary(writer);
        }
    }

    private final class Shard {
        private final int number;
        private final MentionResolver resolver;
        private final Sightings sightings = new Sightings();
        private final Sites sites = new Sites();
        private final SortedMap<String, Long> languages = new TreeMap<>();
        private final SortedMap<String, Long> licences = new TreeMap<>();
        private long documents;
        private long claims;
        private long linked;
        private long links;

        Shard(int number) {
            this.number = number;
            this.resolver = new MentionResolver(layout, roster, number);
        }

        void add(byte[] json, StagedFacts facts, ShardWriter writer, PackedRecords.Writer judged) {
            Document document = document(json);
            writer.add(document, json);
            documents++;
            languages.merge(document.language(), 1L, Long::sum);
            licences.merge(document.licence().isEmpty() ? "unknown" : document.licence(), 1L, Long::sum);
            String topic = roster.entityAt(document.url()).orElse("");
            Sightings.Source source = sightings.source(document.id(), sites.of(document.url()), topic);
            if (!topic.isEmpty()) {
                source.page(facts.card(), roster.isPrimary(document.url()));
            }
            for (Document.Link link : document.links()) {
                Optional<String> target = roster.entityAt(link.target());
                if (target.isPresent()) {
                    links++;
                    source.link(target.get());
                }
            }
            EntityCard page = StagedPages.cardOf(facts, topic, roster);
            Set<RawClaim> refused = new HashSet<>();
            for (Judgement judgement : facts.judgements()) {
                Judgement linked = linked(judgement, page);
                judged.add(linked);
                if (linked.refusal() != null) {
                    refused.add(judgement.claim());
                }
            }
            for (LinkedClaim claim : claims(document, facts.claims(), refused, page)) {
                writer.add(claim);
                claims++;
                long fact = fact(claim);
                source.claim(claim.subject(), fact);
                if (claim.object() instanceof Value.EntityValue object) {
                    linked++;
                    source.claim(object.id(), fact);
                }
            }
        }

        private static Document document(byte[] json) {
            try {
                return Json.read(json, Document.class);
            } catch (IOException e) {
                throw new UncheckedIOException("a staged page cannot be read back", e);
            }
        }

        /** A hash that is the same wherever the same claim is made. */
        private static long fact(LinkedClaim claim) {
            String statement = claim.subject() + ' ' + claim.predicate().wireName() + ' ' + claim.object().key();
            long hash = 0xCBF29CE484222325L; // FNV-1a, 64 bits
            for (int i = 0; i < statement.length(); i++) {
                hash = (hash ^ statement.charAt(i)) * 0x100000001B3L;
            }
            return hash;
        }

        /** What a proposal comes to once its names are resolved: a reader's claim would be dropped, or keep a name as text. */
        private Judgement linked(Judgement judgement, EntityCard page) {
            RawClaim claim = judgement.claim();
            if (claim == null) {
                return judgement;
            }
            Optional<Value> subject = value(claim, false, page);
            if (subject.isEmpty() || !(subject.get() instanceof Value.EntityValue entity)) {
                return Judgement.refused(judgement.line(), Refusal.SUBJECT_UNLINKED);
            }
            boolean itself = value(claim, true, page).filter(object -> object.key().equals(entity.key())).isPresent();
            return itself || claim.object() instanceof Argument.Mention && resolver.isImplausible(claim, true, page)
                    ? Judgement.refused(judgement.line(), Refusal.OBJECT_RANGE)
                    : judgement;
        }

        private List<LinkedClaim> claims(Document document, List<RawClaim> claims, Set<RawClaim> refused,
                EntityCard page) {
            List<LinkedClaim> found = new ArrayList<>();
            for (RawClaim claim : claims) {
                if (refused.contains(claim)) {
                    continue;
                }
                Optional<Value> subject = value(claim, false, page);
                Optional<Value> object = value(claim, true, page);
                if (subject.isPresent() && subject.get() instanceof Value.EntityValue entity && object.isPresent()
                        && !object.get().key().equals(entity.key())) {
                    found.add(new LinkedClaim(entity.id(), claim.predicate(), object.get(), document.id(),
                            claim.start(), claim.end(), claim.extractor()));
                }
            }
            found.sort(ORDER);
            return found.stream().distinct().toList();
        }

        private Optional<Value> value(RawClaim claim, boolean object, EntityCard page) {
            return switch (object ? claim.object() : claim.subject()) {
                case Argument.Topic topic -> page.id().isEmpty() ? Optional.empty()
                        : Optional.of(new Value.EntityValue(page.id(), page.label()));
                case Argument.Literal literal -> Optional.of(literal.value());
                case Argument.Mention mention -> resolver.resolve(claim, object, page)
                        .or(() -> mention.surface().isBlank() ? Optional.empty()
                                : Optional.of(new Value.TextValue(mention.surface().strip())));
            };
        }

        Summary summary(ShardWriter writer) {
            return new Summary(number, writer.digest(), documents, writer.passageCount(), claims, linked, links,
                    languages, licences);
        }
    }
}
