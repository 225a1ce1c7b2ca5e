package co.territoria.ingest.landuse;

import java.math.BigDecimal;
import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** What all readers say alike. */
final class Layers {

    private Layers() {}

    static void tellHeights(Collection<String> layers, Findings findings) {
        if (!layers.isEmpty()) {
            String shown = String.join(", ", layers);
            findings.information(
                    "heights",
                    null,
                    null,
                    null,
                    "capas con una tercera dimensión, que se guarda como llegó y no entra en las comparaciones: "
                            + shown,
                    "layers with a third dimension, which is kept as it came and no part of comparisons: " + shown);
        }
    }

    /** Little-endian, with heights where there are any. */
    static byte[] wkb(Geometry geometry) {
        boolean heights = false;
        for (Coordinate each : geometry.getCoordinates()) {
            heights |= !Double.isNaN(each.getZ());
        }
        return new WKBWriter(heights ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
    }

    /** Whether bytes that {@link #wkb} wrote have heights. */
    static boolean hasHeights(byte[] wkb) {
        return (wkb[4] & 0x80) != 0;
    }

    /** A number plainly, with a decimal point and all its digits. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        return value.toString();
    }
}
