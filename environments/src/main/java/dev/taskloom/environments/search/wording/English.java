package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** English: adjectives and years before the noun, a/an by sound. */
final class English implements Grammar {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[a-zA-Z&' -]+");
    /** Names that take an article: an institution or country whose name is a description. */
    private static final Pattern TAKES_ARTICLE = Pattern.compile(
            "(University|Institute|College|School|Academy|Museum|Ministry|Bank|Republic|Kingdom|Duchy|County|Isle|Battle"
                    + "|Siege|House|Order|Church|Society|Conservatory|Faculty) of .*|United (States|Kingdom).*"
                    + "|Netherlands|Philippines|Soviet Union|Czech Republic|.* (Empire|Party|Islands|Museum|Orchestra)");

    @Override
    public boolean canSay(Predicate predicate, Value value) {
        return switch (predicate) {
            case OCCUPATION, GENRE -> PLAIN_WORDS.matcher(value.label()).matches();
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
            case OCCUPATION, GENRE -> true;
            case NATIONALITY, COUNTRY_OF_ORIGIN -> Countries.isKnown(value.label());
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE,
                    LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                false;
        };
    }

    @Override
    public String head(Head head) {
        List<String> words = adjectives(head);
        words.addAll(head.genres());
        words.add(head.occupations().isEmpty() ? head.noun().word() : and(head.occupations(), false));
        return String.join(" ", words);
    }

    private static List<String> adjectives(Head head) {
        List<String> words = new ArrayList<>();
        head.periods().forEach(p -> words.add(p.from().equals(p.to()) ? p.from() : p.from() + "s"));
        head.countries().forEach(country -> words.add(Countries.englishAdjective(country)));
        return words;
    }

    @Override
    public String withArticle(String head, String gender, boolean definite) {
        return (definite ? "the " : startsWithVowelSound(head) ? "an " : "a ") + head;
    }

    private static boolean startsWithVowelSound(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) {
            return lower.startsWith("8") || lower.startsWith("11") || lower.startsWith("18");
        }
        return "aeiou".indexOf(lower.charAt(0)) >= 0
                && !lower.matches("(uni|eu|ura|ukr|use|uru|uga|uzb|one ).*")
                || lower.matches("(heir|hon|hour).*") && !lower.matches("(honduran|hong).*");
    }

    @Override
    public String withArticle(String template, Head head, boolean definite) {
        List<String> words = adjectives(head);
        String adjectives = words.isEmpty() ? "" : " " + String.join(" ", words);
        String noun = template.substring("{the} ".length());
        String next = adjectives.isEmpty() ? noun : adjectives.strip();
        String article = definite ? "the" : startsWithVowelSound(next) ? "an" : "a";
        return article + adjectives + " " + noun;
    }

    @Override
    public String relative(boolean person) {
        return person ? "who" : "that";
    }

    @Override
    public String copula(boolean past) {
        return past ? "was" : "is";
    }

    @Override
    public String date(Value.DateValue date) {
        String[] parts = date.iso().replaceFirst("^-", "").split("-");
        String year = year(date.year());
        return switch (date.precision()) {
            case YEAR -> year;
            case MONTH -> month(parts) + " " + year;
            case DAY -> Integer.parseInt(parts[2]) + " " + month(parts) + " " + year;
        };
    }

    private static String month(String[] parts) {
        return MONTHS.get(Integer.parseInt(parts[1]) - 1);
    }

    private static String year(int year) {
        // Astronomical count: year 0 is 1 BC.
        return year > 0 ? Integer.toString(year) : (1 - year) + " BC";
    }

    @Override
    public String onDate(Value.DateValue date) {
        return (date.precision() == Value.DatePrecision.DAY ? "on " : "in ") + date(date);
    }

    @Override
    public String within(String from, String to) {
        if (from.equals(to)) {
            return onDate(new Value.DateValue(from));
        }
        if (Periods.isDecade(from, to)) {
            return "in the " + from + "s";
        }
        return "between " + date(new Value.DateValue(from)) + " and " + date(new Value.DateValue(to));
    }

    @Override
    public String number(String decimal) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new java.math.BigDecimal(decimal));
    }

    @Override
    public String count(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    @Override
    public String literal(Predicate predicate, String text) {
        return TAKES_ARTICLE.matcher(text).matches() ? "the " + text : text;
    }

    @Override
    public String name(String label, EntityType type) {
        return switch (type) {
            case FILM -> "the film “" + label + "”";
            case BOOK -> "the book “" + label + "”";
            case ALBUM -> "the album “" + label + "”";
            case SONG -> "the song “" + label + "”";
            case SERIES -> "the series “" + label + "”";
            case WORK -> "“" + label + "”";
            case PERSON -> label;
            case PLACE, ORGANISATION, EVENT, OTHER ->
                TAKES_ARTICLE.matcher(label).matches() ? "the " + label : label;
        };
    }

    @Override
    public String and(List<String> parts, boolean commaBeforeAnd) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + (commaBeforeAnd ? ", and " : " and ")
                + parts.get(parts.size() - 1);
    }

    @Override
    public String agree(String text, String gender) {
        return text;
    }

    @Override
    public String tidy(String question) {
        return question.replaceAll(" +", " ").replace(" ?", "?");
    }
}
