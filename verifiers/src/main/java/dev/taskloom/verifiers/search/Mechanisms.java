package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.browsing.SnapshotBrowser;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All mechanisms over one snapshot, each list in the order they are run: cheapest first, judges last.
 *
 * @param resolver finds what an answer means
 */
record Mechanisms(List<ReferenceCheck> onReference, List<CandidateCheck> onCandidates, Jury jury,
        AnswerResolver resolver, TaskFacts facts) {

    /** @param judges models that judge, in order; one that stands there twice judges once */
    static Mechanisms over(Snapshot snapshot, List<AgentConfiguration> judges) {
        ClaimGraph graph = snapshot.graph();
        ProgramEvaluator evaluator = new ProgramEvaluator(graph);
        Pages pages = new Pages(snapshot);
        Names names = new Names(graph);
        ClaimTables tables = new ClaimTables(snapshot);
        Mentions mentions = new Mentions(snapshot.passages(), pages, new Surfaces(graph));
        AnswerResolver resolver = new AnswerResolver(graph, names);
        return new Mechanisms(
                List.of(new AnswerBinding(graph), new TimeScope(graph), new WordingCheck(graph),
                        new EvidenceReplay(tables, pages), new ClauseEntailment(graph, pages),
                        new BlindDerivation(tables), new AlternativeSearch(evaluator, pages, names, mentions)),
                List.of(new MaskedComparison(evaluator), new ClauseRefutation(snapshot, evaluator, pages)),
                new Jury(judges(snapshot, judges), resolver), resolver, new TaskFacts(snapshot, evaluator));
    }

    private static List<Judge> judges(Snapshot snapshot, List<AgentConfiguration> models) {
        SnapshotBrowser browser = new SnapshotBrowser(snapshot);
        Quotes quotes = new Quotes(snapshot);
        Map<String, Judge> byName = new LinkedHashMap<>();
        for (AgentConfiguration model : models) {
            Judge judge = new Judge(model, browser, quotes);
            byName.putIfAbsent(judge.name(), judge);
        }
        return List.copyOf(byName.values());
    }
}
