package co.territoria.benchmarks;

import co.territoria.landuse.border.Border;
import co.territoria.landuse.border.BorderComparison;
import co.territoria.landuse.border.BorderPairs;
import co.territoria.landuse.border.BorderSide;
import co.territoria.landuse.border.ClassZone;
import co.territoria.landuse.border.Compatibility;
import co.territoria.landuse.border.Outline;
import co.territoria.landuse.border.SharedLine;
import co.territoria.landuse.zone.Limit;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** All borders of 42 plans, beside the same question sampled in PostGIS; see docs/benchmarks-landuse.md. */
final class BorderBenchmark {

    private static final int MUNICIPALITIES = 42;
    private static final int ZONES = 500;
    private static final double LIMIT_ACCURACY_METRES = 30;
    private static final double STEP_METRES = 20;
    private static final int ROUNDS = Integer.getInteger("rounds", 7);

    private BorderBenchmark() {}

    /** Seconds of the wall, and of all processors. */
    private record Cost(double wall, double processor) {}

    public static void main(String[] arguments) throws SQLException {
        double moved = Double.parseDouble(System.getProperty("moved", "30"));
        GeneratedPlans generated = new GeneratedPlans(20261121, MUNICIPALITIES, ZONES, moved, LIMIT_ACCURACY_METRES);
        int threads = Runtime.getRuntime().availableProcessors();
        System.out.printf(
                "%d municipalities, %,d zones, %,d vertices; moved by up to %.0f m; %d threads%n",
                MUNICIPALITIES,
                generated.plans.stream().mapToInt(plan -> plan.delivered().size()).sum(),
                generated.plans.stream()
                        .flatMap(plan -> plan.delivered().stream())
                        .mapToLong(zone -> zone.geometry().getNumPoints())
                        .sum(),
                moved,
                threads);

        List<BorderSide> sides = new ArrayList<>();
        List<BorderSide> exact = new ArrayList<>();
        for (GeneratedPlans.Plan plan : generated.plans) {
            sides.add(new BorderSide(plan.code(), plan.delivered(), moved));
            exact.add(new BorderSide(plan.code(), plan.exact(), 0));
        }
        System.out.println("zones that share all vertices with their neighbours");
        List<Border> borders = measured(generated, sides, threads);
        System.out.println("every second zone with vertices of its own on shared edges");
        measured(generated, loosened(sides), threads);
        double length = borders.stream().mapToDouble(Border::lengthMetres).sum();
        double told = borders.stream()
                .flatMap(border -> border.pairs().stream())
                .mapToDouble(Border.Pair::metres)
                .sum();
        System.out.printf(
                "%d borders, %.1f km, lengths by pair add up within %.1e; %d pieces, %d conflicts%n",
                borders.size(),
                length / 1000,
                Math.abs(told - length) / length,
                borders.stream().mapToInt(border -> border.pieces().size()).sum(),
                borders.stream().mapToInt(border -> border.conflicts().size()).sum());

        List<Border> truth = BorderPairs.compare(
                BorderPairs.lines(generated.limits, threads),
                BorderPairs.outlines(exact, threads),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD,
                threads);
        Map<String, Border> trueBorders = new HashMap<>();
        truth.forEach(border -> trueBorders.put(border.first() + border.second(), border));
        int wrong = 0;
        int all = 0;
        for (Border border : borders) {
            Border trueBorder = trueBorders.get(border.first() + border.second());
            for (double at = STEP_METRES / 2; at < border.lengthMetres(); at += STEP_METRES) {
                all++;
                wrong += pairAt(border, at).equals(pairAt(trueBorder, at)) ? 0 : 1;
            }
        }
        System.out.printf("given to a wrong pair of classes: %.2f %%%n", 100.0 * wrong / all);
        if (arguments.length == 3) {
            try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
                postgis(connection, generated, trueBorders);
            }
        }
    }

    private static List<Border> measured(GeneratedPlans generated, List<BorderSide> sides, int threads) {
        List<Border> borders = List.of();
        List<Cost> costs = new ArrayList<>();
        System.out.println("round  shared lines s  index of zones s  comparison s  total s  CPU s");
        for (int round = 1; round <= ROUNDS; round++) {
            long processor = processor();
            long start = System.nanoTime();
            List<SharedLine> lines = BorderPairs.lines(generated.limits, threads);
            long lined = System.nanoTime();
            List<Outline> outlines = BorderPairs.outlines(sides, threads);
            long outlined = System.nanoTime();
            borders = BorderPairs.compare(
                    lines, outlines, Compatibility.standard(), BorderComparison.Settings.STANDARD, threads);
            long end = System.nanoTime();
            costs.add(new Cost((end - start) / 1e9, (processor() - processor) / 1e9));
            System.out.printf(
                    "%5d %15.2f %17.2f %13.2f %8.2f %6.2f%n",
                    round,
                    (lined - start) / 1e9,
                    (outlined - lined) / 1e9,
                    (end - outlined) / 1e9,
                    costs.get(round - 1).wall(),
                    costs.get(round - 1).processor());
        }
        System.out.printf(
                "first %.2f s; median %.2f s wall, %.2f s CPU%n",
                costs.get(0).wall(),
                median(costs.stream().mapToDouble(Cost::wall).toArray()),
                median(costs.stream().mapToDouble(Cost::processor).toArray()));
        return borders;
    }

    private static List<BorderSide> loosened(List<BorderSide> sides) {
        List<BorderSide> loose = new ArrayList<>();
        for (BorderSide side : sides) {
            List<ClassZone> zones = new ArrayList<>();
            for (ClassZone zone : side.zones()) {
                zones.add(
                        zones.size() % 2 == 0
                                ? zone
                                : new ClassZone(zone.soilClass(), Densifier.densify(zone.geometry(), 15)));
            }
            loose.add(new BorderSide(side.territory(), zones, side.accuracyMetres()));
        }
        return loose;
    }

    private static String pairAt(Border border, double metres) {
        for (Border.Piece piece : border.pieces()) {
            if (metres <= piece.toMetres()) {
                return piece.first() + "/" + piece.second();
            }
        }
        Border.Piece last = border.pieces().get(border.pieces().size() - 1);
        return last.first() + "/" + last.second();
    }

    private static void postgis(Connection connection, GeneratedPlans generated, Map<String, Border> truth)
            throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS border_zone, border_limit, border_sample");
            sql.execute("CREATE TABLE border_limit (code TEXT PRIMARY KEY, geom geometry(Polygon, 9377))");
            sql.execute("CREATE TABLE border_zone (territory TEXT, class TEXT, geom geometry(Geometry, 9377))");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement limits = connection.prepareStatement(
                        "INSERT INTO border_limit VALUES (?, ST_GeomFromWKB(?, 9377))");
                PreparedStatement zones = connection.prepareStatement(
                        "INSERT INTO border_zone VALUES (?, ?, ST_GeomFromWKB(?, 9377))")) {
            for (Limit limit : generated.limits) {
                limits.setString(1, limit.territory());
                limits.setBytes(2, wkb(limit.geometry()));
                limits.addBatch();
            }
            limits.executeBatch();
            for (GeneratedPlans.Plan plan : generated.plans) {
                for (ClassZone zone : plan.delivered()) {
                    zones.setString(1, plan.code());
                    zones.setString(2, zone.soilClass());
                    zones.setBytes(3, wkb(zone.geometry()));
                    zones.addBatch();
                }
            }
            zones.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE INDEX ON border_zone USING GIST (geom)");
            sql.execute("CREATE INDEX ON border_limit USING GIST (geom)");
            sql.execute("VACUUM ANALYZE border_zone");
            sql.execute("VACUUM ANALYZE border_limit");
            sql.execute("SET max_parallel_workers_per_gather = 2");
            sql.execute("SET parallel_setup_cost = 0");
            sql.execute("SET parallel_tuple_cost = 0");
            sql.execute("SET min_parallel_table_scan_size = 0");
            sql.execute("SET jit = off");
            for (int round = 1; round <= 2; round++) {
                long start = System.nanoTime();
                sql.execute("DROP TABLE IF EXISTS border_sample");
                sql.execute("CREATE TABLE border_sample AS SELECT a, b, (p).geom AS geom FROM (SELECT a, b,"
                        + " ST_DumpPoints(ST_LineInterpolatePoints(line, LEAST(1, " + STEP_METRES
                        + " / ST_Length(line)))) AS p FROM (SELECT a.code AS a, b.code AS b, (ST_Dump(ST_LineMerge("
                        + "ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 2)))).geom AS line"
                        + " FROM border_limit a JOIN border_limit b ON a.code < b.code AND ST_Intersects(a.geom, b.geom)"
                        + ") AS lines WHERE ST_Length(line) > 1) AS points");
                sql.execute("ANALYZE border_sample");
                long sampled = System.nanoTime();
                Map<String, Double> lengths = new HashMap<>();
                try (ResultSet rows = sql.executeQuery("SELECT s.a, s.b, f.class, g.class, count(*) * " + STEP_METRES
                        + " FROM border_sample s"
                        + " CROSS JOIN LATERAL (SELECT class FROM border_zone z WHERE z.territory = s.a"
                        + " ORDER BY z.geom <-> s.geom LIMIT 1) f"
                        + " CROSS JOIN LATERAL (SELECT class FROM border_zone z WHERE z.territory = s.b"
                        + " ORDER BY z.geom <-> s.geom LIMIT 1) g GROUP BY 1, 2, 3, 4")) {
                    while (rows.next()) {
                        lengths.merge(rows.getString(3) + "/" + rows.getString(4), rows.getDouble(5), Double::sum);
                    }
                }
                long end = System.nanoTime();
                System.out.printf(
                        "PostGIS, nearest zone every %.0f m: lines and samples %.2f s, nearest zones %.2f s, total %.2f s; %.1f km%n",
                        STEP_METRES,
                        (sampled - start) / 1e9,
                        (end - sampled) / 1e9,
                        (end - start) / 1e9,
                        lengths.values().stream().mapToDouble(Double::doubleValue).sum() / 1000);
            }
            int wrong = 0;
            int all = 0;
            Map<String, LengthIndexedLine> lines = new HashMap<>();
            try (ResultSet rows = sql.executeQuery("SELECT s.a, s.b, f.class, g.class, ST_X(s.geom), ST_Y(s.geom)"
                    + " FROM border_sample s"
                    + " CROSS JOIN LATERAL (SELECT class FROM border_zone z WHERE z.territory = s.a"
                    + " ORDER BY z.geom <-> s.geom LIMIT 1) f"
                    + " CROSS JOIN LATERAL (SELECT class FROM border_zone z WHERE z.territory = s.b"
                    + " ORDER BY z.geom <-> s.geom LIMIT 1) g")) {
                while (rows.next()) {
                    String key = rows.getString(1) + rows.getString(2);
                    Border border = truth.get(key);
                    if (border == null || border.line().parts().size() != 1) {
                        continue;
                    }
                    double at = lines.computeIfAbsent(
                                    key,
                                    any -> new LengthIndexedLine(
                                            border.line().parts().get(0).line()))
                            .project(new Coordinate(rows.getDouble(5), rows.getDouble(6)));
                    all++;
                    wrong += pairAt(border, at).equals(rows.getString(3) + "/" + rows.getString(4)) ? 0 : 1;
                }
            }
            System.out.printf("PostGIS, samples given to a wrong pair of classes: %.2f %%%n", 100.0 * wrong / all);
            sql.execute("DROP TABLE border_zone, border_limit, border_sample");
        }
    }

    private static byte[] wkb(Geometry geometry) {
        return new WKBWriter().write(geometry);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
