package co.territoria.project.progress;

import org.jspecify.annotations.Nullable;

/**
 * From where on a project is flagged. They are choices of this system, not of a law: every answer states them.
 *
 * @param behindPoints     the plan is ahead of the works by more than so many percentage points
 * @param moneyAheadPoints the money is ahead of the works by more than so many percentage points
 * @param stalledDays      between reports the works have not grown for so many days
 * @param unreportedDays   nobody has reported for so many days
 */
public record Thresholds(double behindPoints, double moneyAheadPoints, int stalledDays, int unreportedDays) {

    /** Ten points, and a quarter of a year. */
    public static final Thresholds USUAL = new Thresholds(10, 10, 90, 90);

    /** Two absent figures are behind nothing. */
    public boolean isBehind(@Nullable Double physical, @Nullable Double planned) {
        return physical != null && planned != null && planned - physical > behindPoints;
    }

    public boolean isMoneyAhead(@Nullable Double physical, @Nullable Double financial) {
        return physical != null && financial != null && financial - physical > moneyAheadPoints;
    }

    /** Works that are finished cannot stall. */
    public boolean isStalled(@Nullable Double physical, long daysWithoutGrowth) {
        return physical != null && physical < 100 && daysWithoutGrowth >= stalledDays;
    }

    public boolean isUnreported(@Nullable Double physical, long daysSinceReport) {
        return (physical == null || physical < 100) && daysSinceReport >= unreportedDays;
    }

    /** The threshold of a figure, in its unit and with its sign; absent where it has none. */
    public @Nullable Double of(ProgressRule rule) {
        return switch (rule) {
            case DEVIATION -> -behindPoints;
            case MONEY_AHEAD -> moneyAheadPoints;
            case STALLED -> (double) stalledDays;
            case UNREPORTED -> (double) unreportedDays;
            case PLANNED, EARNED_VALUE, SPI, CPI, SPI_TIME, EXPECTED_END -> null;
        };
    }
}
