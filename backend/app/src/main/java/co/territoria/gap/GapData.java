package co.territoria.gap;

import co.territoria.indicator.Indicator;
import co.territoria.store.DatasetPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Goals, bases and populations in force, held in memory. */
@Service
public class GapData {

    private final JdbcGapData store;
    private volatile @Nullable Map<String, GapDelivery> snapshot;

    GapData(JdbcGapData store) {
        this.store = store;
    }

    /** Writes a version of what a pack says; to be called inside the publishing transaction. */
    public int write(int dataset, int version, GapDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    GapDelivery of(String pack) {
        return snapshot().getOrDefault(pack, GapDelivery.none(pack));
    }

    Optional<GapBase> base(Indicator indicator) {
        return of(indicator.pack()).bases().stream()
                .filter(base -> base.indicator().equals(indicator.code()))
                .findFirst();
    }

    /** Goals on an indicator in one breakdown. */
    public List<Goal> goals(Indicator indicator, String breakdown) {
        return of(indicator.pack()).goals().stream()
                .filter(goal -> goal.indicator().equals(indicator.code()))
                .filter(goal -> goal.breakdown().equals(breakdown))
                .toList();
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Map<String, GapDelivery> read() {
        Map<String, GapDelivery> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private Map<String, GapDelivery> snapshot() {
        Map<String, GapDelivery> now = snapshot;
        return now == null ? read() : now;
    }
}
