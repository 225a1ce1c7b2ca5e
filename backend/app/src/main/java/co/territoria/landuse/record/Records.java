package co.territoria.landuse.record;

import co.territoria.store.DatasetPublished;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is reported of plans: licences, occupation and parcels. */
@Service
public class Records {

    private final JdbcRecords store;
    private volatile @Nullable Map<String, Reported> snapshot;

    Records(JdbcRecords store) {
        this.store = store;
    }

    /** Writes a version of the tables of a pack; to be called inside the publishing transaction. */
    public int write(int dataset, int version, Reported reported) {
        return store.write(dataset, version, reported);
    }

    /** Writes a version of the parcels of a plan; to be called inside the publishing transaction. */
    public int writeParcels(int dataset, int version, List<Parcel> parcels) {
        return store.writeParcels(dataset, version, parcels);
    }

    /** What is reported of all plans of a pack. */
    public Reported reported(String pack) {
        return snapshot().getOrDefault(pack, Reported.NOTHING);
    }

    /** What the parcels of a plan come to, by class of soil; empty where none are loaded. */
    List<JdbcRecords.ParcelSum> parcels(String pack, String plan) {
        return store.readParcels(pack, plan);
    }

    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, Reported> read() {
        Map<String, Reported> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, Reported> snapshot() {
        Map<String, Reported> now = snapshot;
        return now == null ? read() : now;
    }
}
