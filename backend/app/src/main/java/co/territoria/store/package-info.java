/**
 * The two SQL engines behind one port, the versions of what was loaded and the notices about it. Knows nobody.
 */
@NullMarked
package co.territoria.store;

import org.jspecify.annotations.NullMarked;
