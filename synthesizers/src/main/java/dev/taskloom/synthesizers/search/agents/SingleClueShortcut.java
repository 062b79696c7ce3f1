package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Value;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Looks up the one clue that fewest pages mention, and takes the first of those pages that has an answer. */
final class SingleClueShortcut implements Agent {
    private static final int LIMIT = 200;

    private final Library library;

    SingleClueShortcut(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "single-clue-shortcut";
    }

    @Override
    public Attempt attempt(Draft draft) {
        WantedAnswer wanted = WantedAnswer.of(draft, library);
        List<String> steps = new ArrayList<>();
        List<Integer> rarest = List.of();
        String clue = "";
        for (Value value : Clues.of(WantedAnswer.program(draft))) {
            List<Integer> pages = library.mentioning(value.label(), LIMIT);
            steps.add("find: " + value.label() + " (" + pages.size() + " pages)");
            if (!pages.isEmpty() && (rarest.isEmpty() || pages.size() < rarest.size())) {
                rarest = pages;
                clue = value.label();
            }
        }
        steps.add("follow: " + clue);
        for (int entity : rarest) {
            OptionalInt answer = wanted.readOff(entity);
            if (answer.isPresent()) {
                steps.add("open: " + library.graph().entity(entity).label());
                return new Attempt(name(), wanted.text(answer.getAsInt()), steps);
            }
        }
        return new Attempt(name(), "", steps);
    }
}
