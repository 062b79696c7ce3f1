package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.util.List;

/**
 * All mechanisms over one snapshot, each list in the order they are run: cheapest first.
 *
 * @param resolver finds what a candidate answer means
 */
record Mechanisms(List<ReferenceCheck> onReference, List<CandidateCheck> onCandidates, AnswerResolver resolver,
        TaskFacts facts) {

    static Mechanisms over(Snapshot snapshot) {
        ClaimGraph graph = snapshot.graph();
        ProgramEvaluator evaluator = new ProgramEvaluator(graph);
        Pages pages = new Pages(snapshot);
        Names names = new Names(graph);
        ClaimTables tables = new ClaimTables(snapshot);
        Mentions mentions = new Mentions(snapshot.passages(), pages, new Surfaces(graph));
        return new Mechanisms(
                List.of(new AnswerBinding(graph), new TimeScope(graph), new Wording(graph),
                        new EvidenceReplay(tables, pages), new ClauseEntailment(graph, pages),
                        new BlindDerivation(tables), new AlternativeSearch(evaluator, pages, names, mentions)),
                List.of(new MaskedComparison(evaluator), new ClauseRefutation(snapshot, evaluator, pages)),
                new AnswerResolver(graph, names), new TaskFacts(snapshot, evaluator));
    }
}
