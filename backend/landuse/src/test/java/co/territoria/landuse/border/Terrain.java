package co.territoria.landuse.border;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Two invented territories on the two sides of a line, their zones, and the truth about every metre of the border.
 *
 * <p>Zones are cells round random seeds, cut at the line. What a plan delivers is those cells after the plane was bent: a
 * sum of slow waves and of quick ones that moves every point by no more than the displacement, across the border and
 * along it, with vertices of its own.
 */
final class Terrain {

    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double EAST = 4_700_000;
    private static final double NORTH = 2_000_000;
    private static final double DEPTH = 2_500;

    final LineString border;
    final List<ClassZone> north;
    final List<ClassZone> south;

    private Terrain(LineString border, List<ClassZone> north, List<ClassZone> south) {
        this.border = border;
        this.north = north;
        this.south = south;
    }

    /** @param winding 0 is gentle, 1 has bends that run back */
    static Terrain of(long seed, double width, double winding, double northMean, double southMean) {
        Random random = new Random(seed);
        List<Coordinate> line = line(width, winding, random);
        LineString border = FACTORY.createLineString(line.toArray(Coordinate[]::new));
        return new Terrain(
                border, zones(land(line, DEPTH), northMean, random), zones(land(line, -DEPTH), southMean, random));
    }

    private static List<Coordinate> line(double width, double winding, Random random) {
        double[] phases = random.doubles(4, 0, 2 * Math.PI).toArray();
        List<Coordinate> line = new ArrayList<>();
        int count = (int) (width / 25);
        for (int at = 0; at <= count; at++) {
            double t = width * at / count;
            double fade = Math.min(1, Math.min(t, width - t) / 2000);
            double y = 600 * Math.sin(t / 3000 + phases[0]) + 250 * Math.sin(t / 900 + phases[1]);
            // meanders: the line runs back along itself while it swings
            double x = t + fade * winding * 420 * Math.sin(t / 270 + phases[2]);
            y += fade * winding * 500 * Math.sin(t / 540 + phases[3]);
            line.add(new Coordinate(EAST + x, NORTH + y));
        }
        return line;
    }

