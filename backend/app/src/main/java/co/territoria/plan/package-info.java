/**
 * Plans with their trees, and the founding documents from which they were taken; their goals and what these have come to.
 *
 * <p>{@link co.territoria.plan.GoalProgress}, {@link co.territoria.plan.RollUp} and the classes of commitments are pure. Knows
 * territories, indicators and projects.
 */
@NullMarked
package co.territoria.plan;

import org.jspecify.annotations.NullMarked;
