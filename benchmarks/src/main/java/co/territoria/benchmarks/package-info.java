/** Measurements of the system beside a peer that does the same work on the same data. */
@NullMarked
package co.territoria.benchmarks;

import org.jspecify.annotations.NullMarked;
