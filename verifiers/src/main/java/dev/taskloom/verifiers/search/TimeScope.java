package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts can be true together in time, and none of them is one that changes.
 *
 * <p>A state that changes (a population, a seat) is undecided when its quote gives no date for it; that somebody was
 * employed somewhere or was a member of something stays true, and questions ask for it in the past tense. A parent younger
 * than the child, a work of somebody not yet born and the like are refuted.
 */
final class TimeScope implements ReferenceCheck {
    private static final Set<Predicate> CHANGING = Set.of(Predicate.POPULATION, Predicate.HEADQUARTERS);
    private static final Pattern PRESENT = Pattern.compile(
            "\\b(current(ly)?|as of|now|today|at present|since|former(ly)?|actual(mente)?|desde|hoy|antigu[oa])\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)1\\d{3}(?!\\d)|(?<!\\d)20\\d\\d(?!\\d)");

    private final ClaimGraph graph;
    private final Impossibility impossibility;

    TimeScope(ClaimGraph graph) {
        this.graph = graph;
        this.impossibility = new Impossibility(graph);
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
            Optional<String> impossible = impossibility.of(predicate, graph.node(claim.subject()),
                    graph.node(claim.object()));
            if (impossible.isPresent()) {
                return verdicts.refuted(impossible.get(), List.of(claim.citation()));
            }
        }
        return verdicts.supported("the facts can be true together in time", List.of());
    }
}
