package co.territoria.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Parcels and constraints of nowhere, in metres, always the same for the same numbers.
 *
 * <p>Parcels of 12 points, 100 to a block, with streets between blocks; neighbours in a block share their lines. Constraints
 * of 50 to 500 points, sizes over a factor of 45 in radius, 15 in 100 with a hole, overlapping one another. For a million
 * parcels the window is 140 by 140 km; it shrinks with their number, and the radius of the constraints with it, so that a
 * smaller measurement has as many pairs for each parcel when the constraints are a hundredth of the parcels.
 */
final class OverlayData {

    static final int CLASSES = 5;
    static final int KINDS = 12;

    private static final long SEED = 20261121;
    private static final int PER_BLOCK_SIDE = 10;
    private static final double PARCEL_METRES = 136;
    private static final double STREET_METRES = 40;
    private static final double BLOCK_METRES = PER_BLOCK_SIDE * PARCEL_METRES + STREET_METRES;
    private static final double LARGEST_RADIUS_METRES = 4_500;
    private static final double SIZES = 45;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @param group class of a parcel or kind of a constraint */
    record Row(int group, byte[] wkb) {}

    private final int parcels;
    private final int constraints;
    private final int blocksPerSide;

    OverlayData(int parcels, int constraints) {
        this.parcels = parcels;
        this.constraints = constraints;
        this.blocksPerSide = (int) Math.ceil(Math.sqrt(parcels / 100.0));
    }

    void write(Path folder) throws IOException {
        WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        try (DataOutputStream out = out(folder.resolve("parcels"))) {
            for (int i = 0; i < parcels; i++) {
                int block = i / 100;
                int inBlock = i % 100;
                Polygon parcel = parcel(
                        block % blocksPerSide, block / blocksPerSide, inBlock % PER_BLOCK_SIDE, inBlock / PER_BLOCK_SIDE);
                put(out, new Row((int) (noise(block, inBlock, 7) * CLASSES), wkb.write(parcel)));
            }
        }
        try (DataOutputStream out = out(folder.resolve("constraints"))) {
            Random random = new Random(SEED);
            double side = blocksPerSide * BLOCK_METRES;
            for (int i = 0; i < constraints; i++) {
                put(out, new Row(random.nextInt(KINDS), wkb.write(constraint(random, side))));
            }
        }
    }

    private static DataOutputStream out(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    }

    private static void put(DataOutputStream out, Row row) throws IOException {
        out.writeByte(row.group());
        out.writeInt(row.wkb().length);
        out.write(row.wkb());
    }

    /** Rows of a file, read as they are asked for; closed by its end. */
    static Iterator<Row> read(Path file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
        return new Iterator<>() {
            private int group = in.read();

            @Override
            public boolean hasNext() {
                return group >= 0;
            }

            @Override
            public Row next() {
                if (group < 0) {
                    throw new NoSuchElementException();
                }
                try {
                    Row row = new Row(group, in.readNBytes(in.readInt()));
                    group = in.read();
                    if (group < 0) {
                        in.close();
                    }
                    return row;
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        };
    }

    /** Between 0 and 1, of a place: neighbours ask for the same corner. */
    private static double noise(long x, long y, long what) {
        return new SplittableRandom(SEED + x * 1_000_003 + y * 7_919 + what * 104_729).nextDouble();
    }

    private static Polygon parcel(int blockX, int blockY, int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        // Three steps along each side; corners and points between are moved by up to a tenth of a parcel.
        for (int step = 0; step < 12; step++) {
            int along = step % 3;
            int x = switch (step / 3) {
                case 0 -> along;
                case 1 -> 3;
                case 2 -> 3 - along;
                default -> 0;
            };
            int y = switch (step / 3) {
                case 0 -> 0;
                case 1 -> along;
                case 2 -> 3;
                default -> 3 - along;
            };
            ring.add(corner(blockX, blockY, column * 3 + x, row * 3 + y));
        }
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate corner(int blockX, int blockY, int x, int y) {
        long globalX = 31L * blockX + x;
        long globalY = 31L * blockY + y;
        double step = PARCEL_METRES / 3;
        return new Coordinate(
                blockX * BLOCK_METRES + x * step + (noise(globalX, globalY, 1) - 0.5) * 0.2 * PARCEL_METRES,
                blockY * BLOCK_METRES + y * step + (noise(globalX, globalY, 2) - 0.5) * 0.2 * PARCEL_METRES);
    }

    private static Polygon constraint(Random random, double side) {
        double x = random.nextDouble() * side;
        double y = random.nextDouble() * side;
        double radius = LARGEST_RADIUS_METRES * Math.pow(SIZES, -random.nextDouble());
        LinearRing shell = star(random, x, y, radius, 50 + random.nextInt(451));
        LinearRing[] holes = random.nextInt(100) < 15
                ? new LinearRing[] {star(random, x, y, radius * 0.25, 50)}
                : new LinearRing[0];
        return FACTORY.createPolygon(shell, holes);
    }

    /** A winding outline: three waves on a circle and a little noise, never nearer than half the radius. */
    private static LinearRing star(Random random, double x, double y, double radius, int points) {
        double[] phase = {random.nextDouble() * 7, random.nextDouble() * 7, random.nextDouble() * 7};
        int[] waves = {2 + random.nextInt(3), 5 + random.nextInt(5), 11 + random.nextInt(9)};
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double reach = 0.77
                    + 0.12 * Math.sin(waves[0] * angle + phase[0])
                    + 0.06 * Math.sin(waves[1] * angle + phase[1])
                    + 0.03 * Math.sin(waves[2] * angle + phase[2])
                    + 0.02 * random.nextDouble();
            ring[i] = new Coordinate(x + radius * reach * Math.cos(angle), y + radius * reach * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }
}
