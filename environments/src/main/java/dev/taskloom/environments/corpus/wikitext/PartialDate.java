package dev.taskloom.environments.corpus.wikitext;

import java.util.List;
import java.util.Locale;

/** A date of which the day, or month and day, may be missing; 0 stands for missing. */
record PartialDate(int year, int month, int day) {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August",
            "September", "October", "November", "December");

    static PartialDate of(String year, String month, String day) {
        int m = month(month);
        int d = m == 0 ? 0 : number(day, 31);
        return new PartialDate(isYear(year) ? Integer.parseInt(year) : 0, m, d);
    }

    static boolean isYear(String text) {
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0;
    }

    /** As English Wikipedia writes it: {@code March 7, 1950} or {@code 7 March 1950}. */
    String text(boolean dayFirst) {
        if (month == 0) {
            return Integer.toString(year);
        }
        String name = MONTHS.get(month - 1);
        if (day == 0) {
            return name + " " + year;
        }
        return dayFirst ? day + " " + name + " " + year : name + " " + day + ", " + year;
    }

    /** Whole years up to the other date; -1 when a part of either is missing or the other comes first. */
    int yearsTo(PartialDate later) {
        if (day == 0 || later.day == 0 || year == 0 || later.year == 0) {
            return -1;
        }
        boolean before = later.month < month || later.month == month && later.day < day;
        return Math.max(-1, later.year - year - (before ? 1 : 0));
    }

    private static int month(String text) {
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean name = text.length() >= 3
                    && MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
            if (name) {
                return i + 1;
            }
        }
        return number(text, 12);
    }

    private static int number(String text, int max) {
        int value = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        return value <= max ? value : 0;
    }
}
