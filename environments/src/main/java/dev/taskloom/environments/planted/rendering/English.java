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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English as encyclopaedias write it. */
final class English implements Lexicon {
    static final English WORDS = new English();

    /** Names that are built of common nouns take an article. */
    private static final Pattern COMMON_NOUN = Pattern
            .compile(" of |(Company|Works|Mills|Shipyard|Brewery|House|Studio)$");

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("birth_date", "Born"),
            Map.entry("birth_place", "Place of birth"), Map.entry("death_date", "Died"),
            Map.entry("death_place", "Place of death"), Map.entry("parent", "Parents"), Map.entry("parent1", "Parent"),
            Map.entry("spouse", "Spouse"), Map.entry("sibling", "Siblings"), Map.entry("parent^", "Children"),
            Map.entry("occupation", "Occupation"), Map.entry("nationality", "Nationality"),
            Map.entry("educated_at", "Alma mater"), Map.entry("employer", "Employer"),
            Map.entry("member_of", "Member of"), Map.entry("director", "Directed by"),
            Map.entry("writer", "Written by"), Map.entry("producer", "Produced by"),
            Map.entry("composer", "Music by"), Map.entry("performer", "Performer"),
            Map.entry("cast_member", "Starring"), Map.entry("publication_date", "Release date"),
            Map.entry("country_of_origin", "Country"), Map.entry("genre", "Genre"),
            Map.entry("located_in", "Location"), Map.entry("capital", "Capital"),
            Map.entry("capital^", "Capital of"), Map.entry("population", "Population"),
            Map.entry("founded_date", "Founded"), Map.entry("founder", "Founder"),
            Map.entry("headquarters", "Headquarters"));

    private English() {}

    @Override
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    @Override
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public String occupation(Occupation occupation, Gender gender) {
        return occupation == Occupation.ACTOR && gender == Gender.FEMALE ? "actress" : occupation.label();
    }

    @Override
    public String genre(Genre genre) {
        return genre.label();
    }

    @Override
    public String demonym(Place country, boolean feminine) {
        String name = country.name();
        return name.endsWith("a") ? name + "n" : name.endsWith("o") ? name.substring(0, name.length() - 1) + "an"
                : name + "i";
    }

    @Override
    public String noun(Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case COUNTRY -> "country";
            case REGION -> "region";
            case TOWN -> "town";
            case VILLAGE -> "village";
            case FILM -> "film";
            case NOVEL -> "novel";
            case ALBUM -> "album";
            case SONG -> "song";
            case PLAY -> "play";
            case UNIVERSITY -> "university";
            case COMPANY -> "company";
            case STUDIO -> "film studio";
            case SOCIETY -> "learned society";
        };
    }

    @Override
    public boolean feminine(Entity entity) {
        return entity instanceof Person person && person.gender() == Gender.FEMALE;
    }

    @Override
    public String description(Person person, boolean nationality, List<Occupation> occupations) {
        String roles = occupations.isEmpty()
                ? "public figure"
                : occupations.stream().map(o -> occupation(o, person.gender())).collect(Collectors.joining(" and "));
        return article(nationality ? demonym(person.home(), false) + " " + roles : roles);
    }

    @Override
    public String description(Kind kind, String year, Place country, Genre genre) {
        StringBuilder words = new StringBuilder();
        for (String word : new String[]{year, country == null ? "" : demonym(country, false),
                genre == null ? "" : genre(genre)}) {
            words.append(word).append(word.isEmpty() ? "" : " ");
        }
        return article(words + noun(kind));
    }

    @Override
    public String indefinite(Kind kind) {
        return article(noun(kind));
    }

    /** A year in digits is read "eighteen" or "nineteen"; of these only the former starts with a vowel. */
    private static String article(String words) {
        boolean vowel = words.startsWith("18") || "aeiouAEIOU".indexOf(words.charAt(0)) >= 0
                && !words.startsWith("uni") && !words.startsWith("Uni");
        return (vowel ? "an " : "a ") + words;
    }

    @Override
    public String reference(Entity topic) {
        return switch (topic) {
            case Person person -> person.family();
            case Place place -> place.name();
            case Entity.Work work -> "The " + noun(work.kind());
            case Entity.Organisation organisation -> "The " + body(organisation.kind());
        };
    }

    @Override
    public String pronoun(Entity topic) {
        return topic instanceof Person ? feminine(topic) ? "She" : "He" : "It";
    }

    @Override
    public String possessive(Entity topic) {
        return topic instanceof Person ? feminine(topic) ? "her" : "his" : "its";
    }

    @Override
    public String objectForm(Entity topic) {
        return topic instanceof Person ? feminine(topic) ? "her" : "him" : "it";
    }

    @Override
    public String copula(boolean past) {
        return past ? "was" : "is";
    }

    @Override
    public String and(String next) {
        return " and ";
    }

    @Override
    public String parent(Gender gender) {
        return gender == Gender.FEMALE ? "mother" : "father";
    }

    @Override
    public String sibling(Gender gender) {
        return gender == Gender.FEMALE ? "sister" : "brother";
    }

    @Override
    public String articleBefore(Entity entity) {
        return entity instanceof Entity.Organisation && COMMON_NOUN.matcher(entity.name()).find() ? "the " : "";
    }

    @Override
    public String definite(Kind kind) {
        return "the " + noun(kind);
    }

    @Override
    public String label(String relation, Entity topic) {
        return switch (relation) {
            case "publication_date" -> switch (topic.kind()) {
                case NOVEL -> "Published";
                case PLAY -> "Premiered";
                case ALBUM, SONG -> "Released";
                case FILM, PERSON, COUNTRY, REGION, TOWN, VILLAGE, UNIVERSITY, COMPANY, STUDIO, SOCIETY ->
                    LABELS.get(relation);
            };
            case "writer" -> topic.kind() == Kind.NOVEL ? "Author" : LABELS.get(relation);
            case "performer" -> topic.kind() == Kind.ALBUM ? "Artist" : LABELS.get(relation);
            case "located_in" -> topic.kind() == Kind.REGION ? "Country" : LABELS.get(relation);
            default -> LABELS.get(relation);
        };
    }

    private String body(Kind kind) {
        return switch (kind) {
            case STUDIO -> "studio";
            case SOCIETY -> "society";
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, FILM, NOVEL, ALBUM, SONG, PLAY, UNIVERSITY, COMPANY ->
                noun(kind);
        };
    }
}
