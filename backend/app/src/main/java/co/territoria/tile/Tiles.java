package co.territoria.tile;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerId;
import co.territoria.layer.Layers;
import co.territoria.store.DatasetPublished;
import co.territoria.web.Body;
import co.territoria.web.BodyCache;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final BodyCache<Key> cache;
    private final LayerSnapshots snapshots;
    private final Queue<TileWorker> workers = new ConcurrentLinkedQueue<>();

    Tiles(Layers layers, TileSettings settings) {
        this.layers = layers;
        this.cache = new BodyCache<>(settings.cacheBytes());
        this.snapshots = new LayerSnapshots(settings.snapshotBytes());
    }

    private record Key(LayerId layer, String version, int zoom, int row, int column) {}

    /**
     * One tile.
     *
     * @return without bytes when nothing lies there
     * @throws co.territoria.web.ApiProblem 404 for a layer or tile that does not exist, 400 for parts that are no
     *                                      numbers
     */
    Body get(String layerId, String zoom, String row, String column) {
        Layer layer = layers.get(layerId);
        TileAddress tile = TileAddress.of(zoom, row, column, layer.description());
        Key key = new Key(layer.description().id(), layer.version(), tile.zoom(), tile.row(), tile.column());
        return cache.find(key).orElseGet(() -> {
            byte[] bytes = cut(layer, tile);
            Body body = Body.of(bytes, MVT, bytes.length <= SMALL_TILE_BYTES ? 6 : 1);
            cache.put(key, body);
            return body;
        });
    }

    private byte[] cut(Layer layer, TileAddress tile) {
        LayerSnapshot snapshot = snapshots.find(layer).orElseGet(() -> LayerPacker.pack(layer, tile, MOST_FEATURES)
                .orElseThrow(() -> TileAddress.unknown(
                        "Esta tesela tiene más de %d elementos; pida un nivel más cercano.".formatted(MOST_FEATURES),
                        "This tile has more than %d features; ask for a closer zoom.".formatted(MOST_FEATURES))));
        TileWorker idle = workers.poll();
        TileWorker worker = idle == null ? new TileWorker() : idle;
        try {
            return snapshot.encode(tile.zoom(), tile.column(), tile.row(), worker);
        } finally {
            workers.add(worker);
            snapshots.keepWithinBudget(layer.description().id());
        }
    }

    /** After the registry has read the layers anew: snapshots of older versions are of no more use. */
    @EventListener
    @Order(200)
    void forget(DatasetPublished published) {
        for (LayerId id : snapshots.layers()) {
            Optional<Layer> layer = layers.find(id.value());
            if (layer.isEmpty() || !snapshots.isOf(id, layer.get().version())) {
                snapshots.forget(id);
            }
        }
    }
}
