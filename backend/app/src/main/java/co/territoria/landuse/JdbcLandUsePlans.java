package co.territoria.landuse;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.geo.CoordinateSystem;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The land-use room's side of the store. */
@Repository
class JdbcLandUsePlans {

    /** All kinds of datasets that this room holds; others of later rooms begin alike. */
    private static final String KINDS = "land-use%";

    private static final VersionedTable PLAN = new VersionedTable(
            "land_use_plan", List.of("id"), List.of("position", "territory", "description"), List.of());

    private static final VersionedTable TABLE =
            new VersionedTable("land_use_table", List.of("name"), List.of("content"), List.of());

    private static final VersionedTable DELIVERY =
            new VersionedTable("land_use_delivery", List.of("plan"), List.of("description"), List.of());

    private static final VersionedTable ZONE = new VersionedTable(
            "land_use_zone",
            List.of("id"),
            List.of("position", "plan", "theme", "code", "label", "attributes", "srid", "delivered"),
            List.of("geom"));

    private static final VersionedTable DETERMINANT = new VersionedTable(
            "land_use_determinant",
            List.of("id"),
            List.of("position", "kind", "description", "srid", "shift", "delivered"),
            List.of("geom"));

    private final Database database;

    JdbcLandUsePlans(Database database) {
        this.database = database;
    }

