/**
 * Priority: what asks for attention. Alerts (rules on indicators, each with its author), problems (indicators as causes
 * and effects in a small tree) and voids (deep gaps with little effort). Knows gap, indicator, composite, project, plan,
 * territory, store, web, layer and geo.
 */
@NullMarked
package co.territoria.priority;

import org.jspecify.annotations.NullMarked;
