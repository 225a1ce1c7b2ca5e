package co.territoria.plan;

import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** All plans in force with their trees, held in memory. */
@Service
public class Plans {

    private static final LocalText A_PLAN = new LocalText("el plan", "plan");

    private final JdbcPlans store;
    private final Territories territories;
    private volatile @Nullable PlanSnapshot snapshot;

    Plans(JdbcPlans store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    /** Writes a version of a pack's plans; to be called inside the publishing transaction. */
    public int write(int dataset, int version, PlanDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    /** Plans of a pack, in the order of its file. */
    public List<Plan> list(String pack) {
        return snapshot().plans().getOrDefault(pack, List.of());
    }

    /** Plans for a territory or a part of it. The root has all of its pack, those that cite no territory too. */
    public List<Plan> listWithin(Territory whole) {
        Pack pack = territories.findPack(whole.pack()).orElseThrow();
        if (whole.code().equals(pack.root())) {
            return list(pack.id());
        }
        Set<TerritoryCode> inside = territories.listWithin(whole, null).stream()
                .map(Territory::code)
                .collect(Collectors.toSet());
        return list(pack.id()).stream()
                .filter(plan -> plan.territory() != null && inside.contains(plan.territory()))
                .toList();
    }

    /** What a plan names of each place, see {@link Plan#commitments}. */
    public Map<TerritoryCode, List<PlanNode>> commitments(Plan plan) {
        return plan.commitments();
    }

    /** What documents state of plans and elements of a pack, in the order of its file. */
    public List<Alignment> alignments(String pack) {
        return snapshot().alignments().getOrDefault(pack, List.of());
    }

    /** The element with this code, and its plan. */
    public Optional<Element> findNode(String pack, String code) {
        return list(pack).stream()
                .flatMap(plan -> plan.nodes().stream()
                        .filter(node -> node.code().equals(code))
                        .map(node -> new Element(plan, node)))
                .findFirst();
    }

    /** An element and the plan that it is of. */
    public record Element(Plan plan, PlanNode node) {}

    /** Kinds, levels and the like of a pack, in their order. */
    public List<PlanWord> words(String pack, PlanWord.Kind kind) {
        return snapshot().words().getOrDefault(pack, List.of()).stream()
                .filter(word -> word.kind() == kind)
                .toList();
    }

    /** Changes with every publication of a dataset of plans. */
    public String version() {
        return snapshot().version();
    }

    /** Founding documents of a pack, in the order of its file. */
    public List<PlanDocument> documents(String pack) {
        return snapshot().documents().getOrDefault(pack, List.of());
    }

    /** The name of a kind or level, in both languages. */
    public Optional<PlanWord> findWord(String pack, PlanWord.Kind kind, @Nullable String id) {
        return snapshot().words().getOrDefault(pack, List.of()).stream()
                .filter(word -> word.kind() == kind && word.id().equals(id))
                .findFirst();
    }

    /** The plan with this code; the default pack is asked first. */
    public Optional<Plan> find(PlanCode code) {
        return territories.packs().stream()
                .flatMap(pack -> list(pack.id()).stream())
                .filter(plan -> plan.code().equals(code))
                .findFirst();
    }

    /**
     * The plan with this code.
     *
     * @throws ApiProblem 404 with the codes that come nearest, or whose names do
     */
    public Plan get(String code) {
        if (PlanCode.isValid(code)) {
            Optional<Plan> found = find(new PlanCode(code));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ApiProblem.unknown("plan", A_PLAN, code, nearest(code));
    }

    private List<String> nearest(String code) {
        Map<String, String> codesByText = new TreeMap<>();
        for (Pack pack : territories.packsMeantBy(code)) {
            for (Plan plan : list(pack.id())) {
                codesByText.put(plan.code().value(), plan.code().value());
                codesByText.put(plan.name(), plan.code().value());
            }
        }
        List<String> found = new ArrayList<>();
        Nearest.to(code, codesByText.keySet()).forEach(text -> found.add(codesByText.get(text)));
        return found.stream().distinct().toList();
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(30)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized PlanSnapshot read() {
        PlanSnapshot now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private PlanSnapshot snapshot() {
        PlanSnapshot now = snapshot;
        return now == null ? read() : now;
    }
}
