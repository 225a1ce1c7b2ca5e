package co.territoria.landuse;

import co.territoria.geo.Densifier;
import co.territoria.geo.Projection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * What a comparison found in the plane, EPSG:9377, for maps: in longitude and latitude, and as GeoJSON (RFC 7946).
 *
 * <p>Edges are divided every 500 m before they are brought to degrees, so that none departs by a millimetre from the line it
 * was.
 */
public final class PlaneShape {

    private static final int PLANE = 9377;

    /** Nine decimals of a degree are a tenth of a millimetre: faults of two millimetres are drawn. */
    private static final double DECIMALS = 1e9;

    private PlaneShape() {}

    /** @param plane EPSG:9377, metres @return a copy in EPSG:4326 */
    public static Geometry toLonLat(Geometry plane) {
        return Projection.of(PLANE).toLonLat(Densifier.densify(plane, Densifier.EDGE_METRES));
    }

    /**
     * GeoJSON geometry.
     *
     * @param coordinates nested arrays, longitude before latitude; absent in a collection
     * @param geometries  of a collection, absent otherwise
     */
    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    public record Json(
            String type,
            @Nullable Object coordinates,
            @Nullable List<Json> geometries) {}

    /** @param lonLat EPSG:4326 @return absent where there is nothing */
    public static @Nullable Json json(@Nullable Geometry lonLat) {
        return lonLat == null || lonLat.isEmpty() ? null : jsonOf(lonLat);
    }

    /** West, south, east, north in degrees; absent where there is nothing. */
    public static @Nullable List<Double> bbox(@Nullable Geometry lonLat) {
        if (lonLat == null || lonLat.isEmpty()) {
            return null;
        }
        Envelope box = lonLat.getEnvelopeInternal();
        return List.of(rounded(box.getMinX()), rounded(box.getMinY()), rounded(box.getMaxX()), rounded(box.getMaxY()));
    }

    private static Json jsonOf(Geometry geometry) {
        if (geometry instanceof Point point) {
            return new Json("Point", position(point.getCoordinate()), null);
        }
        if (geometry instanceof LineString line) {
            return new Json("LineString", positions(line), null);
        }
        if (geometry instanceof Polygon area) {
            return new Json("Polygon", rings(area), null);
        }
        GeometryCollection collection = (GeometryCollection) geometry;
        List<Json> parts = java.util.stream.IntStream.range(0, collection.getNumGeometries())
                .mapToObj(collection::getGeometryN)
                .map(PlaneShape::jsonOf)
                .toList();
        String type = geometry.getGeometryType();
        return type.equals("GeometryCollection")
                ? new Json(type, null, parts)
                : new Json(type, parts.stream().map(Json::coordinates).toArray(), null);
    }

    /** The outer ring counter-clockwise, holes clockwise. */
    private static double[][][] rings(Polygon area) {
        double[][][] rings = new double[area.getNumInteriorRing() + 1][][];
        rings[0] = positions(turned(area.getExteriorRing(), true));
        for (int i = 1; i < rings.length; i++) {
            rings[i] = positions(turned(area.getInteriorRingN(i - 1), false));
        }
        return rings;
    }

    private static LineString turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }

    private static double[][] positions(Geometry line) {
        return Arrays.stream(line.getCoordinates()).map(PlaneShape::position).toArray(double[][]::new);
    }

    private static double[] position(Coordinate at) {
        return new double[] {rounded(at.x), rounded(at.y)};
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
