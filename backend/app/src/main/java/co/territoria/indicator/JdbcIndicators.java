package co.territoria.indicator;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import co.territoria.territory.TerritoryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The indicator room's side of the store. */
@Repository
class JdbcIndicators {

    private static final VersionedTable FAMILY =
            new VersionedTable("indicator_family", List.of("id"), List.of("description"), List.of());

    private static final VersionedTable INDICATOR =
            new VersionedTable("indicator", List.of("code"), List.of("family", "position", "description"), List.of());

    private static final VersionedTable SERIES = new VersionedTable(
            "indicator_series", List.of("indicator", "breakdown", "period"), List.of("present", "sources"), List.of());

    private static final VersionedTable AXES =
            new VersionedTable("breakdown_axes", List.of("pack"), List.of("description"), List.of());

    private static final String SERIES_IN_FORCE = "SELECT d.pack, d.published, s.id AS number, t.indicator,"
            + " t.breakdown, t.period, t.present, t.sources FROM " + from("indicator_series", "t")
            + " JOIN observation_slice s ON s.dataset = t.dataset AND s.indicator = t.indicator"
            + " AND s.period = t.period AND s.breakdown = t.breakdown WHERE " + inForce("t");

    private final Database database;
    private final JdbcObservations observations;

    JdbcIndicators(Database database) {
        this.database = database;
        this.observations = new JdbcObservations(database);
    }

    /**
     * Writes a version of one family; to be called inside the publishing transaction.
     *
     * @return observations in force in that version
     */
    int write(int dataset, int version, IndicatorDelivery delivery) {
        JdbcTemplate jdbc = database.jdbc();
        List<@Nullable Object[]> family = new ArrayList<>();
        family.add(new Object[] {delivery.family().id(), JsonColumn.write(delivery.family())});
        List<@Nullable Object[]> indicators = new ArrayList<>();
        for (Indicator indicator : delivery.indicators()) {
            indicators.add(new Object[] {
                indicator.code().value(), indicator.family(), indicator.position(), JsonColumn.write(indicator)
            });
        }
        FAMILY.replace(jdbc, dataset, version, family);
        INDICATOR.replace(jdbc, dataset, version, indicators);
        SERIES.replace(jdbc, dataset, version, series(delivery.values()));
        return observations.replace(dataset, version, delivery.values());
    }

    /** Writes a version of the axes of a pack; to be called inside the publishing transaction. */
    int writeAxes(int dataset, int version, String pack, BreakdownAxes axes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {pack, JsonColumn.write(axes)});
        return AXES.replace(database.jdbc(), dataset, version, rows);
    }

    /** The axes in force, by pack; a pack without any of its own is absent. */
    Map<String, BreakdownAxes> readAxes() {
        Map<String, BreakdownAxes> axes = new TreeMap<>();
        database.jdbc()
                .query(
                        "SELECT t.pack, t.description FROM " + from("breakdown_axes", "t") + " WHERE " + inForce("t"),
                        row -> {
                            axes.put(row.getString(1), JsonColumn.read(row.getString(2), BreakdownAxes.class));
                        });
        return axes;
    }

    private static List<@Nullable Object[]> series(List<IndicatorDelivery.Row> rows) {
        Map<String, List<IndicatorDelivery.Row>> bySlice = new TreeMap<>();
        for (IndicatorDelivery.Row row : rows) {
            bySlice.computeIfAbsent(
                            row.indicator() + "/" + row.breakdown().id() + "/" + row.period(),
                            slice -> new ArrayList<>())
                    .add(row);
        }
        List<@Nullable Object[]> series = new ArrayList<>();
        for (List<IndicatorDelivery.Row> slice : bySlice.values()) {
            IndicatorDelivery.Row first = slice.get(0);
            TreeSet<String> sources = new TreeSet<>();
            slice.forEach(row -> sources.add(row.observation().source()));
            series.add(new Object[] {
                first.indicator().value(),
                first.breakdown().id(),
                first.period(),
                (int) slice.stream()
                        .filter(row -> row.observation().value() != null)
                        .count(),
                String.join(" ", sources)
            });
        }
        return series;
    }

    /** Families in force, by pack and id. */
    List<Family> readFamilies() {
        return database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("indicator_family", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.id",
                        (row, index) -> JsonColumn.read(row.getString(1), Family.class));
    }

    /** Indicators in force, by pack, family and position. */
    List<Indicator> readIndicators() {
        return database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("indicator", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.pack, t.family, t.position",
                        (row, index) -> JsonColumn.read(row.getString(1), Indicator.class));
    }

    /**
     * What observations there are, by pack and indicator.
     *
     * @param axes of a pack
     */
    Map<String, Series> readSeries(Function<String, BreakdownAxes> axes) {
        Map<String, List<Series.Slice>> slices = new TreeMap<>();
        database.jdbc().query(SERIES_IN_FORCE, row -> {
            slices.computeIfAbsent(
                            key(row.getString("pack"), row.getString("indicator")), indicator -> new ArrayList<>())
                    .add(new Series.Slice(
                            axes.apply(row.getString("pack")).read(row.getString("breakdown")),
                            row.getString("period"),
                            row.getInt("present"),
                            List.of(row.getString("sources").split(" ")),
                            row.getInt("number"),
                            row.getInt("published")));
        });
        Map<String, Series> series = new TreeMap<>();
        slices.forEach((indicator, its) -> series.put(
                indicator,
                Series.of(
                        its,
                        axes.apply(indicator.substring(0, indicator.indexOf('/')))
                                .order())));
        return series;
    }

    static String key(String pack, String indicator) {
        return pack + "/" + indicator;
    }

    /** See {@link JdbcObservations#revisions}. */
    List<Revision> readRevisions(Indicator indicator, @Nullable TerritoryCode only, BreakdownAxes axes) {
        return observations.revisions(indicator.pack(), indicator.code(), only, axes);
    }

    /** The observations of one slice, those without number included, by territory. */
    List<Observation> readSlice(Series.Slice slice) {
        return observations.read(slice.number(), slice.version());
    }
}
