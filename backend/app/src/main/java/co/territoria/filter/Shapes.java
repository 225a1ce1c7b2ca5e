package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes constant geometries, in whatever language their positions are written, and refuses those that mean nothing. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int RING_LEAST = 4;

    /** The edge of the world, brought here from another system, may lie beside it. */
    private static final double ROUNDING_DEGREES = 1e-6;

    private final int mostVertices;
    private final @Nullable UnaryOperator<Geometry> toLonLat;
    private int vertices;

    /** @param toLonLat from the system of what is written, axes in its order; absent where that is CRS84 */
    Shapes(int mostVertices, @Nullable UnaryOperator<Geometry> toLonLat) {
        this.mostVertices = mostVertices;
        this.toLonLat = toLonLat;
    }

    Coordinate vertex(double x, double y, Place place) {
        if (++vertices > mostVertices) {
            throw Faults.tooMany(place, mostVertices, "vértices", "vertices");
        }
        return new Coordinate(x, y);
    }

    Point point(Coordinate vertex) {
        return FACTORY.createPoint(vertex);
    }

    LineString line(List<Coordinate> vertices, Place place) {
        if (vertices.size() < 2) {
            throw Faults.expected(place, positions(vertices), "dos posiciones o más", "two positions or more");
        }
        return FACTORY.createLineString(vertices.toArray(Coordinate[]::new));
    }

    LinearRing ring(List<Coordinate> vertices, Place place) {
        if (vertices.size() < RING_LEAST) {
            throw Faults.expected(
                    place,
                    positions(vertices),
                    "un anillo de cuatro posiciones o más",
                    "a ring of four positions or more");
        }
        Coordinate first = vertices.get(0);
        Coordinate last = vertices.get(vertices.size() - 1);
        if (!first.equals2D(last)) {
            throw Faults.at(
                    place,
                    "El anillo no cierra: empieza en %s y termina en %s; debe terminar donde empieza."
                            .formatted(shown(first), shown(last)),
                    "The ring is not closed: it begins at %s and ends at %s; it has to end where it begins."
                            .formatted(shown(first), shown(last)));
        }
        return FACTORY.createLinearRing(vertices.toArray(Coordinate[]::new));
    }

    private static LocalText positions(List<Coordinate> vertices) {
        return vertices.size() == 1
                ? new LocalText("una posición", "one position")
                : new LocalText(vertices.size() + " posiciones", vertices.size() + " positions");
    }

    private static String shown(Coordinate at) {
        return "%s %s".formatted(at.x, at.y);
    }

    /** @param rings the outer one first */
    Polygon polygon(List<LinearRing> rings) {
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    Geometry points(List<Point> parts) {
        return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
    }

    Geometry lines(List<LineString> parts) {
        return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }

    Geometry polygons(List<Polygon> parts) {
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    Geometry collection(List<Geometry> parts) {
        return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    /**
     * A box in the system of what is written.
     *
     * @param corners of axis 1 and 2, lower corner first
     * @return absent in longitude and latitude, where a box stays one
     */
    Optional<Geometry> box(double[] corners, Place place) {
        boolean upsideDown = corners[1] > corners[3] || toLonLat != null && corners[0] > corners[2];
        if (upsideDown) {
            throw Faults.at(
                    place,
                    "La caja está al revés: va primero la esquina de valores menores (oeste, sur, este, norte).",
                    "The box is upside down: the corner of lower values goes first (west, south, east, north).");
        }
        Coordinate lower = vertex(corners[0], corners[1], place);
        Coordinate upper = vertex(corners[2], corners[3], place);
        if (toLonLat == null) {
            requireInRange(lower, place);
            requireInRange(upper, place);
            return Optional.empty();
        }
        return Optional.of(FACTORY.toGeometry(new Envelope(lower, upper)));
    }

    /** A whole geometry in longitude and latitude, valid and within their range. */
    Geometry finish(Geometry written, Place place) {
        Geometry shape = written;
        if (toLonLat != null) {
            try {
                shape = toLonLat.apply(written);
            } catch (IllegalArgumentException elsewhere) {
                throw Faults.at(
                        place,
                        "Las coordenadas están fuera del área de su sistema (filter-crs).",
                        "The coordinates lie outside the area of their system (filter-crs).");
            }
        }
        for (Coordinate vertex : shape.getCoordinates()) {
            requireInRange(vertex, place);
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            throw Faults.at(
                    place,
                    "La geometría no es válida según Simple Features: %s, cerca de %s."
                            .formatted(reason(error).es(), shown(error.getCoordinate())),
                    "The geometry is not valid in Simple Features: %s, near %s."
                            .formatted(reason(error).en(), shown(error.getCoordinate())));
        }
        return shape;
    }

    private void requireInRange(Coordinate at, Place place) {
        double slack = toLonLat == null ? 0 : ROUNDING_DEGREES;
        if (!(Math.abs(at.x) <= 180 + slack && Math.abs(at.y) <= 90 + slack)) {
            throw Faults.at(
                    place,
                    "La posición %s no existe: la longitud va de -180 a 180 y la latitud de -90 a 90."
                            .formatted(shown(at)),
                    "There is no position %s: longitude is within -180..180 and latitude within -90..90."
                            .formatted(shown(at)));
        }
    }

    private static LocalText reason(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                new LocalText("un hueco queda fuera de su polígono", "a hole lies outside its polygon");
            case TopologyValidationError.NESTED_HOLES ->
                new LocalText("un hueco está dentro de otro", "a hole lies within another");
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                new LocalText("el interior queda partido", "the interior is disconnected");
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                new LocalText("el borde se cruza a sí mismo", "the border crosses itself");
            case TopologyValidationError.NESTED_SHELLS ->
                new LocalText("un polígono está dentro de otro", "a polygon lies within another");
            case TopologyValidationError.DUPLICATE_RINGS ->
                new LocalText("dos anillos son iguales", "two rings are equal");
            case TopologyValidationError.TOO_FEW_POINTS ->
                new LocalText("tiene muy pocas posiciones distintas", "it has too few different positions");
            default -> new LocalText("sus partes se enciman", "its parts overlap");
        };
    }
}
