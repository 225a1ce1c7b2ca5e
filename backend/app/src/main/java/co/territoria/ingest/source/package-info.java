/**
 * Files of others as tables: CSV of any encoding and separator, and spreadsheets (XLSX).
 *
 * <p>Knows nothing of what the columns mean, and takes nothing on trust: every reading has a limit of bytes, rows,
 * columns and characters, and nothing in a file is fetched, resolved or computed.
 */
@NullMarked
package co.territoria.ingest.source;

import org.jspecify.annotations.NullMarked;
