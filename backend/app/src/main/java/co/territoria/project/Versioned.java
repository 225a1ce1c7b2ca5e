package co.territoria.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as some versions of its dataset have it.
 *
 * @param first whether the dataset began with it: then it is no change
 * @param from  version from which it is in force
 * @param to    version from which it is no longer
 * @param since day on which {@code from} was published
 * @param until day on which {@code to} was published, absent while it is in force
 */
record Versioned<T>(
        boolean first,
        int from,
        int to,
        LocalDate since,
        @Nullable LocalDate until,
        T value) {

    /**
     * From one value to the next.
     *
     * @param before absent where the value was new
     * @param after  absent where it went away
     */
    record Step<T>(
            LocalDate date,
            int version,
            @Nullable T before,
            @Nullable T after) {}

    boolean holdsIn(int version) {
        return from <= version && version < to;
    }

    /** The steps between values of one thing; equal values follow each other without a step. */
    static <T> List<Step<T>> steps(List<Versioned<T>> versions) {
        List<Versioned<T>> inOrder = new ArrayList<>(versions);
        inOrder.sort(Comparator.comparingInt(Versioned::from));
        List<Step<T>> steps = new ArrayList<>();
        Versioned<T> before = null;
        for (Versioned<T> now : inOrder) {
            if (before != null && before.to == now.from) {
                if (!Objects.equals(before.value, now.value)) {
                    steps.add(new Step<>(now.since, now.from, before.value, now.value));
                }
            } else {
                addEnd(before, steps);
                if (!now.first) {
                    steps.add(new Step<>(now.since, now.from, null, now.value));
                }
            }
            before = now;
        }
        addEnd(before, steps);
        return steps;
    }

    private static <T> void addEnd(@Nullable Versioned<T> last, List<Step<T>> steps) {
        if (last != null && last.until != null) {
            steps.add(new Step<>(last.until, last.to, last.value, null));
        }
    }
}
