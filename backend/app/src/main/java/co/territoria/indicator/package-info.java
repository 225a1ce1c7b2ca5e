/**
 * Indicators, what was observed of them, how they go up to subregion and department, and how a map classifies them.
 * Knows territory, layer, store, web and geo.
 */
@NullMarked
package co.territoria.indicator;

import org.jspecify.annotations.NullMarked;
