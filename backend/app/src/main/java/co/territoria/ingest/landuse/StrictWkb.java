package co.territoria.ingest.landuse;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;

/**
 * Reads WKB as it stands (ISO 19125 and its older extended form), with heights and measures passed over. The reader of JTS
 * closes rings that are not and doubles points of lines that have one, without a word; this one says so and reads nothing.
 */
final class StrictWkb {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int DEEPEST = 8;

    private static final int EXTENDED_Z = 0x80000000;
    private static final int EXTENDED_M = 0x40000000;
    private static final int EXTENDED_SRID = 0x20000000;

    private final ByteBuffer bytes;
    private boolean heights;

    private StrictWkb(byte[] wkb) {
        this.bytes = ByteBuffer.wrap(wkb);
    }

    /** @param heights whether it has a third dimension, height or measure */
    record Read(Geometry geometry, boolean heights) {}

    /** @throws DeliveryFault naming what is wrong: a curve, a ring that is not closed, too few points, no number */
    static Read read(byte[] wkb) throws DeliveryFault {
        StrictWkb reader = new StrictWkb(wkb);
        try {
            Geometry geometry = reader.geometry(0);
            return new Read(geometry, reader.heights);
        } catch (BufferUnderflowException fault) {
            throw broken("los bytes se acaban antes que la geometría", "the bytes end before the geometry does");
        }
    }

    private Geometry geometry(int depth) throws DeliveryFault {
        if (depth > DEEPEST) {
            throw broken("la geometría está anidada sin fin", "the geometry is nested without end");
        }
        byte order = bytes.get();
        if (order != 0 && order != 1) {
            throw broken("no empieza como WKB", "it does not begin as WKB does");
        }
        bytes.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int code = bytes.getInt();
        if ((code & EXTENDED_SRID) != 0) {
            bytes.getInt();
        }
        int plain = code & 0x0fffffff;
        int dimensions = 2 + (plain / 1000 == 3 ? 2 : plain / 1000 == 0 ? 0 : 1);
        dimensions += ((code & EXTENDED_Z) != 0 ? 1 : 0) + ((code & EXTENDED_M) != 0 ? 1 : 0);
        heights |= dimensions > 2;
        return switch (plain % 1000) {
            case 1 -> point(dimensions);
            case 2 -> line(dimensions);
            case 3 -> polygon(dimensions);
            case 4 -> FACTORY.createMultiPoint(parts(depth, Point.class).toArray(Point[]::new));
            case 5 ->
                FACTORY.createMultiLineString(parts(depth, LineString.class).toArray(LineString[]::new));
            case 6 -> FACTORY.createMultiPolygon(parts(depth, Polygon.class).toArray(Polygon[]::new));
            case 7 ->
                FACTORY.createGeometryCollection(parts(depth, Geometry.class).toArray(Geometry[]::new));
            case 8, 9, 10, 11, 12, 13, 14 -> throw curve();
            default ->
                throw broken("su tipo %d no se conoce".formatted(code), "its type %d is not known".formatted(code));
        };
    }

    private <T extends Geometry> List<T> parts(int depth, Class<T> type) throws DeliveryFault {
        int count = count(5);
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry part = geometry(depth + 1);
            if (!type.isInstance(part)) {
                throw broken(
                        "tiene una parte de tipo " + part.getGeometryType(),
                        "it has a part of type " + part.getGeometryType());
            }
            parts.add(type.cast(part));
        }
        return parts;
    }

    /** How many there are: no more than the bytes that are left can hold. */
    private int count(int bytesOfOne) throws DeliveryFault {
        int count = bytes.getInt();
        if (count < 0 || (long) count * bytesOfOne > bytes.remaining()) {
            throw broken("los bytes se acaban antes que la geometría", "the bytes end before the geometry does");
        }
        return count;
    }

    private Point point(int dimensions) throws DeliveryFault {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        bytes.position(bytes.position() + (dimensions - 2) * Double.BYTES);
        if (Double.isNaN(x) && Double.isNaN(y)) {
            return FACTORY.createPoint();
        }
        checkFinite(x, y);
        return FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(x, y));
    }

    private LineString line(int dimensions) throws DeliveryFault {
        CoordinateSequence points = points(dimensions);
        checkLine(points);
        return FACTORY.createLineString(points);
    }

    private Polygon polygon(int dimensions) throws DeliveryFault {
        int count = count(4);
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rings.add(ring(points(dimensions)));
        }
        return rings.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private CoordinateSequence points(int dimensions) throws DeliveryFault {
        int count = count(dimensions * Double.BYTES);
        CoordinateSequence points = CoordinateArraySequenceFactory.instance().create(count, 2, 0);
        for (int i = 0; i < count; i++) {
            double x = bytes.getDouble();
            double y = bytes.getDouble();
            bytes.position(bytes.position() + (dimensions - 2) * Double.BYTES);
            checkFinite(x, y);
            points.setOrdinate(i, 0, x);
            points.setOrdinate(i, 1, y);
        }
        return points;
    }

    /** @throws DeliveryFault when the ring is not closed or has fewer than four points */
    static LinearRing ring(CoordinateSequence points) throws DeliveryFault {
        int size = points.size();
        if (size == 0) {
            return FACTORY.createLinearRing();
        }
        if (size < 4) {
            throw new DeliveryFault(
                    "broken-ring",
                    "un anillo tiene %d puntos y necesita 4 al menos; no se repara: corrija el polígono y vuelva a entregarlo"
                            .formatted(size),
                    "a ring has %d points and needs 4 at least; it is not repaired: mend the polygon and deliver it again"
                            .formatted(size));
        }
        if (points.getX(0) != points.getX(size - 1) || points.getY(0) != points.getY(size - 1)) {
            throw new DeliveryFault(
                    "broken-ring",
                    "un anillo no cierra: empieza en %s, %s y termina en %s, %s; no se repara: corrija el polígono y vuelva a entregarlo"
                            .formatted(points.getX(0), points.getY(0), points.getX(size - 1), points.getY(size - 1)),
                    "a ring is not closed: it begins at %s, %s and ends at %s, %s; it is not repaired: mend the polygon and deliver it again"
                            .formatted(points.getX(0), points.getY(0), points.getX(size - 1), points.getY(size - 1)));
        }
        return FACTORY.createLinearRing(points);
    }

    static void checkLine(CoordinateSequence points) throws DeliveryFault {
        if (points.size() == 1) {
            throw broken("una línea tiene un solo punto", "a line has one point only");
        }
    }

    static void checkFinite(double x, double y) throws DeliveryFault {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw broken("una coordenada no es un número", "a coordinate is no number");
        }
    }

    private static DeliveryFault broken(String es, String en) {
        return new DeliveryFault(
                "broken-geometry",
                "la geometría no se puede leer: " + es + "; corrija el elemento y vuelva a entregarlo",
                "the geometry cannot be read: " + en + "; mend the feature and deliver it again");
    }

    private static DeliveryFault curve() {
        return new DeliveryFault(
                "curve",
                "la geometría tiene arcos de curva; conviértala en rectas en su programa (en QGIS «Segmentar», en PostGIS ST_CurveToLine) con una tolerancia de 1 cm o menos y vuelva a entregarla",
                "the geometry has curves; make straight lines of them in your program (in QGIS “Segmentize”, in PostGIS ST_CurveToLine) with a tolerance of 1 cm or less and deliver it again");
    }
}
