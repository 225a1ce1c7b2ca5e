package co.territoria.project.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The part of the works that a plan gives for each day: cumulated per cent at some dates, and straight lines between them.
 *
 * @param points dates ascend and differ; may be empty
 */
public record PlannedCurve(List<Point> points) {

    /** Where the whole of the works is done. */
    private static final double WHOLE = 100;

    /** A plan that nobody has stated. */
    public static final PlannedCurve NONE = new PlannedCurve(List.of());

    /** @param percent cumulated, 0 to 100 */
    public record Point(LocalDate date, double percent) {}

    /** Takes the points in any order; of two on one day the greater counts. */
    public PlannedCurve {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparing(Point::date).thenComparing(Point::percent, Comparator.reverseOrder()));
        for (int i = sorted.size() - 1; i > 0; i--) {
            if (sorted.get(i).date().equals(sorted.get(i - 1).date())) {
                sorted.remove(i);
            }
        }
        points = List.copyOf(sorted);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The day of the first point. */
    public Optional<LocalDate> start() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(0).date());
    }

    /** The first day on which the plan has everything done; absent when it never does. */
    public Optional<LocalDate> end() {
        OptionalDouble days = daysUntil(WHOLE);
        return days.isEmpty()
                ? Optional.empty()
                : start().map(start -> start.plusDays((long) Math.ceil(days.getAsDouble())));
    }

    /**
     * Per cent that the plan gives for a day. After its last point the last value stays; before its first there is none,
     * unless it begins with nothing done.
     */
    public OptionalDouble at(LocalDate date) {
        if (points.isEmpty()) {
            return OptionalDouble.empty();
        }
        Point before = points.get(0);
        if (date.isBefore(before.date())) {
            return before.percent() == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        for (Point after : points) {
            if (after.date().isAfter(date)) {
                double part = (double) ChronoUnit.DAYS.between(before.date(), date)
                        / ChronoUnit.DAYS.between(before.date(), after.date());
                return OptionalDouble.of(before.percent() + part * (after.percent() - before.percent()));
            }
            before = after;
        }
        return OptionalDouble.of(before.percent());
    }

    /** Days from the first point until the plan first reaches a part of the works; absent when it never does. */
    public OptionalDouble daysUntil(double percent) {
        for (int i = 0; i < points.size(); i++) {
            Point after = points.get(i);
            if (after.percent() >= percent) {
                double upToThere = ChronoUnit.DAYS.between(points.get(0).date(), after.date());
                if (i == 0) {
                    return OptionalDouble.of(upToThere);
                }
                // the one before is below: the stretch rises
                Point before = points.get(i - 1);
                double missing = (after.percent() - percent) / (after.percent() - before.percent());
                return OptionalDouble.of(upToThere - missing * ChronoUnit.DAYS.between(before.date(), after.date()));
            }
        }
        return OptionalDouble.empty();
    }
}
