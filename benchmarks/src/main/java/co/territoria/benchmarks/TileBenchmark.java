package co.territoria.benchmarks;

import co.territoria.tile.LayerSnapshot;
import co.territoria.tile.LayerSnapshotBuilder;
import co.territoria.tile.TileField;
import co.territoria.tile.TileFieldType;
import co.territoria.tile.TileSchema;
import co.territoria.tile.TileWorker;
import co.territoria.web.Gzip;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cold tiles: no tile cache, the layer's snapshot in memory, the table in the server's memory.
 *
 * <p>One thread against one connection. All variants take turns on the same tiles, which are drawn through random
 * parcels. Speed is the number of tiles by the sum of the median times of each; the median round, which also holds
 * what the machine did besides, is given as well. Prints Markdown.
 */
public final class TileBenchmark {

    private static final long SEED = 20_261_121;
    private static final int[] ZOOMS = {8, 10, 12};
    private static final long ROUND_NANOS = 1_500_000_000L;
    private static final int ROUNDS = Integer.getInteger("tile.rounds", 3);

    /** Keeps results from being optimised away. */
    private static long sink;

    private interface Variant {
        byte[] tile(int z, int x, int y);
    }

    private TileBenchmark() {
    }

    /** @param arguments JDBC URL of an empty database with PostGIS, then numbers of parcels */
    public static void main(String[] arguments) throws SQLException {
        for (int i = 1; i < arguments.length; i++) {
            run(arguments[0], Integer.parseInt(arguments[i]));
        }
        if (sink == 42) {
            System.out.println();
        }
    }

    private static void run(String url, int count) throws SQLException {
        LayerSnapshot snapshot = loadSnapshot(count);
        try (PostgisTiles postgis = PostgisTiles.load(url, SEED, count)) {
            print("PostgreSQL %s; Java %s; %d cores%n", postgis.version(), Runtime.version(), Runtime.getRuntime().availableProcessors());
            List<String> details = new ArrayList<>();
            print("%n| zoom | ST_AsMVT, tiles/s | ours, tiles/s | × | ours + gzip 1, tiles/s | × | ST_AsMVT p50 / p99 ms | ours | ours + gzip 1 |%n");
            print("|---|---|---|---|---|---|---|---|---|%n");
            for (int zoom : ZOOMS) {
                details.add(measure(zoom, tilesThroughParcels(count, zoom), snapshot, postgis));
            }
            print("%n| zoom | tiles | features/tile | bytes, ST_AsMVT | bytes, ours | drawn by ST_AsMVT only / both / ours only "
                + "| plan | × by rounds | × by rounds, gzip 1 |%n|---|---|---|---|---|---|---|---|---|%n");
            details.forEach(line -> print("%s%n", line));
        }
    }

    private static LayerSnapshot loadSnapshot(int count) {
        TileSchema schema = new TileSchema("parcels", List.of(
            new TileField("use", TileFieldType.TEXT), new TileField("district", TileFieldType.TEXT),
            new TileField("area", TileFieldType.DECIMAL)));
        LayerSnapshotBuilder builder = LayerSnapshot.builder(schema, 5, LayerSnapshot.MAX_ZOOM);
        long[] adding = {0, 0};
        Parcels.generate(SEED, count, parcel -> {
            long start = System.nanoTime();
            builder.add(parcel.id(), parcel.outline(), parcel.use(), parcel.district(), parcel.area());
            adding[0] += System.nanoTime() - start;
            adding[1] += parcel.outline().getNumPoints();
        });
        long start = System.nanoTime();
        LayerSnapshot snapshot = builder.build();
        long packed = System.nanoTime() - start;
        print("%n## %,d parcels, %.1f points each%n%n", count, (double) adding[1] / count);
        print("Snapshot: reading features %.1f s, sorting and packing %.1f s; index, ids, attributes and full detail %d bytes/feature%n%n",
            adding[0] / 1e9, packed / 1e9, snapshot.bytes() / count);
        print("| zoom made | seconds | bytes/feature |%n|---|---|---|%n");
        TileWorker worker = new TileWorker();
        long before = snapshot.bytes();
        for (int zoom : new int[] {12, 13, 11, 10, 9, 8, 7, 6, 5}) {
            start = System.nanoTime();
            snapshot.encode(zoom, 0, 0, worker);
            print("| %d | %.2f | %.1f |%n", zoom, (System.nanoTime() - start) / 1e9, (double) (snapshot.bytes() - before) / count);
            before = snapshot.bytes();
        }
        print("| all, z5 to z18 | %.1f | %d |%n%n", (adding[0] / 1e6 + snapshot.buildMillis()) / 1e3, snapshot.bytes() / count);
        return snapshot;
    }

