package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what an answer's text may mean in a claim graph: every entity of that name, or the literal it writes. */
final class AnswerResolver {
    private static final Pattern ISO_DATE = Pattern.compile("-?\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private final ClaimGraph graph;
    private final Map<String, List<Integer>> byName = new HashMap<>();

    AnswerResolver(ClaimGraph graph) {
        this.graph = graph;
        for (int node = 0; node < graph.entityCount(); node++) {
            Entity entity = graph.entity(node);
            name(entity.label(), node);
            for (String alias : entity.aliases()) {
                name(alias, node);
            }
        }
    }

    private void name(String name, int node) {
        List<Integer> nodes = byName.computeIfAbsent(Surfaces.fold(name), k -> new ArrayList<>(1));
        if (!nodes.contains(node)) {
            nodes.add(node);
        }
    }

    Candidate resolve(String answer) {
        List<Integer> nodes = new ArrayList<>(byName.getOrDefault(Surfaces.fold(answer), List.of()));
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
