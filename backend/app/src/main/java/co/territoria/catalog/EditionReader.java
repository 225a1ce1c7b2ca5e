package co.territoria.catalog;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.store.Wkb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Geometry;

/**
 * One pass over stored pieces. Each piece is a short question of its own, so that no connection waits for a slow
 * reader; shapes that come again are kept within bounds. Not for several threads.
 */
final class EditionReader {

    /** Coordinates of shapes that are kept at the same time; 16 bytes each. */
    private static final int KEPT_COORDINATES = 1_000_000;

    private final JdbcEditions stored;
    private final Map<String, Geometry> shapes = new LinkedHashMap<>(64, 0.75f, true);
    private int coordinates;

    EditionReader(JdbcEditions stored) {
        this.stored = stored;
    }

    List<FeatureLine.Line> lines(EditionPiece piece, List<Field> fields) {
        return FeatureLine.read(unzipped(stored.chunks(Set.of(piece.sha())).get(piece.sha())), fields);
    }

    /** The features of a piece, their shapes among them. */
    List<Feature> features(EditionPiece piece, List<Field> fields) {
        List<FeatureLine.Line> lines = lines(piece, fields);
        Map<String, Geometry> used = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (FeatureLine.Line line : lines) {
            String sha = line.apart();
            if (sha != null && !used.containsKey(sha)) {
                Geometry kept = shapes.get(sha);
                if (kept == null) {
                    missing.add(sha);
                } else {
                    used.put(sha, kept);
                }
            }
        }
        stored.chunks(missing).forEach((sha, content) -> {
            Geometry shape = Wkb.read(unzipped(content));
            used.put(sha, shape);
            keep(sha, shape);
        });
        return lines.stream().map(line -> line.feature(used::get)).toList();
    }

    private void keep(String sha, Geometry shape) {
        if (shapes.put(sha, shape) == null) {
            coordinates += shape.getNumPoints();
        }
        var oldest = shapes.entrySet().iterator();
        while (coordinates > KEPT_COORDINATES && oldest.hasNext()) {
            coordinates -= oldest.next().getValue().getNumPoints();
            oldest.remove();
        }
    }

    private static byte[] unzipped(byte[] content) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content), 8_192)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("a piece of an edition cannot be read", fault);
        }
    }
}
