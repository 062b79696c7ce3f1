package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the reference and a candidate side by side, without telling which is which, in both orders: the one that satisfies
 * more clauses and is contradicted by fewer must be the same one both times.
 */
final class MaskedComparison implements CandidateCheck {
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;

    MaskedComparison(ProgramEvaluator evaluator) {
        this.graph = evaluator.graph();
        this.evaluator = evaluator;
    }

    @Override
    public String name() {
        return "masked-comparison";
    }

    private enum Preference {
        FIRST, SECOND, NEITHER
    }

    private record Fit(int satisfied, int contradicted) {}

    @Override
    public Verdict check(SearchTask body, Candidate candidate) {
        Verdicts verdicts = Verdicts.onCandidate(name(), candidate.answer());
        int reference = graph.node(body.bindings().get(body.program().answer().name()));
        if (candidate.nodes().isEmpty() || reference < 0) {
            return verdicts.undecided("one of the two is not in the snapshot");
        }
        for (int node : candidate.nodes()) {
            boolean worse = compare(body, reference, node) == Preference.FIRST
                    && compare(body, node, reference) == Preference.SECOND;
            if (!worse) {
                return verdicts.undecided("the other answer is not clearly better");
            }
        }
        return verdicts.refuted("another answer satisfies more clauses, whichever is shown first", List.of());
    }

    private Preference compare(SearchTask body, int first, int second) {
        Fit a = fit(body, first);
        Fit b = fit(body, second);
        if (a.satisfied() > b.satisfied() && a.contradicted() <= b.contradicted()) {
            return Preference.FIRST;
        }
        if (b.satisfied() > a.satisfied() && b.contradicted() <= a.contradicted()) {
            return Preference.SECOND;
        }
        return Preference.NEITHER;
    }

    private Fit fit(SearchTask body, int node) {
        Term.Variable answer = body.program().answer();
        int satisfied = 0;
        int contradicted = 0;
        Map<String, Integer> nodes = new HashMap<>();
        body.bindings().forEach((name, value) -> nodes.put(name, graph.node(value)));
        nodes.put(answer.name(), node);
        ProgramEvaluator.Solution solution = new ProgramEvaluator.Solution(nodes);
        for (Clause clause : body.program().clauses()) {
            if (ClauseTerms.variables(clause).contains(answer)) {
                switch (evaluator.status(clause, solution)) {
                    case SATISFIED -> satisfied++;
                    case CONTRADICTED -> contradicted++;
                    case UNKNOWN -> {
                        // leaves both counts alone
                    }
                }
            }
        }
        return new Fit(satisfied, contradicted);
    }
}
