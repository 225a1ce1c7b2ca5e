package co.territoria.benchmarks;

import co.territoria.landuse.validation.Delivery;
import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.PlanValidator;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.Structure;
import co.territoria.landuse.validation.Tolerances;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Zone;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Validation of one large plan beside the same questions in PostGIS; see docs/benchmarks-landuse.md. */
final class ValidationBenchmark {

    private ValidationBenchmark() {}

    /** @param args JDBC address, number of zones, rounds */
    public static void main(String[] args) throws SQLException {
        Locale.setDefault(Locale.ROOT);
        FaultyPlan faulty = FaultyPlan.of(Integer.parseInt(args[1]), 20261121);
        int vertices = faulty.plan().zones().stream()
                .mapToInt(zone -> zone.geometry().getNumPoints())
                .sum();
        System.out.printf(
                "%d zones, %d vertices, %d faults in the key%n",
                faulty.plan().zones().size(),
                vertices,
                faulty.faults().values().stream().mapToInt(List::size).sum());
        for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
            long wall = System.nanoTime();
            long cpu = processCpu();
            Report report = new PlanValidator(CodeLists.ladmColPot(), Tolerances.shipped())
                    .validate(new Delivery(faulty.plan(), Structure.MAPPED, faulty.limit(), List.of()));
            System.out.printf(
                    "round %d: Java %.2f s, CPU %.2f s, %d findings%n",
                    round,
                    (System.nanoTime() - wall) / 1e9,
                    (processCpu() - cpu) / 1e9,
                    report.findings().size());
            if (round == 1) {
                compare(faulty, report);
            }
            postgis(args[0], faulty, round == 1);
        }
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Each fault of the key has one finding at its place, the noise together one; what is left is too many. */
    private static void compare(FaultyPlan faulty, Report report) {
        List<Finding> left = new ArrayList<>(report.findings());
        for (Map.Entry<String, List<FaultyPlan.Fault>> kind : faulty.faults().entrySet()) {
            int found = 0;
            for (FaultyPlan.Fault fault : kind.getValue()) {
                boolean noise = fault.width() > 0 && fault.width() <= 0.002;
                Finding told = report.findings().stream()
                        .filter(finding -> finding.kind().id().equals("noise") == noise)
                        .filter(finding -> finding.geometry().isWithinDistance(fault.place(), 0.01))
                        .findFirst()
                        .orElse(null);
                if (told != null) {
                    found++;
                    left.remove(told);
                }
            }
            System.out.printf("  %-16s %3d of %3d%n", kind.getKey(), found, kind.getValue().size());
        }
        System.out.printf("  not in the key: %d%n", left.size());
        left.stream()
                .filter(each -> !each.rule().equals("TE10"))
                .limit(8)
                .forEach(each -> System.out.println("    " + each.rule() + " " + each.message().en()));
    }

    private static void postgis(String url, FaultyPlan faulty, boolean load) throws SQLException {
        try (Connection database = DriverManager.getConnection(url);
                Statement ask = database.createStatement()) {
            if (load) {
                ask.execute("DROP TABLE IF EXISTS validation_zone, validation_limit");
                ask.execute("CREATE TABLE validation_zone (id text PRIMARY KEY, geom geometry NOT NULL)");
                ask.execute("CREATE TABLE validation_limit (geom geometry NOT NULL)");
                WKBWriter wkb = new WKBWriter();
                try (PreparedStatement row =
                        database.prepareStatement("INSERT INTO validation_zone VALUES (?, ST_GeomFromWKB(?))")) {
                    for (Zone zone : faulty.plan().zones()) {
                        row.setString(1, zone.id());
                        row.setBytes(2, wkb.write(zone.geometry()));
                        row.addBatch();
                    }
                    row.executeBatch();
                }
                try (PreparedStatement row =
                        database.prepareStatement("INSERT INTO validation_limit VALUES (ST_GeomFromWKB(?))")) {
                    Geometry limit = faulty.limit().geometry();
                    row.setBytes(1, wkb.write(limit));
                    row.executeUpdate();
                }
                ask.execute("CREATE INDEX ON validation_zone USING gist (geom)");
                ask.execute("ANALYZE validation_zone");
            }
            double sum = 0;
            sum += timed(ask, "validity", "SELECT COUNT(*) FROM validation_zone WHERE NOT ST_IsValid(geom)");
            sum += timed(ask, "pairs, ST_Relate 2********", """
                    SELECT COUNT(*) FROM validation_zone a JOIN validation_zone b ON a.id < b.id AND a.geom && b.geom
                     WHERE ST_IsValid(a.geom) AND ST_IsValid(b.geom) AND ST_Relate(a.geom, b.geom, '2********')""");
            sum += timed(ask, "limit - union and union - limit", """
                    WITH whole AS MATERIALIZED (SELECT ST_Union(geom) AS geom FROM validation_zone WHERE ST_IsValid(geom))
                    SELECT ST_NumGeometries(ST_Difference(l.geom, w.geom)) + ST_NumGeometries(ST_Difference(w.geom, l.geom))
                      FROM whole w, validation_limit l""");
            System.out.printf("  PostGIS together %.2f s%n", sum);
            timed(ask, "(ST_Overlaps as published)", """
                    SELECT COUNT(*) FROM validation_zone a JOIN validation_zone b ON a.id < b.id AND a.geom && b.geom
                     WHERE ST_IsValid(a.geom) AND ST_IsValid(b.geom) AND ST_Overlaps(a.geom, b.geom)""");
        }
    }

    private static double timed(Statement ask, String name, String question) throws SQLException {
        long wall = System.nanoTime();
        int count;
        try (ResultSet row = ask.executeQuery(question)) {
            row.next();
            count = row.getInt(1);
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf("  PostGIS %-34s %6.2f s, %d%n", name, seconds, count);
        return seconds;
    }
}
