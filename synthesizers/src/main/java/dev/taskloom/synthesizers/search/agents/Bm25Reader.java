package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Searches for the whole question and reads the answer off the first page that has one. */
final class Bm25Reader implements Agent {
    private static final int PAGES = 5;

    private final Library library;

    Bm25Reader(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "bm25-reader";
    }

    @Override
    public Attempt attempt(Draft draft) {
        WantedAnswer wanted = WantedAnswer.of(draft, library);
        List<String> steps = new ArrayList<>(List.of("search: " + draft.prompt()));
        for (int entity : library.search(draft.prompt(), PAGES)) {
            steps.add("open: " + library.graph().entity(entity).label());
            OptionalInt answer = wanted.readOff(entity);
            if (answer.isPresent()) {
                return new Attempt(name(), wanted.text(answer.getAsInt()), steps);
            }
        }
        return new Attempt(name(), "", steps);
    }
}
