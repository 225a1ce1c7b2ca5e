package co.territoria.catalog;

import co.territoria.layer.CodePoints;
import co.territoria.layer.Feature;
import co.territoria.layer.FeaturePages;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the content of a layer into pieces as it is read.
 *
 * <p>Where a piece ends is decided by the ids (content-defined chunking, Muthitacharoen, Chen and Mazières 2001): a
 * feature that is added or removed changes its own piece and leaves the others as they were.
 */
final class EditionTaker {

    /** A piece ends at one of so many ids. */
    static final int FEATURES_OF_A_PIECE = 500;

    /** However the ids fall, a piece is no larger. */
    private static final int MOST_FEATURES = 4_000;

    private static final int MOST_BYTES = 4_000_000;

    private static final int REMEMBERED_SHAPES = 20_000;

    /** Shapes that are stored already, so that those of territories are not asked for again and again. */
    private final Map<String, Boolean> knownShapes = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_SHAPES;
        }
    };

    private final Predicate<String> isStored;

    /** @param isStored whether the store has what has this SHA-256 */
    EditionTaker(Predicate<String> isStored) {
        this.isStored = isStored;
    }

    /** What was read. */
    record Taken(String checksum, long features, long bytes, List<EditionPiece> pieces) {}

    /** Stops a reading that nobody waits for any more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * Reads a layer whole.
     *
     * @param spool receives the pieces
     * @param stop  asked for each feature
     * @throws IllegalStateException when the layer does not give its features once each in the order of their ids
     */
    Taken take(Layer layer, ChunkSpool spool, BooleanSupplier stop) {
        Run run = new Run(layer.description(), spool);
        FeaturePages.read(layer, FeatureQuery.all(), feature -> {
            if (stop.getAsBoolean()) {
                throw new Stopped();
            }
            run.add(feature);
        });
        return run.finish();
    }

    private boolean isKnown(String sha) {
        synchronized (knownShapes) {
            if (knownShapes.get(sha) != null) {
                return true;
            }
        }
        return isStored.test(sha);
    }

    /** To be called once they are stored for good. */
    void remember(List<String> shapes) {
        synchronized (knownShapes) {
            shapes.forEach(sha -> knownShapes.put(sha, true));
        }
    }

    /** Ends a piece behind ids that nothing but themselves decides. */
    static boolean isEnd(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return Long.remainderUnsigned(hash, FEATURES_OF_A_PIECE) == 0;
    }

    private final class Run {

        private final LayerDescription layer;
        private final ChunkSpool spool;
        private final MessageDigest whole = Checksum.digest();
        private final List<EditionPiece> pieces = new ArrayList<>();
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream(65_536);
        private final FeatureLine.Writer writer;
        private final Map<String, Boolean> spooled = new LinkedHashMap<>();
        private @Nullable String last;
        private int inPiece;
        private long features;
        private long bytes;

        Run(LayerDescription layer, ChunkSpool spool) {
            this.layer = layer;
            this.spool = spool;
            this.writer = new FeatureLine.Writer(layer.fields(), lines, this::apart);
            whole.update(FeatureLine.head(layer).getBytes(StandardCharsets.UTF_8));
        }

        private String apart(byte[] wkb) {
            String sha = Checksum.of(wkb);
            if (!spooled.containsKey(sha) && !isKnown(sha)) {
                spool.add(sha, wkb);
                if (spooled.size() < REMEMBERED_SHAPES) {
                    spooled.put(sha, true);
                }
            }
            return sha;
        }

        void add(Feature feature) {
            // H2 orders by units of UTF-16; the two orders differ beyond U+FFFF only
            if (last != null
                    && (last.equals(feature.id())
                            || CodePoints.compare(last, feature.id()) > 0 && last.compareTo(feature.id()) > 0)) {
                throw new IllegalStateException(
                        "layer %s gives its features once each in the order of their ids, gave %s after %s"
                                .formatted(layer.id(), feature.id(), last));
            }
            last = feature.id();
            bytes += writer.write(feature);
            features++;
            inPiece++;
            if (isEnd(feature.id()) || inPiece == MOST_FEATURES || lines.size() >= MOST_BYTES) {
                endPiece();
            }
        }

        private void endPiece() {
            byte[] raw = lines.toByteArray();
            String sha = Checksum.of(raw);
            whole.update(raw);
            bytes += raw.length;
            if (!isStored.test(sha)) {
                spool.add(sha, raw);
            }
            pieces.add(new EditionPiece(sha, inPiece));
            lines.reset();
            inPiece = 0;
        }

        Taken finish() {
            if (inPiece > 0) {
                endPiece();
            }
            return new Taken(HexFormat.of().formatHex(whole.digest()), features, bytes, List.copyOf(pieces));
        }
    }
}
