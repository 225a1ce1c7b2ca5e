package co.territoria.scenario;

import co.territoria.store.DatasetPublished;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The scenarios in force, held in memory. */
@Service
public class Scenarios {

    private static final LocalText A_SCENARIO = new LocalText("el escenario", "scenario");

    private final JdbcScenarios store;
    private volatile @Nullable List<Scenario> snapshot;

    Scenarios(JdbcScenarios store) {
        this.store = store;
    }

    /** Writes a version of one scenario; to be called inside the publishing transaction. */
    public int write(int dataset, int version, Scenario scenario) {
        return store.write(dataset, version, scenario);
    }

    /** Scenarios of a pack, by id. */
    public List<Scenario> list(String pack) {
        return snapshot().stream()
                .filter(scenario -> scenario.pack().equals(pack))
                .toList();
    }

    /**
     * The scenario with this id.
     *
     * @throws ApiProblem 404 with the nearest ids when there is none
     */
    public Scenario get(String pack, String id) {
        List<Scenario> all = list(pack);
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(Scenario::id).toList();
            return ApiProblem.unknown("scenario", A_SCENARIO, id, Nearest.to(id, ids));
        });
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized List<Scenario> read() {
        List<Scenario> now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private List<Scenario> snapshot() {
        List<Scenario> now = snapshot;
        return now == null ? read() : now;
    }
}
