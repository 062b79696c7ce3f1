package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.RawClaim;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.snapshot.LinkedClaim;
import dev.taskloom.environments.search.snapshot.ShardWriter;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fifth stage: writes one split's shard, and tells each entity's part where the entity was seen. */
public final class ShardBuild {
    private final BuildLayout layout;
    private final PageRoster roster;

    public ShardBuild(BuildLayout layout, PageRoster roster) {
        this.layout = layout;
        this.roster = roster;
    }

    /** What a shard holds. */
    public record Summary(int split, String digest, long documents, long passages, long claims, long linked, long links,
            SortedMap<String, Long> languages, SortedMap<String, Long> licences) {}

    /** Packed sightings for one part of the entities. */
    public record Sightings(int partition, int split, byte[] packed) {}

    /** A shard and its sightings. */
    public record Built(Summary summary, List<Sightings> sightings) {}

    /** Builds the shard of a split from its staged pages and everything that was resolved for it. */
    public Built build(int split, List<MentionLinking.Resolved> resolved) throws IOException {
        Map<Long, Resolution> resolutions = new HashMap<>();
        for (MentionLinking.Resolved batch : resolved) {
            for (Resolution resolution : PackedLines.unpack(batch.resolutions(), Resolution.class)) {
                resolutions.put(place(resolution.ordinal(), resolution.claim(), resolution.object()), resolution);
            }
        }
        Shard shard = new Shard(split, resolutions);
        try (ShardWriter writer = new ShardWriter(layout.shard(split))) {
            PackedLines.read(layout.pages(split), StagedPage.class, page -> {
                if (roster.collapsed(split, page.ordinal()).isEmpty()) {
                    try {
                        shard.add(page, writer);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            return shard.built(writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long place(int ordinal, int claim, boolean object) {
        return ((long) ordinal << 32) | ((long) claim << 1) | (object ? 1 : 0);
    }

    private final class Shard {
        private final int split;
        private final Map<Long, Resolution> resolutions;
        private final Map<Integer, List<Sighting>> sightings = new TreeMap<>();
        private final SortedMap<String, Long> languages = new TreeMap<>();
        private final SortedMap<String, Long> licences = new TreeMap<>();
        private long documents;
        private long claims;
        private long linked;
        private long links;

        Shard(int split, Map<Long, Resolution> resolutions) {
            this.split = split;
            this.resolutions = resolutions;
        }

        void add(StagedPage page, ShardWriter writer) throws IOException {
            Document document = page.document();
            writer.add(document);
            documents++;
            languages.merge(document.language(), 1L, Long::sum);
            licences.merge(document.licence().isEmpty() ? "unknown" : document.licence(), 1L, Long::sum);
            String site = Sites.of(document.url());
            String topic = roster.entityAt(document.url()).orElse("");
            if (!topic.isEmpty()) {
                EntityCard own = page.card();
                see(new Sighting(topic, own, roster.isPrimary(document.url()), document.id(), site, 0));
            }
            for (Document.Link link : document.links()) {
                Optional<String> target = roster.entityAt(link.target());
                if (target.isPresent()) {
                    links++;
                    see(new Sighting(target.get(), null, false, document.id(), site, 0));
                }
            }
            for (LinkedClaim claim : claims(page, topic)) {
                writer.add(claim);
                claims++;
                long hash = Long.parseUnsignedLong(Sha256
                        .hex(claim.subject() + " " + claim.predicate().wireName() + " " + claim.object().key())
                        .substring(0, 15), 16) | 1;
                see(new Sighting(claim.subject(), null, false, document.id(), site, hash));
                if (claim.object() instanceof Value.EntityValue object) {
                    linked++;
                    see(new Sighting(object.id(), null, false, document.id(), site, hash));
                }
            }
        }

        private void see(Sighting sighting) {
            sightings.computeIfAbsent(BuildLayout.partition(sighting.entity()), k -> new ArrayList<>()).add(sighting);
        }

        private List<LinkedClaim> claims(StagedPage page, String topic) {
            List<LinkedClaim> found = new ArrayList<>();
            for (int i = 0; i < page.claims().size(); i++) {
                RawClaim claim = page.claims().get(i);
                Optional<Value> subject = value(claim.subject(), page, i, false, topic);
                Optional<Value> object = value(claim.object(), page, i, true, topic);
                if (subject.isPresent() && subject.get() instanceof Value.EntityValue entity && object.isPresent()
                        && !object.get().key().equals(entity.key())) {
                    found.add(new LinkedClaim(entity.id(), claim.predicate(), object.get(), page.document().id(),
                            claim.start(), claim.end(), claim.extractor()));
                }
            }
            found.sort(Comparator.comparing(LinkedClaim::subject)
                    .thenComparing(LinkedClaim::predicate)
                    .thenComparing(c -> c.object().key())
                    .thenComparingInt(LinkedClaim::start)
                    .thenComparing(LinkedClaim::extractor));
            return found.stream().distinct().toList();
        }

        private Optional<Value> value(Argument side, StagedPage page, int claim, boolean object, String topic) {
            return switch (side) {
                case Argument.Topic t -> topic.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Value.EntityValue(topic, page.card().label()));
                case Argument.Literal literal -> Optional.of(literal.value());
                case Argument.Mention mention -> {
                    Resolution resolution = resolutions.get(place(page.ordinal(), claim, object));
                    yield resolution != null
                            ? Optional.of(new Value.EntityValue(resolution.entity(), resolution.label()))
                            : mention.surface().isBlank()
                                    ? Optional.empty()
                                    : Optional.of(new Value.TextValue(mention.surface().strip()));
                }
            };
        }

        Built built(ShardWriter writer) {
            List<Sightings> packed = new ArrayList<>();
            sightings.forEach(
                    (partition, list) -> packed.add(new Sightings(partition, split, PackedLines.pack(list))));
            return new Built(
                    new Summary(split, writer.digest(), documents, writer.passageCount(), claims, linked, links,
                            languages, licences),
                    packed);
        }
    }
}