    static Polygon land(List<Coordinate> line, boolean north) {
        double y = line.get(0).y + (north ? 20_000 : -20_000);
        List<Coordinate> ring = new ArrayList<>(line);
        ring.add(new Coordinate(line.get(line.size() - 1).x, y));
        ring.add(new Coordinate(line.get(0).x, y));
        ring.add(line.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Polygon land(List<Coordinate> line, double depth) {
        List<Coordinate> ring = new ArrayList<>(line);
        ring.add(new Coordinate(line.get(line.size() - 1).x, NORTH + depth));
        ring.add(new Coordinate(line.get(0).x, NORTH + depth));
        ring.add(line.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static List<ClassZone> zones(Polygon land, double mean, Random random) {
        int count = (int) (land.getEnvelopeInternal().getArea() / (mean * mean));
        List<Coordinate> seeds = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            seeds.add(new Coordinate(
                    land.getEnvelopeInternal().getMinX()
                            + random.nextDouble() * land.getEnvelopeInternal().getWidth(),
                    land.getEnvelopeInternal().getMinY()
                            + random.nextDouble() * land.getEnvelopeInternal().getHeight()));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(seeds);
        voronoi.setClipEnvelope(land.getEnvelopeInternal());
        Geometry cells = voronoi.getDiagram(FACTORY);
        List<ClassZone> zones = new ArrayList<>();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(land);
        for (int at = 0; at < cells.getNumGeometries(); at++) {
            Geometry cell = cells.getGeometryN(at);
            Geometry zone = prepared.covers(cell)
                    ? cell
                    : prepared.intersects(cell)
                            ? polygons(OverlayNGRobust.overlay(land, cell, 1))
                            : FACTORY.createPolygon();
            if (!zone.isEmpty()) {
                zones.add(new ClassZone(SoilClass.values()[random.nextInt(5)].id(), zone));
            }
        }
        return zones;
    }

    private static Geometry polygons(Geometry mixed) {
        return FACTORY.buildGeometry(PolygonExtracter.getPolygons(mixed));
    }

    /** The class of the true border along it, by the measure where each stretch ends. */
    TreeMap<Double, String> truth(List<ClassZone> zones) {
        MeasuredLine line = MeasuredLine.of(border);
        Segments segments = line.segments();
        TreeMap<Double, String> truth = new TreeMap<>();
        for (ClassZone zone : zones) {
            for (List<Coordinate> ring : SharedLine.rings(zone.geometry())) {
                for (int at = 1; at < ring.size(); at++) {
                    Coordinate a = ring.get(at - 1);
                    Coordinate b = ring.get(at);
                    Coordinate middle = LineSegment.midPoint(a, b);
                    if (!segments.within(middle.x, middle.y, middle.x, middle.y, 1e-6)
                            .isEmpty()) {
                        double here = line.nearest(middle.x, middle.y, 0, line.length());
                        truth.put(here + a.distance(b) / 2, zone.soilClass());
                    }
                }
            }
        }
        return truth;
    }

    /** Share of the border that an answer gives to a wrong pair of classes. */
    double wrongShare(Border answer) {
        TreeMap<Double, String> trueNorth = truth(north);
        TreeMap<Double, String> trueSouth = truth(south);
        double length = border.getLength();
        int wrong = 0;
        int count = (int) length;
        int piece = 0;
        for (int at = 0; at < count; at++) {
            double measure = length * (at + 0.5) / count;
            while (answer.pieces().get(piece).toMetres() < measure) {
                piece++;
            }
            Border.Piece here = answer.pieces().get(piece);
            if (!here.first().equals(classAt(trueNorth, measure))
                    || !here.second().equals(classAt(trueSouth, measure))) {
                wrong++;
            }
        }
        return (double) wrong / count;
    }

    private static String classAt(TreeMap<Double, String> truth, double measure) {
        var entry = truth.ceilingEntry(measure);
        return entry == null ? truth.lastEntry().getValue() : entry.getValue();
    }

    SharedLine reference(double accuracy) {
        return SharedLine.between(
                new Limit("N", land(List.of(border.getCoordinates()), DEPTH), accuracy),
                new Limit("S", land(List.of(border.getCoordinates()), -DEPTH), accuracy));
    }

    /** Moves every point by no more than that, along the border and across it. */
    static UnaryOperator<Coordinate> bend(double metres, long seed) {
        double[] phases = new Random(seed).doubles(8, 0, 2 * Math.PI).toArray();
        return at -> {
            double x = at.x - EAST;
            double y = at.y - NORTH;
            double east = 0.7 * Math.sin(x / 700 + y / 1100 + phases[0]) + 0.3 * Math.sin(x / 150 + phases[1]);
            double north =
                    0.7 * Math.sin(x / 900 - y / 800 + phases[2]) + 0.3 * Math.sin(x / 130 + y / 170 + phases[3]);
            return new Coordinate(at.x + metres * 0.707 * east, at.y + metres * 0.707 * north);
        };
    }

    /** Zones as another hand drew them, with vertices of its own. */
    static List<ClassZone> moved(List<ClassZone> zones, UnaryOperator<Coordinate> bend, double spacing) {
        return mapped(zones, geometry -> transformed(Densifier.densify(geometry, spacing), bend));
    }

    /** Share of the border by which its changes of class moved along it. */
    double lostShare(List<ClassZone> zones, UnaryOperator<Coordinate> bend) {
        MeasuredLine line = MeasuredLine.of(border);
        double lost = 0;
        String last = null;
        Double change = null;
        for (var entry : truth(zones).entrySet()) {
            if (last != null && !last.equals(entry.getValue())) {
                Coordinate before = line.at(Math.max(0, change - 40));
                Coordinate after = line.at(Math.min(line.length(), change + 40));
                Coordinate here = line.at(change);
                Coordinate there = bend.apply(here);
                lost += Math.abs((there.x - here.x) * (after.x - before.x) + (there.y - here.y) * (after.y - before.y))
                        / before.distance(after);
            }
            last = entry.getValue();
            change = entry.getKey();
        }
        return lost / line.length();
    }

    static List<ClassZone> mapped(List<ClassZone> zones, UnaryOperator<Geometry> change) {
        return zones.stream()
                .map(zone -> new ClassZone(zone.soilClass(), change.apply(zone.geometry())))
                .toList();
    }

    static Geometry transformed(Geometry geometry, UnaryOperator<Coordinate> change) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
                Coordinate[] changed = points.toCoordinateArray().clone();
                for (int at = 0; at < changed.length; at++) {
                    changed[at] = change.apply(changed[at]);
                }
                return factory.getCoordinateSequenceFactory().create(changed);
            }
        }.transform(geometry);
    }

    static Border compare(SharedLine line, List<ClassZone> north, List<ClassZone> south, double accuracy) {
        return BorderComparison.compare(
                line,
                Outline.of(new BorderSide("N", north, accuracy)),
                Outline.of(new BorderSide("S", south, accuracy)),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD);
    }
}
