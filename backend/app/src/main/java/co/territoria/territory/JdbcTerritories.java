package co.territoria.territory;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.geo.BoundingBox;
import co.territoria.store.Database;
import co.territoria.store.JsonColumn;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Repository;

/** The territory room's side of the store. */
@Repository
class JdbcTerritories {

    private static final VersionedTable PACK =
            new VersionedTable("pack", List.of("id"), List.of("root", "example", "description"), List.of());

    private static final VersionedTable TERRITORY = new VersionedTable(
            "territory",
            List.of("code"),
            List.of(
                    "level_id",
                    "parent",
                    "name",
                    "short_name",
                    "seat_lon",
                    "seat_lat",
                    "altitude_m",
                    "area_km2",
                    "area_km2_official",
                    "label_lon",
                    "label_lat",
                    "label_radius_km",
                    "derived",
                    "source",
                    "plan_type",
                    "plan_act",
                    "plan_act_source_es",
                    "plan_act_source_en"),
            List.of("geom"));

    private static final VersionedTable BORDER =
            new VersionedTable("border", List.of("code", "neighbour"), List.of("length_km"), List.of());

    private static final VersionedTable REGIONALISATION =
            new VersionedTable("regionalisation", List.of("id"), List.of("pack", "level_id", "description"), List.of());

    private static final VersionedTable MEMBER = new VersionedTable(
            "region_member",
            List.of("regionalisation", "region", "territory"),
            List.of("status", "note_es", "note_en"),
            List.of());

    private final Database database;

    JdbcTerritories(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's territories; to be called inside the publishing transaction. */
    int write(int dataset, int version, TerritoryDelivery delivery) {
        Pack pack = delivery.pack();
        List<@Nullable Object[]> packRow = new ArrayList<>();
        packRow.add(new Object[] {pack.id(), pack.root().value(), pack.example(), JsonColumn.write(pack)});
        List<@Nullable Object[]> territories = new ArrayList<>();
        for (Territory territory : delivery.territories()) {
            territories.add(row(territory, delivery.shapes().get(territory.code())));
        }
        List<@Nullable Object[]> borders = new ArrayList<>();
        delivery.borders()
                .forEach((code, neighbours) -> neighbours.forEach(neighbour -> borders.add(
                        new Object[] {code.value(), neighbour.code().value(), neighbour.sharedBorderKm()})));
        return PACK.replace(database.jdbc(), dataset, version, packRow)
                + TERRITORY.replace(database.jdbc(), dataset, version, territories)
                + BORDER.replace(database.jdbc(), dataset, version, borders);
    }

    private static @Nullable Object[] row(Territory territory, Geometry shape) {
        Territory.Seat seat = territory.seat();
        Territory.LandUseAct landUse = territory.landUse();
        LocalText landUseSource = landUse == null ? null : landUse.source();
        return new Object[] {
            territory.code().value(),
            territory.level(),
            territory.parent() == null ? null : territory.parent().value(),
            territory.name(),
            territory.shortName(),
            seat == null ? null : seat.lon(),
            seat == null ? null : seat.lat(),
            seat == null ? null : seat.altitudeMetres(),
            territory.measures().areaKm2(),
            territory.measures().areaKm2Official(),
            territory.label().lon(),
            territory.label().lat(),
            territory.label().radiusKm(),
            territory.derived(),
            territory.source(),
            landUse == null ? null : landUse.kind(),
            landUse == null ? null : landUse.act(),
            landUseSource == null ? null : landUseSource.es(),
            landUseSource == null ? null : landUseSource.en(),
            Wkb.write(shape)
        };
    }

    /** Writes a version of one regionalisation; to be called inside the publishing transaction. */
    int write(int dataset, int version, Regionalisation regionalisation) {
        List<@Nullable Object[]> head = new ArrayList<>();
        head.add(new Object[] {
            regionalisation.id(),
            regionalisation.pack(),
            regionalisation.level(),
            JsonColumn.write(Head.of(regionalisation))
        });
        List<@Nullable Object[]> members = new ArrayList<>();
        for (Regionalisation.Member member : regionalisation.members()) {
            members.add(new Object[] {
                regionalisation.id(),
                member.region(),
                member.territory().value(),
                member.status().name(),
                member.note() == null ? null : member.note().es(),
                member.note() == null ? null : member.note().en()
            });
        }
        return REGIONALISATION.replace(database.jdbc(), dataset, version, head)
                + MEMBER.replace(database.jdbc(), dataset, version, members);
    }

    /** Everything in force. */
    TerritorySnapshot read() {
        List<Pack> packs = database.jdbc()
                .query(
                        "SELECT t.description FROM " + from("pack", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.example, t.id",
                        (row, index) -> JsonColumn.read(row.getString(1), Pack.class));
        Map<TerritoryCode, Territory> territories = new TreeMap<>();
        Map<TerritoryCode, Geometry> shapes = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack, ST_AsBinary(t.geom) AS shape FROM " + from("territory", "t")
                                + " WHERE " + inForce("t"),
                        row -> {
                            Geometry shape = Wkb.read(row.getBytes("shape"));
                            Territory territory = territory(row, shape);
                            territories.put(territory.code(), territory);
                            shapes.put(territory.code(), shape);
                        });
        return new TerritorySnapshot(version(), packs, territories, shapes, readBorders(), readRegionalisations());
    }

    private String version() {
        return database
                .jdbc()
                .queryForList(
                        "SELECT id, published FROM dataset WHERE kind IN ('territories', 'regionalisation') ORDER BY id")
                .stream()
                .map(row -> row.get("id") + "." + row.get("published"))
                .collect(Collectors.joining("-"));
    }

    private static Territory territory(ResultSet row, Geometry shape) throws SQLException {
        Double seatLon = row.getObject("seat_lon", Double.class);
        Double seatLat = row.getObject("seat_lat", Double.class);
        String parent = row.getString("parent");
        String planKind = row.getString("plan_type");
        return new Territory(
                row.getString("pack"),
                new TerritoryCode(row.getString("code")),
                row.getString("level_id"),
                parent == null ? null : new TerritoryCode(parent),
                row.getString("name"),
                row.getString("short_name"),
                new Territory.Measures(
                        row.getDouble("area_km2"),
                        row.getObject("area_km2_official", Double.class),
                        BoundingBox.of(shape.getEnvelopeInternal())),
                new Territory.Label(
                        row.getDouble("label_lon"), row.getDouble("label_lat"), row.getDouble("label_radius_km")),
                seatLon == null || seatLat == null
                        ? null
                        : new Territory.Seat(seatLon, seatLat, row.getObject("altitude_m", Double.class)),
                row.getBoolean("derived"),
                row.getString("source"),
                planKind == null
                        ? null
                        : new Territory.LandUseAct(
                                planKind,
                                row.getString("plan_act"),
                                LocalText.ofNullable(
                                        row.getString("plan_act_source_es"), row.getString("plan_act_source_en"))));
    }

    private Map<TerritoryCode, List<Neighbour>> readBorders() {
        Map<TerritoryCode, List<Neighbour>> borders = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.code, t.neighbour, t.length_km FROM " + from("border", "t") + " WHERE "
                                + inForce("t"),
                        row -> {
                            borders.computeIfAbsent(new TerritoryCode(row.getString(1)), code -> new ArrayList<>())
                                    .add(new Neighbour(new TerritoryCode(row.getString(2)), row.getDouble(3)));
                        });
        borders.values()
                .forEach(list -> list.sort(
                        Comparator.comparingDouble(Neighbour::sharedBorderKm).reversed()));
        return borders;
    }

