package dev.taskloom.environments.search.claims;

import dev.taskloom.schemas.Value.DateValue;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as a language writes them, at the precision they are stated with; uncertain ones do not match. */
final class Dates {
    private static final int EARLIEST_YEAR = 100;
    private static final int LATEST_YEAR = 2100;

    private final String fragment;
    private final Pattern whole;
    private final Map<String, Integer> months = new HashMap<>();

    Dates(Lexicon lexicon) {
        addMonths(lexicon.words("months"));
        addMonths(lexicon.words("months-short"));
        String month = "(?:" + String.join("|", months.keySet().stream().sorted((a, b) -> b.length() - a.length() != 0
                ? b.length() - a.length()
                : a.compareTo(b)).toList()) + ")\\.?";
        String day = "(?:[0-3]?\\d)";
        // No era and no second thought: "1920 or 1921", "1920/21", "1920s", "1920?".
        String year = "(?:[1-9]\\d{2,3})(?![\\d\\p{L}?])(?! ?(?:BC|BCE|B\\.C|AH|AC|a\\. ?C|or |o |/|\\?))";
        String of = lexicon.words("date-of").isEmpty() ? " " : lexicon.words("date-of").getFirst();
        String dayFirst = day + "(?:st|nd|rd|th|º|\\.º|\\.)?" + of + month + "(?:,|" + of + "|l| del| de| )* ?" + year;
        String monthFirst = month + " " + day + "(?:st|nd|rd|th)?,? " + year;
        String monthYear = month + "(?:,? |" + of + "| del )" + year;
        String iso = "[12]\\d{3}-[01]\\d-[0-3]\\d(?!\\d)";
        fragment = "(?:" + iso + "|" + dayFirst + "|" + monthFirst + "|" + monthYear + "|" + year + ")";
        whole = Pattern.compile("(?<iso>" + iso + ")|(?<d1>" + day + ")(?:st|nd|rd|th|º|\\.º|\\.)?" + of + "(?<m1>"
                + month
                + ")(?:,|" + of + "|l| del| de| )* ?(?<y1>" + year + ")|(?<m2>" + month + ") (?<d2>" + day
                + ")(?:st|nd|rd|th)?,? (?<y2>" + year + ")|(?<m3>" + month + ")(?:,? |" + of + "| del )(?<y3>" + year
                + ")|(?<y4>" + year + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void addMonths(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            months.put(names.get(i), i + 1);
        }
    }

    /** A regular expression without groups that matches one certain date. */
    String fragment() {
        return fragment;
    }

    boolean isMonth(String word) {
        return months.containsKey(word);
    }

    /** A matcher that finds dates; give its match to {@link #value}. */
    Matcher find(String text) {
        return whole.matcher(text);
    }

    /** The date of a match, empty when there is no such day. */
    Optional<DateValue> value(Matcher match) {
        if (match.group("iso") != null) {
            String[] parts = match.group("iso").split("-");
            return of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        for (int form = 1; form <= 3; form++) {
            String year = match.group("y" + form);
            if (year != null) {
                int day = form == 3 ? 0 : Integer.parseInt(match.group("d" + form));
                return of(Integer.parseInt(year), month(match.group("m" + form)), form == 3 ? -1 : day);
            }
        }
        return of(Integer.parseInt(match.group("y4")), -1, -1);
    }

    /** The date that the text is, empty when it is none. */
    Optional<DateValue> parse(String text) {
        Matcher matcher = whole.matcher(text);
        return matcher.matches() ? value(matcher) : Optional.empty();
    }

    private int month(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        Integer exact = months.get(bare);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Integer> entry : months.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(bare)) {
                return entry.getValue();
            }
        }
        return 0;
    }

    private static Optional<DateValue> of(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        if (month < 0) {
            return Optional.of(new DateValue(padded(year, 4)));
        }
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        if (day < 0) {
            return Optional.of(new DateValue(padded(year, 4) + "-" + padded(month, 2)));
        }
        // Dates before the Gregorian reform are kept as stated: 29 February 1500 was a day.
        boolean julianLeapDay = month == 2 && day == 29 && year < 1752 && year % 4 == 0;
        if (day < 1 || !julianLeapDay && day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(new DateValue(padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)));
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
