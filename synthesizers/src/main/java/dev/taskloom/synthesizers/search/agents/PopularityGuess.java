package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.synthesizers.Agent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Knows which things are talked about most, and guesses the best known that the question's words bring to mind. */
final class PopularityGuess implements Agent {
    private static final int PAGES = 40;

    private final Library library;

    PopularityGuess(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "popularity-guess";
    }

    @Override
    public Attempt attempt(Draft draft) {
        WantedAnswer wanted = WantedAnswer.of(draft, library);
        Map<Integer, Integer> answers = new HashMap<>();
        for (int entity : library.search(draft.prompt(), PAGES)) {
            OptionalInt answer = wanted.readOff(entity);
            if (answer.isPresent()) {
                answers.merge(answer.getAsInt(), library.popularity(entity), Math::max);
            }
        }
        String best = answers.entrySet()
                .stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> wanted.text(entry.getKey()))
                .orElse("");
        return new Attempt(name(), best, List.of("recall: " + answers.size() + " names", "guess: " + best));
    }
}
