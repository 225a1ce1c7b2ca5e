package co.territoria.layer;

import java.time.LocalDate;

/**
 * A span of days, both ends included; open ends are the far past and the far future.
 *
 * @param from at most {@code to}
 */
public record TimeInterval(LocalDate from, LocalDate to) {

    public TimeInterval {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("an interval ends after it begins, was %s to %s".formatted(from, to));
        }
    }

    /**
     * The days that a text of the data is about.
     *
     * @param text a {@link Period}, or a date in ISO form
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    public static TimeInterval of(String text) {
        return Period.find(text).map(Period::days).orElseGet(() -> {
            LocalDate day = LocalDate.parse(text);
            return new TimeInterval(day, day);
        });
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(TimeInterval other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
