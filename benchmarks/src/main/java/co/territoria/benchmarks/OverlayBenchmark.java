package co.territoria.benchmarks;

import co.territoria.landuse.overlay.Overlap;
import co.territoria.landuse.overlay.PartitionedOverlay;
import co.territoria.landuse.overlay.PartitionedOverlay.Count;
import co.territoria.landuse.overlay.PartitionedOverlay.Settings;
import com.sun.management.OperatingSystemMXBean;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Parcels over constraints: hectares of each class under each kind. One command a process, so that memory and CPU are those of
 * one thing; {@code benchmarks/overlay.sh} calls them in turn.
 */
public final class OverlayBenchmark {

    /** Smaller common parts are not worth a polygon. */
    private static final double SMALLEST_POLYGON = 100;

    private OverlayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        switch (arguments[0]) {
            case "generate" -> new OverlayData(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]))
                    .write(Path.of(arguments[1]));
            case "overlay" -> overlay(Path.of(arguments[1]), Integer.parseInt(arguments[2]), arguments[3].equals("polygons"));
            case "load" -> OverlayPostgis.load(arguments[2], Path.of(arguments[1]));
            case "postgis" -> OverlayPostgis.ask(arguments[2], Path.of(arguments[1]), arguments[3].equals("covered"));
            case "drop" -> OverlayPostgis.drop(arguments[1]);
            default -> throw new IllegalArgumentException("no command " + arguments[0]);
        }
    }

    private static void overlay(Path folder, int threads, boolean polygons) throws IOException, ParseException {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        List<Geometry> constraints = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        for (var rows = OverlayData.read(folder.resolve("constraints")); rows.hasNext(); ) {
            OverlayData.Row row = rows.next();
            kinds.add(row.group());
            constraints.add(geometry(row.wkb()));
        }
        PartitionedOverlay overlay = new PartitionedOverlay(constraints, settings(threads));
        Sums sums = new Sums(kinds, false);
        // The class of a parcel is asked by its number.
        byte[] classes = classes(folder);
        Count count = overlay.run(
                OverlayData.read(folder.resolve("parcels")),
                row -> geometry(row.wkb()),
                () -> new Sums(kinds, classes, polygons),
                sums::add);
        double wall = (System.currentTimeMillis() - start) / 1e3;
        double cpu = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        System.out.printf(
                "overlay, %s, %d threads: wall %.1f s, CPU %.1f s, largest memory %s, heap of at most %d MB%n",
                polygons ? "areas and polygons" : "areas", threads, wall, cpu, peakMemory(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(
                "  %,d parcels (%d left out), %,d pairs with an area in common, %,d by exact overlay; %,.6f m²%n",
                count.parcels(), count.leftOut(), count.overlaps(), count.exact(), sums.total());
        if (polygons) {
            System.out.printf("  %,d polygons of at least %.0f m², %,d MB of WKB%n",
                    sums.polygons, SMALLEST_POLYGON, sums.bytes >> 20);
        }
        write(folder.resolve("cells-overlay"), sums.cells);
    }

    private static Settings settings(int threads) {
        Settings usual = Settings.threads(threads);
        return new Settings(
                threads,
                Integer.getInteger("overlay.chunk", usual.chunk()),
                Integer.getInteger("overlay.leaf", usual.leafVertices()));
    }

    private static byte[] classes(Path folder) throws IOException {
        byte[] classes = new byte[1 << 16];
        int count = 0;
        for (var rows = OverlayData.read(folder.resolve("parcels")); rows.hasNext(); ) {
            if (count == classes.length) {
                classes = java.util.Arrays.copyOf(classes, 2 * count);
            }
            classes[count++] = (byte) rows.next().group();
        }
        return classes;
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader(new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY)).read(wkb);
        } catch (ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Square metres by class and kind. */
    private static final class Sums implements PartitionedOverlay.Tally {
        private final List<Integer> kinds;
        private final byte[] classes;
        private final boolean encode;
        private final double[] cells = new double[OverlayData.CLASSES * OverlayData.KINDS];
        private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        private long polygons;
        private long bytes;

        Sums(List<Integer> kinds, boolean encode) {
            this(kinds, new byte[0], encode);
        }

        Sums(List<Integer> kinds, byte[] classes, boolean encode) {
            this.kinds = kinds;
            this.classes = classes;
            this.encode = encode;
        }

        @Override
        public void overlap(Overlap overlap) {
            int cell = classes[(int) overlap.parcel()] * OverlayData.KINDS + kinds.get(overlap.constraint());
            cells[cell] += overlap.squareMetres();
            if (encode && overlap.squareMetres() >= SMALLEST_POLYGON) {
                polygons++;
                bytes += wkb.write(overlap.geometry()).length;
            }
        }

        @Override
        public void leftOut(long parcel) {}

        void add(Sums chunk) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] += chunk.cells[i];
            }
            polygons += chunk.polygons;
            bytes += chunk.bytes;
        }

        double total() {
            return java.util.Arrays.stream(cells).sum();
        }
    }

    static void write(Path file, double[] cells) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (double cell : cells) {
                out.writeDouble(cell);
            }
        }
    }

    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "not known here";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .findFirst()
                .orElse("not known here");
    }
}
