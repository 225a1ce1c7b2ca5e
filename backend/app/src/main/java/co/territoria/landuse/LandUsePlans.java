package co.territoria.landuse;

import co.territoria.geo.Projection;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.store.DatasetPublished;
import co.territoria.store.Datasets;
import co.territoria.store.Notice;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The register of land-use plans in force, held in memory; zones and determinants are read when asked for. */
@Service
public class LandUsePlans {

    /** The plane of every comparison: MAGNA-SIRGAS Origen Nacional, the legal projection. */
    public static final int PLANE = 9377;

    /** Begins the names of the datasets of plans; the id of the plan follows. */
    public static final String DELIVERIES = "land-use/";

    private static final LocalText A_PLAN = new LocalText("el plan de ordenamiento", "land-use plan");

    private final JdbcLandUsePlans store;
    private final Territories territories;
    private final Datasets datasets;
    private final Map<String, Held<PlanZones>> zones = new ConcurrentHashMap<>();
    private final Map<String, Held<List<Determinant>>> determinants = new ConcurrentHashMap<>();
    private final Map<String, Held<Limit>> limits = new ConcurrentHashMap<>();
    private volatile @Nullable LandUseSnapshot snapshot;

    LandUsePlans(JdbcLandUsePlans store, Territories territories, Datasets datasets) {
        this.store = store;
        this.territories = territories;
        this.datasets = datasets;
    }

    /** Kept while there is memory, and while the version is the same. */
    private record Held<T>(String version, SoftReference<T> value) {}

    /**
     * Writes a version of a pack's register; to be called inside the publishing transaction.
     *
     * @param tables texts of the pack's own tables (CSV), by name without extension
     */
    public int writeRegister(int dataset, int version, List<LandUsePlan> plans, Map<String, String> tables) {
        return store.writeRegister(dataset, version, plans, tables);
    }

    /** Writes a version of what was delivered of one plan; to be called inside the publishing transaction. */
    public int writeDelivery(int dataset, int version, DeliveryRecord delivery, List<DeliveredZone> delivered) {
        return store.writeDelivery(dataset, version, delivery, delivered);
    }

    /** Writes a version of a pack's determinants; to be called inside the publishing transaction. */
    public int writeDeterminants(int dataset, int version, List<DeliveredDeterminant> delivered) {
        return store.writeDeterminants(dataset, version, delivered);
    }

    /** Plans of a pack, in the order of its register. */
    public List<LandUsePlan> list(String pack) {
        return snapshot().plans().getOrDefault(pack, List.of());
    }

    /** The plans of a territory and of those that lie in it, in the order of the register. */
    public List<LandUsePlan> listWithin(Territory whole) {
        Set<TerritoryCode> inside = territories.listWithin(whole, null).stream()
                .map(Territory::code)
                .collect(Collectors.toSet());
        return list(whole.pack()).stream()
                .filter(plan -> inside.contains(plan.territory()))
                .toList();
    }

    /** The plans of one territory, in the order of the register. */
    public List<LandUsePlan> versions(TerritoryCode territory) {
        return territories.find(territory).map(Territory::pack).map(this::list).orElse(List.of()).stream()
                .filter(plan -> plan.territory().equals(territory))
                .toList();
    }

    /** The plan with this id; the default pack is asked first. */
    public Optional<LandUsePlan> find(String id) {
        return territories.packs().stream()
                .flatMap(pack -> list(pack.id()).stream())
                .filter(plan -> plan.id().equals(id))
                .findFirst();
    }

    /**
     * The plan with this id.
     *
     * @throws ApiProblem 404 with the nearest ids, or those of territories whose names come near
     */
    public LandUsePlan get(String id) {
        return find(id).orElseThrow(() -> ApiProblem.unknown("land-use-plan", A_PLAN, id, nearest(id)));
    }

    private List<String> nearest(String id) {
        List<String> ids = new ArrayList<>();
        Map<String, String> idsByName = new TreeMap<>();
        for (Pack pack : territories.packsMeantBy(id)) {
            for (LandUsePlan plan : list(pack.id())) {
                ids.add(plan.id());
                territories.find(plan.territory()).ifPresent(place -> idsByName.putIfAbsent(place.name(), plan.id()));
            }
        }
        List<String> found = new ArrayList<>(Nearest.to(id, ids));
        Nearest.to(id, idsByName.keySet()).forEach(name -> found.add(idsByName.get(name)));
        return found.stream().distinct().limit(3).toList();
    }

    /** The plan in force of a territory; absent where the register has none. */
    public Optional<LandUsePlan> inForce(TerritoryCode territory) {
        return versions(territory).stream().filter(LandUsePlan::inForce).findFirst();
    }

    /** What was delivered of a plan and is in force; absent where it has no polygons. */
    public Optional<DeliveryRecord> delivery(LandUsePlan plan) {
        return delivered(plan).map(LandUseSnapshot.Delivered::record);
    }

    private Optional<LandUseSnapshot.Delivered> delivered(LandUsePlan plan) {
        return Optional.ofNullable(snapshot().deliveries().get(plan.pack() + "/" + plan.id()));
    }

