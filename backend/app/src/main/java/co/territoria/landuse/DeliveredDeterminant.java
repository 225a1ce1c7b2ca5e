package co.territoria.landuse;

import org.locationtech.jts.geom.Geometry;

/**
 * A determinant on its way into the store.
 *
 * @param determinant with its area in EPSG:9377
 * @param srid        EPSG code of the delivered coordinates
 * @param shift       EPSG code of the shift out of an old frame; 0 where there is none
 * @param delivered   WKB as it came
 * @param lonLat      densified copy in EPSG:4326
 */
public record DeliveredDeterminant(Determinant determinant, int srid, int shift, byte[] delivered, Geometry lonLat) {}
