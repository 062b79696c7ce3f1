package dev.taskloom.inference.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a server wants to be left alone, as it says in {@code Retry-After} (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    /** Nobody means a longer one, and a run should find out sooner that a provider came back. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Seconds, also with a fraction, or a date, up to an hour; zero for anything else. */
    public static Duration wait(String header, InstantSource clock) {
        String value = header.strip();
        Duration wait;
        try {
            wait = value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                    ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000))
                    : Duration.between(clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
