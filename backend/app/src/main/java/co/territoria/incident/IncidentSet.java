package co.territoria.incident;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of incidents, without its counts.
 *
 * @param id         name of its folder
 * @param source     key of the source
 * @param hexagons   the grid of its points, absent when counts by territory were delivered
 * @param measureEpsg plane in which the hexagons are laid
 */
public record IncidentSet(
        String pack,
        String id,
        LocalText name,
        IncidentKind kind,
        String source,
        @Nullable LocalText note,
        @Nullable Double hexagons,
        int measureEpsg) {}
