package co.territoria.ogc;

import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Filters;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which layers have features without a place. A box matches these too (Features §7.15.3), which an index of boxes cannot
 * tell: layers that have none are asked by their index alone. Found out once for each version of a layer.
 */
@Component
final class PlacelessFeatures {

    private final Map<LayerId, Known> known = new ConcurrentHashMap<>();

    private record Known(String version, boolean some) {}

    boolean areIn(Layer layer) {
        if (layer.description().geometry() == GeometryKind.NONE) {
            return true;
        }
        LayerId id = layer.description().id();
        String version = layer.version();
        Known now = known.get(id);
        if (now == null || !now.version.equals(version)) {
            boolean[] some = {false};
            layer.stream(
                    new FeatureQuery(null, null, Map.of(), Filters.placeless(), List.of(), null, 1),
                    feature -> some[0] = true);
            now = new Known(version, some[0]);
            known.put(id, now);
        }
        return now.some;
    }
}
