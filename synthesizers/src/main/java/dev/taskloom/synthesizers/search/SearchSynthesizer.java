package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Seed;
import dev.taskloom.synthesizers.Synthesis;
import dev.taskloom.synthesizers.Synthesizer;
import dev.taskloom.synthesizers.search.agents.SearchAgents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Grows questions around a seed entity: explores its surroundings, opens with a small two-hop question, adds clues until
 * it has one answer, and hardens it step by step, rolling back whatever loses that answer.
 */
public final class SearchSynthesizer implements Synthesizer {
    /** Openings of different answer or hidden entity worked out for one seed; most seeds give enough drafts long before. */
    private static final int OPENINGS = 12;
    private static final int GROWTH_STEPS = 2;
    /** Proposals of one step that are tried before the step is given up. */
    private static final int TRIES = 4;

    private final Workbench bench;
    private final DraftAssembly assembly;
    private final Probes probes;

    public SearchSynthesizer(Snapshot snapshot, SearchSettings settings) {
        this.bench = new Workbench(snapshot.graph(), node -> hasQualifiedTitle(snapshot, node), settings);
        this.assembly = new DraftAssembly(snapshot, bench);
        this.probes = new Probes(settings.resisting() ? SearchAgents.modelFree(snapshot) : List.of());
    }

    /** True for a page title such as "Zameen (2003 film)": it says that other things bear the name. */
    private static boolean hasQualifiedTitle(Snapshot snapshot, int node) {
        return snapshot.page(snapshot.graph().entity(node)).title().endsWith(")");
    }

    @Override
    public Synthesis synthesize(Seed seed) {
        int node = bench.graph.entityNode(seed.subject());
        if (node < 0) {
            return new Synthesis.Barren("unknown-seed", "the snapshot has no entity " + seed.subject());
        }
        Entity entity = bench.graph.entity(node);
        String language = bench.settings.languages().contains(entity.language())
                ? entity.language()
                : bench.settings.languages().getFirst();
        ClueBook book = new ClueBook(bench, language);
        List<Plan> openings = new Openings(bench).around(EvidenceGraph.explore(bench, node));
        if (openings.isEmpty()) {
            return new Synthesis.Barren("no-two-hop-question",
                    "no two linked facts around '" + seed.label() + "' make a question");
        }
        List<Draft> drafts = new ArrayList<>();
        Set<Integer> answers = new HashSet<>();
        Function<Plan, Optional<Draft>> words = plan -> assembly.sketch(plan, seed, drafts.size(), language);
        Repair repair = new Repair(bench, book, probes, words);
        Set<SortedMap<String, Integer>> opened = new HashSet<>();
        for (Plan opening : openings) {
            if (drafts.size() == bench.settings.draftsPerSeed() || opened.size() == OPENINGS) {
                break;
            }
            // Openings that differ only in what they give are one another's repairs.
            if (!answers.contains(opening.answer()) && opened.add(opening.binding())) {
                grown(opening, book).map(plan -> hardened(plan, book))
                        .flatMap(repair::resisting)
                        .ifPresent(plan -> {
                            drafts.add(assembly.completed(plan, words.apply(plan).orElseThrow()));
                            answers.add(opening.answer());
                        });
            }
        }
        return drafts.isEmpty()
                ? new Synthesis.Barren("no-hard-question", "none of " + openings.size() + " openings around '"
                        + seed.label() + "' has one sure answer that no agent finds")
                : new Synthesis.Drafted(drafts);
    }

    /** The opening with as few more clues as give it one answer. */
    private Optional<Plan> grown(Plan opening, ClueBook book) {
        Plan plan = opening;
        AddClue addClue = new AddClue(bench, book);
        for (int step = 0; step <= GROWTH_STEPS; step++) {
            if (bench.holds(plan)) {
                return Optional.of(plan);
            }
            List<Plan> proposals = addClue.proposals(plan);
            if (proposals.isEmpty()) {
                return Optional.empty();
            }
            Optional<Plan> enough = firstThatHolds(proposals);
            if (enough.isPresent()) {
                return enough;
            }
            plan = proposals.getFirst();
        }
        return Optional.empty();
    }

    private Optional<Plan> firstThatHolds(List<Plan> proposals) {
        return proposals.stream().limit(TRIES).filter(bench::holds).findFirst();
    }

    /** Structure first, then constraints, then concealment. */
    private Plan hardened(Plan plan, ClueBook book) {
        List<PlanStep> steps = List.of(new WithholdName(bench, book), new SwapClue(bench, book), new DropClue(bench),
                new DeriveElapsed(bench.graph), new CountObjects(bench.graph), new RelaxRange(),
                new GeneraliseCategory(), new ExcludeNearMiss(bench));
        Plan hard = plan;
        for (PlanStep step : steps) {
            Optional<Plan> harder = firstThatHolds(step.proposals(hard));
            if (harder.isPresent()) {
                hard = harder.get().hardenedBy(step.name());
            }
        }
        return hard;
    }
}
