/**
 * Catalogue: every layer and table as a dataset that people look for, with its editions, what changed between them, and
 * its downloads in any form. An edition is the content of a layer as it stood; it is never changed and stays readable.
 *
 * <p>Knows the ground floor and format. Datasets of other installations come through the port
 * {@link co.territoria.catalog.RemoteDatasets}.
 */
@NullMarked
package co.territoria.catalog;

import org.jspecify.annotations.NullMarked;
