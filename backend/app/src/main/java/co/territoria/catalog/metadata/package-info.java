/**
 * The catalogue's entries as the world's catalogues read them: one model, {@link
 * co.territoria.catalog.metadata.CatalogueEntry}, from which DCAT, ISO 19115, schema.org and OGC API Records are made.
 * What an entry is called is the same in all of them.
 */
@NullMarked
package co.territoria.catalog.metadata;

import org.jspecify.annotations.NullMarked;
