package co.territoria.store;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometry as it travels to and from the engines: two dimensions, little-endian, without SRID; EPSG:4326. */
public final class Wkb {

    private Wkb() {}

    /** The bytes of a geometry; equal geometries have equal bytes. */
    public static byte[] write(Geometry geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
    }

    /**
     * The geometry of these bytes, with SRID 4326.
     *
     * @throws IllegalArgumentException when the bytes are no WKB
     */
    public static Geometry read(byte[] wkb) {
        try {
            Geometry geometry = new WKBReader().read(wkb);
            geometry.setSRID(4326);
            return geometry;
        } catch (ParseException fault) {
            throw new IllegalArgumentException("not a geometry in WKB: " + fault.getMessage(), fault);
        }
    }
}
