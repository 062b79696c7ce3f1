package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Searches, adds the name of the best page to the question, searches again, and reads from what is new. */
final class TwoStepReader implements Agent {
    private static final int PAGES = 6;

    private final Library library;

    TwoStepReader(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "two-step-reader";
    }

    @Override
    public Attempt attempt(Draft draft) {
        WantedAnswer wanted = WantedAnswer.of(draft, library);
        List<String> steps = new ArrayList<>(List.of("search: " + draft.prompt()));
        List<Integer> first = library.search(draft.prompt(), PAGES);
        if (first.isEmpty()) {
            return new Attempt(name(), "", steps);
        }
        String query = draft.prompt() + " " + library.graph().entity(first.get(0)).label();
        steps.add("search: " + query);
        for (int entity : library.search(query, PAGES)) {
            OptionalInt answer = wanted.readOff(entity);
            if (entity != first.get(0) && answer.isPresent()) {
                steps.add("open: " + library.graph().entity(entity).label());
                return new Attempt(name(), wanted.text(answer.getAsInt()), steps);
            }
        }
        return new Attempt(name(), "", steps);
    }
}
