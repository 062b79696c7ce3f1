package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Place;
import dev.taskloom.environments.planted.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Titles of pages: the name, and for all bearers of a name but the best known one something in brackets that tells them
 * apart.
 */
final class Headings {
    private final Map<String, List<Entity>> bearers = new HashMap<>();
    private final Map<String, Integer> hintLevels = new HashMap<>();

    Headings(World world, List<Entity> entities, Comparator<Entity> bestKnownFirst) {
        for (Entity entity : entities) {
            bearers.computeIfAbsent(entity.name(), name -> new ArrayList<>(1)).add(entity);
        }
        for (List<Entity> homonyms : bearers.values()) {
            if (homonyms.size() > 1) {
                homonyms.sort(bestKnownFirst);
                Set<String> used = new HashSet<>();
                for (Entity entity : homonyms.subList(1, homonyms.size())) {
                    int level = 0;
                    while (level < 2 && !used.add(hint(entity, Language.EN, level))) {
                        level++;
                    }
                    hintLevels.put(entity.id(), level);
                }
            }
        }
    }

    String title(Entity entity, Language language) {
        Integer level = hintLevels.get(entity.id());
        return level == null ? entity.name() : entity.name() + " (" + hint(entity, language, level) + ")";
    }

    /** Those who share the entity's name, itself included; the best known first. */
    List<Entity> bearers(String name) {
        return List.copyOf(bearers.getOrDefault(name, List.of()));
    }

    private static String hint(Entity entity, Language language, int level) {
        Lexicon words = Lexicon.of(language);
        return switch (entity) {
            case Person person -> {
                String role = words.occupation(person.occupations().getFirst(), person.gender());
                String born = switch (language) {
                    case EN -> ", born ";
                    case ES -> words.feminine(person) ? ", nacida en " : ", nacido en ";
                };
                yield level == 0 ? role : role + born + person.birth().getYear();
            }
            case Entity.Work work -> {
                String noun = words.noun(work.kind());
                yield level == 0 ? noun : switch (language) {
                    case EN -> work.published().getYear() + " " + noun;
                    case ES -> noun + " de " + work.published().getYear();
                };
            }
            case Place place -> level == 0
                    ? place.within().map(Place::name).orElse(words.noun(place.kind()))
                    : words.noun(place.kind());
            case Entity.Organisation organisation -> words.noun(organisation.kind());
        };
    }
}
