package co.territoria.indicator;

import co.territoria.store.DatasetVersion;
import java.time.Instant;

/** From which state of the data an answer comes. */
record DatasetJson(String dataset, int version, String checksum, Instant loadedAt) {

    static DatasetJson of(DatasetVersion version) {
        return new DatasetJson(version.name(), version.version(), version.checksum(), version.loadedAt());
    }
}
