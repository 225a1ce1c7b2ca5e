package co.territoria.incident;

import co.territoria.incident.IncidentDelivery.Grid;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Answers how many incidents there were where, and never where one was. */
@Service
public class Incidents {

    private static final LocalText A_SET = new LocalText("el conjunto de incidentes", "set of incidents");

    private final JdbcIncidents store;
    private final Territories territories;
    private final Sources sources;
    private volatile @Nullable List<IncidentSet> snapshot;

    Incidents(JdbcIncidents store, Territories territories, Sources sources) {
        this.store = store;
        this.territories = territories;
        this.sources = sources;
    }

    /** Writes a version of one set; to be called inside the publishing transaction. */
    public int write(int dataset, int version, IncidentDelivery delivery) {
        return store.write(dataset, version, delivery);
    }

    List<IncidentSet> list(String pack) {
        return snapshot().stream().filter(set -> set.pack().equals(pack)).toList();
    }

    Pack pack(@Nullable String within) {
        String code = within == null ? territories.defaultPack().root().value() : within;
        return territories.findPack(territories.get(code).pack()).orElseThrow();
    }

    List<String> periods(IncidentSet set) {
        return store.readPeriods(set);
    }

    Optional<Source> source(IncidentSet set) {
        return sources.find(set.pack(), set.source());
    }

    /** What a set may be counted by. */
    static List<Grid> grids(IncidentSet set) {
        return set.hexagons() == null ? List.of(Grid.TERRITORY) : List.of(Grid.TERRITORY, Grid.HEXAGON);
    }

    /**
     * Counts of one year.
     *
     * @param cells of a territory its code and name
     * @param total null when it is suppressed
     */
    record Table(
            IncidentSet set,
            Grid grid,
            String period,
            List<String> periods,
            List<Cell> cells,
            @Nullable Integer total,
            int suppressed) {}

    /**
     * @param cases  null when suppressed or not delivered
     * @param status {@code counted}, {@code suppressed} or {@code missing}
     */
    record Cell(String id, @Nullable String name, @Nullable Integer cases, String status, Geometry shape) {}

    /**
     * @param period absent for the latest
     * @param by     absent for territories
     * @throws ApiProblem 404 for an unknown set, 400 for a period or grid that it does not have
     */
    Table of(String id, @Nullable String period, @Nullable String by, @Nullable String within) {
        Pack pack = pack(within);
        IncidentSet set = get(pack, id);
        List<String> periods = periods(set);
        String asked = period == null || period.equals("latest") ? periods.get(periods.size() - 1) : period;
        if (!periods.contains(asked)) {
            throw ApiProblem.unknownChoice("period", "period", asked, periods, Nearest.to(asked, periods));
        }
        return table(set, grid(set, by), asked, periods);
    }

    private IncidentSet get(Pack pack, String id) {
        List<String> ids = list(pack.id()).stream().map(IncidentSet::id).toList();
        return list(pack.id()).stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.unknown("incident-set", A_SET, id, Nearest.to(id, ids)));
    }

    private static Grid grid(IncidentSet set, @Nullable String by) {
        if (by == null) {
            return Grid.TERRITORY;
        }
        return Arrays.stream(Grid.values())
                .filter(grid -> grid.id().equals(by) && grids(set).contains(grid))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "by", by, grids(set).stream().map(Grid::id).toList()));
    }

    Table table(IncidentSet set, Grid grid, String period, List<String> periods) {
        Suppression.Told told = Suppression.of(store.readCounts(set, grid, period));
        List<Cell> cells =
                switch (grid) {
                    case TERRITORY -> territoryCells(set, told);
                    case HEXAGON -> hexagonCells(set, told);
                };
        return new Table(set, grid, period, periods, cells, told.total(), told.hidden());
    }

    private List<Cell> territoryCells(IncidentSet set, Suppression.Told told) {
        Pack pack = territories.findPack(set.pack()).orElseThrow();
        List<Cell> cells = new ArrayList<>();
        for (Territory place : territories.list(pack.id(), pack.lowestLevel().id())) {
            String code = place.code().value();
            Integer cases = told.cases().get(code);
            cells.add(new Cell(
                    code,
                    place.name(),
                    cases,
                    !told.cases().containsKey(code) ? "missing" : cases == null ? "suppressed" : "counted",
                    territories.geometry(place.code())));
        }
        return cells;
    }

    private static List<Cell> hexagonCells(IncidentSet set, Suppression.Told told) {
        HexagonGrid grid = new HexagonGrid(Objects.requireNonNull(set.hexagons()), set.measureEpsg());
        List<Cell> cells = new ArrayList<>();
        told.cases()
                .forEach((cell, cases) -> cells.add(
                        new Cell(cell, null, cases, cases == null ? "suppressed" : "counted", grid.hexagon(cell))));
        return cells;
    }

    /** Shapes of the lowest level, for counting while a delivery is read; EPSG:4326. */
    public Map<String, Geometry> places(String pack) {
        Map<String, Geometry> places = new TreeMap<>();
        territories.findPack(pack).ifPresent(known -> territories
                .list(pack, known.lowestLevel().id())
                .forEach(place -> places.put(
                        place.code().value(),
                        territories.geometry(new TerritoryCode(place.code().value())))));
        return places;
    }

    @EventListener
    @Order(20)
    synchronized void forget(DatasetPublished published) {
        snapshot = null;
    }

    private synchronized List<IncidentSet> read() {
        List<IncidentSet> now = snapshot;
        if (now == null) {
            now = List.copyOf(store.readSets());
            snapshot = now;
        }
        return now;
    }

    private List<IncidentSet> snapshot() {
        List<IncidentSet> now = snapshot;
        return now == null ? read() : now;
    }
}
