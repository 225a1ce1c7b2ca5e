/**
 * Territories with their levels, the regionalisations that group them, and their neighbours; the packs that they belong to.
 */
@NullMarked
package co.territoria.territory;

import org.jspecify.annotations.NullMarked;
