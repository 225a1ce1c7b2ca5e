package co.territoria.ingest.landuse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer, or a table without geometry, as it came.
 *
 * @param crs absent where the file says nothing of it, and for tables
 */
public record DeliveredLayer(
        String name,
        List<String> columns,
        boolean spatial,
        @Nullable CrsTold crs,
        List<DeliveredFeature> features) {

    public DeliveredLayer {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
    }
}
