/**
 * What every address shares: problem details, languages, parameters, cached bodies, limits. Knows nobody.
 */
@NullMarked
package co.territoria.web;

import org.jspecify.annotations.NullMarked;
