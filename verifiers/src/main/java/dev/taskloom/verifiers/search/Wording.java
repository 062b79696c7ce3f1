package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The prompt says what the program says, and names neither the answer nor anything the program hides. */
final class Wording implements ReferenceCheck {
    private final ClaimGraph graph;
    private final Surfaces surfaces;

    Wording(ClaimGraph graph) {
        this.graph = graph;
        this.surfaces = new Surfaces(graph);
    }

    @Override
    public String name() {
        return "wording";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        String written = QuestionWriter.write(body.program(), graph, draft.language());
        if (!written.equals(draft.prompt())) {
            return verdicts.refuted("the program reads '" + written + "'", List.of());
        }
        String folded = Folding.fold(draft.prompt());
        for (Value hidden : body.bindings().values()) {
            if (hidden instanceof Value.EntityValue || hidden instanceof Value.TextValue) {
                Set<String> names = new TreeSet<>(surfaces.of(hidden));
                for (String name : names) {
                    if (folded.contains(Folding.fold(name))) {
                        return verdicts.refuted("the prompt gives away '" + name + "'", List.of());
                    }
                }
            }
        }
        return verdicts.supported("the prompt is the program in words and gives nothing away", List.of());
    }
}
