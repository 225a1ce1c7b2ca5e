/**
 * Files of others that hold land-use plans: GeoPackage, Shapefile in a zip and GeoJSON, in the ministry's intermediate
 * structure or in any other with a mapping.
 *
 * <p>Takes nothing on trust and repairs nothing: what is wrong is a {@link co.territoria.ingest.landuse.Finding} with the layer
 * and the feature. Geometry is handed on as it came, in bytes, beside what was read of it. Pure, except for
 * {@code JdbcGeoPackage}, which opens the file as the database that it is.
 */
@NullMarked
package co.territoria.ingest.landuse;

import org.jspecify.annotations.NullMarked;
