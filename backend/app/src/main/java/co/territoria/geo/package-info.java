/**
 * Coordinate reference systems, measures and topology. Knows JTS and, behind one class, GeoTools; knows no other room.
 */
@NullMarked
package co.territoria.geo;

import org.jspecify.annotations.NullMarked;
