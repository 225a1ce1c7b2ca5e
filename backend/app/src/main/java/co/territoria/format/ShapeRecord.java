package co.territoria.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes as records of a Shapefile (ESRI Shapefile Technical Description, 1998): outer rings go with the clock, holes against
 * it; a feature without a place has a null shape.
 */
final class ShapeRecord {

    static final int NULL = 0;
    static final int POINT = 1;
    static final int LINE = 3;
    static final int POLYGON = 5;
    static final int MULTIPOINT = 8;

    static final int FILE_HEADER_BYTES = 100;

    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER_BYTES = 8;
    private static final int BOX_BYTES = 32;
    private static final int POSITION_BYTES = 16;

    private ShapeRecord() {}

    /**
     * The header of the file of shapes, or of its index.
     *
     * @param bytes  of the whole file
     * @param extent of all shapes; may be none
     */
    static ByteBuffer fileHeader(int type, long bytes, Envelope extent) {
        ByteBuffer header = ByteBuffer.allocate(FILE_HEADER_BYTES);
        header.putInt(FILE_CODE).position(24);
        header.putInt((int) (bytes / 2))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VERSION)
                .putInt(type);
        if (!extent.isNull()) {
            box(header, extent);
        }
        return header.rewind().limit(FILE_HEADER_BYTES);
    }

    /** Bytes of a record with its header. */
    static int bytes(int type, @Nullable Geometry shape) {
        return HEADER_BYTES + contentBytes(type, shape);
    }

    private static int contentBytes(int type, @Nullable Geometry shape) {
        if (isNull(shape)) {
            return 4;
        }
        return switch (type) {
            case POINT -> 4 + POSITION_BYTES;
            case MULTIPOINT -> 4 + BOX_BYTES + 4 + POSITION_BYTES * shape.getNumPoints();
            default -> 4 + BOX_BYTES + 8 + 4 * parts(shape) + POSITION_BYTES * shape.getNumPoints();
        };
    }

    private static boolean isNull(@Nullable Geometry shape) {
        return shape == null || shape.isEmpty();
    }

    /** A record with its header, its number counted from 1. */
    static ByteBuffer write(int type, int number, @Nullable Geometry shape) {
        int content = contentBytes(type, shape);
        ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + content);
        record.putInt(number).putInt(content / 2).order(ByteOrder.LITTLE_ENDIAN);
        if (shape == null || shape.isEmpty()) {
            return record.putInt(NULL).flip();
        }
        record.putInt(type);
        switch (type) {
            case POINT -> position(record, ((Point) shape.getGeometryN(0)).getCoordinateSequence(), 0);
            case MULTIPOINT -> points(record, shape);
            case LINE, POLYGON -> parts(record, shape);
            default -> throw new IllegalArgumentException("a shape of type " + type);
        }
        return record.flip();
    }

    private static void points(ByteBuffer record, Geometry shape) {
        box(record, shape.getEnvelopeInternal());
        record.putInt(shape.getNumPoints());
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            position(record, ((Point) shape.getGeometryN(i)).getCoordinateSequence(), 0);
        }
    }

    private static int parts(Geometry shape) {
        int parts = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts += shape.getGeometryN(i) instanceof Polygon polygon ? 1 + polygon.getNumInteriorRing() : 1;
        }
        return parts;
    }

    private static void parts(ByteBuffer record, Geometry shape) {
        box(record, shape.getEnvelopeInternal());
        record.putInt(parts(shape)).putInt(shape.getNumPoints());
        int begin = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                record.putInt(begin);
                begin += polygon.getExteriorRing().getNumPoints();
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    record.putInt(begin);
                    begin += polygon.getInteriorRingN(hole).getNumPoints();
                }
            } else {
                record.putInt(begin);
                begin += shape.getGeometryN(i).getNumPoints();
            }
        }
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                ring(record, polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(record, polygon.getInteriorRingN(hole), false);
                }
            } else {
                CoordinateSequence line = ((LineString) shape.getGeometryN(i)).getCoordinateSequence();
                for (int k = 0; k < line.size(); k++) {
                    position(record, line, k);
                }
            }
        }
    }

    private static void ring(ByteBuffer record, LineString ring, boolean withTheClock) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        boolean asIs = Area.ofRingSigned(positions) >= 0 == withTheClock;
        for (int i = 0; i < positions.size(); i++) {
            position(record, positions, asIs ? i : positions.size() - 1 - i);
        }
    }

    private static void box(ByteBuffer record, Envelope box) {
        record.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static void position(ByteBuffer record, CoordinateSequence positions, int index) {
        record.putDouble(positions.getX(index)).putDouble(positions.getY(index));
    }

    /** Of points: single ones, unless one has more than one part. */
    static boolean isMany(Geometry shape) {
        return shape instanceof MultiPoint && shape.getNumGeometries() > 1;
    }
}
