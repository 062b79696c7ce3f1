package dev.taskloom.pipelines.planted;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is right and wrong about questions over a planted web, for whoever plays a model.
 *
 * <p>Questions are known by their drafts, since nobody here reads prose; what answers them is looked up in the planted world,
 * not in the drafts, and may be something else.
 */
public final class PlantedTruth {
    private final Map<String, Known> questions = new HashMap<>();
    private final Map<AnswerType, List<String>> answers = new EnumMap<>(AnswerType.class);

    /** @param right every right answer, by all its names */
    private record Known(AnswerType type, List<List<String>> right) {}

    /** @param truth the folder that was written beside the pages */
    public PlantedTruth(Path truth, Collection<Draft> drafts) {
        PlantedWorld world = new PlantedWorld(truth);
        for (Draft draft : drafts) {
            SearchTask body = switch (draft.body()) {
                case SearchTask search -> search;
            };
            Known known = new Known(draft.answer().type(), world.answers(body.program()));
            questions.put(draft.prompt(), known);
            known.right().forEach(names -> answers.computeIfAbsent(known.type(), k -> new ArrayList<>())
                    .add(names.getFirst()));
        }
    }

    /** Whether it answers the question; a date does at any precision. */
    public boolean isRight(String question, String answer) {
        return known(question).right()
                .stream()
                .flatMap(List::stream)
                .anyMatch(name -> name.equalsIgnoreCase(answer) || name.startsWith(answer + "-"));
    }

    private Known known(String question) {
        return questions.getOrDefault(question, new Known(AnswerType.TEXT, List.of()));
    }

    /** An answer to the question, empty when the world has none. */
    Optional<String> right(String question) {
        return known(question).right().stream().findFirst().map(List::getFirst);
    }

    /** A right answer to another question of the kind, always the same one; empty when there is none. */
    Optional<String> wrong(String question) {
        List<String> others = answers.getOrDefault(known(question).type(), List.of());
        int from = others.isEmpty() ? 0 : Math.floorMod(question.hashCode(), others.size());
        List<String> inTurn = new ArrayList<>(others.subList(from, others.size()));
        inTurn.addAll(others.subList(0, from));
        return inTurn.stream().filter(answer -> !isRight(question, answer)).findFirst();
    }
}
