/**
 * Vector tiles: from the features of a layer to the bytes of a Mapbox Vector Tile 2.1.
 *
 * <p>Words of this room:
 *
 * <ul>
 *   <li><b>snapshot</b> ({@link co.territoria.tile.LayerSnapshot}): one version of a layer, packed in arrays and
 *       never changed; a new version is a new snapshot beside the old one;
 *   <li><b>row</b>: the position of a feature in its snapshot, in the order of a Hilbert curve;
 *   <li><b>grid</b>: the pixels of a zoom, numbered round the world from the north-west corner, y downwards. All
 *       tiles of a zoom share one grid, which is why outlines meet at tile edges. {@code grid 18} is the finest;
 *   <li><b>tile matrix set</b> ({@link co.territoria.tile.TileMatrixSet}): a pyramid of tiles as clients address it; both
 *       lie on the same pyramid of pixels, one of them a zoom apart;
 *   <li><b>stream</b>: the geometry of a row as the bytes that a tile will carry;
 *   <li><b>window</b>: what a tile shows plus its buffer, in pixels from the tile's north-west corner;
 *   <li><b>worker</b> ({@link co.territoria.tile.TileWorker}): the memory that one thread needs to cut tiles.
 * </ul>
 *
 * <p>Cutting a tile is a pure function of snapshot and address: it needs JTS only to repair the rare outline that
 * rounding has crossed, and nothing else outside the JDK.
 */
@NullMarked
package co.territoria.tile;

import org.jspecify.annotations.NullMarked;
