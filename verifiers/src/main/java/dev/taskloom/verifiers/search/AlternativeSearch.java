package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ClauseStatus;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for answers that the claims have missed.
 *
 * <p>For each clause: whatever satisfies the rest of the question, is not contradicted by a claim on this clause, and
 * stands together with the clause's other side in some page's words, might be a second answer. One such alternative
 * leaves the draft undecided. Cost grows with the pages that mention the other side, not with the snapshot.
 */
final class AlternativeSearch implements ReferenceCheck {
    private static final int PHRASE_LIMIT = 5_000;
    private static final int NEAR_MISS_LIMIT = 2_000;
    /** A longer range of years is too common a sight in a page to mean anything. */
    private static final int YEARS_LIMIT = 20;

    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;
    private final Surfaces surfaces;
    private final Map<String, List<Integer>> entitiesByDocument = new HashMap<>();

    AlternativeSearch(Snapshot snapshot, ProgramEvaluator evaluator) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.evaluator = evaluator;
        this.surfaces = new Surfaces(graph);
        for (int node = 0; node < graph.entityCount(); node++) {
            entitiesByDocument.computeIfAbsent(graph.entity(node).document(), k -> new ArrayList<>(1)).add(node);
        }
    }

    @Override
    public String name() {
        return "alternative-search";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        QuestionTree tree = new QuestionTree(body.program());
        int looked = 0;
        for (Clause clause : body.program().clauses()) {
            Optional<ConstraintProgram> rest = tree.without(clause);
            Term.Variable near = tree.near(clause);
            Value nearValue = body.bindings().get(near.name());
            if (rest.isEmpty() || !(nearValue instanceof Value.EntityValue)) {
                continue;
            }
            Hunt hunt = new Hunt(body, clause, near, graph.node(nearValue), rest.get(), otherSide(clause, near, body));
            Optional<Integer> alternative = hunt.alternative();
            if (alternative.isPresent()) {
                return verdicts.undecided("'" + graph.entity(alternative.get()).label()
                        + "' might fit as well: a page's words connect it with " + hunt.otherLabel());
            }
            looked += hunt.examined;
        }
        return verdicts.supported(looked + " near misses examined, none of them a possible answer", List.of());
    }

    /** What the clause ties the nearer variable to: texts to look for, and the page of the other side if it has one. */
    private List<Value> otherSide(Clause clause, Term.Variable near, SearchTask body) {
        return switch (clause) {
            case Clause.Relation c -> List.of(value(c.subject().equals(near) ? c.object() : c.subject(), body));
            case Clause.Range c -> years(c.from(), c.to());
            case Clause.HasType c -> List.of();
            case Clause.Count c -> List.of();
            case Clause.Exclusion c -> List.of();
            case Clause.Elapsed c -> List.of(new Value.NumberValue(String.valueOf(c.years()), ""));
        };
    }

    private static Value value(Term term, SearchTask body) {
        return switch (term) {
            case Term.Constant constant -> constant.value();
            case Term.Variable variable -> body.bindings().get(variable.name());
        };
    }

    private static List<Value> years(String from, String to) {
        if (!from.matches("\\d{4}.*") || !to.matches("\\d{4}.*") || from.contains(".")) {
            return List.of();
        }
        int first = new Value.DateValue(from).year();
        int last = new Value.DateValue(to).year();
        List<Value> years = new ArrayList<>();
        for (int year = first; year <= last && years.size() <= YEARS_LIMIT; year++) {
            years.add(new Value.DateValue("%04d".formatted(year)));
        }
        return years.size() > YEARS_LIMIT ? List.of() : years;
    }

    /** The search around one clause. */
    private final class Hunt {
        private final SearchTask body;
        private final Clause clause;
        private final Term.Variable near;
        private final int nearNode;
        private final ConstraintProgram rest;
        private final List<Value> other;
        private int examined;

        Hunt(SearchTask body, Clause clause, Term.Variable near, int nearNode, ConstraintProgram rest,
                List<Value> other) {
            this.body = body;
            this.clause = clause;
            this.near = near;
            this.nearNode = nearNode;
            this.rest = rest;
            this.other = other;
        }

        String otherLabel() {
            return String.join(" or ", other.stream().limit(3).map(Value::label).toList());
        }

        Optional<Integer> alternative() {
            Set<Integer> seen = new HashSet<>(Set.of(nearNode));
            for (int node : mentioning()) {
                if (seen.add(node) && sameType(node) && open(node) && satisfiesRest(node)) {
                    return Optional.of(node);
                }
            }
            for (Document page : otherPages()) {
                String text = Surfaces.fold(page.text());
                for (int node : nearMisses()) {
                    if (seen.add(node) && open(node)
                            && surfaces.standIn(graph.value(node), text)) {
                        return Optional.of(node);
                    }
                }
            }
            return Optional.empty();
        }

        /** Entities whose own page mentions the other side. */
        private Set<Integer> mentioning() {
            Set<Integer> nodes = new LinkedHashSet<>();
            for (Value value : other) {
                for (String form : surfaces.of(value)) {
                    for (String document : snapshot.passages().documentsWithPhrase(form, PHRASE_LIMIT)) {
                        nodes.addAll(entitiesByDocument.getOrDefault(document, List.of()));
                    }
                }
            }
            return nodes;
        }

        private List<Document> otherPages() {
            List<Document> pages = new ArrayList<>();
            for (Value value : other) {
                int node = graph.node(value);
                if (node >= 0 && graph.isEntity(node)) {
                    pages.add(snapshot.page(graph.entity(node)));
                }
            }
            return pages;
        }

        private Set<Integer> nearMisses() {
            Set<Integer> nodes = new LinkedHashSet<>();
            evaluator.forEach(rest, Map.of(), solution -> {
                nodes.add(solution.node(near));
                return nodes.size() < NEAR_MISS_LIMIT;
            });
            return nodes;
        }

        private boolean sameType(int node) {
            return graph.entity(node).type() == graph.entity(nearNode).type();
        }

        /** True if no claim settles the clause for that entity, the rest of the binding as in the solution. */
        private boolean open(int node) {
            examined++;
            Map<String, Integer> nodes = new HashMap<>();
            body.bindings().forEach((name, value) -> nodes.put(name, graph.node(value)));
            nodes.put(near.name(), node);
            return graph.isEntity(node)
                    && evaluator.status(clause, new ProgramEvaluator.Solution(nodes)) == ClauseStatus.UNKNOWN;
        }

        private boolean satisfiesRest(int node) {
            boolean[] found = new boolean[1];
            evaluator.forEach(rest, Map.of(near.name(), node), solution -> {
                found[0] = true;
                return false;
            });
            return found[0];
        }
    }
}
