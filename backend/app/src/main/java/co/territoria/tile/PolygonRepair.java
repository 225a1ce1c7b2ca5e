package co.territoria.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Finds polygons that cross or touch themselves, and mends them on whole pixels; a shell may become several.
 *
 * <p>Valid means what OGC Simple Features says, as JTS tests it.
 */
final class PolygonRepair {

    /** Up to here every pair of segments is compared, which for short rings is quicker than any index. */
    private static final int PAIRWISE_POINTS = 128;

    private static final GeometryFactory WHOLE_PIXELS = new GeometryFactory(new PrecisionModel(1));

    /** Makes the polygons valid, in place. @return whether something had to be mended */
    boolean repair(PathBuffer paths) {
        if (paths.parts == 0 || isPlainlyValid(paths)) {
            return false;
        }
        Geometry polygons = toGeometry(paths);
        if (new IsValidOp(polygons).isValid()) {
            return false;
        }
        replace(paths, polygons);
        return true;
    }

    /** Mends without asking first. */
    static void replace(PathBuffer paths, Geometry invalid) {
        // The mended geometry may have lines where a polygon collapsed; in their company the polygons would be reduced
        // one by one, and overlap.
        Geometry polygons = polygonsOf(GeometryFixer.fix(invalid));
        Geometry whole = polygonsOf(GeometryPrecisionReducer.reduce(polygons, WHOLE_PIXELS.getPrecisionModel()));
        PathBuffer ring = new PathBuffer();
        paths.clear();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) whole.getGeometryN(i);
            if (add(polygon.getExteriorRing(), false, ring, paths)) {
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), true, ring, paths);
                }
            }
        }
    }

    private static Geometry polygonsOf(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object found : PolygonExtracter.getPolygons(geometry)) {
            polygons.add((Polygon) found);
        }
        return WHOLE_PIXELS.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    /** One short ring whose segments meet only at their ends needs no further proof. */
    private static boolean isPlainlyValid(PathBuffer paths) {
        if (paths.parts != 1 || paths.size > PAIRWISE_POINTS) {
            return false;
        }
        int count = paths.size;
        int[] x = paths.x;
        int[] y = paths.y;
        for (int i = 0; i < count - 2; i++) {
            int end = i == 0 ? count - 1 : count;
            for (int j = i + 2; j < end; j++) {
                int next = j + 1 == count ? 0 : j + 1;
                if (Rings.touch(x[i], y[i], x[i + 1], y[i + 1], x[j], y[j], x[next], y[next])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean add(LinearRing source, boolean hole, PathBuffer ring, PathBuffer out) {
        ring.clear();
        ring.beginPart(hole);
        Coordinate[] points = source.getCoordinates();
        for (int i = 0; i < points.length - 1; i++) {
            ring.add((int) points[i].x, (int) points[i].y);
        }
        return PartCleaner.addRing(ring, 0, out);
    }

    static Geometry toGeometry(PathBuffer paths) {
        List<Polygon> polygons = new ArrayList<>();
        int part = 0;
        while (part < paths.parts) {
            LinearRing shell = toRing(paths, part++);
            List<LinearRing> holes = new ArrayList<>();
            while (part < paths.parts && paths.partHole[part]) {
                holes.add(toRing(paths, part++));
            }
            polygons.add(WHOLE_PIXELS.createPolygon(shell, holes.toArray(new LinearRing[0])));
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : WHOLE_PIXELS.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static LinearRing toRing(PathBuffer paths, int part) {
        int from = paths.start(part);
        int count = paths.end(part) - from;
        Coordinate[] points = new Coordinate[count + 1];
        for (int i = 0; i <= count; i++) {
            int at = from + i % count;
            points[i] = new Coordinate(paths.x[at], paths.y[at]);
        }
        return WHOLE_PIXELS.createLinearRing(points);
    }
}
