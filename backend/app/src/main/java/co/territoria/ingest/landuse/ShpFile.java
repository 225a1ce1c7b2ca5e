package co.territoria.ingest.landuse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The shapes of a Shapefile (ESRI Shapefile Technical Description, 1998). Written here since the readers at hand repair without a
 * word: they drop rings of few points and make shells of holes that have none.
 *
 * <p>A polygon is a bag of rings: clockwise ones are shells, the others holes of the smallest shell that holds them. Where a
 * program wrote all rings the other way round they are read as shells, and that is told.
 */
final class ShpFile {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;

    private final String layer;
    private final ByteBuffer bytes;
    private final FileLimits limits;
    private final Findings findings;
    private int turned;

    private ShpFile(String layer, byte[] bytes, FileLimits limits, Findings findings) {
        this.layer = layer;
        this.bytes = ByteBuffer.wrap(bytes);
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * One shape.
     *
     * @param wkb        with heights where there are any; absent for a null shape
     * @param geometry   two dimensions; absent likewise
     * @param unreadable a finding says why; nothing of it was read
     */
    record Shape(byte @Nullable [] wkb, @Nullable Geometry geometry, boolean heights, boolean unreadable) {}

    /** @return in the order of the file, one for each record */
    static List<Shape> read(String layer, byte[] bytes, FileLimits limits, Findings findings) throws DeliveryFault {
        return new ShpFile(layer, bytes, limits, findings).shapes();
    }

    private List<Shape> shapes() throws DeliveryFault {
        if (bytes.capacity() < HEADER || bytes.getInt(0) != FILE_CODE) {
            throw new DeliveryFault(
                    "unreadable-shp",
                    layer,
                    null,
                    "el .shp no empieza como un Shapefile; expórtelo otra vez",
                    "the .shp does not begin as a Shapefile; export it again");
        }
        List<Shape> shapes = new ArrayList<>();
        int at = HEADER;
        while (at + 8 <= bytes.capacity()) {
            bytes.order(ByteOrder.BIG_ENDIAN);
            long length = 2L * bytes.getInt(at + 4);
            if (length < 4 || at + 8 + length > bytes.capacity()) {
                throw new DeliveryFault(
                        "unreadable-shp",
                        layer,
                        shapes.size() + 1,
                        "el .shp está cortado en este elemento; expórtelo otra vez",
                        "the .shp is cut off at this feature; export it again");
            }
            shapes.add(shape(at + 8, (int) length, shapes.size() + 1));
            limits.checkFeatures(shapes.size(), layer);
            at += 8 + (int) length;
        }
        if (turned > 0) {
            findings.warning(
                    "ring-order",
                    layer,
                    null,
                    null,
                    "en %d elementos todos los anillos van al revés de lo que pide el formato; se leen como contornos, no como huecos"
                            .formatted(turned),
                    "in %d features all rings run the other way than the format asks; they are read as outlines, not as holes"
                            .formatted(turned));
        }
        return shapes;
    }

    private Shape shape(int at, int length, int number) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt(at);
        boolean heights = type >= 11 && type <= 18;
        try {
            Geometry geometry =
                    switch (type) {
                        case 0 -> null;
                        case 1, 11, 21 -> point(at, length, heights);
                        case 8, 18, 28 -> multiPoint(at, length, heights);
                        case 3, 13, 23 -> lines(at, length, heights);
                        case 5, 15, 25 -> polygons(at, length, heights);
                        default ->
                            throw new DeliveryFault(
                                    "broken-geometry",
                                    type == 31
                                            ? "es una superficie 3D (MultiPatch); expórtela como polígonos"
                                            : "su tipo de forma %d no se conoce".formatted(type),
                                    type == 31
                                            ? "it is a 3D surface (MultiPatch); export it as polygons"
                                            : "its type of shape %d is not known".formatted(type));
                    };
            if (geometry == null) {
                return new Shape(null, null, false, false);
            }
            byte[] wkb = Layers.wkb(geometry);
            return new Shape(wkb, StrictWkb.read(wkb).geometry(), heights, false);
        } catch (DeliveryFault fault) {
            findings.add(fault.at(layer, number));
            return new Shape(null, null, false, true);
        }
    }

    private Geometry point(int at, int length, boolean heights) throws DeliveryFault {
        require(length >= (heights ? 28 : 20));
        double x = bytes.getDouble(at + 4);
        double y = bytes.getDouble(at + 12);
        StrictWkb.checkFinite(x, y);
        return FACTORY.createPoint(heights ? new Coordinate(x, y, bytes.getDouble(at + 20)) : new Coordinate(x, y));
    }

