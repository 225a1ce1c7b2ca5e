/**
 * Looks for what is odd in the values of an indicator when they are loaded, and tells it beside the indicator. The rules
 * are pure; docs/quality-rules.md lists them. None of them refuses anything: an odd value may be true.
 */
@NullMarked
package co.territoria.indicator.quality;

import org.jspecify.annotations.NullMarked;
