package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sixty films, their directors and the directors' mothers, each with a page; nothing in it exists. */
final class FictionalArchive {
    private static final String[] GIVEN = {"Ilse", "Marta", "Tomas", "Oriel", "Benna", "Casper", "Dunja", "Edvin",
            "Fenna", "Gustav", "Hella", "Ivo", "Jorun", "Kasimir", "Liv", "Mirek", "Nadja", "Oskar", "Petra", "Rurik"};
    private static final String[] FAMILY = {"Varga", "Brandl", "Ostrova", "Lindqvist", "Halász", "Corvinus", "Démeter",
            "Søndervig", "Tarnow", "Quill", "Marchetti", "Ørsted", "Pávlik", "Reyne", "Stokar"};
    private static final String[] PLACES = {"Lindmar", "Port Ansel", "Grauwald", "Hollenstedt", "Vårvik", "Sankt Orm",
            "Caldera Bay", "Nieuw-Haarlo", "Tessen", "Overmoor", "Kyrgrad", "Bellamont"};
    private static final String[] FIRST_WORDS = {"The Salt", "A Quiet", "The Last", "Beyond the", "Winter", "The Glass",
            "No", "Seven", "The Painter's", "Under the"};
    private static final String[] LAST_WORDS = {"Road", "Harbour", "Orchard", "Lantern", "Meridian", "Ferry"};
    private static final String[] GENRES = {"drama", "comedy", "thriller", "war", "musical"};

    /** A page of the archive. */
    record Page(String id, String url, String text) {
        Citation cite(String quote) {
            int start = text.indexOf(quote);
            return new Citation(id, url, start, start + quote.length(), quote);
        }
    }

    /** A film with the chain of facts behind it, each cited. */
    record Film(Value.EntityValue film, int year, Claim director, Claim published, Claim parent, Claim birthPlace) {}

    final Map<String, Page> pages = new LinkedHashMap<>();
    final List<Film> films = new ArrayList<>();

    FictionalArchive(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < FIRST_WORDS.length * LAST_WORDS.length; i++) {
            String title = FIRST_WORDS[i % FIRST_WORDS.length] + " " + LAST_WORDS[i / FIRST_WORDS.length];
            String director = GIVEN[i % GIVEN.length] + " " + FAMILY[(i * 7 + 3) % FAMILY.length];
            String mother = GIVEN[(i + 9) % GIVEN.length] + " " + FAMILY[(i * 7 + 3) % FAMILY.length];
            films.add(film(random, title, director, mother, PLACES[random.nextInt(PLACES.length)]));
        }
    }

    private Film film(Random random, String title, String director, String mother, String place) {
        int year = 1936 + random.nextInt(58);
        String genre = GENRES[random.nextInt(GENRES.length)];
        String release = "Release date: %d September %d".formatted(1 + random.nextInt(28), year);
        String directed = "%s is a %d %s film directed by %s.".formatted(title, year, genre, director);
        Page filmPage = page("film-" + title, directed + " It was shot in winter on the northern coast, with a crew of"
                + " fewer than thirty, and first shown at the festival of " + PLACES[random.nextInt(PLACES.length)]
                + ". Reviewers praised its patience; the distributor did not.\n\nDirector: " + director + "\n"
                + release + "\nRunning time: " + (78 + random.nextInt(60)) + " minutes");
        String daughter = "%s grew up between two harbours as a child of %s, a painter of ships.".formatted(director,
                mother);
        Page directorPage = page("person-" + director, director + " (born " + (year - 41) + ") is remembered for "
                + title + " and for two films that were never finished. " + daughter
                + " After an apprenticeship at a camera maker's, the first commissions came from the port authority,"
                + " which wanted its cranes filmed at dawn.");
        String born = "%s was born on %d March %d in %s.".formatted(mother, 1 + random.nextInt(30), year - 70, place);
        Page motherPage = page("person-" + mother, born + " The seascapes hang in the town hall there, between the"
                + " portraits of nine mayors. Letters to the family are kept in the archive of the harbour museum.");
        Value.EntityValue filmEntity = entity(title);
        Value.EntityValue directorEntity = entity(director);
        Value.EntityValue motherEntity = entity(mother);
        return new Film(filmEntity, year,
                new Claim(filmEntity, "director", directorEntity, filmPage.cite(directed), "sentence/en/directed-by"),
                new Claim(filmEntity, "publication_date", new Value.DateValue(Integer.toString(year)),
                        filmPage.cite(release), "infobox/en"),
                new Claim(directorEntity, "parent", motherEntity, directorPage.cite(daughter), "sentence/en/child-of"),
                new Claim(motherEntity, "birth_place", entity(place), motherPage.cite(born),
                        "sentence/en/born-on-in"));
    }

    static Value.EntityValue entity(String label) {
        return new Value.EntityValue(label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), label);
    }

    private Page page(String name, String text) {
        String site = name.startsWith("film-") ? "film-index.example" : "lives.example";
        String id = Sha256.hex(text);
        Page page = new Page(id, "https://" + site + "/" + name.replace(' ', '_'), text);
        pages.put(id, page);
        return page;
    }
}
