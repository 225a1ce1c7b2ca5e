/**
 * Priority: what asks for attention. Alerts (rules on indicators, each with its author) and problems (indicators as causes
 * and effects in a small tree). Knows gap, indicator, project, plan, territory, store, web, layer and geo.
 */
@NullMarked
package co.territoria.priority;

import org.jspecify.annotations.NullMarked;
