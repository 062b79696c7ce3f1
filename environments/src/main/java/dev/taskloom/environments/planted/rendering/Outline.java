package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in which order on a page about a kind of thing.
 *
 * @param kinds    where phrasings are looked up, most specific first
 * @param sections after the lead
 */
record Outline(List<String> kinds, List<Section> sections) {

    /**
     * A heading and what may stand under it.
     *
     * @param english   heading
     * @param spanish   heading
     * @param groups    relations that are said in one sentence where the page has several of them
     * @param colour    key of sentences without facts, empty for none
     */
    record Section(String english, String spanish, List<Group> groups, String colour) {
        String heading(Language language) {
            return switch (language) {
                case EN -> english;
                case ES -> spanish;
            };
        }
    }

    /** Relations joined in one sentence; {@code each} gives every fact a sentence of its own. */
    record Group(List<String> relations, boolean each) {}

    private static final Outline PERSON = new Outline(List.of("person"),
            List.of(section("Early life", "Primeros años", "", "birth_date+birth_place", "parent", "sibling",
                    "educated_at"),
                    section("Career", "Trayectoria", "colour", "employer", "member_of", "director^", "writer^",
                            "producer^", "composer^", "performer^", "cast_member^", "founder^"),
                    section("Personal life", "Vida personal", "colour", "spouse!", "parent^",
                            "death_date+death_place")));
    private static final Outline OBITUARY = new Outline(List.of("obituary", "person"),
            List.of(section("", "", "colour", "birth_date+birth_place", "educated_at", "employer"),
                    section("", "", "colour", "director^", "writer^", "composer^", "performer^", "cast_member^",
                            "founder^"),
                    section("", "", "colour", "spouse!", "parent^")));
    private static final List<Section> WORK = List.of(
            section("Production", "Producción", "colour", "director", "writer", "producer", "composer", "performer",
                    "cast_member", "publication_date"),
            section("Reception", "Recepción", "colour"));
    private static final List<Section> REVIEW = List.of(
            section("", "", "colour", "writer", "composer", "cast_member", "publication_date"),
            section("", "", "colour"));
    private static final List<Section> PLACE = List.of(
            section("Geography", "Geografía", "colour", "population", "capital", "capital^", "located_in^"),
            section("Notable people", "Personas destacadas", "", "birth_place^", "death_place^"),
            section("Economy", "Economía", "colour", "headquarters^"));
    private static final List<Section> ORGANISATION = List.of(
            section("History", "Historia", "colour", "founded_date+founder", "headquarters"),
            section("People", "Personas", "colour", "educated_at^", "employer^", "member_of^"));

    static Outline of(PagePlan plan) {
        Kind kind = plan.topic().kind();
        return switch (plan.kind()) {
            case OBITUARY -> OBITUARY;
            case REVIEW -> new Outline(List.of("review", kind.name().toLowerCase(java.util.Locale.ROOT), "work"),
                    REVIEW);
            case ENTRY, LIST, DISAMBIGUATION -> of(kind);
        };
    }

    private static Outline of(Kind kind) {
        String own = kind.name().toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case PERSON -> PERSON;
            case FILM, NOVEL, ALBUM, SONG, PLAY -> new Outline(List.of(own, "work"), WORK);
            case TOWN, VILLAGE -> new Outline(List.of(own, "settlement", "place"), PLACE);
            case COUNTRY, REGION -> new Outline(List.of(own, "place"), PLACE);
            case UNIVERSITY, COMPANY, STUDIO, SOCIETY -> new Outline(List.of(own, "org"), ORGANISATION);
        };
    }

    private static Section section(String english, String spanish, String colour, String... groups) {
        return new Section(english, spanish, Arrays.stream(groups).map(Outline::group).toList(), colour);
    }

    private static Group group(String relations) {
        boolean each = relations.endsWith("!");
        String bare = each ? relations.substring(0, relations.length() - 1) : relations;
        return new Group(List.of(bare.split("\\+")), each);
    }
}
