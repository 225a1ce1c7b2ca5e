package co.territoria.example;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A project that does not exist, before its tables are written.
 *
 * @param stage     id
 * @param conduct   how its works go, absent before they begin
 * @param value     in pesos, absent where nobody has reckoned it
 * @param point     absent where it has no place
 * @param line      its course
 * @param area      what it covers
 */
record ExampleProject(
        int number,
        String code,
        String name,
        ExampleWork work,
        List<ExamplePlace> places,
        String stage,
        @Nullable String horizon,
        @Nullable Conduct conduct,
        @Nullable Long value,
        String executor,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Coordinate point,
        boolean approximate,
        @Nullable Geometry line,
        @Nullable ExampleRoad road,
        @Nullable Geometry area) {

    /** The last day of which anything is told. */
    static final LocalDate CUT = LocalDate.of(2026, 9, 30);

    /** How works go, against their plan. */
    enum Conduct {
        AS_PLANNED,
        BEHIND,
        AHEAD,
        MONEY_AHEAD,
        STALLED,
        FINISHED_IN_TIME,
        FINISHED_LATE
    }

    boolean begun() {
        return conduct != null;
    }
}
