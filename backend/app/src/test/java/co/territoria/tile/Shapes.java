package co.territoria.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes for tests: seen as WKT, or drawn from a seed. */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    /** Degrees around which random shapes lie: the valley of the Cauca. */
    static final double LONGITUDE = -76.4;

    static final double LATITUDE = 3.6;

    private Shapes() {}

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A star-shaped ring round a centre: valid, concave, as rough as asked. */
    static LinearRing ring(Random random, double x, double y, double radius, int points, double roughness) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double r = radius * (1 - roughness * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    static Polygon polygon(
            Random random, double x, double y, double radius, int points, double roughness, boolean hole) {
        LinearRing shell = ring(random, x, y, radius, points, roughness);
        LinearRing[] holes = hole
                ? new LinearRing[] {
                    ring(random, x, y, radius * (1 - roughness) * 0.8, Math.max(4, points / 2), roughness)
                }
                : new LinearRing[0];
        return FACTORY.createPolygon(shell, holes);
    }

    /** Parcels: many small, a few large, some with a hole, some of two parts. Degrees. */
    static List<Geometry> parcels(Random random, int count) {
        List<Geometry> parcels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = LONGITUDE + 0.1 * random.nextGaussian();
            double y = LATITUDE + 0.1 * random.nextGaussian();
            double radius = i % 50 == 0 ? 0.01 + 0.06 * random.nextDouble() : 0.0003 + 0.002 * random.nextDouble();
            Polygon first = polygon(random, x, y, radius, 8 + random.nextInt(16), 0.5, i % 7 == 0);
            parcels.add(
                    i % 11 == 0
                            ? FACTORY.createMultiPolygon(
                                    new Polygon[] {first, polygon(random, x + 2.5 * radius, y, radius, 9, 0.3, false)})
                            : first);
        }
        return parcels;
    }

    /** A line that wanders. Degrees. */
    static Geometry line(Random random, int points, double step) {
        Coordinate[] line = new Coordinate[points];
        double x = LONGITUDE;
        double y = LATITUDE;
        double heading = 2 * Math.PI * random.nextDouble();
        for (int i = 0; i < points; i++) {
            line[i] = new Coordinate(x, y);
            heading += random.nextGaussian() * 0.7;
            x += step * Math.cos(heading);
            y += step * Math.sin(heading);
        }
        return FACTORY.createLineString(line);
    }

    /** @return the geometry in pixels of a tile, not rounded; mended if it was invalid */
    static Geometry onTile(Geometry lonLat, int z, int x, int y) {
        double pixels = (double) TileGrid.EXTENT * (1L << z) * (TileGrid.extentOf(z) / (double) TileGrid.EXTENT);
        Geometry world = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence in, Geometry parent) {
                CoordinateSequence out = in.copy();
                for (int i = 0; i < in.size(); i++) {
                    double latitude = Math.toRadians(in.getY(i));
                    out.setOrdinate(i, 0, (in.getX(i) / 360 + 0.5) * pixels);
                    out.setOrdinate(
                            i, 1, (0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI)) * pixels);
                }
                return out;
            }
        }.transform(lonLat);
        int extent = TileGrid.extentOf(z);
        Geometry tile = AffineTransformation.translationInstance(-(double) x * extent, -(double) y * extent)
                .transform(world);
        return tile.isValid() ? tile : GeometryFixer.fix(tile);
    }

    static int column(double longitude, int z) {
        return (int) Math.floor((longitude / 360 + 0.5) * (1 << z));
    }

    static int row(double latitude, int z) {
        double y = 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) / (2 * Math.PI);
        return (int) Math.floor(y * (1 << z));
    }

    /** Copies a geometry of whole coordinates; rings as they are turned. */
    static PathBuffer paths(Geometry geometry) {
        PathBuffer paths = new PathBuffer();
        PathBuffer one = new PathBuffer();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                addRing(polygon.getExteriorRing(), false, one, paths);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    addRing(polygon.getInteriorRingN(hole), true, one, paths);
                }
            } else {
                paths.beginPart(false);
                for (Coordinate c : geometry.getGeometryN(i).getCoordinates()) {
                    paths.add((int) Math.round(c.x), (int) Math.round(c.y));
                }
            }
        }
        return paths;
    }

    private static void addRing(LinearRing ring, boolean hole, PathBuffer one, PathBuffer paths) {
        one.clear();
        one.beginPart(hole);
        Coordinate[] points = ring.getCoordinates();
        for (int i = 0; i < points.length - 1; i++) {
            one.add((int) Math.round(points[i].x), (int) Math.round(points[i].y));
        }
        PartCleaner.addRing(one, 0, paths);
    }
}
