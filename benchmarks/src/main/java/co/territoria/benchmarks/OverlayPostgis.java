package co.territoria.benchmarks;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The same question in PostGIS: the plain join by GiST, which was the best of the plans tried, with two workers beside the
 * leader and without JIT.
 */
final class OverlayPostgis {

    private static final String SCHEMA = "overlay_benchmark";

    private static final String PLAIN = """
        SELECT p.class, c.kind, SUM(ST_Area(ST_Intersection(p.geom, c.geom)))
          FROM parcel p
          JOIN restriction c ON ST_Intersects(p.geom, c.geom)
         GROUP BY p.class, c.kind
        """;

    /** Spares the intersection of parcels that lie wholly inside. */
    private static final String COVERED = """
        SELECT p.class, c.kind,
               SUM(CASE WHEN ST_CoveredBy(p.geom, c.geom) THEN ST_Area(p.geom)
                        ELSE ST_Area(ST_Intersection(p.geom, c.geom)) END)
          FROM parcel p
          JOIN restriction c ON ST_Intersects(p.geom, c.geom)
         GROUP BY p.class, c.kind
        """;

    private OverlayPostgis() {}

    static void load(String url, Path folder) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE EXTENSION IF NOT EXISTS postgis");
            sql.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            sql.execute("CREATE SCHEMA " + SCHEMA);
            sql.execute("SET search_path = " + SCHEMA + ", public");
            sql.execute("CREATE UNLOGGED TABLE parcel (class smallint NOT NULL, geom geometry(Polygon) NOT NULL)");
            sql.execute("CREATE UNLOGGED TABLE restriction (kind smallint NOT NULL, geom geometry(Polygon) NOT NULL)");
            copy(connection, "parcel", folder.resolve("parcels"));
            copy(connection, "restriction", folder.resolve("constraints"));
            sql.execute("CREATE INDEX ON parcel USING gist (geom)");
            sql.execute("CREATE INDEX ON restriction USING gist (geom)");
            sql.execute("VACUUM ANALYZE parcel");
            sql.execute("VACUUM ANALYZE restriction");
        }
    }

    private static void copy(Connection connection, String table, Path file) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        StringBuilder lines = new StringBuilder();
        for (var rows = OverlayData.read(file); rows.hasNext(); ) {
            OverlayData.Row row = rows.next();
            lines.append(row.group()).append('\t').append(WKBWriter.toHex(row.wkb())).append('\n');
            if (lines.length() > 1 << 20 || !rows.hasNext()) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
                lines.setLength(0);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
        }
        copy.endCopy();
    }

    static void drop(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        }
    }

    static void ask(String url, Path folder, boolean covered) throws Exception {
        String question = covered ? COVERED : PLAIN;
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute("SET search_path = " + SCHEMA + ", public");
            sql.execute("SET jit = off");
            sql.execute("SET max_parallel_workers_per_gather = 2");
            sql.execute("SET min_parallel_table_scan_size = 0");
            sql.execute("SET parallel_setup_cost = 0");
            sql.execute("SET work_mem = '64MB'");
            // Both tables once through memory.
            sql.executeQuery("SELECT SUM(ST_MemSize(geom)) FROM parcel").close();
            sql.executeQuery("SELECT SUM(ST_MemSize(geom)) FROM restriction").close();
            String plan = plan(sql, question);
            double[] cells = new double[OverlayData.CLASSES * OverlayData.KINDS];
            try (CpuTime cpu = new CpuTime(url, connection)) {
                long start = System.nanoTime();
                try (ResultSet rows = sql.executeQuery(question)) {
                    while (rows.next()) {
                        cells[rows.getInt(1) * OverlayData.KINDS + rows.getInt(2)] = rows.getDouble(3);
                    }
                }
                double wall = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "PostGIS %s, %s: wall %.1f s, CPU %s%n",
                        version(sql), covered ? "ST_CoveredBy first" : "ST_Intersection", wall, cpu.seconds());
            }
            System.out.println("  " + plan);
            System.out.printf("  %,.6f m²; %s%n", java.util.Arrays.stream(cells).sum(), compare(folder, cells));
        }
    }

    private static String plan(Statement sql, String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = sql.executeQuery("EXPLAIN (COSTS OFF) " + question)) {
            while (rows.next()) {
                String line = rows.getString(1).trim();
                if (line.contains("Scan") || line.contains("Loop") || line.contains("Workers")) {
                    plan.append(plan.isEmpty() ? "" : "; ").append(line.replace("->  ", ""));
                }
            }
        }
        return plan.toString();
    }

    private static String version(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT postgis_lib_version() || ' / GEOS ' || split_part(postgis_geos_version(), '-', 1)")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Holds both answers to each other: an overlay that is fast and wrong is no overlay. */
    private static String compare(Path folder, double[] cells) throws IOException {
        Path file = folder.resolve("cells-overlay");
        if (!Files.exists(file)) {
            return "nothing to compare with";
        }
        double worst = 0;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (double cell : cells) {
                double other = in.readDouble();
                worst = Math.max(worst, Math.abs(other - cell) / Math.max(cell, 1));
            }
        }
        if (!(worst <= 1e-6)) {
            throw new IllegalStateException("a sum differs from that of the overlay by a factor of " + worst);
        }
        return "of %d sums none differs from the overlay's by more than %.1e of itself".formatted(cells.length, worst);
    }

    /** CPU seconds of the backend and its workers, read from the machine while they run; the server must be on it. */
    private static final class CpuTime implements AutoCloseable {
        private static final double TICKS_PER_SECOND = 100;

        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<Integer, Long> ticks = new HashMap<>();
        private final Thread watcher;
        private final Connection connection;
        private final int backend;
        private final long before;

        CpuTime(String url, Connection watched) throws Exception {
            connection = DriverManager.getConnection(url);
            try (Statement sql = watched.createStatement();
                    ResultSet row = sql.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                backend = row.getInt(1);
            }
            before = read(backend);
            watcher = new Thread(this::watch, "cpu");
            watcher.setDaemon(true);
            watcher.start();
        }

        private void watch() {
            try (PreparedStatement workers =
                    connection.prepareStatement("SELECT pid FROM pg_stat_activity WHERE pid = ? OR leader_pid = ?")) {
                workers.setInt(1, backend);
                workers.setInt(2, backend);
                while (!over.get()) {
                    try (ResultSet rows = workers.executeQuery()) {
                        while (rows.next()) {
                            record(rows.getInt(1));
                        }
                    }
                    Thread.sleep(100);
                }
            } catch (SQLException | InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private synchronized void record(int process) {
            long now = read(process);
            if (now >= 0) {
                ticks.put(process, now);
            }
        }

        /** User and system time so far, in ticks; -1 where there is no such process here. */
        private static long read(int process) {
            try {
                String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            } catch (IOException gone) {
                return -1;
            }
        }

        synchronized String seconds() {
            record(backend);
            if (before < 0 || ticks.isEmpty()) {
                return "not known: the server is on another machine";
            }
            long sum = ticks.values().stream().mapToLong(Long::longValue).sum() - before;
            return "%.1f s (%d processes)".formatted(sum / TICKS_PER_SECOND, ticks.size());
        }

        @Override
        public void close() throws Exception {
            over.set(true);
            watcher.join();
            connection.close();
        }
    }
}
