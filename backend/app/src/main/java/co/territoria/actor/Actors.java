package co.territoria.actor;

import co.territoria.store.DatasetPublished;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The organisational mesh in force, held in memory. */
@Service
public class Actors {

    private final JdbcActors store;
    private volatile @Nullable Map<String, ActorMesh> snapshot;

    Actors(JdbcActors store) {
        this.store = store;
    }

    /** Writes a version of a pack's actors; to be called inside the publishing transaction. */
    public int write(int dataset, int version, ActorMesh delivery) {
        return store.write(dataset, version, delivery);
    }

    /** The mesh of a pack, empty where none is published. */
    public ActorMesh mesh(String pack) {
        return snapshot().getOrDefault(pack, ActorMesh.EMPTY);
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, ActorMesh> read() {
        Map<String, ActorMesh> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, ActorMesh> snapshot() {
        Map<String, ActorMesh> now = snapshot;
        return now == null ? read() : now;
    }
}
