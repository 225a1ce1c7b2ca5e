/**
 * Format: the features of a layer as a file or a stream, written once for every layer. Owns the port
 * {@link co.territoria.format.LayerFormat}; rooms that know of further forms, such as tile, implement it.
 */
@NullMarked
package co.territoria.format;

import org.jspecify.annotations.NullMarked;
