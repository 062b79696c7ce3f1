package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.program.ProgramProfile;
import dev.taskloom.environments.search.program.ProgramProfiler;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything a search task states that can be derived from its program, its bindings and the snapshot. */
final class TaskFacts {
    private static final int HARD_NEGATIVES = 8;
    private static final long MOST_ROWS = 100_000;

    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;
    private final ProgramProfiler profiler;

    TaskFacts(Snapshot snapshot, ProgramEvaluator evaluator) {
        this.graph = snapshot.graph();
        this.evaluator = evaluator;
        this.profiler = new ProgramProfiler(evaluator);
    }

    /**
     * What follows from a body.
     *
     * @param certificate   not sealed yet
     * @param measures      figures of the program's difficulty, by name
     * @param entityChain   labels of the solution, farthest from the answer first
     * @param hardNegatives labels of near misses
     */
    record Derived(SearchCertificate certificate, SortedMap<String, Integer> measures, List<String> entityChain,
            List<String> hardNegatives) {}

    /** What follows from the body; {@link IllegalArgumentException} says what cannot be certified. */
    Derived derive(SearchTask body, List<String> checks) {
        ProgramEvaluator.Solution solution = solution(body);
        ProgramProfile profile = profiler.profile(body.program(), solution);
        List<List<Integer>> clauseEvidence = new ArrayList<>();
        for (Clause clause : body.program().clauses()) {
            clauseEvidence.add(evidenceOf(clause, solution, body.evidence()));
        }
        requireUsed(body.evidence(), clauseEvidence);
        SearchCertificate certificate = new SearchCertificate(evaluator.enumerate(body.program(), 2, MOST_ROWS)
                .answers().size(), clauseEvidence, profile.candidates(),
                profile.withoutClause(), profile.minimumSourceCover(), checks, "");
        List<String> negatives = profile.nearMisses()
                .stream()
                .filter(node -> node >= 0)
                .limit(HARD_NEGATIVES)
                .map(node -> graph.value(node).label())
                .toList();
        return new Derived(certificate, measures(body, profile), chain(body), negatives);
    }

    private static SortedMap<String, Integer> measures(SearchTask body, ProgramProfile profile) {
        SortedMap<String, Integer> measures = new TreeMap<>();
        measures.put("hops", profile.hops());
        measures.put("clauses",
                (int) body.program().clauses().stream().filter(c -> !(c instanceof Clause.HasType)).count());
        measures.put("minimum_source_cover", profile.minimumSourceCover());
        measures.put("weakest_clause_candidates", profile.weakestClauseCandidates());
        measures.put("strongest_clause_candidates", profile.strongestClauseCandidates());
        measures.put("near_misses", profile.nearMisses().size());
        measures.put("hidden_entities", profile.hiddenEntities());
        measures.put("depth", profile.depth());
        return measures;
    }

    private static List<String> chain(SearchTask body) {
        QuestionTree tree = new QuestionTree(body.program());
        return body.bindings()
                .keySet()
                .stream()
                .sorted(Comparator.<String>comparingInt(tree::depth).reversed().thenComparing(name -> name))
                .map(name -> body.bindings().get(name).label())
                .toList();
    }

    /** A claim that no clause needs proves nothing, and a second copy of one proves no more. */
    private static void requireUsed(List<Claim> evidence, List<List<Integer>> clauseEvidence) {
        for (int i = 0; i < evidence.size(); i++) {
            int place = i;
            if (clauseEvidence.stream().noneMatch(places -> places.contains(place))
                    || evidence.indexOf(evidence.get(i)) < i) {
                throw new IllegalArgumentException("evidence " + i + " belongs to no clause, or is cited twice");
            }
        }
    }

    private ProgramEvaluator.Solution solution(SearchTask body) {
        Map<String, Integer> nodes = new HashMap<>();
        body.bindings().forEach((name, value) -> {
            int node = graph.node(value);
            if (node < 0) {
                throw new IllegalArgumentException("'" + name + "' is bound to " + value.label()
                        + ", which no claim of the snapshot mentions");
            }
            nodes.put(name, node);
        });
        return new ProgramEvaluator.Solution(nodes);
    }

    /** Places in the evidence list of the claims that satisfy the clause; a type needs none, anything else does. */
    private List<Integer> evidenceOf(Clause clause, ProgramEvaluator.Solution solution, List<Claim> evidence) {
        int[] satisfying = evaluator.evidence(clause, solution);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            Claim cited = evidence.get(i);
            if (Arrays.stream(satisfying).anyMatch(claim -> isCited(claim, cited))) {
                places.add(i);
            }
        }
        if (places.isEmpty() && !(clause instanceof Clause.HasType)) {
            throw new IllegalArgumentException("no evidence is cited for " + clause);
        }
        return places;
    }

    private boolean isCited(int claim, Claim cited) {
        return graph.start(claim) == cited.citation().start()
                && graph.document(claim).equals(cited.citation().document())
                && graph.end(claim) == cited.citation().end()
                && graph.predicate(claim).wireName().equals(cited.predicate())
                && graph.value(graph.subject(claim)).key().equals(cited.subject().key())
                && graph.value(graph.object(claim)).key().equals(cited.object().key());
    }
}
