package co.territoria.benchmarks;

import co.territoria.benchmarks.GeneratedObservations.Size;
import co.territoria.indicator.Observation;
import co.territoria.indicator.StoredSlices;
import co.territoria.store.Database;
import co.territoria.store.Migrations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/**
 * The values of one map out of many millions: what the application asks its store, beside SQL written by hand on the
 * same engine.
 *
 * <p>One thread. All variants take turns on the same maps, drawn at random; the first round, in which each map is read
 * for the first time, is told apart. Prints Markdown.
 */
public final class ObservationBenchmark {

    private static final long SEED = 20_261_121;
    private static final int MAPS = Integer.getInteger("observations.maps", 400);
    private static final int ROUNDS = Integer.getInteger("observations.rounds", 5);

    /** The revised one, in force. */
    private static final int VERSION = 2;

    private static final String BY_HAND = "SELECT territory, obs_value, status, source FROM by_hand"
        + " WHERE indicator = ? AND period = ? AND breakdown = ?";

    /** By hand on the tables of the application, by somebody who wants the values in force alone. */
    private static final String BY_SLICE = "SELECT territory, obs_value, status, source FROM observation WHERE slice = ? AND to_version = 2147483647";

    private ObservationBenchmark() {
    }

    /** One map: total of an indicator and year. */
    private record OneMap(int indicator, int period) {
    }

    private interface Reader {
        int read(OneMap map) throws SQLException;
    }

    private record Variant(String name, Reader reader, long[][] nanos) {
    }

    /** @param arguments JDBC URL of an empty database, then numbers of territories, indicators, periods, breakdowns */
    public static void main(String[] arguments) throws SQLException {
        String url = arguments[0];
        boolean postgres = url.startsWith("jdbc:postgresql:");
        Size size = new Size(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("bench");
        config.setPassword("bench");
        config.setMaximumPoolSize(3);
        if (postgres) {
            // as the application does
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            // a folder that is kept may come from another state of the history
            Flyway.configure().outOfOrder(true).dataSource(dataSource).locations(Migrations.locations(new Database(dataSource).dialect())).load().migrate();
            run(dataSource, postgres, size);
        }
    }

    private static void run(HikariDataSource dataSource, boolean postgres, Size size) throws SQLException {
        GeneratedObservations generated = new GeneratedObservations(dataSource, postgres, size);
        print("%n## %s: %,d observations (%,d × %d × %d × %d)%n%n", postgres ? "PostGIS" : "H2GIS", size.observations(), size.territories(),
            size.indicators(), size.periods(), size.breakdowns());
        print("%s; Java %s; %d cores%n%n", generated.text(postgres ? "SELECT version()" : "SELECT 'H2 ' || H2VERSION()"),
            Runtime.version(), Runtime.getRuntime().availableProcessors());
        if (!generated.isLoaded()) {
            List<String> told = generated.load();
            print("| loading | time |%n|---|---|%n");
            told.forEach(line -> print("%s%n", line));
        }
        print("%n%s%n%n", generated.sizes());
        measure(dataSource, generated, size);
        plans(generated, postgres, size);
        write(dataSource, generated, size);
    }

    private static void measure(HikariDataSource dataSource, GeneratedObservations generated, Size size) throws SQLException {
        Random random = new Random(SEED);
        List<OneMap> maps = IntStream.range(0, MAPS)
            .mapToObj(i -> new OneMap(1 + random.nextInt(size.indicators()), 1 + random.nextInt(size.periods()))).toList();
        StoredSlices stored = new StoredSlices(dataSource);
        try (Connection connection = dataSource.getConnection();
            PreparedStatement byHand = connection.prepareStatement(BY_HAND);
            PreparedStatement bySlice = connection.prepareStatement(BY_SLICE);
            PreparedStatement sql = connection.prepareStatement(StoredSlices.SQL)) {
            String[] codes = codes(connection, size);
            List<Variant> variants = List.of(
                variant("application: readSlice, sorted records", map -> stored.read(slice(map, size), VERSION).size()),
                variant("its SQL alone", map -> rows(sql, codes, slice(map, size), VERSION, VERSION)),
                variant("by hand: own table, covering index", map -> rows(byHand, codes, map.indicator, map.period, 1)),
                variant("by hand: our table, open rows only", map -> rows(bySlice, codes, slice(map, size))));
            for (OneMap map : maps.subList(0, 20)) {
                check(stored, byHand, map, size, codes);
            }
            // the program's own warming up, on maps that are not measured
            for (int i = 0; i < 2_000; i++) {
                OneMap map = new OneMap(1 + i % size.indicators(), 1 + i % size.periods());
                for (Variant variant : variants) {
                    variant.reader.read(map);
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < maps.size(); i++) {
                    for (int turn = 0; turn < variants.size(); turn++) {
                        Variant variant = variants.get((turn + i) % variants.size());
                        long start = System.nanoTime();
                        int read = variant.reader.read(maps.get(i));
                        variant.nanos[round][i] = System.nanoTime() - start;
                        if (read != size.territories()) {
                            throw new IllegalStateException("%s read %d rows of %s".formatted(variant.name, read, maps.get(i)));
                        }
                    }
                }
            }
            report(variants);
        }
    }

    private static Variant variant(String name, Reader reader) {
        return new Variant(name, reader, new long[ROUNDS][MAPS]);
    }

    private static int slice(OneMap map, Size size) {
        return (map.indicator - 1) * size.breakdowns() * size.periods() + map.period;
    }

    private static String[] codes(Connection connection, Size size) throws SQLException {
        String[] codes = new String[size.territories() + 1];
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT id, code FROM observation_territory WHERE id <= " + size.territories())) {
            while (row.next()) {
                codes[row.getInt(1)] = row.getString(2);
            }
        }
        return codes;
    }

