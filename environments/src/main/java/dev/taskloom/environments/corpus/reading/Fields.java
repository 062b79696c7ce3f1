package dev.taskloom.environments.corpus.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;

/** Values that formats spell in different ways. */
final class Fields {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> THREE_LETTERS = threeLetters();

    private Fields() {}

    /** ISO 639-1 code of a language tag such as {@code en}, {@code pt-BR} or {@code deu_Latn}; empty when it is none. */
    static String language(String tag) {
        String primary = tag.strip().split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT);
        return TWO_LETTERS.contains(primary) ? primary : THREE_LETTERS.getOrDefault(primary, "");
    }

    /** The time in ISO-8601 when it is one, to the second or to the day; empty when it is not. */
    static String time(String value) {
        String text = value.strip();
        if (text.length() > 40) {
            return "";
        }
        try {
            return text.length() == 10 ? LocalDate.parse(text).toString() : instant(text).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private static Instant instant(String text) {
        return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    }

    private static Map<String, String> threeLetters() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            try {
                codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
            } catch (MissingResourceException e) {
                // A two-letter code without a three-letter one has nothing to add.
                continue;
            }
        }
        return codes;
    }
}