    private static List<int[]> tilesThroughParcels(int count, int zoom) {
        int wanted = zoom >= 12 ? 80 : zoom >= 10 ? 40 : 20;
        Set<Integer> chosen = new HashSet<>();
        Random random = new Random(SEED + zoom);
        while (chosen.size() < wanted) {
            chosen.add(1 + random.nextInt(count));
        }
        List<int[]> tiles = new ArrayList<>();
        Parcels.generate(SEED, count, parcel -> {
            if (chosen.contains((int) parcel.id())) {
                Coordinate at = parcel.outline().getCoordinate();
                double latitude = Math.toRadians(at.y);
                tiles.add(new int[] {(int) ((at.x / 360 + 0.5) * (1 << zoom)),
                    (int) ((0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI)) * (1 << zoom))});
            }
        });
        return tiles;
    }

    /** Prints the speeds. @return the other figures of the zoom, a line of Markdown */
    private static String measure(int zoom, List<int[]> tiles, LayerSnapshot snapshot, PostgisTiles postgis) throws SQLException {
        TileWorker worker = new TileWorker();
        Variant ours = (z, x, y) -> snapshot.encode(z, x, y, worker);
        Variant oursZipped = (z, x, y) -> Gzip.compress(snapshot.encode(z, x, y, worker), 1);
        PostgisTiles.Plan plan = betterPlan(zoom, tiles, postgis);
        postgis.use(plan);

        Variant[] variants = {postgis::encode, ours, oursZipped};
        Rounds[] results = {new Rounds(), new Rounds(), new Rounds()};
        for (int round = -1; round < ROUNDS; round++) {
            for (int v = 0; v < variants.length; v++) {
                results[v].add(round, pass(variants[v], zoom, tiles));
            }
        }
        int n = tiles.size();
        double peer = results[0].tilesPerSecond(n);
        print("| %d | %.1f | %,.0f | **%.0f** | %,.0f | **%.1f** | %s | %s | %s |%n", zoom, peer,
            results[1].tilesPerSecond(n), results[1].tilesPerSecond(n) / peer,
            results[2].tilesPerSecond(n), results[2].tilesPerSecond(n) / peer,
            results[0].percentiles(), results[1].percentiles(), results[2].percentiles());
        long[] sums = compare(zoom, tiles, ours, postgis);
        double slowPeer = results[0].tilesPerSecondOfRounds();
        return String.format(Locale.ROOT, "| %d | %d | %,d | %,d | %,d | %,d / %,d / %,d | %s | %.0f | %.1f |",
            zoom, n, sums[0] / n, sums[1] / n, sums[2] / n, sums[3], sums[4], sums[5], plan.name().toLowerCase(Locale.ROOT),
            results[1].tilesPerSecondOfRounds() / slowPeer, results[2].tilesPerSecondOfRounds() / slowPeer);
    }

    private static PostgisTiles.Plan betterPlan(int zoom, List<int[]> tiles, PostgisTiles postgis) throws SQLException {
        PostgisTiles.Plan best = PostgisTiles.Plan.GENERIC;
        double most = 0;
        for (PostgisTiles.Plan plan : PostgisTiles.Plan.values()) {
            postgis.use(plan);
            once(postgis::encode, zoom, tiles);
            long start = System.nanoTime();
            once(postgis::encode, zoom, tiles);
            double speed = 1.0 / (System.nanoTime() - start);
            if (speed > most) {
                most = speed;
                best = plan;
            }
        }
        return best;
    }

    private static void once(Variant variant, int zoom, List<int[]> tiles) {
        for (int[] tile : tiles) {
            sink += variant.tile(zoom, tile[0], tile[1]).length;
        }
    }

    /** All tiles, again and again until the time of a round is over. @return nanoseconds of each tile made */
    private static long[] pass(Variant variant, int zoom, List<int[]> tiles) {
        long[] nanos = new long[1 << 16];
        int made = 0;
        long begin = System.nanoTime();
        do {
            for (int[] tile : tiles) {
                long start = System.nanoTime();
                sink += variant.tile(zoom, tile[0], tile[1]).length;
                if (made == nanos.length) {
                    nanos = Arrays.copyOf(nanos, made * 2);
                }
                nanos[made++] = System.nanoTime() - start;
            }
        } while (System.nanoTime() - begin < ROUND_NANOS);
        return Arrays.copyOf(nanos, made);
    }

    /** @return features of ours, bytes of PostGIS, bytes of ours, ids only in PostGIS, in both, only in ours */
    private static long[] compare(int zoom, List<int[]> tiles, Variant ours, PostgisTiles postgis) {
        long[] sums = new long[6];
        for (int[] tile : tiles) {
            byte[] theirTile = postgis.encode(zoom, tile[0], tile[1]);
            byte[] ourTile = ours.tile(zoom, tile[0], tile[1]);
            Set<Long> theirIds = TileIds.of(theirTile);
            Set<Long> ourIds = TileIds.of(ourTile);
            long both = ourIds.stream().filter(theirIds::contains).count();
            sums[0] += ourIds.size();
            sums[1] += theirTile.length;
            sums[2] += ourTile.length;
            sums[3] += theirIds.size() - both;
            sums[4] += both;
            sums[5] += ourIds.size() - both;
        }
        return sums;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
        System.out.flush();
    }

    /** The rounds of one variant; the one before the first warms up and is forgotten. */
    private static final class Rounds {

        private final List<long[]> rounds = new ArrayList<>();

        void add(int round, long[] nanos) {
            if (round >= 0) {
                rounds.add(nanos);
            }
        }

        /** From the median time of each tile: what the machine's other work interrupts does not count. */
        double tilesPerSecond(int tiles) {
            double nanos = 0;
            for (int tile = 0; tile < tiles; tile++) {
                int first = tile;
                long[] times = rounds.stream()
                    .flatMapToLong(round -> IntStream.iterate(first, i -> i < round.length, i -> i + tiles).mapToLong(i -> round[i]))
                    .sorted().toArray();
                nanos += times[times.length / 2];
            }
            return tiles / (nanos / 1e9);
        }

        /** The median round, interruptions and all. */
        double tilesPerSecondOfRounds() {
            double[] speeds = rounds.stream().mapToDouble(nanos -> nanos.length / (Arrays.stream(nanos).sum() / 1e9)).sorted().toArray();
            return speeds[speeds.length / 2];
        }

        String percentiles() {
            long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return String.format(Locale.ROOT, "%.3f / %.2f", all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
        }
    }
}
