package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.AliasReason;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The brackets behind a person's name: earlier name, dates, and in Spanish often the places. */
final class LifeSpan {
    private final Person person;
    private final Lexicon words;
    private final Prose prose;
    private final Map<String, List<Fact>> facts;
    private final Draws draws;
    private final String id;
    private final boolean spanish;

    LifeSpan(Person person, Lexicon words, Prose prose, Map<String, List<Fact>> facts, Draws draws, String ids) {
        this.person = person;
        this.words = words;
        this.prose = prose;
        this.facts = facts;
        this.draws = draws;
        this.id = ids + "life";
        this.spanish = words instanceof Spanish;
    }

    /** {@code  (née Harsk; 3 March 1890 – 12 May 1950)} with a leading space, or nothing. */
    String brackets() {
        List<String> parts = new ArrayList<>();
        for (Alias alias : person.aliases()) {
            if (alias.reason() == AliasReason.MAIDEN_NAME) {
                String family = alias.name().substring(alias.name().lastIndexOf(' ') + 1);
                parts.add((spanish ? "nacida " : "née ") + family);
            } else if (alias.reason() == AliasReason.BIRTH_NAME) {
                parts.add((spanish ? words.feminine(person) ? "nacida " : "nacido " : "born ") + alias.name());
            }
        }
        String span = draws.chance(0.9) ? span() : "";
        if (!span.isEmpty()) {
            parts.add(span);
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private String span() {
        List<Fact> birth = facts.getOrDefault("birth_date", List.of());
        List<Fact> death = facts.getOrDefault("death_date", List.of());
        boolean yearsOnly = draws.chance(0.2);
        boolean withPlaces = spanish && !yearsOnly && draws.chance(0.6);
        String born = birth.isEmpty() ? "" : place(withPlaces, "birth_place") + day(birth.getFirst(), yearsOnly);
        String died = death.isEmpty() ? "" : place(withPlaces, "death_place") + day(death.getFirst(), yearsOnly);
        if (born.isEmpty() && died.isEmpty()) {
            return "";
        }
        if (died.isEmpty()) {
            return alone(withPlaces && facts.containsKey("birth_place"), yearsOnly, "born ", "nacid") + born;
        }
        if (born.isEmpty()) {
            return alone(withPlaces && facts.containsKey("death_place"), yearsOnly, "died ", "fallecid") + died;
        }
        return born + (yearsOnly ? "–" : " – ") + died;
    }

    /** What stands before a date that stands alone; a Spanish place before it already says enough. */
    private String alone(boolean placed, boolean yearOnly, String english, String spanishStem) {
        if (!spanish) {
            return english;
        }
        String participle = spanishStem + (words.feminine(person) ? "a" : "o");
        return placed && spanishStem.equals("nacid") ? "" : participle + (placed ? ": " : yearOnly ? " en " : " el ");
    }

    private String day(Fact fact, boolean yearOnly) {
        LocalDate date = ((Fact.Target.On) fact.object()).date();
        String text = yearOnly ? Integer.toString(date.getYear()) : words.date(date);
        prose.note(fact, id, text);
        return text;
    }

    private String place(boolean wanted, String relation) {
        List<Fact> place = facts.getOrDefault(relation, List.of());
        if (!wanted || place.isEmpty()) {
            return "";
        }
        return prose.object(place.getFirst(), id) + ", ";
    }
}
