package co.territoria.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A shape as a GeoPackage stores it (OGC 12-128, §2.1.3): a header with its box, then well-known binary; little-endian. */
public final class GeoPackageBlob {

    private static final byte VERSION_1 = 0;

    /** Little-endian, with a box of x and y. */
    private static final byte FLAGS = 0b0000_0011;

    private static final int HEADER_BYTES = 40;

    private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final int srs;

    /** @param srs id in {@code gpkg_spatial_ref_sys} */
    public GeoPackageBlob(int srs) {
        this.srs = srs;
    }

    /** @param shape not empty */
    public byte[] write(Geometry shape) {
        byte[] wkb = writer.write(shape);
        Envelope box = shape.getEnvelopeInternal();
        ByteBuffer blob = ByteBuffer.allocate(HEADER_BYTES + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put(VERSION_1).put(FLAGS).putInt(srs);
        blob.putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY());
        return blob.put(wkb).array();
    }
}
