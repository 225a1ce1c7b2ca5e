/**
 * The land-use plans (POT, PBOT, EOT, POTD) of a pack: the register, which knows plans without any polygon, their zones as
 * they were delivered, and the determinants that rank above them.
 *
 * <p>Knows {@code territory} and {@code indicator}. The computations on zones are a module of their own, below this package:
 * {@code landuse.zone}, {@code landuse.overlay} and their neighbours know nothing of this room.
 */
@NullMarked
package co.territoria.landuse;

import org.jspecify.annotations.NullMarked;
