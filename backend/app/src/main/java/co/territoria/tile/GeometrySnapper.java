package co.territoria.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Brings geometries in longitude and latitude to clean, valid paths on grid 18. */
final class GeometrySnapper {

    private final TileMatrixSet set;
    private final PathBuffer raw = new PathBuffer();
    private final PolygonRepair repair = new PolygonRepair();
    private boolean repaired;

    GeometrySnapper(TileMatrixSet set) {
        this.set = set;
    }

    /**
     * Replaces {@code out} by what the geometry has of one type; without parts when that is nothing.
     *
     * @param lonLat EPSG:4326, x is longitude; collections are looked into
     */
    void snap(Geometry lonLat, byte type, PathBuffer out) {
        out.clear();
        repaired = false;
        if (type == Mvt.POINT) {
            out.beginPart(false);
        }
        collect(lonLat, type, out);
        if (type == Mvt.POINT && out.size == 0) {
            out.clear();
        }
        if (type == Mvt.POLYGON) {
            repaired = repair.repair(out);
        }
    }

    /** Whether the last polygons had to be mended. */
    boolean repaired() {
        return repaired;
    }

    private void collect(Geometry geometry, byte type, PathBuffer out) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), type, out);
            }
        } else if (geometry instanceof Point point && type == Mvt.POINT) {
            Coordinate at = point.getCoordinate();
            out.add(TileGrid.finestX(at.x), set.finestY(at.y));
        } else if (geometry instanceof LineString line && type == Mvt.LINE) {
            readRaw(line.getCoordinateSequence(), false, 0);
            PartCleaner.addLine(raw, 0, out);
        } else if (geometry instanceof Polygon polygon && type == Mvt.POLYGON) {
            readRaw(polygon.getExteriorRing().getCoordinateSequence(), false, 1);
            if (PartCleaner.addRing(raw, 0, out)) {
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    readRaw(polygon.getInteriorRingN(hole).getCoordinateSequence(), true, 1);
                    PartCleaner.addRing(raw, 0, out);
                }
            }
        }
    }

    private void readRaw(CoordinateSequence points, boolean hole, int withoutLast) {
        raw.clear();
        raw.beginPart(hole);
        for (int i = 0, count = points.size() - withoutLast; i < count; i++) {
            raw.add(TileGrid.finestX(points.getX(i)), set.finestY(points.getY(i)));
        }
    }
}
