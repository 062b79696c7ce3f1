package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Repairs questions that an agent, or a single page, answers too easily: the clause that gives the answer away is hidden behind a
 * description, exchanged, made coarser or left out, until no agent finds the answer any more.
 *
 * <p>Of each round the first plan that holds and that no agent answers is taken; else the first that holds goes into the
 * next round. Made for one seed, whose questions agents try a bounded number of times.
 */
final class Repair {
    private static final int ROUNDS = 3;
    /** Repaired plans that agents try in one round. */
    private static final int TRIES = 4;
    /** Plans that agents try for one seed: what has not worked by then hardly will. */
    private static final int TRIES_FOR_SEED = 48;
    /** What answers a question that stands on one page as a whole. */
    private static final String ONE_PAGE = "one-page";

    private final Workbench bench;
    private final ClueBook book;
    private final WithholdName withholdName;
    private final RelaxRange relaxRange = new RelaxRange();
    private final Probes probes;
    /** The plan in words, empty when there are none for it. */
    private final Function<Plan, Optional<Draft>> words;
    private int triesLeft = TRIES_FOR_SEED;

    Repair(Workbench bench, ClueBook book, Probes probes, Function<Plan, Optional<Draft>> words) {
        this.bench = bench;
        this.book = book;
        this.withholdName = new WithholdName(bench, book);
        this.probes = probes;
        this.words = words;
    }

    /** A plan with the agent that answers it, empty when none does. */
    private record Tried(Plan plan, String solver) {
        boolean resists() {
            return solver.isEmpty();
        }
    }

    /** The plan, changed as little as makes every agent fail; empty when three rounds do not get there. */
    Optional<Plan> resisting(Plan plan) {
        Set<Plan> seen = new HashSet<>(List.of(plan));
        Optional<Tried> best = tried(plan, "");
        for (int round = 0; round < ROUNDS && best.isPresent() && !best.get().resists(); round++) {
            best = round(best.get(), seen);
        }
        return best.filter(Tried::resists).map(Tried::plan);
    }

    private Optional<Tried> tried(Plan plan, String suspect) {
        if (bench.isOnOnePage(plan)) {
            return Optional.of(new Tried(plan, ONE_PAGE));
        }
        if (triesLeft == 0) {
            return Optional.empty();
        }
        triesLeft--;
        return words.apply(plan).map(draft -> new Tried(plan, probes.solver(draft, suspect).orElse("")));
    }

    private Optional<Tried> round(Tried solved, Set<Plan> seen) {
        List<Tried> tried = new ArrayList<>();
        for (Plan proposal : proposals(solved)) {
            if (tried.size() == TRIES) {
                break;
            }
            if (seen.add(proposal) && bench.holds(proposal)) {
                tried(proposal, solved.solver()).ifPresent(tried::add);
                if (!tried.isEmpty() && tried.getLast().resists()) {
                    return Optional.of(tried.getLast());
                }
            }
        }
        return tried.stream().findFirst();
    }

    /** Ways to take the shortcut out of the plan, the likeliest clause first. */
    private List<Plan> proposals(Tried solved) {
        Plan plan = solved.plan();
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : shortcuts(plan, List.of("link-follower", ONE_PAGE).contains(solved.solver()))) {
            Term.Variable described = ClauseTerms.variables(clause).get(0);
            List<Plan> changed = new ArrayList<>();
            for (Plan withheld : withholdName.proposals(plan, clause)) {
                changed.add(withheld.hardenedBy("withhold-name"));
            }
            for (Clue clue : book.forNode(plan, plan.node(described))) {
                changed.add(plan.replaced(clause, ClueClauses.given(bench.graph, clue, described))
                        .hardenedBy("swap-clue"));
            }
            for (Plan relaxed : relaxRange.proposals(plan, clause)) {
                changed.add(relaxed.hardenedBy("relax-range"));
            }
            changed.add(plan.minus(clause).hardenedBy("drop-clue"));
            changed.removeIf(p -> OpenWorld.otherAnswers(p.clauses()) > Workbench.TOLERANCE);
            changed.sort(Comparator.comparingInt(this::strongest)
                    .reversed()
                    .thenComparingLong(p -> Draw.bits(bench.settings.seed(), Draw.bits(p.clauses().toString()))));
            proposals.addAll(changed.subList(0, Math.min(changed.size(), TRIES)));
        }
        return proposals;
    }

    /** What the clue that gives most away leaves: the more, the less a search for any one clue helps. */
    private int strongest(Plan plan) {
        return plan.clauses()
                .stream()
                .filter(Repair::isGiven)
                .mapToInt(clause -> bench.profiler.candidates(clause, ClauseTerms.variables(clause).get(0)))
                .min()
                .orElse(0);
    }

    private static boolean isGiven(Clause clause) {
        return !(clause instanceof Clause.HasType) && ClauseTerms.variables(clause).size() == 1;
    }

    /** Clauses that name something given; what links lead from first, then what fewest things satisfy. */
    private List<Clause> shortcuts(Plan plan, boolean followed) {
        return plan.clauses()
                .stream()
                .filter(Repair::isGiven)
                .sorted(Comparator.<Clause>comparingInt(clause -> followed && namesEntity(clause) ? 0 : 1)
                        .thenComparingInt(clause -> bench.profiler.candidates(clause,
                                ClauseTerms.variables(clause).get(0))))
                .toList();
    }

    private static boolean namesEntity(Clause clause) {
        return ClauseTerms.of(clause)
                .stream()
                .anyMatch(term -> term instanceof Term.Constant constant
                        && constant.value() instanceof Value.EntityValue);
    }
}
