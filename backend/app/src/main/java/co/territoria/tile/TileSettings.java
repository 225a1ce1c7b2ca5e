package co.territoria.tile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Memory that tiles may take; settings {@code territoria.tiles.*}.
 *
 * @param cacheBytes    for tiles that are kept ready, with their compressed form
 * @param snapshotBytes for layers packed for cutting; a layer that would take more than half of it is cut from the
 *                      store instead, tile by tile
 */
@ConfigurationProperties("territoria.tiles")
public record TileSettings(
        @DefaultValue("67108864") long cacheBytes,
        @DefaultValue("268435456") long snapshotBytes) {

    public TileSettings {
        if (cacheBytes < 0 || snapshotBytes < 0) {
            throw new IllegalArgumentException("territoria.tiles: cache-bytes and snapshot-bytes are at least 0");
        }
    }
}
