package dev.taskloom.verifiers.grading;

import java.time.Month;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A date at a precision: month and day are 0 when they are not stated.
 *
 * @param year astronomical: 0 is 1 BC
 */
record CalendarDate(int year, int month, int day) {
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        String[] spanish = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
                "octubre",
                "noviembre", "diciembre"};
        for (int month = 1; month <= 12; month++) {
            String english = Month.of(month).name().toLowerCase(Locale.ROOT);
            MONTHS.put(english, month);
            MONTHS.put(english.substring(0, 3), month);
            MONTHS.put(spanish[month - 1], month);
            MONTHS.putIfAbsent(spanish[month - 1].substring(0, 3), month);
        }
        MONTHS.put("sept", 9);
        MONTHS.put("setiembre", 9);
    }

    /** The month of a folded name, in English or Spanish, in full or its usual abbreviation. */
    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name));
    }

    /** Names of all months, for patterns, the longest first. */
    static String monthNames() {
        return MONTHS.keySet().stream()
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .reduce((a, b) -> a + "|" + b).orElseThrow();
    }

    /** A date that exists; empty for the 31st of February or a 13th month. */
    static Optional<CalendarDate> of(int year, int month, int day) {
        if (month < 0 || month > 12 || day < 0 || month == 0 && day > 0) {
            return Optional.empty();
        }
        if (day > 0 && day > Month.of(month).length(Year.isLeap(year))) {
            return Optional.empty();
        }
        return Optional.of(new CalendarDate(year, month, day));
    }

    /** True when this date is known at least as exactly as the other and lies within it. */
    boolean within(CalendarDate coarser) {
        return year == coarser.year && (coarser.month == 0 || month == coarser.month)
                && (coarser.day == 0 || day == coarser.day);
    }

    String iso() {
        String sign = year < 0 ? "-" : "";
        String text = sign + String.format(Locale.ROOT, "%04d", Math.abs(year));
        text += month == 0 ? "" : String.format(Locale.ROOT, "-%02d", month);
        return text + (day == 0 ? "" : String.format(Locale.ROOT, "-%02d", day));
    }
}
