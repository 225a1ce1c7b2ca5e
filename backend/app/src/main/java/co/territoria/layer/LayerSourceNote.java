package co.territoria.layer;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Where a layer comes from.
 *
 * @param date     of the data, as precise as the source states it, for example {@code 2022}
 * @param licence  absent when the source declares none: the answer then says so, it is never invented
 * @param accuracy how far the shapes may lie from the truth
 */
public record LayerSourceNote(
        LocalText source,
        @Nullable String date,
        @Nullable String licence,
        @Nullable LocalText accuracy) {}
