/**
 * Filter: a condition on features in the Common Query Language 2 (CQL2 1.0), as text or JSON: one grammar, one tree, an
 * evaluator in memory and a printer. The tree is pure; what an engine makes of it is written in layer.
 *
 * <p>Knows geo and web only. Property names resolve in a {@link co.territoria.filter.FilterSchema} and nowhere else.
 *
 * @see <a href="https://docs.ogc.org/is/21-065r2/21-065r2.html">Common Query Language (CQL2) 1.0</a>
 */
@NullMarked
package co.territoria.filter;

import org.jspecify.annotations.NullMarked;
