/**
 * The system of cities: which seats lead by people and functions, how evenly the people are spread over them, which
 * higher centre each belongs to, and the links between them where a table of links is delivered.
 *
 * <p>Knows territory and indicator. Distances are geodesic, as the crow flies; they are never called travel times.
 */
@NullMarked
package co.territoria.city;

import org.jspecify.annotations.NullMarked;
