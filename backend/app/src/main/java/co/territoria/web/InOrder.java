package co.territoria.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small objects of answers whose members keep the order that they are written in: those of {@link Map#of} change it from
 * one start to the next, and equal answers must be equal bytes.
 */
public final class InOrder {

    private InOrder() {}

    /** @param namesAndValues name, value, name, value… */
    public static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
