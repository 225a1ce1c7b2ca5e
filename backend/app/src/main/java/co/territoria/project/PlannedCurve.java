package co.territoria.project;

import co.territoria.project.ProjectDetails.PlannedPoint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of a project gives for a day.
 *
 * <p>Between two points of the curve by linear interpolation over days; after the last point its value, since a cumulated
 * curve stays where it ends. Before the first point nothing is known, unless that point is zero: then it was zero before.
 */
public final class PlannedCurve {

    private PlannedCurve() {}

    /** @return per cent of the works planned for that day, 0 to 100 */
    public static @Nullable Double physical(List<PlannedPoint> points, LocalDate day) {
        return at(points, day, PlannedPoint::physical);
    }

    /** @return per cent of the value planned for that day; points that do not say it are passed over */
    public static @Nullable Double financial(List<PlannedPoint> points, LocalDate day) {
        return at(points, day, PlannedPoint::financial);
    }

    private static @Nullable Double at(
            List<PlannedPoint> points, LocalDate day, Function<PlannedPoint, @Nullable Double> value) {
        PlannedPoint before = null;
        for (PlannedPoint point : points) {
            Double given = value.apply(point);
            if (given == null) {
                continue;
            }
            if (point.date().isAfter(day)) {
                if (before != null) {
                    return between(before.date(), value.apply(before), point.date(), given, day);
                }
                return given == 0 ? given : null;
            }
            before = point;
        }
        return before == null ? null : value.apply(before);
    }

    private static double between(LocalDate from, double start, LocalDate to, double end, LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return start + share * (end - start);
    }
}
