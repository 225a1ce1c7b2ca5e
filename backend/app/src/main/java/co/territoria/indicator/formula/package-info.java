/**
 * The small closed language in which derived indicators are written: names of indicators, numbers, the four operations,
 * and functions for rates, change, growth and share of the parent. Typed by unit, pure; knows the texts of web only.
 */
@NullMarked
package co.territoria.indicator.formula;

import org.jspecify.annotations.NullMarked;
