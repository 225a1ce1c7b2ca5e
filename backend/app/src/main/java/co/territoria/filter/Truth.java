package co.territoria.filter;

import org.jspecify.annotations.Nullable;

/** Logic of three values, where null is unknown: table 1 of CQL2, which is SQL's. */
final class Truth {

    private Truth() {}

    static @Nullable Boolean not(@Nullable Boolean a) {
        return a == null ? null : !a;
    }

    static @Nullable Boolean and(@Nullable Boolean a, @Nullable Boolean b) {
        if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
            return false;
        }
        return a == null || b == null ? null : Boolean.TRUE;
    }

    static @Nullable Boolean or(@Nullable Boolean a, @Nullable Boolean b) {
        if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
            return true;
        }
        return a == null || b == null ? null : Boolean.FALSE;
    }
}
