package co.territoria.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed of a project, in words of one language.
 *
 * @param kind   {@code stage}, {@code value}, {@code record}, {@code report} or {@code announcement}
 * @param before absent where nothing was known before
 */
record Change(
        LocalDate date,
        String kind,
        String title,
        @Nullable String before,
        @Nullable String after,
        @Nullable String source) {}
