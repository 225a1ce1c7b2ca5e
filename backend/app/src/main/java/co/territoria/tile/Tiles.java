package co.territoria.tile;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerId;
import co.territoria.layer.Layers;
import co.territoria.store.DatasetPublished;
import co.territoria.web.ApiProblem;
import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * The tiles of all layers: from the cache, else cut from the layer's snapshot, else, for a layer too large to hold,
 * from the store.
 */
@Service
@EnableConfigurationProperties(TileSettings.class)
public class Tiles {

    static final String MVT = "application/vnd.mapbox-vector-tile";

    /** More in one tile help nobody: the layer wants a higher lowest zoom. */
    private static final int MOST_FEATURES = 250_000;

    /** Up to here the smallest form costs no more time than the fast one. */
    private static final int SMALL_TILE_BYTES = 8 * 1024;

    private final Layers layers;
    private final DatasetLayers dataset;
    private final BodyCache<Key> cache;
    private final LayerSnapshots snapshots;
    private final Queue<TileWorker> workers = new ConcurrentLinkedQueue<>();

    Tiles(Layers layers, DatasetLayers dataset, TileSettings settings) {
        this.layers = layers;
        this.dataset = dataset;
        this.cache = new BodyCache<>(settings.cacheBytes());
        this.snapshots = new LayerSnapshots(settings.snapshotBytes());
    }

    /** @param layers ids, and @param versions theirs, in the order in which they lie in the tile */
    private record Key(String layers, String versions, TileAddress tile) {}

    /**
     * One tile of one layer.
     *
     * @return without bytes when nothing lies there
     * @throws ApiProblem 404 for a layer or tile that does not exist, 400 for parts that are no numbers
     */
    Body get(TileMatrixSet set, String layerId, String zoom, String row, String column) {
        Layer layer = layers.get(layerId);
        TileAddress tile = TileAddress.of(set, zoom, row, column);
        Key key = new Key(layer.description().id().value(), layer.version(), tile);
        // only tiles that exist are kept, so that a warm one needs no look at the limits
        return cache.find(key).orElseGet(() -> {
            requireShapes(layer);
            tile.requireWithin(new Tileset(set, List.of(layer.description())));
            return keep(key, cut(layer, tile));
        });
    }

    /**
     * One tile of several layers: their messages one after the other, which is what a tile of several layers is.
     *
     * @param collections see {@link DatasetLayers#choose}
     * @return without bytes when nothing lies there
     * @throws ApiProblem 404 for a tile that does not exist, 400 for parts that are no numbers and for layers that
     *                    cannot be in a tile
     */
    Body ofDataset(TileMatrixSet set, @Nullable String collections, String zoom, String row, String column) {
        List<Layer> chosen = dataset.choose(collections);
        TileAddress tile = TileAddress.of(set, zoom, row, column);
        Key key = new Key(
                DatasetLayers.ids(chosen), chosen.stream().map(Layer::version).collect(Collectors.joining(",")), tile);
        return cache.find(key).orElseGet(() -> {
            Tileset tileset =
                    new Tileset(set, chosen.stream().map(Layer::description).toList());
            tile.requireWithin(tileset);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Layer layer : chosen) {
                if (tileset.has(layer.description(), tile.zoom())) {
                    bytes.writeBytes(cut(layer, tile));
                }
            }
            return keep(key, bytes.toByteArray());
        });
    }

    private Body keep(Key key, byte[] bytes) {
        Body body = Body.of(bytes, MVT, bytes.length <= SMALL_TILE_BYTES ? 6 : 1);
        cache.put(key, body);
        return body;
    }

    private static void requireShapes(Layer layer) {
        if (!DatasetLayers.hasTiles(layer.description())) {
            throw TileAddress.unknown(
                    "«%s» es una tabla: no tiene teselas."
                            .formatted(layer.description().id()),
                    "“%s” is a table: it has no tiles."
                            .formatted(layer.description().id()));
        }
    }

    private byte[] cut(Layer layer, TileAddress tile) {
        LayerSnapshot snapshot = snapshots.find(layer, tile.set()).orElseGet(() -> LayerPacker.pack(
                        layer, tile, MOST_FEATURES)
                .orElseThrow(() -> TileAddress.unknown(
                        "Esta tesela tiene más de %d elementos; pida un nivel más cercano.".formatted(MOST_FEATURES),
                        "This tile has more than %d features; ask for a closer zoom.".formatted(MOST_FEATURES))));
        TileWorker idle = workers.poll();
        TileWorker worker = idle == null ? new TileWorker() : idle;
        try {
            return snapshot.encode(tile.set().pyramidZoom(tile.zoom()), tile.column(), tile.row(), worker);
        } finally {
            workers.add(worker);
            snapshots.keepWithinBudget(layer.description().id(), tile.set());
        }
    }

    /** After the registry has read the layers anew: snapshots of older versions are of no more use. */
    @EventListener
    @Order(200)
    void forget(DatasetPublished published) {
        for (LayerId id : snapshots.layers()) {
            snapshots.keepOnly(id, layers.find(id.value()).map(Layer::version).orElse(null));
        }
    }
}
