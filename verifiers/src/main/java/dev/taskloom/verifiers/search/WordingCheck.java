package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.wording.Objection;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.environments.search.wording.ReadBack;
import dev.taskloom.environments.search.wording.WordedQuestion;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Wording;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The prompt says what the program says, and names neither the answer nor anything the program hides. */
final class WordingCheck implements ReferenceCheck {
    private final ClaimGraph graph;
    private final Surfaces surfaces;

    WordingCheck(ClaimGraph graph) {
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
        Optional<String> flaw = switch (draft.wording()) {
            case null -> ownWordsFlaw(draft, body);
            case Wording.OfProgram kept -> ownWordsFlaw(draft, body);
            case Wording.OfModel worded -> modelsWordsFlaw(draft, body, worded);
        };
        if (flaw.isPresent()) {
            return verdicts.refuted(flaw.get(), List.of());
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

    private Optional<String> ownWordsFlaw(Draft draft, SearchTask body) {
        String written = QuestionWriter.write(body.program(), graph, draft.language());
        return written.equals(draft.prompt()) ? Optional.empty() : Optional.of("the program reads '" + written + "'");
    }

    /** What can be seen without asking anybody again: the words, and the program that was read in them. */
    private Optional<String> modelsWordsFlaw(Draft draft, SearchTask body,
            Wording.OfModel worded) {
        if (!Sha256.hex(draft.prompt()).equals(worded.question())) {
            return Optional.of("other words were read back than those of the prompt");
        }
        return WordedQuestion
                .objection(draft.prompt(), body.program(), body.bindings().values(), graph, draft.language())
                .map(Objection::detail)
                .or(() -> ReadBack.difference(body.program(), worded.readBack(), graph));
    }
}
