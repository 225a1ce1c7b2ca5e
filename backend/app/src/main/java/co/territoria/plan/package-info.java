/**
 * Plans with their trees, and the founding documents from which they were taken. Knows territories.
 */
@NullMarked
package co.territoria.plan;

import org.jspecify.annotations.NullMarked;
