package co.territoria.catalog;

import co.territoria.layer.LayerDescription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a layer as it stood when it was taken; never changed.
 *
 * @param layer       id of the layer
 * @param version     from 1, growing by one
 * @param checksum    SHA-256 of the content, lower-case hexadecimal; equal content has equal checksums
 * @param features    how many
 * @param bytes       of the content before it is compressed, shapes counted once for each feature
 * @param description what the layer said of itself then
 * @param change      against the version before; absent of the first
 */
public record Edition(
        String layer,
        int version,
        Instant published,
        String checksum,
        long features,
        long bytes,
        LayerDescription description,
        @Nullable Change change) {

    /** How many features came, went and changed. */
    public record Change(long added, long removed, long changed) {}
}
