/**
 * What follows from a planned curve and dated reports: deviation, indices of schedule and cost, expected end, and the flags
 * of lists. Pure; knows the texts of web only. Each rule has its paragraph in docs/progress-rules.md.
 */
@NullMarked
package co.territoria.project.progress;

import org.jspecify.annotations.NullMarked;
