/**
 * What plans say, in figures and polygons: the five classes of soil, composition, what changed between versions, where what
 * ranks above a plan is contradicted, and the class of a parcel. Values in, values out; geometry in metres in one projected
 * CRS (EPSG:9377 for Colombia).
 */
@NullMarked
package co.territoria.landuse.compare;

import org.jspecify.annotations.NullMarked;
