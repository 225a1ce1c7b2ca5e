package co.territoria.layer;

import co.territoria.filter.Expression;
import co.territoria.filter.Filter;
import co.territoria.filter.Operator;
import co.territoria.filter.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Conditions that come from parameters other than {@code filter}, and all of them as one. */
public final class Filters {

    private Filters() {}

    /** All of these, each of them possibly absent; absent when there is none. */
    public static @Nullable Filter all(@Nullable Filter... filters) {
        List<Expression> conditions = Stream.of(filters)
                .filter(Objects::nonNull)
                .map(Filter::condition)
                .toList();
        return switch (conditions.size()) {
            case 0 -> null;
            case 1 -> new Filter(conditions.get(0));
            default -> new Filter(new Expression.Operation(Operator.AND, conditions, ValueType.BOOLEAN, -1));
        };
    }

    /**
     * Features that share a point with an area, or have no place: a box matches these too (Features §7.15.3, C).
     *
     * @param lonLat x is longitude
     */
    public static Filter meets(Geometry lonLat) {
        Expression shape = new Expression.Property(LayerFilterSchema.GEOMETRY, ValueType.GEOMETRY, -1);
        Expression area = new Expression.Literal(lonLat, ValueType.GEOMETRY, -1);
        return new Filter(operation(
                Operator.OR, operation(Operator.S_INTERSECTS, shape, area), operation(Operator.IS_NULL, shape)));
    }

    /** Features without a place. */
    public static Filter placeless() {
        return new Filter(operation(
                Operator.IS_NULL, new Expression.Property(LayerFilterSchema.GEOMETRY, ValueType.GEOMETRY, -1)));
    }

    /** Features whose property is this day. */
    public static Filter isDay(String property, LocalDate day) {
        return new Filter(operation(
                Operator.EQUAL,
                new Expression.Property(property, ValueType.DATE, -1),
                new Expression.Literal(day, ValueType.DATE, -1)));
    }

    private static Expression operation(Operator operator, Expression... arguments) {
        return new Expression.Operation(operator, List.of(arguments), ValueType.BOOLEAN, -1);
    }
}