    int writeRegister(int dataset, int version, List<LandUsePlan> plans, Map<String, String> tables) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LandUsePlan plan : plans) {
            rows.add(
                    new Object[] {plan.id(), rows.size(), plan.territory().value(), JsonColumn.write(Described.of(plan))
                    });
        }
        List<@Nullable Object[]> contents = new ArrayList<>();
        tables.forEach((name, content) -> contents.add(new Object[] {name, content}));
        JdbcTemplate jdbc = database.jdbc();
        TABLE.replace(jdbc, dataset, version, contents);
        return PLAN.replace(jdbc, dataset, version, rows);
    }

    int writeDelivery(int dataset, int version, DeliveryRecord delivery, List<DeliveredZone> zones) {
        List<@Nullable Object[]> head = new ArrayList<>();
        head.add(new Object[] {delivery.plan(), JsonColumn.write(delivery)});
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (DeliveredZone zone : zones) {
            rows.add(new Object[] {
                zone.id(),
                rows.size(),
                delivery.plan(),
                zone.theme().id(),
                zone.code(),
                zone.label(),
                JsonColumn.write(new Attributes(new TreeMap<>(zone.attributes()))),
                zone.srid(),
                zone.delivered(),
                zone.lonLat() == null ? null : Wkb.write(zone.lonLat())
            });
        }
        JdbcTemplate jdbc = database.jdbc();
        DELIVERY.replace(jdbc, dataset, version, head);
        return ZONE.replace(jdbc, dataset, version, rows);
    }

    int writeDeterminants(int dataset, int version, List<DeliveredDeterminant> delivered) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (DeliveredDeterminant one : delivered) {
            rows.add(new Object[] {
                one.determinant().id(),
                rows.size(),
                one.determinant().kind(),
                JsonColumn.write(DescribedDeterminant.of(one.determinant())),
                one.srid(),
                one.shift(),
                one.delivered(),
                Wkb.write(one.lonLat())
            });
        }
        return DETERMINANT.replace(database.jdbc(), dataset, version, rows);
    }

    /** The register, the deliveries without their zones, and the tables in force. */
    LandUseSnapshot read() {
        JdbcTemplate jdbc = database.jdbc();
        Map<String, List<LandUsePlan>> plans = new HashMap<>();
        jdbc.query(
                "SELECT t.*, d.pack AS pack FROM " + from("land_use_plan", "t") + " WHERE " + inForce("t")
                        + " ORDER BY d.pack, t.position",
                row -> {
                    String pack = row.getString("pack");
                    plans.computeIfAbsent(pack, any -> new ArrayList<>())
                            .add(JsonColumn.read(row.getString("description"), Described.class)
                                    .plan(row.getString("id"), pack, row.getString("territory")));
                });
        Map<String, Map<String, String>> tables = new HashMap<>();
        jdbc.query(
                "SELECT t.name, t.content, d.pack AS pack FROM " + from("land_use_table", "t") + " WHERE "
                        + inForce("t"),
                row -> {
                    tables.computeIfAbsent(row.getString("pack"), any -> new HashMap<>())
                            .put(row.getString("name"), row.getString("content"));
                });
        Map<String, LandUseSnapshot.Delivered> deliveries = new HashMap<>();
        // what was imported stands after what the pack brings, and takes its place
        jdbc.query(
                "SELECT t.plan, t.description, d.id AS dataset_id, d.pack AS pack, d.name AS dataset_name, d.published FROM "
                        + from("land_use_delivery", "t") + " WHERE " + inForce("t")
                        + " ORDER BY CASE WHEN d.name LIKE 'imported/%' THEN 1 ELSE 0 END, d.id",
                row -> {
                    deliveries.put(
                            row.getString("pack") + "/" + row.getString("plan"),
                            new LandUseSnapshot.Delivered(
                                    row.getInt("dataset_id"),
                                    row.getInt("published"),
                                    row.getString("dataset_name"),
                                    JsonColumn.read(row.getString("description"), DeliveryRecord.class)));
                });
        Map<Integer, List<ZoneCount>> counts = new HashMap<>();
        jdbc.query(
                "SELECT t.dataset, t.theme, COUNT(*) AS zones FROM " + from("land_use_zone", "t") + " WHERE "
                        + inForce("t") + " GROUP BY t.dataset, t.theme",
                row -> {
                    counts.computeIfAbsent(row.getInt("dataset"), any -> new ArrayList<>())
                            .add(new ZoneCount(
                                    Theme.find(row.getString("theme")).orElseThrow(), row.getInt("zones")));
                });
        counts.values().forEach(list -> list.sort(java.util.Comparator.comparing(ZoneCount::theme)));
        return new LandUseSnapshot(plans, tables, deliveries, counts, versions());
    }

    private Map<String, String> versions() {
        Map<String, List<String>> byPack = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT id, pack, published FROM dataset WHERE kind LIKE ? ORDER BY id",
                        row -> {
                            byPack.computeIfAbsent(row.getString("pack"), any -> new ArrayList<>())
                                    .add(row.getInt("id") + "." + row.getInt("published"));
                        },
                        KINDS);
        return byPack.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("-", entry.getValue())));
    }

    /** Zones of a delivery in the order of its files, brought to the plane of this CRS, without their heights. */
    List<Zone> zones(int dataset, DeliveryRecord delivery, int epsg) {
        CoordinateSystem.Operation operation = CoordinateSystem.of(delivery.crs())
                .to(CoordinateSystem.of(epsg), delivery.operation().shift());
        List<Zone> zones = new ArrayList<>();
        database.jdbc()
                .query(
                        "SELECT t.* FROM " + from("land_use_zone", "t") + " WHERE " + inForce("t")
                                + " AND t.dataset = ? ORDER BY t.position",
                        row -> {
                            zones.add(zone(row, operation));
                        },
                        dataset);
        return zones;
    }

    private static Zone zone(ResultSet row, CoordinateSystem.Operation operation) throws SQLException {
        byte[] wkb = row.getBytes("delivered");
        return new Zone(
                row.getString("id"),
                Theme.find(row.getString("theme")).orElseThrow(),
                row.getString("code"),
                row.getString("label"),
                JsonColumn.read(row.getString("attributes"), Attributes.class).values(),
                wkb == null ? new GeometryFactory().createPolygon() : operation.apply(delivered(wkb)));
    }

    /** Determinants in force of a pack, in the order of its table. */
    List<Determinant> determinants(String pack, int epsg) {
        CoordinateSystem plane = CoordinateSystem.of(epsg);
        return database.jdbc()
                .query(
                        "SELECT t.* FROM " + from("land_use_determinant", "t") + " WHERE " + inForce("t")
                                + " AND d.pack = ? ORDER BY t.position",
                        (row, index) -> JsonColumn.read(row.getString("description"), DescribedDeterminant.class)
                                .determinant(
                                        row.getString("id"),
                                        pack,
                                        row.getString("kind"),
                                        CoordinateSystem.of(row.getInt("srid"))
                                                .to(plane, row.getInt("shift"))
                                                .apply(delivered(row.getBytes("delivered")))),
                        pack);
    }

    /** As it came: no SRID is told, heights stay. */
    private static Geometry delivered(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException fault) {
            throw new IllegalStateException("a stored geometry cannot be read", fault);
        }
    }

    record Attributes(Map<String, String> values) {}

    /** What a row tells of a plan besides its keys. */
    record Described(
            String kind,
            Act act,
            @Nullable String revision,
            @Nullable Integer scale,
            Terms terms,
            @Nullable String version,
            @Nullable String supersedes,
            boolean inForce,
            @Nullable LocalText source,
            @Nullable LocalText note) {

        static Described of(LandUsePlan plan) {
            return new Described(
                    plan.kind(),
                    plan.act(),
                    plan.revision(),
                    plan.scale(),
                    plan.terms(),
                    plan.version(),
                    plan.supersedes(),
                    plan.inForce(),
                    plan.source(),
                    plan.note());
        }

        LandUsePlan plan(String id, String pack, String territory) {
            return new LandUsePlan(
                    id,
                    pack,
                    new co.territoria.territory.TerritoryCode(territory),
                    kind,
                    act,
                    revision,
                    scale,
                    terms,
                    version,
                    supersedes,
                    inForce,
                    source,
                    note);
        }
    }

    /** What a row tells of a determinant besides its keys and its shape. */
    record DescribedDeterminant(
            LocalText name,
            @Nullable String act,
            @Nullable String actDate,
            @Nullable Double accuracyMetres,
            @Nullable String source,
            @Nullable String severity,
            @Nullable LocalText note) {

        static DescribedDeterminant of(Determinant one) {
            return new DescribedDeterminant(
                    one.name(),
                    one.act(),
                    one.actDate(),
                    one.accuracyMetres(),
                    one.source(),
                    one.severity(),
                    one.note());
        }

        Determinant determinant(String id, String pack, String kind, Geometry area) {
            return new Determinant(id, pack, kind, name, act, actDate, accuracyMetres, source, severity, note, area);
        }
    }
}
