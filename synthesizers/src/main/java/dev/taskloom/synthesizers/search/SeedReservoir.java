package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws long-tail entities: weighted, stratified, without replacement, and the same whatever the order of adding.
 *
 * <p>An entity is eligible when its popularity is known and small: {@code 1 <= documents <= 200}, at least 3 claims, a
 * definite type. Its weight is {@code (documents + 5)^-0.75 * min(claims, 24)^0.5}, its key {@code ln(u) / weight} with
 * {@code u} from a hash of run seed and entity id (Efraimidis and Spirakis, 2006); larger keys come first. Strata (language,
 * site, type) are interleaved so that each place of the ranking goes to the stratum that is furthest behind its share,
 * shares going with the square root of the stratum's size.
 */
public final class SeedReservoir {
    /** Its own page; none at all means that nobody counted. */
    private static final int FEWEST_DOCUMENTS = 1;
    private static final int MOST_DOCUMENTS = 200;
    private static final int FEWEST_CLAIMS = 3;

    private final List<Drawn> drawn = new ArrayList<>();

    /** An eligible entity with its key; a plain record, so that partial reservoirs can travel between workers. */
    public record Drawn(String id, String label, String stratum, double key, int documents, int domains, int inLinks,
            int claims) {}

    /** The draw of one entity, {@code null} when it is not eligible. */
    public static Drawn draw(long seed, Entity entity) {
        Entity.Popularity popularity = entity.popularity();
        boolean eligible = popularity.documents() >= FEWEST_DOCUMENTS && popularity.documents() <= MOST_DOCUMENTS
                && popularity.claims() >= FEWEST_CLAIMS && entity.type() != EntityType.OTHER;
        if (!eligible) {
            return null;
        }
        double weight = Math.pow(popularity.documents() + 5.0, -0.75) * Math.sqrt(Math.min(popularity.claims(), 24));
        double u = Draw.unit(Draw.bits(seed, Draw.bits(entity.id())));
        String stratum = entity.language() + "|" + entity.site() + "|" + entity.type().wireName();
        return new Drawn(entity.id(), entity.label(), stratum, StrictMath.log(u) / weight, popularity.documents(),
                popularity.domains(), popularity.inLinks(), popularity.claims());
    }

    /** Adds what other workers drew. */
    public void addAll(List<Drawn> others) {
        drawn.addAll(others);
    }

    /** All drawn entities, ranked. */
    public List<Seed> ranked() {
        SortedMap<String, List<Drawn>> strata = drawn.stream()
                .collect(Collectors.groupingBy(Drawn::stratum, TreeMap::new, Collectors.toList()));
        List<Place> places = new ArrayList<>();
        strata.forEach((stratum, members) -> {
            members.sort(Comparator.comparingDouble(Drawn::key).reversed().thenComparing(Drawn::id));
            double share = Math.sqrt(members.size());
            for (int i = 0; i < members.size(); i++) {
                places.add(new Place((i + 0.5) / share, members.get(i)));
            }
        });
        places.sort(Comparator.comparingDouble(Place::turn).thenComparing(place -> place.entity().id()));
        List<Seed> seeds = new ArrayList<>(places.size());
        for (Place place : places) {
            Drawn entity = place.entity();
            seeds.add(new Seed(TaskKind.SEARCH, entity.id(), entity.label(), entity.stratum(), seeds.size(),
                    new TreeMap<>(Map.of("documents", (double) entity.documents(), "domains", (double) entity.domains(),
                            "in_links", (double) entity.inLinks(), "claims", (double) entity.claims()))));
        }
        return seeds;
    }

    private record Place(double turn, Drawn entity) {}
}
