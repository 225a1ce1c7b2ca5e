package co.territoria.ingest.landuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads GeoJSON (RFC 7946). One file holds one layer, named as the file, or several: then each feature says in its property
 * {@code TEMA} (or {@code tema}, {@code theme}, {@code layer}, {@code capa}) which it belongs to. The older member {@code crs} is
 * read where it is there.
 */
final class GeoJsonLayers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> LAYER_PROPERTIES = List.of("TEMA", "tema", "theme", "layer", "capa");
    private static final Pattern EPSG =
            Pattern.compile("EPSG:+(?:\\d+(?:\\.\\d+)*:)?(\\d+)$|EPSG/\\d+(?:\\.\\d+)*/(\\d+)$");

    private static final int LONGEST_CODE = 9;

    private final FileLimits limits;
    private final Findings findings;
    private long vertices;

    private GeoJsonLayers(FileLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    static List<DeliveredLayer> read(String fileName, byte[] bytes, FileLimits limits, Findings findings)
            throws DeliveryFault {
        limits.checkBytes(bytes.length);
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JacksonException fault) {
            throw notOne(fault.getOriginalMessage());
        }
        if (root == null || !root.path("features").isArray()) {
            throw notOne("FeatureCollection");
        }
        return new GeoJsonLayers(limits, findings).layers(stem(fileName), root);
    }

    private static DeliveryFault notOne(String why) {
        return new DeliveryFault(
                "unreadable-geojson",
                "no se puede leer como GeoJSON (una FeatureCollection en UTF-8): " + why,
                "it cannot be read as GeoJSON (a FeatureCollection in UTF-8): " + why);
    }

    private static String stem(String fileName) {
        String last = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 1 ? last : last.substring(0, dot);
    }

    private List<DeliveredLayer> layers(String stem, JsonNode root) throws DeliveryFault {
        String property = layerProperty(root);
        Map<String, List<DeliveredFeature>> byLayer = new LinkedHashMap<>();
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            limits.checkFeatures(++number, stem);
            Map<String, String> values = values(feature, number, stem);
            String layer = property == null ? stem : values.getOrDefault(property, stem);
            columns.computeIfAbsent(layer, any -> new LinkedHashSet<>()).addAll(names(feature));
            limits.checkLayers(columns.size());
            limits.checkColumns(columns.get(layer).size(), layer);
            List<DeliveredFeature> features = byLayer.computeIfAbsent(layer, any -> new ArrayList<>());
            Geometry geometry;
            try {
                geometry = geometry(feature.path("geometry"));
            } catch (DeliveryFault fault) {
                findings.add(fault.at(layer, number));
                continue;
            }
            vertices += geometry == null ? 0 : geometry.getNumPoints();
            limits.checkVertices(vertices, layer);
            features.add(new DeliveredFeature(
                    number, values, geometry == null ? null : Layers.wkb(geometry), flat(geometry)));
        }
        CrsTold crs = crs(root);
        List<DeliveredLayer> layers = new ArrayList<>();
        List<String> high = new ArrayList<>();
        byLayer.forEach((name, features) -> {
            if (features.stream().anyMatch(feature -> feature.wkb() != null && Layers.hasHeights(feature.wkb()))) {
                high.add(name);
            }
            layers.add(new DeliveredLayer(name, List.copyOf(columns.get(name)), true, crs, features));
        });
        Layers.tellHeights(high, findings);
        return layers;
    }

    private static @Nullable String layerProperty(JsonNode root) {
        for (String name : LAYER_PROPERTIES) {
            for (JsonNode feature : root.path("features")) {
                if (feature.path("properties").has(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    private static Set<String> names(JsonNode feature) {
        Set<String> names = new LinkedHashSet<>();
        feature.path("properties").properties().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    private Map<String, String> values(JsonNode feature, int number, String layer) throws DeliveryFault {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : feature.path("properties").properties()) {
            JsonNode value = entry.getValue();
            String text = value.isNull() ? "" : value.isValueNode() ? value.asString() : joined(value);
            if (text.length() > limits.cellCharacters()) {
                throw new DeliveryFault(
                        "cell-too-long",
                        layer,
                        number,
                        "la propiedad «%s» tiene más de %d caracteres"
                                .formatted(entry.getKey(), limits.cellCharacters()),
                        "the property “%s” has more than %d characters"
                                .formatted(entry.getKey(), limits.cellCharacters()));
            }
            if (!text.isBlank()) {
                values.put(entry.getKey(), text.strip());
            }
        }
        return values;
    }

    private static String joined(JsonNode value) {
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.isValueNode() ? part.asString() : part.toString()));
        return String.join(";", parts);
    }

    /** What the older member says; without it the format says longitude and latitude of WGS 84. */
    private static CrsTold crs(JsonNode root) {
        JsonNode named = root.path("crs").path("properties").path("name");
        if (!named.isString()) {
            return new CrsTold(4326, "GeoJSON (RFC 7946)", true);
        }
        String name = named.asString();
        if (name.endsWith("CRS84")) {
            return CrsTold.ofCode(4326);
        }
        Matcher code = EPSG.matcher(name);
        if (!code.find()) {
            return new CrsTold(null, name);
        }
        String number = code.group(1) == null ? code.group(2) : code.group(1);
        return number.length() > LONGEST_CODE ? new CrsTold(null, name) : CrsTold.ofCode(Integer.parseInt(number));
    }

    private @Nullable Geometry geometry(JsonNode node) throws DeliveryFault {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        JsonNode coordinates = node.path("coordinates");
        String type = node.path("type").isString() ? node.path("type").asString() : "";
        return switch (type) {
            case "Point" -> coordinates.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(at(coordinates));
            case "MultiPoint" -> {
                List<Point> points = new ArrayList<>();
                for (JsonNode each : coordinates) {
                    points.add(FACTORY.createPoint(at(each)));
                }
                yield FACTORY.createMultiPoint(points.toArray(Point[]::new));
            }
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> {
                List<LineString> lines = new ArrayList<>();
                for (JsonNode each : coordinates) {
                    lines.add(line(each));
                }
                yield FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
            }
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (JsonNode each : coordinates) {
                    polygons.add(polygon(each));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            default ->
                throw new DeliveryFault(
                        "broken-geometry",
                        "el tipo de geometría «%s» no se lee aquí".formatted(type),
                        "the type of geometry “%s” is not read here".formatted(type));
        };
    }

    private LineString line(JsonNode coordinates) throws DeliveryFault {
        CoordinateSequence points = points(coordinates);
        StrictWkb.checkLine(points);
        return FACTORY.createLineString(points);
    }

    private Polygon polygon(JsonNode coordinates) throws DeliveryFault {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : coordinates) {
            rings.add(StrictWkb.ring(points(ring)));
        }
        return rings.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private CoordinateSequence points(JsonNode coordinates) throws DeliveryFault {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNode each : coordinates) {
            points.add(at(each));
        }
        return CoordinateArraySequenceFactory.instance().create(points.toArray(Coordinate[]::new));
    }

    private static Coordinate at(JsonNode position) throws DeliveryFault {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new DeliveryFault(
                    "broken-geometry", "una posición no tiene dos números", "a position does not have two numbers");
        }
        // what is too large for a double becomes infinite, and is told as no number
        double x = position.get(0).numberValue().doubleValue();
        double y = position.get(1).numberValue().doubleValue();
        StrictWkb.checkFinite(x, y);
        return position.size() > 2 && position.get(2).isNumber()
                ? new Coordinate(x, y, position.get(2).numberValue().doubleValue())
                : new Coordinate(x, y);
    }

    private static @Nullable Geometry flat(@Nullable Geometry geometry) throws DeliveryFault {
        return geometry == null ? null : StrictWkb.read(Layers.wkb(geometry)).geometry();
    }
}
