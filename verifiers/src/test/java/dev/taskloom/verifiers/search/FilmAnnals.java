package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.Drafts.A;
import static dev.taskloom.verifiers.search.Drafts.B;
import static dev.taskloom.verifiers.search.Drafts.given;
import static dev.taskloom.verifiers.search.Drafts.relation;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A corpus of a dozen sentences that a person can judge, and a question about it. */
final class FilmAnnals {
    static final Clause.HasType FILM = new Clause.HasType(B, "film");
    static final Map<String, String> PAGES = pages();

    private FilmAnnals() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("The Glass Harbour", "The Glass Harbour is a 1935 Norwegian drama film directed by Alda Brenn and "
                + "starring Ivo Marsk.");
        pages.put("Winter Ledger", "Winter Ledger is a 1938 Norwegian drama film directed by Tove Hallin and starring "
                + "Ivo Marsk.");
        pages.put("Lantern Street",
                "Lantern Street is a 1941 Norwegian comedy film directed by Tove Hallin and starring "
                        + "Berit Sol.");
        pages.put("Never the Quarry",
                "Never the Quarry is a 1947 Norwegian drama film directed by Oskar Venn and starring "
                        + "Berit Sol. Ivo Marsk was one of the cast, too, but his part was small.");
        pages.put("Alda Brenn", "Alda Brenn (12 March 1901 – 4 June 1970) was a Norwegian film director.");
        pages.put("Ivo Marsk", "Ivo Marsk (5 May 1899 – 1 January 1960) was a Norwegian actor.");
        pages.put("Tove Hallin", "Tove Hallin (3 July 1905 – 9 August 1980) was a Norwegian film director.");
        pages.put("Berit Sol", "Berit Sol (6 October 1910 – 2 May 1999) was a Norwegian actress.");
        pages.put("Oskar Venn", "Oskar Venn (c. 1890 – 8 April 1950) was a Norwegian film director.");
        return pages;
    }

    /** Who directed the film starring somebody and released in a year? */
    static Draft directorOf(Drafts drafts, String star, String year) {
        return drafts.of(relation(B, Predicate.DIRECTOR, A), FILM,
                relation(B, Predicate.CAST_MEMBER, given(drafts.named(star))),
                relation(B, Predicate.PUBLICATION_DATE, given(new Value.DateValue(year)))).orElseThrow();
    }
}
