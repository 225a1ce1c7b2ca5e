package co.territoria.priority;

import co.territoria.store.DatasetPublished;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The alert rules and the problems in force, held in memory. */
@Service
public class Priorities {

    private static final LocalText A_PROBLEM = new LocalText("el problema", "problem");

    private final JdbcPriorities store;
    private volatile @Nullable Snapshot snapshot;

    Priorities(JdbcPriorities store) {
        this.store = store;
    }

    /** Writes a version of a pack's rules; to be called inside the publishing transaction. */
    public int writeRules(int dataset, int version, List<AlertRule> rules) {
        return store.writeRules(dataset, version, rules);
    }

    /** Writes a version of one problem; to be called inside the publishing transaction. */
    public int writeProblem(int dataset, int version, Problem problem) {
        return store.writeProblem(dataset, version, problem);
    }

    /** Rules of a pack, in the order of their file. */
    public List<AlertRule> rules(String pack) {
        return snapshot().rules.stream()
                .filter(rule -> rule.pack().equals(pack))
                .toList();
    }

    /** Problems of a pack, by id. */
    public List<Problem> problems(String pack) {
        return snapshot().problems.stream()
                .filter(problem -> problem.pack().equals(pack))
                .toList();
    }

    /**
     * The problem with this id.
     *
     * @throws ApiProblem 404 with the nearest ids when there is none
     */
    public Problem getProblem(String pack, String id) {
        List<Problem> all = problems(pack);
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(Problem::id).toList();
            return ApiProblem.unknown("problem", A_PROBLEM, id, Nearest.to(id, ids));
        });
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized Snapshot read() {
        Snapshot now = snapshot;
        if (now == null) {
            now = new Snapshot(store.readRules(), store.readProblems());
            snapshot = now;
        }
        return now;
    }

    private Snapshot snapshot() {
        Snapshot now = snapshot;
        return now == null ? read() : now;
    }

    private record Snapshot(List<AlertRule> rules, List<Problem> problems) {}
}
