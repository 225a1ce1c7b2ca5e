package co.territoria.tile;

import co.territoria.tile.PmtilesDirectory.Entry;
import co.territoria.web.Gzip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * An archive of tiles while it is written
 * (<a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">PMTiles version 3</a>).
 *
 * <p>Tiles come in any order and go to a temporary file, each content once; {@link #sendTo} puts them in the order of
 * their numbers. Memory holds 24 bytes to a tile, and the checksums of the contents that are most likely to come again.
 */
final class PmtilesFile implements AutoCloseable {

    private static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 3;
    private static final byte GZIP = 2;
    private static final byte VECTOR = 1;
    private static final double COORDINATE_UNITS = 1e7;
    private static final int LEVEL = 6;

    /** What fills a tile to its edges, the same everywhere, is small. */
    private static final int REPEATED_BYTES = 1_024;

    private static final int MOST_CHECKSUMS = 100_000;

    /** Of a key: the contents; the rest is the number of the tile, below 2<sup>37</sup> up to zoom 18. */
    private static final int CONTENT_BITS = 26;

    private final Path file;
    private final OutputStream bytes;
    private final Map<String, Integer> repeated = new HashMap<>();
    private long[] keys = new long[1_024];
    private int tiles;
    private long[] offsets = new long[1_024];
    private int[] lengths = new int[1_024];
    private int contents;
    private long written;

    PmtilesFile() throws IOException {
        file = Files.createTempFile("territoria-", ".tiles");
        bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Adds a tile of Web Mercator, each at most once; without bytes it is left out. */
    void add(int zoom, int column, int row, byte[] tile) throws IOException {
        if (tile.length > 0) {
            put(zoom, column, row, tile);
        }
    }

    private void put(int zoom, int column, int row, byte[] tile) throws IOException {
        if (contents == 1 << CONTENT_BITS) {
            throw new IOException("an archive has at most %d different tiles".formatted(1 << CONTENT_BITS));
        }
        Integer known = tile.length <= REPEATED_BYTES ? repeated.get(checksum(tile)) : null;
        int content = known == null ? write(tile) : known;
        if (tiles == keys.length) {
            keys = Arrays.copyOf(keys, 2 * tiles);
        }
        keys[tiles++] = PmtilesDirectory.tileId(zoom, column, row) << CONTENT_BITS | content;
    }

    private int write(byte[] tile) throws IOException {
        byte[] packed = Gzip.compress(tile, LEVEL);
        if (contents == lengths.length) {
            offsets = Arrays.copyOf(offsets, 2 * contents);
            lengths = Arrays.copyOf(lengths, 2 * contents);
        }
        offsets[contents] = written;
        lengths[contents] = packed.length;
        bytes.write(packed);
        written += packed.length;
        if (tile.length <= REPEATED_BYTES && repeated.size() < MOST_CHECKSUMS) {
            repeated.put(checksum(tile), contents);
        }
        return contents++;
    }

    private static String checksum(byte[] tile) {
        try {
            return new String(MessageDigest.getInstance("SHA-256").digest(tile), StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }

    /**
     * Writes the archive.
     *
     * @param metadata JSON
     * @param box      of the features, degrees; null-box when there are none
     * @param minZoom  tiles of lower zooms are left out
     */
    void sendTo(OutputStream out, byte[] metadata, Envelope box, int minZoom, int maxZoom) throws IOException {
        Arrays.sort(keys, 0, tiles);
        long lowest = PmtilesDirectory.tileId(minZoom, 0, 0) << CONTENT_BITS;
        int first = 0;
        while (first < tiles && keys[first] < lowest) {
            first++;
        }
        if (first == tiles) {
            // a directory has an entry: a tile without layers
            put(minZoom, 0, 0, new byte[0]);
        }
        bytes.close();
        Ordered ordered = order(first);
        PmtilesDirectory directory = PmtilesDirectory.of(ordered.entries());
        byte[] told = Gzip.compress(metadata, LEVEL);
        out.write(header(directory, told.length, ordered, tiles - first, box, minZoom, maxZoom));
        out.write(directory.root());
        out.write(told);
        out.write(directory.leaves());
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            WritableByteChannel target = Channels.newChannel(out);
            for (int i = 0; i < ordered.placed(); i++) {
                int content = ordered.contents()[i];
                transfer(source, offsets[content], lengths[content], target);
            }
        }
        out.flush();
    }

    /**
     * @param entries  runs of equal tiles, in the order of their numbers
     * @param contents in the order in which they come first
     * @param placed   how many contents there are
     * @param bytes    of them together
     */
    private record Ordered(List<Entry> entries, int[] contents, int placed, long bytes) {}

    private static void transfer(FileChannel source, long offset, int length, WritableByteChannel target)
            throws IOException {
        long done = 0;
        while (done < length) {
            done += source.transferTo(offset + done, length - done, target);
        }
    }

    private Ordered order(int first) {
        long[] places = new long[contents];
        Arrays.fill(places, -1);
        int[] order = new int[contents];
        List<Entry> entries = new ArrayList<>();
        long end = 0;
        int placed = 0;
        for (int i = first; i < tiles; i++) {
            long tile = keys[i] >> CONTENT_BITS;
            int content = (int) (keys[i] & (1 << CONTENT_BITS) - 1);
            if (places[content] < 0) {
                places[content] = end;
                end += lengths[content];
                order[placed++] = content;
            }
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null && last.offset() == places[content] && last.tile() + last.run() == tile) {
                entries.set(entries.size() - 1, new Entry(last.tile(), last.offset(), last.length(), last.run() + 1));
            } else {
                entries.add(new Entry(tile, places[content], lengths[content], 1));
            }
        }
        return new Ordered(entries, order, placed, end);
    }

    private static byte[] header(
            PmtilesDirectory directory,
            int metadata,
            Ordered ordered,
            int addressed,
            Envelope box,
            int minZoom,
            int maxZoom) {
        long root = PmtilesDirectory.HEADER_BYTES;
        long told = root + directory.root().length;
        long leaves = told + metadata;
        long data = leaves + directory.leaves().length;
        ByteBuffer header = ByteBuffer.allocate(PmtilesDirectory.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) VERSION);
        header.putLong(root).putLong(directory.root().length);
        header.putLong(told).putLong(metadata);
        header.putLong(leaves).putLong(directory.leaves().length);
        header.putLong(data).putLong(ordered.bytes());
        header.putLong(addressed).putLong(ordered.entries().size()).putLong(ordered.placed());
        header.put((byte) 1).put(GZIP).put(GZIP).put(VECTOR);
        header.put((byte) minZoom).put((byte) maxZoom);
        boolean empty = box.isNull();
        header.putInt(units(empty ? -180 : box.getMinX())).putInt(units(empty ? -85 : box.getMinY()));
        header.putInt(units(empty ? 180 : box.getMaxX())).putInt(units(empty ? 85 : box.getMaxY()));
        header.put((byte) minZoom);
        header.putInt(units(empty ? 0 : box.centre().getX()))
                .putInt(units(empty ? 0 : box.centre().getY()));
        return header.array();
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * COORDINATE_UNITS);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }
}
