/**
 * What a land-use plan is made of: zones by theme, their codes (LADM_COL POT 2.0.0) and the five classes of Law 388 of
 * 1997. Values only; geometry is in one projected CRS, in metres (EPSG:9377 for Colombia).
 */
@NullMarked
package co.territoria.landuse.zone;

import org.jspecify.annotations.NullMarked;
