package dev.taskloom.environments.search.graph;

import dev.taskloom.schemas.Value;

/**
 * The days a date of any precision may mean: {@code 1957} is all of that year.
 *
 * @param first first day as {@code year * 10000 + month * 100 + day}
 * @param last  last day in the same form; months count 31 days, which only widens the interval harmlessly
 */
public record DateInterval(long first, long last) {

    /** The days of a date value. */
    public static DateInterval of(Value.DateValue date) {
        return between(date.iso(), date.iso());
    }

    /** From the first day of one ISO date to the last day of another. */
    public static DateInterval between(String from, String to) {
        return new DateInterval(day(from, 1, 1), day(to, 12, 31));
    }

    private static long day(String iso, int defaultMonth, int defaultDay) {
        Value.DateValue date = new Value.DateValue(iso);
        int yearEnd = iso.indexOf('-', 1);
        int month = yearEnd < 0 ? defaultMonth : Integer.parseInt(iso.substring(yearEnd + 1, yearEnd + 3));
        int day = date.precision() == Value.DatePrecision.DAY
                ? Integer.parseInt(iso.substring(yearEnd + 4))
                : defaultDay;
        return date.year() * 10_000L + month * 100L + day;
    }

    /** True for a date that is known to the day. */
    public boolean isDay() {
        return first == last;
    }

    /** True if every day of the other interval is a day of this one. */
    public boolean contains(DateInterval other) {
        return first <= other.first && other.last <= last;
    }

    /** True if the intervals share a day. */
    public boolean overlaps(DateInterval other) {
        return first <= other.last && other.first <= last;
    }
}
