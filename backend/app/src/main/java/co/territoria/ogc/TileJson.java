package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Field;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.TileMatrixSet;
import co.territoria.tile.Tileset;
import co.territoria.web.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tileset as map libraries want it told
 * (<a href="https://github.com/mapbox/tilejson-spec/tree/master/3.0.0">TileJSON 3.0.0</a>). Web Mercator only.
 *
 * @param bounds west, south, east, north in degrees
 * @param center longitude, latitude, zoom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
        String tilejson,
        String name,
        String description,
        String attribution,
        String scheme,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        double @Nullable [] bounds,
        double @Nullable [] center,
        @JsonProperty("vector_layers") List<VectorLayer> vectorLayers) {

    record VectorLayer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

    static TileJson of(TileAddresses addresses, String name, String description, Language language) {
        Tileset tileset = addresses.tileset(TileMatrixSet.WEB_MERCATOR_QUAD);
        BoundingBox box = tileset.box().orElse(null);
        return new TileJson(
                "3.0.0",
                name,
                description,
                Attribution.beside(
                        addresses.descriptions(), addresses.tileset(TileMatrixSet.WEB_MERCATOR_QUAD, "html"), language),
                "xyz",
                List.of(addresses.tilesAsClientsSay()),
                tileset.minZoom(),
                tileset.maxZoom(),
                box == null ? null : new double[] {box.west(), box.south(), box.east(), box.north()},
                box == null ? null : centre(box, tileset),
                vectorLayers(addresses.descriptions(), language));
    }

    private static double[] centre(BoundingBox box, Tileset tileset) {
        double[] centre = TilesetJson.centre(box);
        return new double[] {centre[0], centre[1], TilesetJson.zoomOfWhole(tileset)};
    }

    private static List<VectorLayer> vectorLayers(List<LayerDescription> layers, Language language) {
        return layers.stream()
                .map(layer -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    layer.fields().forEach(field -> fields.put(field.name(), told(field, language)));
                    return new VectorLayer(
                            layer.id().value(), layer.title().in(language), layer.minZoom(), layer.maxZoom(), fields);
                })
                .toList();
    }

    /** What the field is, with its unit. */
    private static String told(Field field, Language language) {
        return field.title().in(language)
                + (field.unit() == null ? "" : " (" + field.unit().in(language) + ")");
    }
}
