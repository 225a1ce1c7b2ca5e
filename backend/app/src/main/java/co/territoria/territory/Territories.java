package co.territoria.territory;

import co.territoria.geo.BoundingBox;
import co.territoria.store.DatasetPublished;
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
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** All territories in force, held in memory: they are few, and every room asks for them. */
@Service
public class Territories {

    private static final LocalText A_TERRITORY = new LocalText("el territorio", "territory");

    private final JdbcTerritories store;
    private volatile @Nullable TerritorySnapshot snapshot;

    Territories(JdbcTerritories store) {
        this.store = store;
    }

    /** Writes a version of a pack's territories; to be called inside the publishing transaction. */
    public int write(int dataset, int version, TerritoryDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    /** Writes a version of one regionalisation; to be called inside the publishing transaction. */
    public int write(int dataset, int version, Regionalisation delivery) {
        return store.write(dataset, version, delivery);
    }

    /** All packs; the default one first, example packs last. */
    public List<Pack> packs() {
        return snapshot().packs();
    }

    /**
     * The pack that plain addresses mean.
     *
     * @throws ApiProblem 503 when no pack could be loaded
     */
    public Pack defaultPack() {
        return packs().stream()
                .filter(pack -> !pack.example())
                .findFirst()
                .or(() -> packs().stream().findFirst())
                .orElseThrow(() -> ApiProblem.of(
                        503,
                        "no-pack",
                        new LocalText(
                                "No hay ningún paquete territorial cargado; el registro del arranque dice por qué.",
                                "No territorial pack is loaded; the start-up log says why.")));
    }

    /**
     * The packs whose codes may be offered to somebody who mistyped one: an example pack's only to those who begin as its own
     * codes do.
     */
    public List<Pack> packsMeantBy(String code) {
        Pack standard = defaultPack();
        return packs().stream()
                .filter(pack -> !pack.example()
                        || pack.equals(standard)
                        || code.startsWith(pack.root().value()))
                .toList();
    }

    /** The pack with this id. */
    public Optional<Pack> findPack(String id) {
        return packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    public Optional<Territory> find(TerritoryCode code) {
        return Optional.ofNullable(snapshot().byCode().get(code));
    }

    /**
     * The territory with this code.
     *
     * @throws ApiProblem 404 with the nearest codes when there is none
     */
    public Territory get(String code) {
        if (TerritoryCode.isValid(code)) {
            Optional<Territory> found = find(new TerritoryCode(code));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw ApiProblem.unknown("territory", A_TERRITORY, code, nearest(code));
    }

    private List<String> nearest(String code) {
        TerritorySnapshot now = snapshot();
        Set<String> meant = packsMeantBy(code).stream().map(Pack::id).collect(Collectors.toSet());
        List<Territory> offered = now.byCode().values().stream()
                .filter(territory -> meant.contains(territory.pack()))
                .toList();
        Map<String, String> codesByName = new TreeMap<>();
        offered.forEach(each -> codesByName.put(each.name(), each.code().value()));
        List<String> found = new ArrayList<>(Nearest.to(
                code, offered.stream().map(each -> each.code().value()).toList()));
        Nearest.to(code, codesByName.keySet()).forEach(name -> found.add(codesByName.get(name)));
        return found.stream().distinct().limit(3).toList();
    }

    /** Territories of a pack, of one level or of all, by code. */
    public List<Territory> list(String pack, @Nullable String level) {
        return snapshot().byCode().values().stream()
                .filter(territory -> territory.pack().equals(pack))
                .filter(territory -> level == null || territory.level().equals(level))
                .toList();
    }

    /** The territories that lie in this one (itself included), of one level or of all, by code. */
    public List<Territory> listWithin(Territory whole, @Nullable String level) {
        return list(whole.pack(), level).stream()
                .filter(territory -> isWithin(territory, whole))
                .toList();
    }

    private boolean isWithin(Territory part, Territory whole) {
        Territory at = part;
        while (true) {
            if (at.code().equals(whole.code())) {
                return true;
            }
            if (at.parent() == null) {
                return false;
            }
            at = snapshot().byCode().get(at.parent());
        }
    }

    /** From the root down to the parent; empty for the root. */
    public List<Territory> ancestors(Territory territory) {
        List<Territory> ancestors = new ArrayList<>();
        TerritoryCode parent = territory.parent();
        while (parent != null) {
            Territory at = snapshot().byCode().get(parent);
            ancestors.add(0, at);
            parent = at.parent();
        }
        return ancestors;
    }

    public List<Territory> children(Territory territory) {
        return snapshot().byCode().values().stream()
                .filter(child -> territory.code().equals(child.parent()))
                .toList();
    }

    /** Neighbours of the same level, longest shared border first. */
    public List<Neighbour> neighbours(Territory territory) {
        return snapshot().neighbours().getOrDefault(territory.code(), List.of());
    }

    /** Shape in EPSG:4326; do not change it. */
    public Geometry geometry(TerritoryCode code) {
        Geometry geometry = snapshot().shapes().get(code);
        if (geometry == null) {
            throw new IllegalArgumentException("there is no territory " + code);
        }
        return geometry;
    }

    public List<Regionalisation> regionalisations(String pack) {
        return snapshot().regionalisations().stream()
                .filter(regionalisation -> regionalisation.pack().equals(pack))
                .toList();
    }

    /** The regionalisation by which rankings of this pack are grouped. */
    public Optional<Regionalisation> defaultRegionalisation(Pack pack) {
        return regionalisations(pack.id()).stream()
                .filter(regionalisation -> regionalisation.id().equals(pack.defaultRegionalisation()))
                .findFirst();
    }

    /** The membership of a territory in a regionalisation; where regions overlap, the first. */
    public Optional<Regionalisation.Member> findMember(Regionalisation regionalisation, TerritoryCode territory) {
        return regionalisation.members().stream()
                .filter(member -> member.territory().equals(territory))
                .findFirst();
    }

    /** The box of a whole pack, for its layers; absent when its root is gone. */
    public @Nullable BoundingBox extent(Pack pack) {
        return find(pack.root()).map(root -> root.measures().bbox()).orElse(null);
    }

    /** Changes with every publication of a dataset that this room holds. */
    public String version() {
        return snapshot().version();
    }

    /**
     * Before anyone who keeps something that depends on territories: read them again when next asked. Waits for a reading
     * that began before the publication: what it keeps would be old.
     */
    @EventListener
    @Order(1)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized TerritorySnapshot read() {
        TerritorySnapshot now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private TerritorySnapshot snapshot() {
        TerritorySnapshot now = snapshot;
        return now == null ? read() : now;
    }
}
