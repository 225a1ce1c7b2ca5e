/**
 * Scenarios: an assumed future of indicators, by whom and since when, and the values that follow from it. They are
 * computed apart from what was observed and never enter rankings, gaps or indices: no room that computes those may know
 * this one. Knows territory, indicator, store, web, layer and geo.
 */
@NullMarked
package co.territoria.scenario;

import org.jspecify.annotations.NullMarked;
