package co.territoria.filter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter that is ready to be asked feature by feature; for one thread at a time. */
@FunctionalInterface
public interface Evaluator {

    /**
     * Whether a feature meets the condition.
     *
     * @param values by property name, each of its type: {@code String}, {@code Number}, {@code Boolean},
     *               {@code LocalDate}, {@code Instant}, a {@code Collection} or a JTS geometry in CRS84; null where it is
     *               missing
     * @return absent when that is unknown
     */
    @Nullable
    Boolean truth(Function<String, @Nullable Object> values);

    /** Whether a feature is among the answers: the condition is true, neither false nor unknown. */
    default boolean matches(Function<String, @Nullable Object> values) {
        return Boolean.TRUE.equals(truth(values));
    }
}
