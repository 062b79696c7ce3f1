package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.util.List;

/** How one language builds phrases from words. */
sealed interface Grammar permits English, Spanish {

    /** True if the literal can be said in this language; names and dates always can. */
    boolean canSay(Predicate predicate, Value value);

    /** True if the modifier stands beside the noun instead of in a verb phrase. */
    boolean besideNoun(Predicate predicate, Value value);

    /** Noun with everything beside it, without article. */
    String head(Head head);

    /** Noun phrase with its article, definite if there is only one such thing. */
    String withArticle(String head, String gender, boolean definite);

    /** Replaces {@code {the}} of a noun template by article and adjectives. */
    String withArticle(String template, Head head, boolean definite);

    /** The word that opens a relative clause. */
    String relative(boolean person);

    /** "was" or "is". */
    String copula(boolean past);

    /** A date by itself. */
    String date(Value.DateValue date);

    /** A date with its preposition. */
    String onDate(Value.DateValue date);

    /** A period with its preposition, both ends included. */
    String within(String from, String to);

    /** A number with digit grouping. */
    String number(String decimal);

    /** A small number in words where that is usual. */
    String count(int count);

    /** A literal as an object: countries and occupations have names of their own. */
    String literal(Predicate predicate, String text);

    /** A named thing, with "the film" or quotes where a reader needs them. */
    String name(String label, EntityType type);

    /** The words joined by commas and a final "and". */
    String and(List<String> parts, boolean commaBeforeAnd);

    /** Endings that agree with the gender, contractions, spaces. */
    String agree(String text, String gender);

    /** Last touches to the whole question. */
    String tidy(String question);
}
