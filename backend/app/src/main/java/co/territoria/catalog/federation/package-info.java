/**
 * Federation: the datasets of other installations, read from their catalogues in DCAT. Only addresses of our own
 * settings are ever asked, and never one that a request or a document brings; what is read is believed to be text and
 * addresses of the web, nothing else. The last good reading is kept in the store.
 */
@NullMarked
package co.territoria.catalog.federation;

import org.jspecify.annotations.NullMarked;
