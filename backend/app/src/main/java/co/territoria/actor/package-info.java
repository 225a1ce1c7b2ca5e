/**
 * The organisational mesh: which organisations the founding documents name, at which level and in which dimension.
 * Knows territories, projects and plans.
 */
@NullMarked
package co.territoria.actor;

import org.jspecify.annotations.NullMarked;
