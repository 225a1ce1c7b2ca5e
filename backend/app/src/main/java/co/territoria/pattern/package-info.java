/**
 * Inequality and pattern: how unequally an indicator is spread over territories, within and between regions, and where
 * like values lie side by side. Knows territory, indicator and the ground floor. The computations are pure and cite
 * their authors; how the answers are to be read, and where they are weak, is part of each answer.
 */
@NullMarked
package co.territoria.pattern;

import org.jspecify.annotations.NullMarked;