    /** The least that anybody needs of a map: code, value, status and source of each territory. */
    private static int rows(PreparedStatement statement, String[] codes, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        List<Object> read = new ArrayList<>(codes.length);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                read.add(new Cell(codes[row.getInt(1)], row.getDouble(2), row.getString(3), row.getInt(4)));
            }
        }
        return read.size();
    }

    private record Cell(String code, double value, String status, int source) {
    }

    /** Both sides say the same. */
    private static void check(StoredSlices stored, PreparedStatement byHand, OneMap map, Size size, String[] codes) throws SQLException {
        Map<String, Double> ours = new TreeMap<>();
        for (Observation one : stored.read(slice(map, size), VERSION)) {
            ours.put(one.territory().value(), one.value());
        }
        Map<String, Double> theirs = new TreeMap<>();
        byHand.setInt(1, map.indicator);
        byHand.setInt(2, map.period);
        byHand.setInt(3, 1);
        try (ResultSet row = byHand.executeQuery()) {
            while (row.next()) {
                theirs.put(codes[row.getInt(1)], row.getDouble(2));
            }
        }
        if (!ours.equals(theirs) || ours.size() != size.territories()) {
            throw new IllegalStateException("the two sides differ on " + map);
        }
    }

    private static void report(List<Variant> variants) {
        double best = variants.subList(2, variants.size()).stream().mapToDouble(variant -> percentile(warm(variant), 50)).min().orElseThrow();
        print("| one map | p50 ms | p95 ms | p99 ms | first reading p50 | p99 | × best by hand |%n|---|---|---|---|---|---|---|%n");
        for (Variant variant : variants) {
            long[] warm = warm(variant);
            print("| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f |%n", variant.name, percentile(warm, 50), percentile(warm, 95), percentile(warm, 99),
                percentile(variant.nanos[0], 50), percentile(variant.nanos[0], 99), percentile(warm, 50) / best);
        }
    }

    /** The median of each map over all rounds but the first. */
    private static long[] warm(Variant variant) {
        return IntStream.range(0, MAPS).mapToLong(map -> {
            long[] its = IntStream.range(1, ROUNDS).mapToLong(round -> variant.nanos[round][map]).sorted().toArray();
            return its[its.length / 2];
        }).toArray();
    }

    private static double percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static void plans(GeneratedObservations generated, boolean postgres, Size size) throws SQLException {
        Object[] values = {slice(new OneMap(7, 5), size), VERSION, VERSION};
        print("%nPlan of the application’s query:%n%n```%n");
        List<String> plan = generated.plan(StoredSlices.SQL, values);
        plan.forEach(line -> print("%s%n", line));
        print("```%n");
        requireIndex(plan);
        if (postgres) {
            List<String> generic = generated.genericPlan(StoredSlices.SQL, values);
            print("%nThe generic plan, which a prepared statement ends up with:%n%n```%n");
            generic.forEach(line -> print("%s%n", line));
            print("```%n");
            requireIndex(generic);
        }
    }

    private static void requireIndex(List<String> plan) {
        String whole = String.join("\n", plan).toLowerCase(Locale.ROOT);
        if (!whole.contains("observation_map") || whole.contains("seq scan on observation")) {
            throw new IllegalStateException("the query does not use its index");
        }
    }

    /** What publishing a version costs in the full store, with the writer of the application. */
    private static void write(HikariDataSource dataSource, GeneratedObservations generated, Size size) throws SQLException {
        StoredSlices stored = new StoredSlices(dataSource);
        int dataset = 900_000 + (int) (System.currentTimeMillis() / 1000 % 100_000);
        try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("INSERT INTO dataset (id, pack, name, kind, published) VALUES (%d, 'written', 'indicators/%d', 'indicators', 0)".formatted(dataset, dataset));
        }
        List<String> periods = IntStream.rangeClosed(1, size.periods()).mapToObj(GeneratedObservations::period).toList();
        int rows = size.periods() * size.territories();
        long start = System.nanoTime();
        stored.write(dataset, 1, StoredSlices.delivery("w" + dataset, size.territories(), periods, 0));
        double first = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        stored.write(dataset, 2, StoredSlices.delivery("w" + dataset, size.territories(), periods, 100));
        double second = (System.nanoTime() - start) / 1e9;
        print("%nPublishing %,d observations of one more indicator with the application’s writer: %.2f s (%,.0f rows/s); a second version that"
            + " changes 1 %% of them: %.2f s.%n", rows, first, rows / first, second);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
