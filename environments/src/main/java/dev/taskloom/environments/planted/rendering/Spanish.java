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

/** Spanish as encyclopaedias write it: adjectives follow, subjects may be left out. */
final class Spanish implements Lexicon {
    static final Spanish WORDS = new Spanish();

    private static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
            "agosto", "septiembre", "octubre", "noviembre", "diciembre");
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("birth_date", "Nacimiento"),
            Map.entry("birth_place", "Lugar de nacimiento"), Map.entry("death_date", "Fallecimiento"),
            Map.entry("death_place", "Lugar de fallecimiento"), Map.entry("parent", "Padres"),
            Map.entry("parent1", "Padres"), Map.entry("spouse", "Cónyuge"), Map.entry("sibling", "Hermanos"),
            Map.entry("parent^", "Hijos"), Map.entry("occupation", "Ocupación"),
            Map.entry("nationality", "Nacionalidad"), Map.entry("educated_at", "Educada en"),
            Map.entry("employer", "Empleador"), Map.entry("member_of", "Miembro de"),
            Map.entry("director", "Dirección"), Map.entry("writer", "Guion"), Map.entry("producer", "Producción"),
            Map.entry("composer", "Música"), Map.entry("performer", "Intérprete"),
            Map.entry("cast_member", "Protagonistas"), Map.entry("publication_date", "Estreno"),
            Map.entry("country_of_origin", "País"), Map.entry("genre", "Género"),
            Map.entry("located_in", "Ubicación"), Map.entry("capital", "Capital"),
            Map.entry("capital^", "Capital de"), Map.entry("population", "Población"),
            Map.entry("founded_date", "Fundación"), Map.entry("founder", "Fundador"),
            Map.entry("headquarters", "Sede"));

    private Spanish() {}

    @Override
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " de " + MONTHS.get(date.getMonthValue() - 1) + " de " + date.getYear();
    }

    @Override
    public String number(long number) {
        return number < 10_000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    @Override
    public String occupation(Occupation occupation, Gender gender) {
        boolean f = gender == Gender.FEMALE;
        return switch (occupation) {
            case FILM_DIRECTOR -> f ? "directora de cine" : "director de cine";
            case SCREENWRITER -> "guionista";
            case FILM_PRODUCER -> f ? "productora de cine" : "productor de cine";
            case ACTOR -> f ? "actriz" : "actor";
            case NOVELIST -> "novelista";
            case PLAYWRIGHT -> f ? "dramaturga" : "dramaturgo";
            case POET -> f ? "poetisa" : "poeta";
            case COMPOSER -> f ? "compositora" : "compositor";
            case SINGER -> "cantante";
            case SONGWRITER -> "letrista";
            case PAINTER -> f ? "pintora" : "pintor";
            case SCULPTOR -> f ? "escultora" : "escultor";
            case ARCHITECT -> f ? "arquitecta" : "arquitecto";
            case ENGINEER -> f ? "ingeniera" : "ingeniero";
            case PHYSICIAN -> f ? "médica" : "médico";
            case BOTANIST -> f ? "botánica" : "botánico";
            case ASTRONOMER -> f ? "astrónoma" : "astrónomo";
            case HISTORIAN -> f ? "historiadora" : "historiador";
            case LINGUIST -> "lingüista";
            case MATHEMATICIAN -> f ? "matemática" : "matemático";
            case POLITICIAN -> f ? "política" : "político";
            case JURIST -> "jurista";
            case JOURNALIST -> "periodista";
            case PHOTOGRAPHER -> f ? "fotógrafa" : "fotógrafo";
            case MERCHANT -> "comerciante";
            case INDUSTRIALIST -> "industrial";
            case TEACHER -> f ? "maestra" : "maestro";
            case CYCLIST -> "ciclista";
            case MOUNTAINEER -> "alpinista";
            case CHESS_PLAYER -> "ajedrecista";
        };
    }

    @Override
    public String genre(Genre genre) {
        return switch (genre) {
            case DRAMA -> "drama";
            case COMEDY -> "comedia";
            case THRILLER -> "suspense";
            case ADVENTURE -> "aventuras";
            case MYSTERY -> "misterio";
            case WAR -> "guerra";
            case HISTORICAL -> "género histórico";
            case ROMANCE -> "amor";
            case FANTASY -> "fantasía";
            case FOLK -> "folk";
            case JAZZ -> "jazz";
            case POP -> "pop";
            case ROCK -> "rock";
            case BLUES -> "blues";
            case SOUL -> "soul";
        };
    }

    @Override
    public String demonym(Place country, boolean feminine) {
        String name = country.name().toLowerCase(Locale.ROOT);
        return name.endsWith("a") || name.endsWith("o")
                ? name.substring(0, name.length() - 1) + (feminine ? "ana" : "ano")
                : name + "í";
    }

    @Override
    public String noun(Kind kind) {
        return switch (kind) {
            case PERSON -> "persona";
            case COUNTRY -> "país";
            case REGION -> "región";
            case TOWN -> "ciudad";
            case VILLAGE -> "aldea";
            case FILM -> "película";
            case NOVEL -> "novela";
            case ALBUM -> "álbum";
            case SONG -> "canción";
            case PLAY -> "obra de teatro";
            case UNIVERSITY -> "universidad";
            case COMPANY -> "empresa";
            case STUDIO -> "productora de cine";
            case SOCIETY -> "sociedad académica";
        };
    }

    @Override
    public boolean feminine(Entity entity) {
        return entity instanceof Person person
                ? person.gender() == Gender.FEMALE
                : entity.kind() != Kind.ALBUM && entity.kind() != Kind.COUNTRY;
    }

    @Override
    public String description(Person person, boolean nationality, List<Occupation> occupations) {
        boolean f = person.gender() == Gender.FEMALE;
        StringBuilder words = new StringBuilder(f ? "una " : "un ");
        if (occupations.isEmpty()) {
            words.append("personaje");
        }
        for (int i = 0; i < occupations.size(); i++) {
            String word = occupation(occupations.get(i), person.gender());
            words.append(i == 0 ? "" : and(word)).append(word);
        }
        return occupations.isEmpty()
                ? "un personaje público" + (nationality ? " " + demonym(person.home(), false) : "")
                : words + (nationality ? " " + demonym(person.home(), f) : "");
    }

    @Override
    public String description(Kind kind, String year, Place country, Genre genre) {
        boolean f = kind != Kind.ALBUM;
        return indefinite(kind) + (country == null ? "" : " " + demonym(country, f))
                + (genre == null ? "" : " de " + genre(genre)) + (year.isEmpty() ? "" : " de " + year);
    }

    @Override
    public String indefinite(Kind kind) {
        return (kind == Kind.ALBUM || kind == Kind.COUNTRY ? "un " : "una ") + noun(kind);
    }

    @Override
    public String reference(Entity topic) {
        return switch (topic) {
            case Person person -> person.family();
            case Place place -> place.name();
            case Entity.Work work -> (feminine(work) ? "La " : "El ")
                    + (work.kind() == Kind.PLAY ? "obra" : noun(work.kind()));
            case Entity.Organisation organisation -> "La " + switch (organisation.kind()) {
                case SOCIETY -> "sociedad";
                case STUDIO -> "productora";
                case PERSON, COUNTRY, REGION, TOWN, VILLAGE, FILM, NOVEL, ALBUM, SONG, PLAY, UNIVERSITY, COMPANY ->
                    noun(organisation.kind());
            };
        };
    }

    @Override
    public String pronoun(Entity topic) {
        return reference(topic);
    }

    @Override
    public String possessive(Entity topic) {
        return "su";
    }

    @Override
    public String objectForm(Entity topic) {
        return feminine(topic) ? "la" : "lo";
    }

    @Override
    public String copula(boolean past) {
        return past ? "fue" : "es";
    }

    @Override
    public String and(String next) {
        String lower = next.toLowerCase(Locale.ROOT);
        return lower.startsWith("i") && !lower.startsWith("ia") || lower.startsWith("hi") ? " e " : " y ";
    }

    @Override
    public String parent(Gender gender) {
        return gender == Gender.FEMALE ? "madre" : "padre";
    }

    @Override
    public String sibling(Gender gender) {
        return gender == Gender.FEMALE ? "hermana" : "hermano";
    }

    @Override
    public String articleBefore(Entity entity) {
        return entity instanceof Entity.Organisation && entity.name().indexOf('&') < 0 ? "la " : "";
    }

    @Override
    public String definite(Kind kind) {
        return (kind == Kind.ALBUM || kind == Kind.COUNTRY ? "el " : "la ") + noun(kind);
    }

    @Override
    public String label(String relation, Entity topic) {
        return switch (relation) {
            case "educated_at" -> feminine(topic) ? "Educada en" : "Educado en";
            case "writer" -> topic.kind() == Kind.FILM ? "Guion" : topic.kind() == Kind.SONG ? "Letra" : "Autor";
            case "publication_date" -> topic.kind() == Kind.FILM || topic.kind() == Kind.PLAY ? "Estreno"
                    : "Publicación";
            case "located_in" -> topic.kind() == Kind.REGION ? "País" : LABELS.get(relation);
            default -> LABELS.get(relation);
        };
    }
}
