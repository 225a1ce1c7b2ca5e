/**
 * What plans say beside each other: their composition, what changed between versions, where they contradict what ranks above
 * them, where they do not fit along a shared border, and all of them in one legend. The computations are those of the module {@code backend/landuse}, packages
 * {@code compare} and {@code border}; here they are asked of the plans in force, kept by version, and answered.
 *
 * <p>Knows {@code landuse}, {@code territory}, {@code indicator} and the ground floor.
 */
@NullMarked
package co.territoria.landuse.comparison;

import org.jspecify.annotations.NullMarked;
