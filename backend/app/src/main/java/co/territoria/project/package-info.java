/**
 * The bank of projects: what each is, where it lies as the sources and as the programme say, and how sure that is.
 * Knows territories.
 */
@NullMarked
package co.territoria.project;

import org.jspecify.annotations.NullMarked;