    /** Which publication of a plan's zones is in force, from 1; absent without polygons. */
    @Nullable
    Integer dataVersion(LandUsePlan plan) {
        return delivered(plan).map(LandUseSnapshot.Delivered::version).orElse(null);
    }

    /** Ids of the datasets whose zones are in force, one per plan with polygons. */
    List<Integer> datasets(String pack) {
        return list(pack).stream()
                .flatMap(plan -> delivered(plan).stream())
                .map(LandUseSnapshot.Delivered::dataset)
                .toList();
    }

    /** How many zones of each theme a plan has; empty without polygons. Costs nothing. */
    public List<ZoneCount> zoneCounts(LandUsePlan plan) {
        LandUseSnapshot now = snapshot();
        return delivered(plan)
                .map(one -> now.counts().getOrDefault(one.dataset(), List.of()))
                .orElse(List.of());
    }

    /**
     * The zones of a plan in {@link #PLANE}, in metres, with two dimensions; none where it has no polygons. Kept by version:
     * do not change the geometry.
     */
    public PlanZones zones(LandUsePlan plan) {
        Optional<LandUseSnapshot.Delivered> delivered = delivered(plan);
        DeliveryRecord record = delivered.map(LandUseSnapshot.Delivered::record).orElse(null);
        String version =
                delivered.map(one -> one.dataset() + "." + one.version()).orElse("none") + "/" + plan.act();
        return held(
                zones,
                plan.pack() + "/" + plan.id(),
                version,
                () -> new PlanZones(
                        plan.id(),
                        plan.territory().value(),
                        plan.act().firstDay(),
                        record == null ? Map.of() : record.municipality(),
                        record == null ? null : record.accuracyMetres(),
                        delivered
                                .map(one -> store.zones(one.dataset(), one.record(), PLANE))
                                .orElse(List.of())));
    }

    /**
     * The reference limit of a territory in {@link #PLANE}. Where its pack does not say how accurate the limits are, the
     * accuracy is infinite: nothing can be verified against them.
     */
    public Limit limit(Territory territory) {
        Double accuracy = territories
                .findPack(territory.pack())
                .map(pack -> pack.boundary().accuracyMetres())
                .orElse(null);
        return held(
                limits,
                territory.code().value(),
                territories.version(),
                () -> new Limit(
                        territory.code().value(),
                        Projection.of(PLANE).toMetres(territories.geometry(territory.code())),
                        accuracy == null ? Double.POSITIVE_INFINITY : accuracy));
    }

    /** What ranks above the plans of a pack, with areas in {@link #PLANE}; in the order of its table. */
    public List<Determinant> determinants(Pack pack) {
        return held(determinants, pack.id(), version(pack.id()), () -> store.determinants(pack.id(), PLANE));
    }

    /** Kinds of determinants and their ranks, by rank; the pack's own table, else the one that ships. */
    public List<DeterminantKind> determinantKinds(Pack pack) {
        return table(pack.id(), DeterminantKinds.TABLE)
                .map(DeterminantKinds::parse)
                .orElseGet(DeterminantKinds::shipped);
    }

    /** The text (CSV) of a table that a pack brings in place of the one that ships, for example {@code compatibility}. */
    public Optional<String> table(String pack, String name) {
        return Optional.ofNullable(
                snapshot().tables().getOrDefault(pack, Map.of()).get(name));
    }

    /**
     * What reading the files of a plan found: the notices of the delivery in force, and those of one that was refused after
     * it.
     */
    public List<Notice> notices(LandUsePlan plan) {
        List<Notice> notices = new ArrayList<>();
        delivered(plan).ifPresent(one -> notices.addAll(datasets.listNotices(plan.pack(), one.name())));
        notices.addAll(datasets.listRefusal(plan.pack(), DELIVERIES + plan.id()));
        notices.addAll(datasets.listRefusal(plan.pack(), "imported/" + DELIVERIES + plan.id()));
        return notices;
    }

    /** Changes with every publication that may change an answer of this room about the pack. */
    public String version(String pack) {
        return snapshot().versions().getOrDefault(pack, "0") + "-"
                + Integer.toHexString(territories.version().hashCode());
    }

    private static <T> T held(
            Map<String, Held<T>> cache, String key, String version, java.util.function.Supplier<T> read) {
        Held<T> found = cache.get(key);
        if (found != null && found.version().equals(version)) {
            T value = found.value().get();
            if (value != null) {
                return value;
            }
        }
        T value = Objects.requireNonNull(read.get());
        cache.put(key, new Held<>(version, new SoftReference<>(value)));
        return value;
    }

    /** Waits for a reading that began before the publication: what it keeps would be old. */
    @EventListener
    @Order(10)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized LandUseSnapshot read() {
        LandUseSnapshot now = snapshot;
        if (now == null) {
            now = store.read();
            snapshot = now;
        }
        return now;
    }

    private LandUseSnapshot snapshot() {
        LandUseSnapshot now = snapshot;
        return now == null ? read() : now;
    }
}
