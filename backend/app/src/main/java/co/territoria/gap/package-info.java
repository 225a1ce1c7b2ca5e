/**
 * Gaps: how far a territory is from a reference, signed so that positive always means behind. Knows indicator, store,
 * web, layer and geo.
 */
@NullMarked
package co.territoria.gap;

import org.jspecify.annotations.NullMarked;
