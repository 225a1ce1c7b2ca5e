package co.territoria.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Two ends in time, both included; of an instant both are the same.
 *
 * @param start {@code LocalDate}, {@code Instant} or {@link Open}; absent when it is missing
 * @param end   as the start
 */
record Moments(@Nullable Object start, @Nullable Object end) {

    /** An end that is before or after everything. */
    enum Open {
        START,
        END
    }

    /** @return absent when one of the two is missing; negative, zero or positive as {@code a} is before {@code b} */
    static @Nullable Integer compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof Open || b instanceof Open) {
            return Integer.compare(side(a), side(b));
        }
        if (a instanceof Instant first && b instanceof Instant second) {
            return first.compareTo(second);
        }
        return day(a).compareTo(day(b));
    }

    static LocalDate day(Object moment) {
        return moment instanceof Instant instant
                ? instant.atZone(ZoneOffset.UTC).toLocalDate()
                : (LocalDate) moment;
    }

    private static int side(Object moment) {
        return moment == Open.START ? -1 : moment == Open.END ? 1 : 0;
    }

    /** As <a href="https://www.w3.org/TR/owl-time/">OWL-Time</a> has it, with ends included. */
    static @Nullable Boolean relate(Operator relation, Moments a, Moments b) {
        return switch (relation) {
            case T_BEFORE -> less(a.end, b.start);
            case T_AFTER -> less(b.end, a.start);
            case T_DISJOINT -> Truth.or(less(a.end, b.start), less(b.end, a.start));
            case T_INTERSECTS -> Truth.not(Truth.or(less(a.end, b.start), less(b.end, a.start)));
            case T_EQUALS -> Truth.and(same(a.start, b.start), same(a.end, b.end));
            case T_CONTAINS -> Truth.and(less(a.start, b.start), less(b.end, a.end));
            case T_DURING -> Truth.and(less(b.start, a.start), less(a.end, b.end));
            case T_STARTS -> Truth.and(same(a.start, b.start), less(a.end, b.end));
            case T_STARTED_BY -> Truth.and(same(a.start, b.start), less(b.end, a.end));
            case T_FINISHES -> Truth.and(same(a.end, b.end), less(b.start, a.start));
            case T_FINISHED_BY -> Truth.and(same(a.end, b.end), less(a.start, b.start));
            case T_MEETS -> same(a.end, b.start);
            case T_MET_BY -> same(a.start, b.end);
            case T_OVERLAPS -> Truth.and(Truth.and(less(a.start, b.start), less(b.start, a.end)), less(a.end, b.end));
            case T_OVERLAPPED_BY ->
                Truth.and(Truth.and(less(b.start, a.start), less(a.start, b.end)), less(b.end, a.end));
            default -> throw new IllegalArgumentException(relation + " relates no moments");
        };
    }

    private static @Nullable Boolean less(@Nullable Object a, @Nullable Object b) {
        Integer order = compare(a, b);
        return order == null ? null : order < 0;
    }

    private static @Nullable Boolean same(@Nullable Object a, @Nullable Object b) {
        Integer order = compare(a, b);
        return order == null ? null : order == 0;
    }
}
