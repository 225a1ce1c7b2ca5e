package co.territoria.actor;

import co.territoria.plan.Plan;
import co.territoria.project.Project;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The organisational mesh in force, held in memory. */
@Service
public class Actors {

    private static final LocalText AN_AGREEMENT = new LocalText("el pacto", "agreement");

    private final JdbcActors store;
    private final Territories territories;
    private volatile @Nullable Map<String, ActorMesh> snapshot;

    Actors(JdbcActors store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    /** Writes a version of a pack's actors; to be called inside the publishing transaction. */
    public int write(int dataset, int version, ActorMesh delivery) {
        return store.write(dataset, version, delivery);
    }

    /** The mesh of a pack, empty where none is published. */
    public ActorMesh mesh(String pack) {
        return snapshot().getOrDefault(pack, ActorMesh.EMPTY);
    }

    /** What organisations do in this project, in the order of the file. */
    public List<Role> rolesIn(Project project) {
        return mesh(project.pack()).roles().stream()
                .filter(role -> project.code().value().equals(role.project()))
                .toList();
    }

    /** What organisations do in this plan and its elements, in the order of the file. */
    public List<Role> rolesIn(Plan plan) {
        return mesh(plan.pack()).roles().stream()
                .filter(role -> plan.code().value().equals(role.plan()))
                .toList();
    }

    /**
     * The agreement with this code; the default pack is asked first.
     *
     * @throws ApiProblem 404 with the codes that come nearest, or whose names do
     */
    public Agreement agreement(String code) {
        Map<String, String> codesByText = new TreeMap<>();
        for (Pack pack : territories.packs()) {
            for (Agreement agreement : mesh(pack.id()).agreements()) {
                if (agreement.code().equals(code)) {
                    return agreement;
                }
                codesByText.put(agreement.code(), agreement.code());
                codesByText.put(agreement.name(), agreement.code());
            }
        }
        List<String> nearest = Nearest.to(code, codesByText.keySet()).stream()
                .map(codesByText::get)
                .distinct()
                .toList();
        throw ApiProblem.unknown("agreement", AN_AGREEMENT, code, nearest);
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
