/**
 * Layer: anything published as features, with one name, schema, metadata and source. Owns the port
 * {@link co.territoria.layer.LayerSource}, which the other rooms implement; knows geo, store, web and
 * filter only.
 */
@NullMarked
package co.territoria.layer;

import org.jspecify.annotations.NullMarked;
