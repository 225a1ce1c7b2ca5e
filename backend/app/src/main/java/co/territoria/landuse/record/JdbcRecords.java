package co.territoria.landuse.record;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.landuse.zone.SoilClass;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The record's side of the store. Its tables have no column for a person. */
@Repository
class JdbcRecords {

    private static final VersionedTable LICENCE = new VersionedTable(
            "land_use_licence",
            List.of("plan", "number"),
            List.of("licence_date", "kind", "area_hectares", "units", "soil_class", "note"),
            List.of());

    private static final VersionedTable OCCUPATION = new VersionedTable(
            "land_use_occupation",
            List.of("plan", "occupation_date", "kind", "soil_class"),
            List.of("area_hectares", "source", "note"),
            List.of());

    private static final VersionedTable PARCEL = new VersionedTable(
            "land_use_parcel",
            List.of("plan", "number"),
            List.of("area_square_metres", "ground_square_metres", "soil_class", "class_share"),
            List.of("geom"));

    private final Database database;

    JdbcRecords(Database database) {
        this.database = database;
    }

    int write(int dataset, int version, Reported reported) {
        List<@Nullable Object[]> licences = new ArrayList<>();
        for (Licence one : reported.licences()) {
            licences.add(new @Nullable Object[] {
                one.plan(),
                one.number(),
                one.date(),
                one.kind().id(),
                one.areaHectares(),
                one.units(),
                one.soilClass() == null ? null : one.soilClass().id(),
                one.note()
            });
        }
        List<@Nullable Object[]> occupations = new ArrayList<>();
        for (Occupation one : reported.occupations()) {
            occupations.add(new @Nullable Object[] {
                one.plan(), one.date(), one.kind(), one.soilClass().id(), one.areaHectares(), one.source(), one.note()
            });
        }
        return LICENCE.replace(database.jdbc(), dataset, version, licences)
                + OCCUPATION.replace(database.jdbc(), dataset, version, occupations);
    }

    int writeParcels(int dataset, int version, List<Parcel> parcels) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Parcel one : parcels) {
            rows.add(new @Nullable Object[] {
                one.plan(),
                one.number(),
                one.areaSquareMetres(),
                one.groundSquareMetres(),
                one.soilClass(),
                one.classShare(),
                Wkb.write(one.geometry())
            });
        }
        return PARCEL.replace(database.jdbc(), dataset, version, rows);
    }

    /** What is reported, by pack; a pack without any table is absent. */
    Map<String, Reported> read() {
        Map<String, List<Licence>> licences = new LinkedHashMap<>();
        Map<String, List<Occupation>> occupations = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("land_use_licence", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.plan, t.licence_date, t.number",
                        row -> {
                            licences.computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(new Licence(
                                            row.getString("plan"),
                                            row.getString("number"),
                                            row.getString("licence_date"),
                                            LicenceKind.find(row.getString("kind"))
                                                    .orElseThrow(),
                                            row.getObject("area_hectares", Double.class),
                                            row.getObject("units", Integer.class),
                                            soilClass(row.getString("soil_class")),
                                            row.getString("note")));
                        });
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("land_use_occupation", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.plan, t.occupation_date, t.soil_class, t.kind",
                        row -> {
                            occupations
                                    .computeIfAbsent(row.getString("pack"), pack -> new ArrayList<>())
                                    .add(new Occupation(
                                            row.getString("plan"),
                                            row.getString("occupation_date"),
                                            row.getString("kind"),
                                            SoilClass.find(row.getString("soil_class"))
                                                    .orElseThrow(),
                                            row.getDouble("area_hectares"),
                                            row.getString("source"),
                                            row.getString("note")));
                        });
        Map<String, Reported> reported = new LinkedHashMap<>();
        Stream.concat(licences.keySet().stream(), occupations.keySet().stream())
                .forEach(pack -> reported.put(
                        pack,
                        new Reported(
                                licences.getOrDefault(pack, List.of()), occupations.getOrDefault(pack, List.of()))));
        return reported;
    }

    private static @Nullable SoilClass soilClass(@Nullable String id) {
        return id == null ? null : SoilClass.find(id).orElseThrow();
    }

    /** What parcels of a plan come to, by class of soil. */
    record ParcelSum(String soilClass, int parcels, double squareMetres, double groundSquareMetres, int divided) {}

    /** @return by class; empty where no parcels are loaded */
    List<ParcelSum> readParcels(String pack, String plan) {
        return database.jdbc()
                .query(
                        "SELECT t.soil_class, COUNT(*), SUM(t.area_square_metres), SUM(t.ground_square_metres),"
                                + " SUM(CASE WHEN t.class_share < 0.999 THEN 1 ELSE 0 END) FROM "
                                + from("land_use_parcel", "t") + " WHERE " + inForce("t")
                                + " AND d.pack = ? AND t.plan = ? GROUP BY t.soil_class ORDER BY t.soil_class",
                        (row, index) -> new ParcelSum(
                                row.getString(1), row.getInt(2), row.getDouble(3), row.getDouble(4), row.getInt(5)),
                        pack,
                        plan);
    }
}
