/**
 * Reads the files of a pack, validates them into notices and publishes them through the ports of the domain rooms.
 * Knows those ports; nobody knows it.
 */
@NullMarked
package co.territoria.ingest;

import org.jspecify.annotations.NullMarked;
