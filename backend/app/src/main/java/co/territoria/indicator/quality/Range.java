package co.territoria.indicator.quality;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;

/** Percentages outside 0 to 100, counts below zero, values outside declared limits. */
final class Range {

    /** Rounding of a source is no fault. */
    private static final double TOLERANCE = 1e-6;

    private Range() {}

    static List<Finding> check(Measured measured, Surroundings places) {
        List<Finding> findings = new ArrayList<>();
        measured.slices()
                .forEach((slice, values) -> values.forEach((territory, value) -> {
                    Double least = measured.least();
                    Double most = measured.most();
                    boolean below = least != null && value < least - TOLERANCE;
                    boolean above = most != null && value > most + TOLERANCE;
                    if (below || above) {
                        double limit = below ? least : most == null ? 0 : most;
                        LocalText brief = brief(measured, places, slice, territory, value);
                        findings.add(new Finding(
                                QualityRule.OUT_OF_RANGE,
                                measured.code(),
                                List.of(slice.cell(territory, value)),
                                Math.abs(value - limit),
                                brief,
                                below
                                        ? Words.text(
                                                "%s; no puede ser menor que %s.",
                                                "%s; it cannot be less than %s.", brief, Words.number(limit, 0))
                                        : Words.text(
                                                "%s; no puede ser mayor que %s.",
                                                "%s; it cannot be more than %s.", brief, Words.number(limit, 0))));
                    }
                }));
        return findings;
    }

    /** Territory, period and value. */
    static LocalText brief(
            Measured measured, Surroundings places, Measured.Slice slice, String territory, double value) {
        return Words.text(
                "%s%s, %s: %s",
                "%s%s, %s: %s",
                places.name(territory),
                Words.of(slice.breakdown().id()),
                Words.period(slice.period()),
                Words.number(value, measured.decimals()));
    }
}
