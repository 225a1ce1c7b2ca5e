package co.territoria.landuse;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something of higher rank that a land-use plan must respect.
 *
 * @param kind           id of a {@link DeterminantKind}
 * @param act            what declared it
 * @param actDate        a year, a month or a day in ISO 8601
 * @param accuracyMetres declared accuracy of its lines; absent where not declared
 * @param severity       of a conflict with it, where it has one of its own: {@code severe}, {@code medium}, {@code slight}
 * @param area           polygons in EPSG:9377, in metres; do not change
 */
public record Determinant(
        String id,
        String pack,
        String kind,
        LocalText name,
        @Nullable String act,
        @Nullable String actDate,
        @Nullable Double accuracyMetres,
        @Nullable String source,
        @Nullable String severity,
        @Nullable LocalText note,
        Geometry area) {}
