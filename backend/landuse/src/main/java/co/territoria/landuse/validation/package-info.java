/**
 * Whether a delivered plan keeps the rules: the 45 of the ministry of housing with their ids, corrected, and ours. Values
 * in, a report out. Knows {@code zone}. A rule never passes by having looked at nothing: it then says why it does not apply or
 * cannot be verified.
 */
@NullMarked
package co.territoria.landuse.validation;

import org.jspecify.annotations.NullMarked;
