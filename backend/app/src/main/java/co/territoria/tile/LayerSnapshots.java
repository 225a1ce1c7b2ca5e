package co.territoria.tile;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots of layers within a memory budget. A snapshot is made when the first tile of a layer is asked for, and
 * anew when the layer has a new version; who asks meanwhile waits. The one not asked for longest makes room.
 */
final class LayerSnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(LayerSnapshots.class);

    private final long budgetBytes;
    private final Map<Place, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();

    LayerSnapshots(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** @return absent when the layer is too large for the budget */
    Optional<LayerSnapshot> find(Layer layer, TileMatrixSet set) {
        Slot slot = slots.computeIfAbsent(new Place(layer.description().id(), set), place -> new Slot());
        slot.lastUse = clock.incrementAndGet();
        Held held = slot.held;
        String version = layer.version();
        if (held == null || !held.version.equals(version)) {
            held = slot.make(layer, set, version);
        }
        return Optional.ofNullable(held.snapshot);
    }

    /** Gives up what is of another version than this; absent when the layer is gone. */
    void keepOnly(LayerId id, @Nullable String version) {
        slots.entrySet().removeIf(entry -> {
            Held held = entry.getValue().held;
            return entry.getKey().layer().equals(id) && (held == null || !held.version.equals(version));
        });
    }

    Set<LayerId> layers() {
        return slots.keySet().stream().map(Place::layer).collect(Collectors.toSet());
    }

    long bytes() {
        return slots.values().stream().mapToLong(Slot::bytes).sum();
    }

    /** Zooms are packed as they are asked for: what is held grows after it was made. */
    void keepWithinBudget(LayerId layer, TileMatrixSet set) {
        Place justUsed = new Place(layer, set);
        while (bytes() > budgetBytes) {
            Optional<Place> oldest = slots.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().equals(justUsed) && entry.getValue().bytes() > 0)
                    .min(Comparator.comparingLong(entry -> entry.getValue().lastUse))
                    .map(Map.Entry::getKey);
            if (oldest.isEmpty()) {
                return;
            }
            slots.remove(oldest.get());
        }
    }

    /** A layer in one of the pyramids. */
    private record Place(LayerId layer, TileMatrixSet set) {}

    private record Held(String version, @Nullable LayerSnapshot snapshot) {}

    private final class Slot {

        private volatile long lastUse;
        private volatile @Nullable Held held;

        synchronized Held make(Layer layer, TileMatrixSet set, String version) {
            Held now = held;
            if (now != null && now.version.equals(version)) {
                return now;
            }
            long begun = System.nanoTime();
            LayerSnapshot snapshot =
                    LayerPacker.pack(layer, set, budgetBytes / 2).orElse(null);
            now = new Held(version, snapshot);
            held = now;
            if (snapshot == null) {
                LOG.info(
                        "Layer {} is too large for territoria.tiles.snapshot-bytes: its tiles come from the store",
                        layer.description().id());
            } else {
                LOG.debug(
                        "Layer {}: {} features packed in {} ms, {} kB",
                        layer.description().id(),
                        snapshot.features(),
                        (System.nanoTime() - begun) / 1_000_000,
                        snapshot.bytes() / 1024);
            }
            return now;
        }

        long bytes() {
            Held now = held;
            return now == null || now.snapshot == null ? 0 : now.snapshot.bytes();
        }
    }
}
