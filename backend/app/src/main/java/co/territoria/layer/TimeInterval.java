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
}
