package co.territoria.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/**
 * From longitude and latitude (EPSG:4326) to a plane in metres and back. The only class that knows GeoTools.
 *
 * <p>x is longitude or easting, y latitude or northing, whatever the authority's axis order says. The first projection
 * of a program costs about a second, while the EPSG tables are read.
 */
public final class Projection {

    private static final int LON_LAT = 4326;

    private static final Map<Integer, Projection> KNOWN = new ConcurrentHashMap<>();

    private final int epsg;
    private final MathTransform forward;
    private final MathTransform inverse;

    private Projection(int epsg) {
        this.epsg = epsg;
        try {
            // the second argument asks for east before north: without it EPSG:9377 is north, east
            this.forward = CRS.findMathTransform(decode(LON_LAT), decode(epsg), true);
            this.inverse = forward.inverse();
        } catch (FactoryException | TransformException fault) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is not a projection that can be used here", fault);
        }
    }

    private static org.geotools.api.referencing.crs.CoordinateReferenceSystem decode(int epsg) throws FactoryException {
        return CRS.decode("EPSG:" + epsg, true);
    }

    /**
     * The projected system with this EPSG code, for example 9377 (MAGNA-SIRGAS Origen Nacional).
     *
     * @throws IllegalArgumentException when there is no such system
     */
    public static Projection of(int epsg) {
        return KNOWN.computeIfAbsent(epsg, Projection::new);
    }

    public int epsg() {
        return epsg;
    }

    /** @param lonLat EPSG:4326 @return a copy in metres */
    public Geometry toMetres(Geometry lonLat) {
        return transform(lonLat, forward, epsg);
    }

    /** @param metres in this projection @return a copy in EPSG:4326 */
    public Geometry toLonLat(Geometry metres) {
        return transform(metres, inverse, LON_LAT);
    }

    private static Geometry transform(Geometry geometry, MathTransform transform, int srid) {
        try {
            Geometry result = JTS.transform(geometry, transform);
            result.setSRID(srid);
            return result;
        } catch (TransformException fault) {
            throw new IllegalArgumentException("the geometry lies outside the area of the projection", fault);
        }
    }
}
