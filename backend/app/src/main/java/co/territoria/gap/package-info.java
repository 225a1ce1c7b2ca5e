/**
 * Gaps: how far a territory is from a reference, signed so that positive always means behind, and whether that
 * distance closes. Goals, and what a gap is counted in, are data of this room. Knows indicator, territory, store, web, layer
 * and geo.
 */
@NullMarked
package co.territoria.gap;

import org.jspecify.annotations.NullMarked;
