/**
 * The record of a land-use plan (<i>expediente</i>, Law 388 of 1997, article 112): what the law asks to follow while a plan
 * is in force, computed from its zones and from what is reported of licences, occupation and parcels. Nothing in it is
 * about a person.
 *
 * <p>Knows {@code landuse}, {@code territory}, {@code indicator} and the ground floor.
 */
@NullMarked
package co.territoria.landuse.record;

import org.jspecify.annotations.NullMarked;
