package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ClauseStatus;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through the clauses around the answer for one candidate and looks for one it fails.
 *
 * <p>A clause refutes the candidate when the claims contradict it for every way to fill in the rest, with the contradicting
 * claims cited; when the candidate is of a type that the clause never takes; or, weaker and said so, when no claim states it
 * and no page's words might. A candidate that may be the reference at another precision is undecided.
 */
final class ClauseRefutation implements CandidateCheck {
    private static final int FILLINGS_LIMIT = 200;
    private static final long MOST_ROWS = 20_000;
    private static final int CITATIONS = 3;
    private static final int LEAD = 160;

    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;
    private final Pages pages;
    private final TextualLink link;
    private final Impossibility impossibility;

    ClauseRefutation(Snapshot snapshot, ProgramEvaluator evaluator, Pages pages) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.evaluator = evaluator;
        this.pages = pages;
        this.link = new TextualLink(graph, pages);
        this.impossibility = new Impossibility(graph);
    }

    @Override
    public String name() {
        return "clause-refutation";
    }

    @Override
    public Verdict check(SearchTask body, Candidate candidate) {
        Verdicts verdicts = Verdicts.onCandidate(name(), candidate.answer());
        if (candidate.nodes().isEmpty()) {
            return verdicts.undecided("nothing in the snapshot has that name");
        }
        Verdict last = null;
        for (int node : meant(candidate, body.program())) {
            last = check(body, node, verdicts);
            if (last.outcome() != Verdict.Outcome.REFUTED) {
                return last;
            }
        }
        return last;
    }

    /** What the answer can mean where it stands: only an entity is said something of. */
    private List<Integer> meant(Candidate candidate, ConstraintProgram program) {
        List<Integer> entities = candidate.nodes().stream().filter(graph::isEntity).toList();
        boolean isSubject = program.clauses().stream().anyMatch(c -> ClauseTerms.of(c).get(0).equals(program.answer()));
        return isSubject && !entities.isEmpty() ? entities : candidate.nodes();
    }

    private Verdict check(SearchTask body, int node, Verdicts verdicts) {
        QuestionTree tree = new QuestionTree(body.program());
        Term.Variable answer = body.program().answer();
        List<Clause> around = body.program()
                .clauses()
                .stream()
                .filter(c -> ClauseTerms.variables(c).contains(answer))
                .toList();
        for (Clause clause : around) {
            Optional<List<Map<String, Integer>>> fillings = fillings(body.program(), tree, clause, node);
            if (fillings.isPresent() && contradictsAll(clause, fillings.get())) {
                return verdicts.refuted("contradicted on '" + Clauses.describe(clause) + "'",
                        known(clause, fillings.get()));
            }
        }
        if (graph.isEntity(node)) {
            for (Clause clause : around) {
                if (!admits(clause, answer, graph.entity(node).type())) {
                    return verdicts.refuted("it is a " + graph.entity(node).type().wireName() + ", which never fits '"
                            + Clauses.describe(clause) + "'", List.of(lead(node)));
                }
            }
            for (Clause clause : around) {
                Optional<List<Map<String, Integer>>> fillings = fillings(body.program(), tree, clause, node);
                if (fillings.isPresent() && clause instanceof Clause.Relation relation
                        && unconnected(relation, answer, node, fillings.get())) {
                    return verdicts.refuted("excluded by enumeration: no claim states '" + Clauses.describe(clause)
                            + "' of it and no page's words might", List.of());
                }
            }
        }
        return verdicts.undecided("no claim contradicts it");
    }

    /** The ways the clause's other variable can be filled, with the candidate as the answer; empty when too many. */
    private Optional<List<Map<String, Integer>>> fillings(ConstraintProgram program, QuestionTree tree, Clause clause,
            int node) {
        String answer = program.answer().name();
        Optional<Term.Variable> far = tree.far(clause);
        if (far.isEmpty()) {
            return Optional.of(List.of(Map.of(answer, node)));
        }
        Optional<ConstraintProgram> below = tree.below(far.get(), clause);
        if (below.isEmpty()) {
            return Optional.empty();
        }
        ProgramEvaluator.Enumeration found = evaluator.enumerate(below.get(), FILLINGS_LIMIT, MOST_ROWS);
        if (!found.complete() || found.answers().size() >= FILLINGS_LIMIT) {
            return Optional.empty();
        }
        List<Map<String, Integer>> fillings = new ArrayList<>();
        for (ProgramEvaluator.Solution solution : found.answers()) {
            Map<String, Integer> filling = new HashMap<>(Map.of(answer, node));
            filling.put(far.get().name(), solution.node(far.get()));
            fillings.add(filling);
        }
        return Optional.of(fillings);
    }

    private boolean contradictsAll(Clause clause, List<Map<String, Integer>> fillings) {
        return !fillings.isEmpty() && fillings.stream()
                .allMatch(f -> evaluator.status(clause, new ProgramEvaluator.Solution(f)) == ClauseStatus.CONTRADICTED);
    }

    private boolean unconnected(Clause.Relation clause, Term.Variable answer, int node,
            List<Map<String, Integer>> fillings) {
        for (Map<String, Integer> filling : fillings) {
            ProgramEvaluator.Solution solution = new ProgramEvaluator.Solution(filling);
            Term other = clause.subject().equals(answer) ? clause.object() : clause.subject();
            Value value = switch (other) {
                case Term.Constant constant -> constant.value();
                case Term.Variable variable -> graph.value(solution.node(variable));
            };
            if (evaluator.status(clause, solution) == ClauseStatus.SATISFIED || mayHold(clause, answer, node, value)) {
                return false;
            }
        }
        return !fillings.isEmpty();
    }

    private boolean mayHold(Clause.Relation clause, Term.Variable answer, int node, Value other) {
        Predicate relation = Predicate.of(clause.predicate()).orElseThrow();
        int otherNode = graph.node(other);
        if (clause.subject().equals(answer)) {
            return (otherNode < 0 || impossibility.of(relation, node, otherNode).isEmpty())
                    && link.mayState(relation, node, other);
        }
        return otherNode >= 0 && graph.isEntity(otherNode)
                && impossibility.of(relation, otherNode, node).isEmpty()
                && link.mayState(relation, otherNode, graph.value(node));
    }

    /** True unless the clause takes nothing of that type in the answer's place. */
    private static boolean admits(Clause clause, Term.Variable answer, EntityType type) {
        return switch (clause) {
            case Clause.Relation c -> {
                Predicate relation = Predicate.of(c.predicate()).orElseThrow();
                yield (!c.subject().equals(answer) || Domains.admitsSubject(relation, type))
                        && (!c.object().equals(answer) || Domains.admitsObject(relation, type));
            }
            case Clause.Range c -> Domains.admitsSubject(Predicate.of(c.predicate()).orElseThrow(), type);
            case Clause.Count c -> Domains.admitsSubject(Predicate.of(c.predicate()).orElseThrow(), type);
            case Clause.Exclusion c -> Domains.admitsSubject(Predicate.of(c.predicate()).orElseThrow(), type);
            case Clause.Elapsed c -> Domains.admitsSubject(Predicate.of(c.fromPredicate()).orElseThrow(), type);
            case Clause.HasType c -> true;
        };
    }

    /** The first words of the page that says what the entity is. */
    private Citation lead(int node) {
        Document document = pages.of(graph.entity(node)).document();
        int end = Math.min(LEAD, document.text().length());
        return new Citation(document.id(), document.url(), 0, end, document.text().substring(0, end));
    }

    /** Claims that give the subject of the contradicted relation its true objects. */
    private List<Citation> known(Clause clause, List<Map<String, Integer>> fillings) {
        List<String> predicates = switch (clause) {
            case Clause.Relation c -> List.of(c.predicate());
            case Clause.HasType c -> List.of();
            case Clause.Range c -> List.of(c.predicate());
            case Clause.Count c -> List.of(c.predicate());
            case Clause.Exclusion c -> List.of(c.predicate());
            case Clause.Elapsed c -> List.of(c.fromPredicate(), c.toPredicate());
        };
        Term subject = ClauseTerms.of(clause).get(0);
        // Lazily: a clause may be filled in two hundred ways, and three citations are read.
        return fillings.stream()
                .map(filling -> evaluator.node(subject, new ProgramEvaluator.Solution(filling)))
                .flatMap(node -> predicates.stream().flatMap(predicate -> known(node, predicate)))
                .distinct()
                .limit(CITATIONS)
                .toList();
    }

    private Stream<Citation> known(int node, String predicate) {
        Predicate relation = Predicate.of(predicate).orElseThrow();
        return Arrays.stream(graph.objects(node, relation))
                .limit(CITATIONS)
                .flatMap(object -> Arrays.stream(graph.claims(node, relation, object)).limit(1))
                .mapToObj(claim -> snapshot.claim(claim).citation());
    }
}
