/**
 * Composite indices: a recipe names indicators, how their values are made comparable, weighed and averaged; the index
 * is computed from the values in force, with each component's contribution and how firm the ranking is. Knows
 * indicator, territory, layer, store, web and geo.
 */
@NullMarked
package co.territoria.composite;

import org.jspecify.annotations.NullMarked;
