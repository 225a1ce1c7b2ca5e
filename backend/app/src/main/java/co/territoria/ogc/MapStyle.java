package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Portrayal;
import co.territoria.layer.Portrayal.Coded;
import co.territoria.layer.Portrayal.Range;
import co.territoria.layer.Portrayal.Shade;
import co.territoria.layer.Portrayal.Values;
import co.territoria.tile.TileMatrixSet;
import co.territoria.web.InOrder;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The look of layers for whoever draws our tiles: a style of MapLibre
 * (<a href="https://maplibre.org/maplibre-style-spec/">style specification, version 8</a>).
 *
 * <p>A layer made of files has a look of its own; where values decide, the classes are those of the screen; every other
 * layer has the plain look of its kind. There is no writing in it: letters would have to be drawn as pictures first.
 */
final class MapStyle {

    private static final String SOURCE = "territoria";

    private static final Set<String> DRAWN_WITHOUT_LETTERS = Set.of("fill", "line", "circle");

    private static final String INK = "#1B2126";
    private static final String BORDER = "#2A2F35";
    private static final String PAPER = "#F4F1EA";
    private static final String LINE = "#626C72";

    private final TileAddresses addresses;
    private final Language language;
    private final String title;

    MapStyle(TileAddresses addresses, Language language, String title) {
        this.addresses = addresses;
        this.language = language;
        this.title = title;
    }

    /**
     * A layer with what decides its colours.
     *
     * @param portrayal absent where values decide nothing
     */
    record Looked(LayerDescription layer, @Nullable Portrayal portrayal) {}

    /** @param layers the first drawn first */
    Map<String, Object> of(List<Looked> layers) {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("version", 8);
        style.put("name", title);
        BoundingBox box =
                addresses.tileset(TileMatrixSet.WEB_MERCATOR_QUAD).box().orElse(null);
        if (box != null) {
            style.put("center", List.of((box.west() + box.east()) / 2, (box.south() + box.north()) / 2));
            style.put("zoom", TilesetJson.zoomOfWhole(addresses.tileset(TileMatrixSet.WEB_MERCATOR_QUAD)));
        }
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("type", "vector");
        source.put("url", addresses.tileset(TileMatrixSet.WEB_MERCATOR_QUAD, "tilejson") + "&lang=" + language.tag());
        style.put("sources", InOrder.map(SOURCE, source));
        List<Map<String, Object>> drawn = new ArrayList<>();
        layers.forEach(layer -> drawn.addAll(drawn(layer)));
        style.put("layers", drawn);
        return style;
    }

    private static List<Map<String, Object>> drawn(Looked looked) {
        LayerDescription layer = looked.layer();
        if (looked.portrayal() != null) {
            return classes(layer, looked.portrayal());
        }
        List<Map<String, Object>> own = ownLook(layer);
        return own.isEmpty() ? plain(layer) : own;
    }

    /** The look that came with its files, without the writing. */
    private static List<Map<String, Object>> ownLook(LayerDescription layer) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        if (layer.style().get("layers") instanceof List<?> declared) {
            for (Object each : declared) {
                if (each instanceof Map<?, ?> one && DRAWN_WITHOUT_LETTERS.contains(String.valueOf(one.get("type")))) {
                    Map<String, Object> part =
                            begin(layer, String.valueOf(drawn.size() + 1), String.valueOf(one.get("type")));
                    for (String word : List.of("filter", "layout", "paint", "minzoom", "maxzoom")) {
                        if (one.get(word) != null) {
                            part.put(word, one.get(word));
                        }
                    }
                    drawn.add(part);
                }
            }
        }
        return drawn;
    }

    private static List<Map<String, Object>> classes(LayerDescription layer, Portrayal portrayal) {
        List<Object> colour = new ArrayList<>(List.of("case"));
        for (Shade shade : portrayal.shades()) {
            colour.add(condition(portrayal.field(), shade.values()));
            colour.add(shade.colour());
        }
        colour.add(Portrayal.MISSING_COLOUR);
        Object painted = portrayal.shades().isEmpty() ? Portrayal.MISSING_COLOUR : colour;
        List<Map<String, Object>> drawn = new ArrayList<>();
        switch (layer.geometry()) {
            case POLYGON -> {
                drawn.add(part(layer, "classes", "fill", portrayal, InOrder.map("fill-color", painted)));
                drawn.add(part(
                        layer,
                        "edges",
                        "line",
                        portrayal,
                        InOrder.map("line-color", BORDER, "line-opacity", 0.5, "line-width", 0.6)));
            }
            case LINE ->
                drawn.add(
                        part(layer, "classes", "line", portrayal, InOrder.map("line-color", painted, "line-width", 2)));
            case POINT ->
                drawn.add(part(
                        layer,
                        "classes",
                        "circle",
                        portrayal,
                        InOrder.map(
                                "circle-color",
                                painted,
                                "circle-radius",
                                5,
                                "circle-stroke-color",
                                INK,
                                "circle-stroke-width",
                                1)));
            case NONE -> throw new IllegalStateException("a table has no look");
        }
        return drawn;
    }

    private static Map<String, Object> part(
            LayerDescription layer, String name, String type, Portrayal portrayal, Map<String, Object> paint) {
        Map<String, Object> part = begin(layer, name, type);
        if (!portrayal.shown().isEmpty()) {
            List<Object> shown = new ArrayList<>(List.of("all"));
            portrayal.shown().forEach((field, value) -> shown.add(List.of("==", List.of("get", field), value)));
            part.put("filter", shown);
        }
        part.put("paint", paint);
        return part;
    }

    /** A value that is missing is no number: it meets none. */
    private static List<Object> condition(String field, Values values) {
        if (values instanceof Coded coded) {
            return List.of("==", List.of("get", field), coded.code());
        }
        Range range = (Range) values;
        Object value = List.of("get", field);
        return List.of(
                "all",
                List.of("has", field),
                List.of(range.withLower() ? ">=" : ">", value, range.lower()),
                List.of(range.withUpper() ? "<=" : "<", value, range.upper()));
    }

    private static List<Map<String, Object>> plain(LayerDescription layer) {
        return switch (layer.geometry()) {
            case POLYGON ->
                List.of(
                        with(layer, "areas", "fill", InOrder.map("fill-color", PAPER, "fill-opacity", 0.6)),
                        with(layer, "edges", "line", InOrder.map("line-color", BORDER, "line-width", 0.8)));
            case LINE -> List.of(with(layer, "lines", "line", InOrder.map("line-color", LINE, "line-width", 1.4)));
            case POINT ->
                List.of(with(
                        layer,
                        "points",
                        "circle",
                        InOrder.map(
                                "circle-color",
                                "#FFFFFF",
                                "circle-radius",
                                3.5,
                                "circle-stroke-color",
                                INK,
                                "circle-stroke-width",
                                1.2)));
            case NONE -> throw new IllegalStateException("a table has no look");
        };
    }

    private static Map<String, Object> with(
            LayerDescription layer, String name, String type, Map<String, Object> paint) {
        Map<String, Object> part = begin(layer, name, type);
        part.put("paint", paint);
        return part;
    }

    private static Map<String, Object> begin(LayerDescription layer, String name, String type) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", layer.id() + "-" + name);
        part.put("type", type);
        part.put("source", SOURCE);
        part.put("source-layer", layer.id().value());
        return part;
    }

    /** The plain look, for the legend. */
    static String plainColour(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> PAPER;
            case LINE -> LINE;
            case POINT -> "#FFFFFF";
            case NONE -> throw new IllegalStateException("a table has no look");
        };
    }
}
