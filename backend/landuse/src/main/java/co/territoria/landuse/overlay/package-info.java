/**
 * Overlay of polygons in metres: exact results of two or a few, the partitioned overlay of very many, and how wide what
 * comes out is. Knows JTS only.
 */
@NullMarked
package co.territoria.landuse.overlay;

import org.jspecify.annotations.NullMarked;
