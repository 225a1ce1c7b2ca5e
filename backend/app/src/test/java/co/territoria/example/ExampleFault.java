package co.territoria.example;

import co.territoria.landuse.zone.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something wrong on purpose: a row of the answer key.
 *
 * @param kind  gap, overlap, nested, duplicate, sliver, wrong_class, border_conflict, agricultural_loss, determinant_conflict
 * @param rule  that has to find it: of the validation; the severity, of a border or a determinant; the class, of lost farmland
 * @param theme absent where several are concerned
 * @param zones ids in the delivery; of a border conflict the classes of both sides; of a determinant its id, then the class
 * @param value how much, in {@code unit}; absent where there is nothing to measure
 * @param where in metres (EPSG:9377)
 */
record ExampleFault(
        String plan,
        String kind,
        String rule,
        @Nullable Theme theme,
        List<String> zones,
        @Nullable Double value,
        String unit,
        Geometry where,
        String note) {}
