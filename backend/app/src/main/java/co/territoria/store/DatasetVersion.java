package co.territoria.store;

import java.time.Instant;

/**
 * One immutable state of a dataset.
 *
 * @param name     name inside its pack, for example {@code indicators/ipm}
 * @param version  from 1, growing by one with each publication
 * @param checksum SHA-256 of the delivered files, lower-case hexadecimal
 * @param rows     rows in force in this version, over all tables of the dataset
 */
public record DatasetVersion(
        int dataset, String pack, String name, String kind, int version, String checksum, Instant loadedAt, int rows) {}
