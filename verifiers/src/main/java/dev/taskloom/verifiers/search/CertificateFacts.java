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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything a search certificate states that can be derived from the body and the snapshot. */
final class CertificateFacts {
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;
    private final ProgramProfiler profiler;

    CertificateFacts(Snapshot snapshot, ProgramEvaluator evaluator) {
        this.graph = snapshot.graph();
        this.evaluator = evaluator;
        this.profiler = new ProgramProfiler(evaluator);
    }

    /** The certificate of a body, not sealed yet; {@link IllegalArgumentException} says what cannot be certified. */
    SearchCertificate certificate(SearchTask body, List<String> checks) {
        ProgramEvaluator.Solution solution = solution(body);
        ProgramProfile profile = profiler.profile(body.program(), solution);
        List<List<Integer>> clauseEvidence = new ArrayList<>();
        for (Clause clause : body.program().clauses()) {
            clauseEvidence.add(evidenceOf(clause, solution, body.evidence()));
        }
        return new SearchCertificate(evaluator.answers(body.program(), 2).size(), clauseEvidence, profile.candidates(),
                profile.withoutClause(), profile.minimumSourceCover(), checks, "");
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
        return graph.document(claim).equals(cited.citation().document())
                && graph.start(claim) == cited.citation().start()
                && graph.end(claim) == cited.citation().end()
                && graph.predicate(claim).wireName().equals(cited.predicate())
                && graph.value(graph.subject(claim)).key().equals(cited.subject().key())
                && graph.value(graph.object(claim)).key().equals(cited.object().key());
    }
}
