/**
 * The sheet (<i>ficha</i>) of a territory: what is known of it, gathered from the other rooms, for a screen, a table and
 * a printed page. It computes no figure that another room computes: a value, a rank and a gap are those of the map.
 *
 * <p>It knows every other room and nobody knows it.
 */
@org.jspecify.annotations.NullMarked
package co.territoria.profile;
