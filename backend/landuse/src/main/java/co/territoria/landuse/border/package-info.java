/**
 * Where two plans meet: the border that two territories share, which class of soil each side gives to every metre of it,
 * and which of those pairs do not go together.
 *
 * <p>Geometry is in one projected CRS, in metres (EPSG:9377 for Colombia). Everything here takes values and returns
 * values; results do not depend on which territory is asked first, on threads or on how densely a line was digitised.
 */
@NullMarked
package co.territoria.landuse.border;

import org.jspecify.annotations.NullMarked;
