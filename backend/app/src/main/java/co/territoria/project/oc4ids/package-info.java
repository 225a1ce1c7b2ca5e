/**
 * Projects as a package of the Open Contracting for Infrastructure Data Standards (OC4IDS 0.9), for those who gather the
 * projects of many places. Says only what is known: a field without a value is left out, never filled in.
 *
 * @see <a href="https://standard.open-contracting.org/infrastructure/0.9/en/">OC4IDS 0.9</a>
 */
@NullMarked
package co.territoria.project.oc4ids;

import org.jspecify.annotations.NullMarked;
