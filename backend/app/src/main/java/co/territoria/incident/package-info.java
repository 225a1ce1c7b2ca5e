/**
 * Incidents: homicides, violence, hazard events, as counts by territory or by hexagon and year. Points are counted while
 * a delivery is read and are never kept nor served; what is so few that it could point at a person is suppressed.
 *
 * <p>Knows territory.
 */
@NullMarked
package co.territoria.incident;

import org.jspecify.annotations.NullMarked;
