package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spanish: adjectives and years after the noun and agreeing with it, {@code del} and {@code al}. */
final class Spanish implements Grammar {
    private static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
            "agosto", "septiembre", "octubre", "noviembre", "diciembre");
    private static final List<String> NUMBERS = List.of("cero", "una", "dos", "tres", "cuatro", "cinco", "seis",
            "siete", "ocho", "nueve", "diez");
    private static final Pattern BEFORE_I = Pattern.compile("h?[ií](?![aeou]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, List<String>> GENRES = ResourceTable.rows("genres.tsv", 2);
    private static final Map<String, List<String>> OCCUPATIONS = ResourceTable.rows("occupations.tsv", 2);

    /** An occupation or genre in Spanish; none for what is in no table. */
    static List<String> sayings(String occupationOrGenre) {
        return Stream.of(OCCUPATIONS, GENRES)
                .flatMap(table -> table.getOrDefault(occupationOrGenre, List.of()).stream().skip(1))
                .flatMap(saying -> Stream.of(saying.replace("@", "o"), saying.replace("@", "a")))
                .distinct()
                .toList();
    }

    @Override
    public boolean canSay(Predicate predicate, Value value) {
        return switch (predicate) {
            case OCCUPATION -> OCCUPATIONS.containsKey(value.label());
            case GENRE -> GENRES.containsKey(value.label());
            case NATIONALITY, COUNTRY_OF_ORIGIN -> Countries.isKnown(value.label());
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER,
                    PUBLICATION_DATE, LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE, FOUNDER,
                    HEADQUARTERS ->
                true;
        };
    }

    @Override
    public boolean besideNoun(Predicate predicate, Value value) {
        return switch (predicate) {
            case GENRE -> GENRES.containsKey(value.label());
            case NATIONALITY, COUNTRY_OF_ORIGIN -> Countries.isKnown(value.label());
            // A noun for an occupation would have a gender: it becomes "se dedicó a ..." instead.
            case OCCUPATION, BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, EDUCATED_AT,
                    EMPLOYER, MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER,
                    PUBLICATION_DATE, LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                false;
        };
    }

    @Override
    public String head(Head head) {
        String gender = head.noun().gender();
        List<String> words = new ArrayList<>(List.of(head.noun().word()));
        head.genres().forEach(genre -> words.add(agree(GENRES.get(genre).get(1), gender)));
        head.countries().forEach(country -> words.add(Countries.spanishAdjective(country, gender)));
        head.periods()
                .forEach(p -> words.add(p.from().equals(p.to()) ? "de " + p.from() : "de la década de " + p.from()));
        return String.join(" ", words);
    }

    @Override
    public String withArticle(String head, String gender, boolean definite) {
        if (gender.equals("f")) {
            return (definite ? "la " : "una ") + head;
        }
        return (definite ? "el " : "un ") + head;
    }

    @Override
    public String withArticle(String template, Head head, boolean definite) {
        return template;
    }

    @Override
    public String relative(boolean person) {
        return "que";
    }

    @Override
    public String copula(boolean past) {
        return past ? "fue" : "es";
    }

    @Override
    public String date(Value.DateValue date) {
        String[] parts = date.iso().replaceFirst("^-", "").split("-");
        String year = date.year() > 0 ? Integer.toString(date.year()) : (1 - date.year()) + " a. C.";
        return switch (date.precision()) {
            case YEAR -> year;
            case MONTH -> month(parts) + " de " + year;
            case DAY -> Integer.parseInt(parts[2]) + " de " + month(parts) + " de " + year;
        };
    }

    private static String month(String[] parts) {
        return MONTHS.get(Integer.parseInt(parts[1]) - 1);
    }

    @Override
    public String onDate(Value.DateValue date) {
        return (date.precision() == Value.DatePrecision.DAY ? "el " : "en ") + date(date);
    }

    @Override
    public String within(String from, String to) {
        if (from.equals(to)) {
            return onDate(new Value.DateValue(from));
        }
        if (Periods.isDecade(from, to)) {
            return "en la década de " + from;
        }
        return "entre " + date(new Value.DateValue(from)) + " y " + date(new Value.DateValue(to));
    }

    @Override
    public String number(String decimal) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.######", symbols).format(new java.math.BigDecimal(decimal));
    }

    @Override
    public String count(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    @Override
    public String literal(Predicate predicate, String text) {
        Optional<String> country = Countries.spanishName(text);
        if (country.isPresent()) {
            return country.get();
        }
        return predicate == Predicate.OCCUPATION && OCCUPATIONS.containsKey(text)
                ? OCCUPATIONS.get(text).get(1)
                : text;
    }

    @Override
    public String name(String label, EntityType type) {
        return switch (type) {
            case FILM -> "la película «" + label + "»";
            case BOOK -> "el libro «" + label + "»";
            case ALBUM -> "el álbum «" + label + "»";
            case SONG -> "la canción «" + label + "»";
            case SERIES -> "la serie «" + label + "»";
            case WORK -> "la obra «" + label + "»";
            case PERSON, PLACE, ORGANISATION, EVENT, OTHER -> label;
        };
    }

    @Override
    public String and(List<String> parts, boolean commaBeforeAnd) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String last = parts.get(parts.size() - 1);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + (commaBeforeAnd ? ", " : " ")
                + (BEFORE_I.matcher(last).matches() ? "e " : "y ") + last;
    }

    @Override
    public String agree(String text, String gender) {
        return text.replace("@", gender.equals("f") ? "a" : "o");
    }

    @Override
    public String tidy(String question) {
        // Lower-case articles only: "de El Salvador" keeps its own.
        return question.replaceAll(" +", " ").replace(" ?", "?").replaceAll("\\bde el\\b", "del").replaceAll(
                "\\ba el\\b",
                "al");
    }
}
