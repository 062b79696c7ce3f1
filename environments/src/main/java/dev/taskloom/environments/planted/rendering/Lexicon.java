package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Place;
import dev.taskloom.environments.planted.world.Gender;
import dev.taskloom.environments.planted.world.Genre;
import dev.taskloom.environments.planted.world.Kind;
import dev.taskloom.environments.planted.world.Occupation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Words, dates and numbers of one language. */
sealed interface Lexicon permits English, Spanish {

    static Lexicon of(Language language) {
        return switch (language) {
            case EN -> English.WORDS;
            case ES -> Spanish.WORDS;
        };
    }

    String date(LocalDate date);

    String number(long number);

    String occupation(Occupation occupation, Gender gender);

    String genre(Genre genre);

    /** What somebody or something from there is called. */
    String demonym(Place country, boolean feminine);

    /** The kind without article, such as {@code film} or {@code village}. */
    String noun(Kind kind);

    /** Whether words that describe the entity take the feminine form; always false where the language has none. */
    boolean feminine(Entity entity);

    /** {@code a Velmoran film director and singer}. */
    String description(Person person, boolean nationality, List<Occupation> occupations);

    /** {@code a 1953 Velmoran drama film}; parts may be missing. */
    String description(Kind kind, String year, Place country, Genre genre);

    /** The noun with its indefinite article. */
    String indefinite(Kind kind);

    /** How a text refers to the topic once it was named, at the start of a sentence. */
    String reference(Entity topic);

    /** The pronoun or noun at the start of a sentence; an empty text where the language leaves it out. */
    String pronoun(Entity topic);

    String possessive(Entity topic);

    String objectForm(Entity topic);

    /** {@code was} or {@code is}. */
    String copula(boolean past);

    String and(String next);

    /** {@code father} or {@code mother}. */
    String parent(Gender gender);

    /** {@code brother} or {@code sister}. */
    String sibling(Gender gender);

    /** The definite article, with a space, where a sentence needs one before the name; else empty. */
    String articleBefore(Entity entity);

    /** The kind with its definite article, such as {@code the film}. */
    String definite(Kind kind);

    /** Label of an infobox row or definition; {@code relation} may end in {@code ^}. */
    String label(String relation, Entity topic);

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