    private Geometry multiPoint(int at, int length, boolean heights) throws DeliveryFault {
        require(length >= 40);
        int count = bytes.getInt(at + 36);
        require(count >= 0 && 40L + 16L * count + (heights ? 16 + 8L * count : 0) <= length);
        return FACTORY.createMultiPoint(points(at + 40, 0, count, heights ? at + 40 + 16 * count + 16 : -1));
    }

    /** Parts of a line or rings of a polygon: where each begins. */
    private int[] starts(int at, int length, boolean heights) throws DeliveryFault {
        require(length >= 44);
        int parts = bytes.getInt(at + 36);
        int points = bytes.getInt(at + 40);
        require(parts >= 0 && points >= 0 && 44L + 4L * parts + 16L * points <= length);
        require(!heights || 44L + 4L * parts + 16L * points + 16 + 8L * points <= length);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = bytes.getInt(at + 44 + 4 * i);
            require(starts[i] >= (i == 0 ? 0 : starts[i - 1]) && starts[i] <= points);
        }
        starts[parts] = points;
        return starts;
    }

    private List<CoordinateSequence> sequences(int at, int length, boolean heights) throws DeliveryFault {
        int[] starts = starts(at, length, heights);
        int parts = starts.length - 1;
        int first = at + 44 + 4 * parts;
        int firstHeight = heights ? first + 16 * starts[parts] + 16 : -1;
        List<CoordinateSequence> sequences = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            sequences.add(points(first, starts[i], starts[i + 1], firstHeight));
        }
        return sequences;
    }

    private CoordinateSequence points(int first, int from, int to, int firstHeight) throws DeliveryFault {
        CoordinateSequence points =
                CoordinateArraySequenceFactory.instance().create(to - from, firstHeight < 0 ? 2 : 3, 0);
        for (int i = from; i < to; i++) {
            double x = bytes.getDouble(first + 16 * i);
            double y = bytes.getDouble(first + 16 * i + 8);
            StrictWkb.checkFinite(x, y);
            points.setOrdinate(i - from, 0, x);
            points.setOrdinate(i - from, 1, y);
            if (firstHeight >= 0) {
                points.setOrdinate(i - from, 2, bytes.getDouble(firstHeight + 8 * i));
            }
        }
        return points;
    }

    private Geometry lines(int at, int length, boolean heights) throws DeliveryFault {
        List<LineString> lines = new ArrayList<>();
        for (CoordinateSequence points : sequences(at, length, heights)) {
            StrictWkb.checkLine(points);
            lines.add(FACTORY.createLineString(points));
        }
        return lines.size() == 1 ? lines.get(0) : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons(int at, int length, boolean heights) throws DeliveryFault {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (CoordinateSequence points : sequences(at, length, heights)) {
            LinearRing ring = StrictWkb.ring(points);
            (Orientation.isCCW(points) ? holes : shells).add(ring);
        }
        if (shells.isEmpty() && !holes.isEmpty()) {
            turned++;
            shells.addAll(holes);
            holes.clear();
        }
        List<List<LinearRing>> holesOf = new ArrayList<>();
        shells.forEach(any -> holesOf.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            int shell = shellOf(hole, shells);
            if (shell < 0) {
                throw new DeliveryFault(
                        "hole-without-shell",
                        "un hueco no está dentro de ningún contorno de su elemento; corrija el polígono y vuelva a entregarlo",
                        "a hole lies in no outline of its feature; mend the polygon and deliver it again");
            }
            holesOf.get(shell).add(hole);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            polygons.add(FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new)));
        }
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The smallest shell that holds the hole; -1 where none does. */
    private static int shellOf(LinearRing hole, List<LinearRing> shells) {
        int best = -1;
        double bestArea = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shells.size(); i++) {
            Envelope box = shells.get(i).getEnvelopeInternal();
            if (box.contains(hole.getEnvelopeInternal()) && box.getArea() < bestArea) {
                Polygon shell = FACTORY.createPolygon(shells.get(i));
                boolean inside = shells.size() == 1
                        || !shell.isValid()
                        || PreparedGeometryFactory.prepare(shell).covers(hole);
                if (inside) {
                    best = i;
                    bestArea = box.getArea();
                }
            }
        }
        return best;
    }

    private static void require(boolean holds) throws DeliveryFault {
        if (!holds) {
            throw new DeliveryFault(
                    "broken-geometry",
                    "el elemento dice más puntos de los que trae; expórtelo otra vez",
                    "the feature tells more points than it has; export it again");
        }
    }
}
