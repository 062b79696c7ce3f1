package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what a draft or task says of itself with what follows from its body and the snapshot. */
final class StatedFacts {
    private static final List<String> TOOLS = List.of("search", "open", "find");

    private final Snapshot snapshot;

    StatedFacts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The first thing it says that does not follow. */
    Optional<String> flaw(Draft draft, SearchTask body, TaskFacts.Derived derived) {
        EnvironmentRef environment = new EnvironmentRef("snapshot", snapshot.hash(), TOOLS);
        return differs("body.snapshot", body.snapshot(), snapshot.hash())
                .or(() -> differs("environment", draft.environment(), environment))
                .or(() -> differs("body.entityChain", body.entityChain(), derived.entityChain()))
                .or(() -> differs("body.hardNegatives", body.hardNegatives(), derived.hardNegatives()))
                .or(() -> differs("difficulty.measures", draft.measures(), withSeed(derived, draft.seed())))
                .or(() -> seedFlaw(draft.seed()));
    }

    static Optional<String> differs(String field, Object stated, Object derived) {
        return Objects.equals(stated, derived)
                ? Optional.empty()
                : Optional.of(field + " is " + stated + ", but " + derived + " follows from the snapshot");
    }

    private static SortedMap<String, Integer> withSeed(TaskFacts.Derived derived, Seed seed) {
        SortedMap<String, Integer> measures = new TreeMap<>(derived.measures());
        measures.put("seed_documents", seed.popularity().getOrDefault("documents", 0.0).intValue());
        return measures;
    }

    private Optional<String> seedFlaw(Seed seed) {
        ClaimGraph graph = snapshot.graph();
        int node = graph.entityNode(seed.subject());
        if (node < 0) {
            return Optional.of("provenance.seed.subject " + seed.subject() + " is no entity of the snapshot");
        }
        Entity entity = graph.entity(node);
        Entity.Popularity popularity = entity.popularity();
        String stratum = entity.language() + "|" + entity.site() + "|" + entity.type().wireName();
        SortedMap<String, Double> figures = new TreeMap<>(
                Map.of("documents", (double) popularity.documents(), "domains",
                        (double) popularity.domains(), "in_links", (double) popularity.inLinks(), "claims",
                        (double) popularity.claims()));
        return differs("provenance.seed.kind", seed.kind(), TaskKind.SEARCH)
                .or(() -> differs("provenance.seed.label", seed.label(), entity.label()))
                .or(() -> differs("provenance.seed.stratum", seed.stratum(), stratum))
                .or(() -> differs("provenance.seed.popularity", seed.popularity(), figures));
    }

    /** Licences of the cited documents. */
    List<String> licences(SearchTask body) {
        return body.evidence()
                .stream()
                .map(claim -> snapshot.document(claim.citation().document()).orElseThrow().licence())
                .map(licence -> licence.isEmpty() ? "unknown" : licence)
                .distinct()
                .sorted()
                .toList();
    }

    /** URLs of the cited documents. */
    static List<String> sources(SearchTask body) {
        return body.evidence().stream().map(claim -> claim.citation().url()).distinct().sorted().toList();
    }
}
