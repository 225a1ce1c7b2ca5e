package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.TileLimits;
import co.territoria.tile.TileMatrixSet;
import co.territoria.tile.Tileset;
import co.territoria.web.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tileset says of itself
 * (<a href="https://docs.ogc.org/is/17-083r4/17-083r4.html#toc32">Two Dimensional Tile Matrix Set 2.0, §9</a>).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TilesetJson(
        String title,
        @Nullable String description,
        String dataType,
        String crs,
        String tileMatrixSetId,
        String tileMatrixSetURI,
        @Nullable String version,
        @Nullable String attribution,
        @Nullable String license,
        @Nullable List<String> mediaTypes,
        @Nullable List<Limit> tileMatrixSetLimits,
        @Nullable Box boundingBox,
        @Nullable Point centerPoint,
        @Nullable List<TileLayer> layers,
        List<Link> links) {

    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    record Limit(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    record Box(double[] lowerLeft, double[] upperRight, String crs) {}

    record Point(double[] coordinates, String crs, String tileMatrix) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TileLayer(
            String id,
            String title,
            String description,
            String dataType,
            int geometryDimension,
            String attribution,
            @Nullable String license,
            String minTileMatrix,
            String maxTileMatrix,
            @Nullable Box boundingBox,
            Properties propertiesSchema,
            List<Link> links) {}

    record Properties(String type, Map<String, Property> properties) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Property(
            String title,
            String type,
            @Nullable String format,

            @JsonProperty("enum") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> choices,

            @Nullable String uom) {}

    /** As in the list: enough to choose, with the way to the rest. */
    static TilesetJson inList(TileAddresses addresses, TileMatrixSet set, String title, LayerLinks links) {
        return new TilesetJson(
                title,
                null,
                "vector",
                set.crs(),
                set.id(),
                set.uri(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        Link.of(addresses.tileset(set, "json"), "self", Link.JSON, null),
                        tilingScheme(set, links),
                        Link.of(addresses.origin() + "?f=json", REL + "geodata", Link.JSON, null)));
    }

    static TilesetJson whole(
            TileAddresses addresses,
            TileMatrixSet set,
            String title,
            String description,
            Language language,
            LayerLinks links) {
        Tileset tileset = addresses.tileset(set);
        List<Link> all = new ArrayList<>(List.of(
                Link.of(addresses.tileset(set, "json"), "self", Link.JSON, null),
                Link.of(addresses.tileset(set, "html"), "alternate", Link.HTML, null)));
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            all.add(Link.of(addresses.tileset(set, "tilejson"), "alternate", TilesetForm.TILEJSON_TYPE, "TileJSON"));
        }
        all.add(tilingScheme(set, links));
        all.add(Link.of(addresses.origin() + "?f=json", REL + "geodata", Link.JSON, null));
        all.add(new Link(addresses.tiles(set), "item", Link.MVT, null, true));
        BoundingBox box = tileset.box().orElse(null);
        List<String> licences = addresses.descriptions().stream()
                .map(layer -> layer.source().licence())
                .distinct()
                .toList();
        return new TilesetJson(
                title,
                description,
                "vector",
                set.crs(),
                set.id(),
                set.uri(),
                addresses.layers().stream().map(Layer::version).collect(Collectors.joining(",")),
                Attribution.of(addresses.descriptions(), language),
                licences.size() == 1 ? licences.get(0) : null,
                List.of(Link.MVT),
                tileset.limits().stream().map(TilesetJson::limit).toList(),
                box(box),
                box == null ? null : new Point(centre(box), LayerLinks.CRS84, String.valueOf(zoomOfWhole(tileset))),
                addresses.descriptions().stream()
                        .map(layer -> layer(layer, set, language, links))
                        .toList(),
                all);
    }

    /** The closest zoom at which the whole lies in about four tiles. */
    static int zoomOfWhole(Tileset tileset) {
        int zoom = tileset.minZoom();
        for (TileLimits limits : tileset.limits()) {
            boolean fits = limits.maxRow() - limits.minRow() <= 1 && limits.maxColumn() - limits.minColumn() <= 1;
            zoom = fits ? limits.zoom() : zoom;
        }
        return zoom;
    }

    static double[] centre(BoundingBox box) {
        return new double[] {(box.west() + box.east()) / 2, (box.south() + box.north()) / 2};
    }

    private static Link tilingScheme(TileMatrixSet set, LayerLinks links) {
        return Link.of(links.ogc("/tileMatrixSets/" + set.id() + "?f=json"), REL + "tiling-scheme", Link.JSON, null);
    }

    private static Limit limit(TileLimits limits) {
        return new Limit(
                String.valueOf(limits.zoom()),
                limits.minRow(),
                limits.maxRow(),
                limits.minColumn(),
                limits.maxColumn());
    }

    private static @Nullable Box box(@Nullable BoundingBox box) {
        return box == null
                ? null
                : new Box(
                        new double[] {box.west(), box.south()},
                        new double[] {box.east(), box.north()},
                        LayerLinks.CRS84);
    }

    private static TileLayer layer(LayerDescription layer, TileMatrixSet set, Language language, LayerLinks links) {
        Map<String, Property> properties = new LinkedHashMap<>();
        layer.fields().forEach(field -> properties.put(field.name(), property(field, language)));
        return new TileLayer(
                layer.id().value(),
                layer.title().in(language),
                layer.description().in(language),
                "vector",
                dimension(layer.geometry()),
                Attribution.of(List.of(layer), language),
                layer.source().licence(),
                String.valueOf(set.zoomLike(layer.minZoom())),
                String.valueOf(set.zoomLike(layer.maxZoom())),
                box(layer.extent()),
                new Properties("object", properties),
                List.of(Link.of(links.collection(layer) + "?f=json", REL + "geodata", Link.JSON, null)));
    }

    /** As the tile carries it: days and lists are texts there. */
    private static Property property(Field field, Language language) {
        String type =
                switch (field.type()) {
                    case TEXT, DATE, LIST -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                };
        String format =
                switch (field.type()) {
                    case DATE -> "date";
                    case TEXT, LIST, INTEGER, NUMBER, BOOLEAN -> null;
                };
        boolean single =
                switch (field.type()) {
                    case TEXT -> true;
                    case DATE, LIST, INTEGER, NUMBER, BOOLEAN -> false;
                };
        return new Property(
                field.title().in(language),
                type,
                format,
                single ? field.codes().stream().map(Code::value).toList() : List.of(),
                field.unit() == null ? null : field.unit().in(language));
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
            case NONE -> throw new IllegalStateException("a table has no tiles");
        };
    }
}
