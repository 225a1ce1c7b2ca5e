package co.territoria.tile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a tile as a path says it: {@code /ogc/collections/{layer}/tiles/{set}/{zoom}/{row}/{column}} or, for
 * the whole dataset, {@code /ogc/tiles/{set}/{zoom}/{row}/{column}}.
 *
 * @param layer as in the path; absent for the whole dataset
 * @param rest  what stands after the pyramid's name and a slash
 */
record TilePath(@Nullable String layer, TileMatrixSet set, String rest) {

    static final String COLLECTIONS = "/ogc/collections/";

    static final String DATASET = "/ogc/tiles/";

    private static final String TILES = "/tiles/";

    private static final TileMatrixSet[] SETS = TileMatrixSet.values();

    /** @return absent for whatever is no tile of a known pyramid */
    static Optional<TilePath> find(String path) {
        if (path.startsWith(DATASET)) {
            return find(null, path, DATASET.length());
        }
        int tiles = path.startsWith(COLLECTIONS) ? path.indexOf(TILES, COLLECTIONS.length()) : -1;
        return tiles < 0
                ? Optional.empty()
                : find(path.substring(COLLECTIONS.length(), tiles), path, tiles + TILES.length());
    }

    private static Optional<TilePath> find(@Nullable String layer, String path, int at) {
        for (TileMatrixSet set : SETS) {
            int end = at + set.id().length();
            if (path.length() > end && path.charAt(end) == '/' && path.startsWith(set.id(), at)) {
                return Optional.of(new TilePath(layer, set, path.substring(end + 1)));
            }
        }
        return Optional.empty();
    }
}
