package co.territoria.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads one geometry of a GeoJSON file; the first thing that is wrong with it is told, with its place. */
final class GeoJsonGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Faults faults;

    GeoJsonGeometry(Faults faults) {
        this.faults = faults;
    }

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Faults {
        void error(String rule, @Nullable String field, String es, String en);
    }

    /** @return valid, not empty, SRID 4326; absent when something was wrong, which has been told */
    @Nullable
    Geometry read(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            faults.error(
                    "missing-geometry", "geometry", "la Feature no tiene geometría", "the Feature has no geometry");
            return null;
        }
        try {
            Geometry geometry = geometry(node);
            if (geometry.isEmpty()) {
                throw new Fault("missing-geometry", "la geometría está vacía", "the geometry is empty");
            }
            requireValid(geometry);
            return geometry;
        } catch (Fault fault) {
            faults.error(fault.rule, "geometry", fault.es, fault.en);
            return null;
        }
    }

    private static Geometry geometry(JsonNode node) {
        String type = node.path("type").asString("");
        JsonNode coordinates = node.path("coordinates");
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        parts(coordinates, GeoJsonGeometry::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        parts(coordinates, GeoJsonGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        parts(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
            default ->
                throw new Fault(
                        "unknown-geometry-type",
                        "el tipo de geometría «%s» no se admite; se admiten Point, LineString, Polygon y sus Multi…"
                                .formatted(type),
                        "the geometry type “%s” is not taken; Point, LineString, Polygon and their Multi… are"
                                .formatted(type));
        };
    }

    private static <T> List<T> parts(JsonNode node, Function<JsonNode, T> read) {
        List<T> parts = new ArrayList<>();
        requireArray(node).forEach(part -> parts.add(read.apply(part)));
        return parts;
    }

    private static Point point(JsonNode node) {
        return FACTORY.createPoint(position(node));
    }

    private static LineString line(JsonNode node) {
        Coordinate[] positions = positions(node);
        if (positions.length < 2) {
            throw new Fault(
                    "invalid-geometry",
                    "una línea tiene al menos dos posiciones, esta tiene %d".formatted(positions.length),
                    "a line has at least two positions, this one has %d".formatted(positions.length));
        }
        return FACTORY.createLineString(positions);
    }

    private static Polygon polygon(JsonNode node) {
        List<LinearRing> rings = parts(node, GeoJsonGeometry::ring);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode node) {
        Coordinate[] positions = positions(node);
        if (positions.length > 0 && !positions[0].equals2D(positions[positions.length - 1])) {
            throw new Fault(
                    "unclosed-ring",
                    "un anillo no se cierra: empieza en %s y termina en %s"
                            .formatted(text(positions[0]), text(positions[positions.length - 1])),
                    "a ring does not close: it starts at %s and ends at %s"
                            .formatted(text(positions[0]), text(positions[positions.length - 1])));
        }
        if (positions.length < 4) {
            throw new Fault(
                    "invalid-geometry",
                    "un anillo tiene al menos cuatro posiciones, este tiene %d".formatted(positions.length),
                    "a ring has at least four positions, this one has %d".formatted(positions.length));
        }
        return FACTORY.createLinearRing(positions);
    }

    private static Coordinate[] positions(JsonNode node) {
        return parts(node, GeoJsonGeometry::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode node) {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            String found = node.toString();
            String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
            throw new Fault(
                    "not-a-position",
                    "se esperaba una posición [longitud, latitud] de números, se encontró %s".formatted(shown),
                    "expected a position [longitude, latitude] of numbers, found %s".formatted(shown));
        }
        Coordinate position =
                new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
        boolean good = Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90;
        if (!good && Math.abs(position.x) <= 90 && Math.abs(position.y) <= 180) {
            throw new Fault(
                    "swapped-coordinates",
                    "la latitud de %s está fuera de −90..90: probablemente longitud y latitud están cambiadas"
                            .formatted(text(position)),
                    "the latitude of %s is beyond -90..90: longitude and latitude are probably swapped"
                            .formatted(text(position)));
        }
        if (!good) {
            throw new Fault(
                    "coordinates-out-of-range",
                    "la posición %s está fuera de longitud −180..180 y latitud −90..90; se esperan grados"
                            .formatted(text(position)),
                    "the position %s is beyond longitude -180..180 and latitude -90..90; degrees are expected"
                            .formatted(text(position)));
        }
        return position;
    }

    private static JsonNode requireArray(JsonNode node) {
        if (!node.isArray()) {
            throw new Fault(
                    "not-a-position",
                    "faltan las coordenadas, o no son una lista",
                    "the coordinates are missing or no list");
        }
        return node;
    }

    private static void requireValid(Geometry geometry) {
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            Coordinate at = fault.getCoordinate();
            String place = at == null ? "" : text(at);
            throw new Fault(
                    "invalid-geometry",
                    "geometría inválida: %s en %s".formatted(spanish(fault), place),
                    "invalid geometry: %s at %s".formatted(fault.getMessage(), place));
        }
    }

    private static String spanish(TopologyValidationError fault) {
        return switch (fault.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION -> "se cruza a sí misma";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "un anillo se toca o se cruza a sí mismo";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "un hueco está fuera de su contorno";
            case TopologyValidationError.NESTED_HOLES -> "un hueco está dentro de otro";
            case TopologyValidationError.NESTED_SHELLS -> "una parte está dentro de otra";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "el interior queda partido";
            case TopologyValidationError.DUPLICATE_RINGS -> "un anillo está repetido";
            case TopologyValidationError.TOO_FEW_POINTS -> "tiene muy pocos puntos distintos";
            default -> fault.getMessage();
        };
    }

    private static String text(Coordinate position) {
        return String.format(Locale.ROOT, "[%.6f, %.6f]", position.x, position.y);
    }

    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String es;
        private final String en;

        Fault(String rule, String es, String en) {
            super(en, null, false, false);
            this.rule = rule;
            this.es = es;
            this.en = en;
        }
    }
}
