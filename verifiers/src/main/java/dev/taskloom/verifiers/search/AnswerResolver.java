package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what an answer's text may mean in a claim graph: every entity of that name, or the literal it writes. */
final class AnswerResolver {
    private static final Pattern ISO_DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final ClaimGraph graph;
    private final Names names;

    AnswerResolver(ClaimGraph graph, Names names) {
        this.graph = graph;
        this.names = names;
    }

    Candidate resolve(String answer) {
        List<Integer> nodes = names.called(answer);
        String text = answer.strip();
        List<Value> literals = new ArrayList<>(List.of(new Value.TextValue(text)));
        if (ISO_DATE.matcher(text).matches()) {
            literals.add(new Value.DateValue(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            literals.add(new Value.NumberValue(text, ""));
        }
        for (Value literal : literals) {
            int node = graph.node(literal);
            if (node >= 0) {
                nodes.add(node);
            }
        }
        return new Candidate(answer, nodes);
    }
}
