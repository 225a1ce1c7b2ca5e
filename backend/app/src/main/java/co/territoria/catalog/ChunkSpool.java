package co.territoria.catalog;

import co.territoria.web.Gzip;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pieces of an edition, compressed, in a temporary file until it is known whether they are wanted: so that the
 * transaction that stores them is short and memory does not grow with the layer.
 */
final class ChunkSpool implements AutoCloseable {

    private static final int LEVEL = 6;
    private static final int BATCH = 200;

    private final Path file;
    private final DataOutputStream out;

    ChunkSpool() {
        try {
            file = Files.createTempFile("territoria-edition", ".tmp");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 65_536));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @param content compressed */
    record Chunk(String sha, int rawBytes, byte[] content) {}

    void add(String sha, byte[] raw) {
        byte[] compressed = Gzip.compress(raw, LEVEL);
        try {
            out.writeUTF(sha);
            out.writeInt(raw.length);
            out.writeInt(compressed.length);
            out.write(compressed);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Hands over what was added, some at a time; may be called again. */
    void forEachBatch(Consumer<List<Chunk>> consumer) {
        try {
            out.flush();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 65_536))) {
                List<Chunk> batch = new ArrayList<>();
                while (true) {
                    String sha;
                    try {
                        sha = in.readUTF();
                    } catch (EOFException end) {
                        break;
                    }
                    int raw = in.readInt();
                    batch.add(new Chunk(sha, raw, in.readNBytes(in.readInt())));
                    if (batch.size() == BATCH) {
                        consumer.accept(batch);
                        batch = new ArrayList<>();
                    }
                }
                if (!batch.isEmpty()) {
                    consumer.accept(batch);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
