package co.territoria.format;

import java.math.BigDecimal;
import java.util.Locale;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Degrees as text, with seven decimals at most (1 cm) and without an exponent. Most of what a file of outlines costs is digits: so
 * they are set here rather than by a general formatter, with which a whole CSV takes twice as long.
 */
final class OrdinateText {

    private static final long SCALE = 10_000_000;

    /** Beyond it the scaled number would not be exact; no degrees are that large. */
    private static final double LARGEST = 1e8;

    private OrdinateText() {}

    static void append(StringBuilder out, double degrees) {
        if (!(Math.abs(degrees) < LARGEST)) {
            out.append(BigDecimal.valueOf(degrees).toPlainString());
            return;
        }
        long scaled = Math.round(Math.abs(degrees) * SCALE);
        if (degrees < 0 && scaled != 0) {
            out.append('-');
        }
        out.append(scaled / SCALE);
        long fraction = scaled % SCALE;
        if (fraction == 0) {
            return;
        }
        out.append('.');
        for (long unit = SCALE / 10; fraction != 0; unit /= 10) {
            out.append((char) ('0' + fraction / unit));
            fraction %= unit;
        }
    }

    /** A shape as well-known text (OGC 06-103r4, §7); not empty. */
    static String wkt(Geometry shape) {
        StringBuilder out = new StringBuilder(32 + 24 * shape.getNumPoints());
        String type = shape.getGeometryType().toUpperCase(Locale.ROOT);
        out.append(type).append(' ');
        if (!type.startsWith("MULTI")) {
            body(out, shape);
            return out.toString();
        }
        out.append('(');
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            out.append(i == 0 ? "" : ", ");
            body(out, shape.getGeometryN(i));
        }
        return out.append(')').toString();
    }

    private static void body(StringBuilder out, Geometry shape) {
        if (shape instanceof Polygon polygon) {
            out.append('(');
            positions(out, polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                out.append(", ");
                positions(out, polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            out.append(')');
        } else if (shape instanceof LineString line) {
            positions(out, line.getCoordinateSequence());
        } else if (shape instanceof Point point) {
            positions(out, point.getCoordinateSequence());
        } else {
            throw new IllegalArgumentException("a layer has points, lines or areas, was " + shape.getGeometryType());
        }
    }

    private static void positions(StringBuilder out, CoordinateSequence positions) {
        out.append('(');
        for (int i = 0; i < positions.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            append(out, positions.getX(i));
            out.append(' ');
            append(out, positions.getY(i));
        }
        out.append(')');
    }
}
