package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts can be true together in time, and none of them is one that changes.
 *
 * <p>A relation that changes (a population, an employer) or a quote that speaks of a present state is undecided; a parent
 * younger than the child, a work of somebody not yet born and the like are refuted.
 */
final class TimeScope implements ReferenceCheck {
    private static final Set<Predicate> CHANGING = Set.of(Predicate.POPULATION, Predicate.EMPLOYER,
            Predicate.MEMBER_OF, Predicate.HEADQUARTERS);
    private static final Pattern PRESENT = Pattern.compile(
            "\\b(current(ly)?|as of|now|today|at present|since|former(ly)?|actual(mente)?|desde|hoy|antigu[oa])\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)1\\d{3}(?!\\d)|(?<!\\d)20\\d\\d(?!\\d)");
    private static final int YOUNGEST_PARENT = 12;
    private static final int OLDEST_PARENT = 80;

    private final ClaimGraph graph;

    TimeScope(Snapshot snapshot) {
        this.graph = snapshot.graph();
    }

    @Override
    public String name() {
        return "time-scope";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        for (Claim claim : body.evidence()) {
            Predicate predicate = Predicate.of(claim.predicate()).orElse(null);
            if (predicate == null) {
                return verdicts.undecided("unknown predicate '" + claim.predicate() + "'");
            }
            if (CHANGING.contains(predicate) && (PRESENT.matcher(claim.citation().quote()).find()
                    || !YEAR.matcher(claim.citation().quote()).find())) {
                return verdicts.undecided("'" + claim.predicate() + "' changes, and the quote gives no date for it");
            }
            Optional<String> impossible = impossible(predicate, claim);
            if (impossible.isPresent()) {
                return verdicts.refuted(impossible.get(), List.of(claim.citation()));
            }
        }
        return verdicts.supported("the facts can be true together in time", List.of());
    }

    private Optional<String> impossible(Predicate predicate, Claim claim) {
        if (!(claim.object() instanceof Value.EntityValue object)) {
            return Optional.empty();
        }
        OptionalInt subjectBorn = year(claim.subject(), Predicate.BIRTH_DATE);
        OptionalInt objectBorn = year(object, Predicate.BIRTH_DATE);
        OptionalInt published = year(claim.subject(), Predicate.PUBLICATION_DATE);
        if (predicate == Predicate.PARENT && subjectBorn.isPresent() && objectBorn.isPresent()) {
            int age = subjectBorn.getAsInt() - objectBorn.getAsInt();
            if (age < YOUNGEST_PARENT || age > OLDEST_PARENT) {
                return Optional.of(object.label() + " would have been " + age + " when " + claim.subject().label()
                        + " was born");
            }
        }
        if (published.isPresent() && objectBorn.isPresent() && objectBorn.getAsInt() >= published.getAsInt()) {
            return Optional.of(object.label() + " was born after " + claim.subject().label() + " was published");
        }
        return Optional.empty();
    }

    private OptionalInt year(Value.EntityValue entity, Predicate predicate) {
        int node = graph.entityNode(entity.id());
        if (node < 0) {
            return OptionalInt.empty();
        }
        for (int object : graph.objects(node, predicate)) {
            if (graph.value(object) instanceof Value.DateValue date) {
                return OptionalInt.of(date.year());
            }
        }
        return OptionalInt.empty();
    }
}
