package co.territoria.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files that were written once, on disk, so that they can be sent again and in parts. All of them together, those being
 * written too, take no more than they may: the least recently used make room, but never while they are being sent.
 */
@Component
final class KeptFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private static final int BUFFER = 65_536;

    /** So long somebody waits for a file that another is writing. */
    private static final long WAIT_MILLIS = 60_000;

    /** So many files are remembered as too large. */
    private static final int LARGE_REMEMBERED = 1_000;

    private final long budget;
    private final long waitMillis;
    private final @Nullable KeptFolder folder;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CountDownLatch> underWay = new HashMap<>();
    private final Set<String> large = Collections.newSetFromMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > LARGE_REMEMBERED;
        }
    });
    private long used;
    private long begun;

    @Autowired
    KeptFiles(CatalogueSettings settings) {
        this(settings.keptFilesBytes(), WAIT_MILLIS, open(settings));
    }

    /** @param folder absent: nothing is kept */
    KeptFiles(long budget, long waitMillis, @Nullable KeptFolder folder) {
        this.budget = budget;
        this.waitMillis = waitMillis;
        this.folder = folder;
    }

    private static @Nullable KeptFolder open(CatalogueSettings settings) {
        if (settings.keptFilesBytes() == 0) {
            return null;
        }
        boolean chosen = !settings.keptFiles().isEmpty();
        Path parent = Path.of(chosen ? settings.keptFiles() : System.getProperty("java.io.tmpdir"));
        try {
            return KeptFolder.in(parent);
        } catch (IOException fault) {
            if (chosen) {
                throw new IllegalArgumentException(
                        "territoria.catalog.kept-files: %s cannot be written".formatted(parent), fault);
            }
            LOG.warn("No files are kept: {} cannot be written", parent, fault);
            return null;
        }
    }

    /** Writes a whole file. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Where the bytes go of a file that turns out too large; asked once. */
    @FunctionalInterface
    interface Onward {
        OutputStream open() throws IOException;
    }

    /** Another is writing the same file for longer than somebody waits. */
    static final class Busy extends IOException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("the file is still being written");
        }
    }

    private static final class Entry {

        private final Path path;
        private final long size;
        private int readers;

        Entry(Path path, long size) {
            this.path = path;
            this.size = size;
        }
    }

    /** A file that stays until this is closed. */
    final class Held implements AutoCloseable {

        private final Entry entry;
        private final FileChannel channel;

        private Held(Entry entry, FileChannel channel) {
            this.entry = entry;
            this.channel = channel;
        }

        long size() {
            return entry.size;
        }

        void send(long from, long length, OutputStream out) throws IOException {
            copy(channel, from, length, out);
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException fault) {
                LOG.warn("A kept file could not be closed", fault);
            }
            synchronized (KeptFiles.this) {
                entry.readers--;
            }
        }
    }

    /**
     * The file of this name; written first where it is not kept yet, by one at a time.
     *
     * @param key    letters and digits; decides all bytes
     * @param onward takes the whole file instead, where there is no room for it
     * @return absent when it is not kept: then it either went onward or has not been written at all
     * @throws Busy when another takes too long to write it
     */
    Optional<Held> get(String key, Writer writer, Onward onward) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        CountDownLatch mine = new CountDownLatch(1);
        while (true) {
            CountDownLatch other;
            synchronized (this) {
                Optional<Held> held = find(key);
                if (held.isPresent() || large.contains(key)) {
                    return held;
                }
                other = underWay.putIfAbsent(key, mine);
            }
            if (other == null) {
                break;
            }
            await(other, until);
        }
        try (Sink sink = open(key, folder, mine, onward)) {
            if (sink == null) {
                return Optional.empty();
            }
            writer.write(sink);
            return sink.finish();
        } finally {
            release(key, mine);
        }
    }

    private @Nullable Sink open(String key, KeptFolder folder, CountDownLatch mine, Onward onward) {
        try {
            return new Sink(key, folder, mine, onward);
        } catch (IOException fault) {
            LOG.warn("A file cannot be kept", fault);
            return null;
        }
    }

    private static void await(CountDownLatch other, long until) throws IOException {
        try {
            if (!other.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private synchronized void release(String key, CountDownLatch mine) {
        underWay.remove(key, mine);
        mine.countDown();
    }

    private synchronized Optional<Held> find(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(hold(entry));
        } catch (IOException gone) {
            // somebody has cleaned up behind us
            LOG.debug("A kept file is gone", gone);
            entries.remove(key);
            used -= entry.size;
            return Optional.empty();
        }
    }

    private synchronized Held hold(Entry entry) throws IOException {
        Held held = new Held(entry, FileChannel.open(entry.path, StandardOpenOption.READ));
        entry.readers++;
        return held;
    }

    /** Takes room for so many bytes more, from those who do not need theirs. */
    private synchronized boolean reserve(long bytes) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (used + bytes > budget && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.readers == 0 && delete(entry.path)) {
                oldest.remove();
                used -= entry.size;
            }
        }
        if (used + bytes > budget) {
            return false;
        }
        used += bytes;
        return true;
    }

    private static boolean delete(Path path) {
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (IOException fault) {
            LOG.warn("A kept file could not be deleted", fault);
            return false;
        }
    }

    private synchronized void giveBack(long bytes) {
        used -= bytes;
    }

    synchronized long used() {
        return used;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }

    private static void copy(FileChannel from, long at, long length, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, length));
        long left = length;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), left));
            int read = from.read(buffer, at + length - left);
            if (read < 0) {
                throw new IOException("a kept file has become shorter");
            }
            out.write(buffer.array(), 0, read);
            left -= read;
        }
    }

    /** A file being written, under another name until it is whole; one that gets too large goes onward. */
    private final class Sink extends OutputStream {

        private final String key;
        private final CountDownLatch mine;
        private final Onward otherwise;
        private final Path whole;
        private final Path part;
        private final FileChannel channel;
        private final byte[] buffer = new byte[BUFFER];
        private int filled;
        private long written;
        private @Nullable OutputStream onward;
        private boolean kept;

        Sink(String key, KeptFolder folder, CountDownLatch mine, Onward otherwise) throws IOException {
            this.key = key;
            this.mine = mine;
            this.otherwise = otherwise;
            this.whole = folder.file(key);
            synchronized (KeptFiles.this) {
                // the same file may be under way twice when the first of them goes onward
                begun++;
                this.part = folder.file(key + "-" + begun + ".part");
            }
            this.channel = FileChannel.open(
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (onward != null) {
                    onward.write(bytes, at, left);
                    return;
                }
                int next = Math.min(left, BUFFER - filled);
                System.arraycopy(bytes, at, buffer, filled, next);
                filled += next;
                at += next;
                left -= next;
                if (filled == BUFFER) {
                    drain();
                }
            }
        }

        private void drain() throws IOException {
            if (!keep()) {
                goOnward();
            }
        }

        private boolean keep() throws IOException {
            if (!reserve(filled)) {
                return false;
            }
            try {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, filled);
                long at = written;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
            } catch (IOException full) {
                LOG.warn("A file cannot be kept", full);
                giveBack(filled);
                return false;
            }
            written += filled;
            filled = 0;
            return true;
        }

        private void goOnward() throws IOException {
            if (written + filled > budget) {
                synchronized (KeptFiles.this) {
                    large.add(key);
                }
            }
            OutputStream out = otherwise.open();
            onward = out;
            // how long it takes from here is up to its reader, for whom nobody else waits
            release(key, mine);
            copy(channel, 0, written, out);
            out.write(buffer, 0, filled);
            filled = 0;
            remove();
        }

        Optional<Held> finish() throws IOException {
            if (onward == null) {
                drain();
            }
            if (onward != null) {
                return Optional.empty();
            }
            channel.close();
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            synchronized (KeptFiles.this) {
                Entry entry = new Entry(whole, written);
                Held held = hold(entry);
                entries.put(key, entry);
                kept = true;
                return Optional.of(held);
            }
        }

        private void remove() throws IOException {
            long bytes = written;
            written = 0;
            channel.close();
            giveBack(bytes);
            Files.deleteIfExists(part);
        }

        /** Leaves nothing of a file that did not become whole. */
        @Override
        public void close() throws IOException {
            if (!kept) {
                remove();
            }
        }
    }
}
