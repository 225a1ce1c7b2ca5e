package co.territoria.ingest.landuse;

import co.territoria.landuse.zone.Theme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a layer of a delivery without the ministry's structure means.
 *
 * @param layer      its name; folders, case and accents may be left out
 * @param label      the column with what the municipality calls the zone
 * @param id         the column with the zone's own id; absent where there is none
 * @param attributes columns of the structure and those of the delivery that hold them
 */
public record LayerRule(
        String layer, Theme theme, String label, @Nullable String id, Map<String, String> attributes) {

    public LayerRule {
        attributes = Map.copyOf(attributes);
    }
}
