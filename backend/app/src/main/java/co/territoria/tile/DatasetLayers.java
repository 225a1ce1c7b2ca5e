package co.territoria.tile;

import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.Layers;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import co.territoria.web.PublicAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Which layers a tile of the whole dataset carries: those named, else the layers that show the territory as it is. A
 * layer with time would lay all its periods on top of each other, and what is computed repeats the shapes of others:
 * both are in a tile when they are named.
 */
@Service
public class DatasetLayers {

    /** More layers in one tile are no map any more. */
    public static final int MOST_LAYERS = 32;

    private static final String COLLECTIONS = "/ogc/collections/";

    private final Layers layers;
    private final PublicAddress address;

    DatasetLayers(Layers layers, PublicAddress address) {
        this.layers = layers;
        this.address = address;
    }

    /**
     * The layers of a tile, the first to be drawn first.
     *
     * @param collections ids or addresses of layers, separated by commas; absent for those that are meant when nobody
     *                    says: areas first, then lines, then points
     * @throws ApiProblem 400 for a layer that does not exist, has no shapes or is named twice, and for too many
     */
    public List<Layer> choose(@Nullable String collections) {
        if (collections == null) {
            return layers.list(null).stream()
                    .filter(layer -> isMeant(layer.description()))
                    .sorted(Comparator.comparing(layer -> drawn(layer.description())))
                    .limit(MOST_LAYERS)
                    .toList();
        }
        List<String> names =
                List.of(collections.split(",", -1)).stream().map(this::idOf).toList();
        if (names.size() > MOST_LAYERS) {
            throw invalid(
                    collections,
                    "Una tesela lleva a lo más %d capas; se pidieron %d.".formatted(MOST_LAYERS, names.size()),
                    "A tile carries at most %d layers; %d were asked for.".formatted(MOST_LAYERS, names.size()),
                    List.of());
        }
        Set<String> seen = new TreeSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw invalid(
                        collections,
                        "La capa «%s» está dos veces.".formatted(name),
                        "The layer “%s” is named twice.".formatted(name),
                        List.of());
            }
        }
        return names.stream().map(this::withShapes).toList();
    }

    /** The layers that can be in a tile. */
    public static boolean hasTiles(LayerDescription layer) {
        return layer.geometry() != GeometryKind.NONE;
    }

    private static boolean isMeant(LayerDescription layer) {
        return hasTiles(layer)
                && layer.timeSpan() == null
                && layer.metadata().nature() == LayerMetadata.Nature.OBSERVED;
    }

    /** Areas below lines below points; among areas, those with a look of their own are the ground. */
    private static int drawn(LayerDescription layer) {
        return switch (layer.geometry()) {
            case POLYGON -> layer.style().isEmpty() ? 1 : 0;
            case LINE -> 2;
            case POINT -> 3;
            case NONE -> throw new IllegalStateException("a table has no tiles");
        };
    }

    private Layer withShapes(String id) {
        Layer layer = layers.find(id)
                .orElseThrow(() -> invalid(
                        id,
                        "No existe la capa «%s».".formatted(id),
                        "There is no layer “%s”.".formatted(id),
                        Nearest.to(
                                id,
                                layers.list(null).stream()
                                        .map(each -> each.description().id().value())
                                        .toList())));
        if (!hasTiles(layer.description())) {
            throw invalid(
                    id,
                    "«%s» es una tabla: no tiene teselas.".formatted(id),
                    "“%s” is a table: it has no tiles.".formatted(id),
                    List.of());
        }
        return layer;
    }

    /** The standard allows full addresses of collections besides their ids. */
    private String idOf(String name) {
        String root = address.of(COLLECTIONS);
        return name.startsWith(root) ? name.substring(root.length()) : name;
    }

    private static ApiProblem invalid(String value, String es, String en, List<String> nearest) {
        return ApiProblem.invalidParameter("collections", value, new LocalText(es, en), nearest);
    }

    /** Ids of layers as one text, in their order. */
    static String ids(List<Layer> layers) {
        return layers.stream().map(layer -> layer.description().id().value()).collect(Collectors.joining(","));
    }
}