    private List<Regionalisation> readRegionalisations() {
        Map<String, List<Regionalisation.Member>> members = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.* FROM " + from("region_member", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.territory",
                        row -> {
                            members.computeIfAbsent(row.getString("regionalisation"), id -> new ArrayList<>())
                                    .add(new Regionalisation.Member(
                                            new TerritoryCode(row.getString("territory")),
                                            row.getString("region"),
                                            Regionalisation.Status.valueOf(row.getString("status")),
                                            LocalText.ofNullable(row.getString("note_es"), row.getString("note_en"))));
                        });
        return database.jdbc()
                .query(
                        "SELECT t.* FROM " + from("regionalisation", "t") + " WHERE " + inForce("t")
                                + " ORDER BY CASE WHEN t.level_id IS NULL THEN 1 ELSE 0 END, t.id",
                        (row, index) -> JsonColumn.read(row.getString("description"), Head.class)
                                .with(
                                        row.getString("id"),
                                        row.getString("pack"),
                                        row.getString("level_id"),
                                        members.getOrDefault(row.getString("id"), List.of())));
    }

    /** What is told of a regionalisation besides its members. */
    record Head(
            LocalText name,
            @Nullable String kind,
            boolean partial,
            @Nullable LocalText source,
            @Nullable String date,
            @Nullable LocalText notes,
            List<Regionalisation.Region> regions) {

        static Head of(Regionalisation whole) {
            return new Head(
                    whole.name(),
                    whole.kind(),
                    whole.partial(),
                    whole.source(),
                    whole.date(),
                    whole.notes(),
                    whole.regions());
        }

        Regionalisation with(String id, String pack, @Nullable String level, List<Regionalisation.Member> members) {
            return new Regionalisation(id, pack, name, kind, partial, level, source, date, notes, regions, members);
        }
    }
}
