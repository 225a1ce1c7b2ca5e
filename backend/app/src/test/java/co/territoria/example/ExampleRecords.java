package co.territoria.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a planning office reports of its plan: licences, occupied soil, parcels without any owner. Neblares and Arenalba report
 * nothing, so that a screen has something missing to tell.
 */
final class ExampleRecords {

    private static final int LAST_YEAR = 2025;

    private static final String[] KINDS = {"construction", "construction", "subdivision", "parcelling", "public_space"};
    private static final String[] CLASSES = {"urban", "urban", "urban", "suburban", "rural"};

    private final Random random;
    private final ExampleZoning zoning;
    private final LandUseShapes shapes;

    ExampleRecords(ExampleZoning zoning, LandUseShapes shapes, Random random) {
        this.zoning = zoning;
        this.shapes = shapes;
        this.random = random;
    }

    void data(String folder, Map<String, String> files) {
        Rows licences = new Rows("plan,date,number,kind,area_ha,units,class,note");
        Rows occupations = new Rows("plan,date,kind,area_ha,class,source,note");
        reported("EX001-2019", 6, 0.66, licences, occupations);
        reported("EX002-2021", 4, 0.58, licences, occupations);
        reported("EX003-2016", 3, 0.61, licences, occupations);
        reported("EX005-2015", 2, 0.49, licences, occupations);
        reported("EX007-2022", 5, 0.63, licences, occupations);
        files.put(folder + "licences.csv", licences.toString());
        files.put(folder + "occupations.csv", occupations.toString());
    }

    private void reported(String plan, int licencesAYear, double usedAtFirst, Rows licences, Rows occupations) {
        int adopted = Integer.parseInt(plan.substring(6));
        var classes = ExampleAnswerKey.classes(zoning.clean().get(plan));
        double urban = classes.get("urban").getArea() / 10_000;
        double expansion = classes.get("expansion").getArea() / 10_000;
        int number = 1;
        for (int year = Math.max(adopted + 1, 2020); year <= LAST_YEAR; year++) {
            for (int i = 0; i < licencesAYear; i++) {
                int what = random.nextInt(KINDS.length);
                licences.add(
                        plan,
                        "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        "LC-%d-%03d".formatted(year, number++),
                        KINDS[what],
                        hectares(0.05 + random.nextDouble() * 0.8),
                        KINDS[what].equals("construction") ? 1 + random.nextInt(40) : null,
                        CLASSES[what],
                        null);
            }
            if (random.nextInt(3) > 0) {
                licences.add(
                        plan,
                        "%d-%02d".formatted(year, 1 + random.nextInt(12)),
                        "LU-%d-%03d".formatted(year, number++),
                        "urbanisation",
                        // of one nobody wrote the area down
                        year == 2023 && plan.equals("EX001-2019")
                                ? null
                                : hectares(expansion * (0.01 + 0.02 * random.nextDouble())),
                        60 + random.nextInt(300),
                        "expansion",
                        "Plan parcial, etapa " + (year - 2019));
            }
            if (year % 3 == 1 || year == LAST_YEAR) {
                double used = usedAtFirst + 0.012 * (year - 2020);
                occupations.add(
                        plan,
                        year,
                        "construido",
                        hectares(urban * used),
                        "urban",
                        "Interpretación de imagen ficticia, 10 m",
                        null);
                occupations.add(
                        plan,
                        year,
                        "construido",
                        hectares(expansion * 0.03 * (year - adopted)),
                        "expansion",
                        "Interpretación de imagen ficticia, 10 m",
                        null);
            }
        }
    }

    private static String hectares(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Blocks of parcels across the edge of the town; their numbers begin with a department that does not exist. */
    void parcels(String folder, Map<String, byte[]> files) {
        GeometryFactory factory = new GeometryFactory();
        Coordinate corner = shapes.place(-46.2, -10.6);
        List<GeoPackageFile.Row> rows = new ArrayList<>();
        for (int block = 0; block < 12; block++) {
            double east = corner.x + block % 4 * 420;
            double north = corner.y + block / 4 * 330;
            for (int parcel = 0; parcel < 12; parcel++) {
                double x = east + parcel % 6 * 65;
                double y = north + parcel / 6 * 150;
                Coordinate[] ring = {
                    new Coordinate(x, y),
                    new Coordinate(x + 65, y),
                    new Coordinate(x + 65, y + 150),
                    new Coordinate(x, y + 150),
                    new Coordinate(x, y)
                };
                rows.add(new GeoPackageFile.Row(
                        factory.createPolygon(ring),
                        Map.of("numero_predial", "0000101000000%03d%04d0000000000".formatted(block + 1, parcel + 1))));
            }
        }
        GeoPackageFile file = new GeoPackageFile(9377, IntermediateStructure.EPSG_9377, "2026-09-14");
        file.table("predios", new GeoPackageFile.Table("MULTIPOLYGON", false, List.of("numero_predial"), rows));
        files.put(folder + "parcels/EX001-2019.gpkg", file.bytes());
    }
}
