package co.territoria.tile;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    private final Map<LayerId, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();

    LayerSnapshots(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** @return absent when the layer is too large for the budget */
    Optional<LayerSnapshot> find(Layer layer) {
        Slot slot = slots.computeIfAbsent(layer.description().id(), id -> new Slot());
        slot.lastUse = clock.incrementAndGet();
        Held held = slot.held;
        String version = layer.version();
        if (held == null || !held.version.equals(version)) {
            held = slot.make(layer, version);
        }
        return Optional.ofNullable(held.snapshot);
    }

    /** Gives up what is out of date; the next tile makes it anew. */
    void forget(LayerId id) {
        slots.remove(id);
    }

    boolean isOf(LayerId id, String version) {
        Slot slot = slots.get(id);
        Held held = slot == null ? null : slot.held;
        return held != null && held.version.equals(version);
    }

    Iterable<LayerId> layers() {
        return slots.keySet();
    }

    long bytes() {
        return slots.values().stream().mapToLong(Slot::bytes).sum();
    }

    /** Zooms are packed as they are asked for: what is held grows after it was made. */
    void keepWithinBudget(LayerId justUsed) {
        while (bytes() > budgetBytes) {
            Optional<LayerId> oldest = slots.entrySet().stream()
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

    private record Held(String version, @Nullable LayerSnapshot snapshot) {}

    private final class Slot {

        private volatile long lastUse;
        private volatile @Nullable Held held;

        synchronized Held make(Layer layer, String version) {
            Held now = held;
            if (now != null && now.version.equals(version)) {
                return now;
            }
            long begun = System.nanoTime();
            LayerSnapshot snapshot = LayerPacker.pack(layer, budgetBytes / 2).orElse(null);
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
