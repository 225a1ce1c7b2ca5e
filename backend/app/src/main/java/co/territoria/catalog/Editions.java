package co.territoria.catalog;

import co.territoria.format.LayerExport;
import co.territoria.layer.Feature;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The editions of all layers: taken when their content changed, kept for good. */
@Service
class Editions {

    /** Somebody else who stores the same piece at the same moment makes one of both begin again. */
    private static final int ATTEMPTS = 3;

    private final JdbcEditions stored;
    private final Clock clock;
    private final EditionTaker taker;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private volatile boolean seenRead;
    private volatile @Nullable Newest newest;

    Editions(Database database, Clock clock) {
        this.stored = new JdbcEditions(database);
        this.clock = clock;
        this.taker = new EditionTaker(stored::isKnown);
    }

    private record Newest(String stamp, Map<String, Edition> byLayer) {}

    /** The newest edition of each layer that has one. */
    Map<String, Edition> newest() {
        String stamp = stored.stamp();
        Newest known = newest;
        if (known == null || !known.stamp.equals(stamp)) {
            known = new Newest(stamp, Map.copyOf(stored.newest()));
            newest = known;
        }
        return known.byLayer;
    }

    /** The editions of a layer, the newest first; empty when it never had one. */
    List<Edition> list(String layer) {
        return stored.list(layer);
    }

    Optional<Edition> find(String layer, int version) {
        return stored.find(layer, version);
    }

    /** Ids of all layers that ever had an edition. */
    List<String> layers() {
        return stored.layers();
    }

    /** Whether the newest edition says what the layer says now, as far as is known without reading it. */
    boolean isCurrent(Layer layer) {
        return state(layer).equals(seen().get(layer.description().id().value()));
    }

    /** The edition that says what the layer says now; taken when there is none yet. */
    Edition current(Layer layer) {
        return current(layer, () -> false);
    }

    /**
     * The same, given up when it is asked to stop.
     *
     * @throws EditionTaker.Stopped when it was
     */
    Edition current(Layer layer, BooleanSupplier stop) {
        String id = layer.description().id().value();
        synchronized (locks.computeIfAbsent(id, any -> new Object())) {
            Optional<Edition> last = stored.newest(id);
            if (last.isPresent() && isCurrent(layer)) {
                return last.get();
            }
            return take(layer, last.orElse(null), stop);
        }
    }

    private Edition take(Layer layer, @Nullable Edition last, BooleanSupplier stop) {
        // asked before reading: what changes meanwhile has another state
        String state = state(layer);
        LayerDescription description = layer.description();
        String id = description.id().value();
        try (ChunkSpool spool = new ChunkSpool()) {
            EditionTaker.Taken taken = taker.take(layer, spool, stop);
            Edition edition;
            if (last != null && last.checksum().equals(taken.checksum())) {
                stored.inTransaction(() -> {
                    stored.see(id, state);
                    return id;
                });
                edition = last;
            } else {
                edition = keep(description, state, taken, spool);
            }
            seen.put(id, state);
            return edition;
        }
    }

    private Edition keep(LayerDescription description, String state, EditionTaker.Taken taken, ChunkSpool spool) {
        String id = description.id().value();
        for (int attempt = 1; ; attempt++) {
            List<String> shapes = new ArrayList<>();
            try {
                Edition kept = stored.inTransaction(() -> {
                    spool.forEachBatch(chunks -> {
                        stored.insertChunks(chunks);
                        chunks.forEach(chunk -> shapes.add(chunk.sha()));
                    });
                    // another program on the same store may have been faster
                    Edition before = stored.newest(id).orElse(null);
                    Edition edition = before;
                    if (before == null || !before.checksum().equals(taken.checksum())) {
                        edition = edition(description, taken, before);
                        stored.insert(edition, taken.pieces());
                    }
                    stored.see(id, state);
                    return edition;
                });
                taker.remember(shapes);
                return kept;
            } catch (DuplicateKeyException same) {
                if (attempt == ATTEMPTS) {
                    throw same;
                }
            }
        }
    }

    private Edition edition(LayerDescription description, EditionTaker.Taken taken, @Nullable Edition before) {
        Edition.Change change = before == null
                ? null
                : EditionComparison.count(
                        new EditionReader(stored),
                        side(before),
                        new EditionComparison.Side(taken.pieces(), description.fields()));
        return new Edition(
                description.id().value(),
                before == null ? 1 : before.version() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                taken.checksum(),
                taken.features(),
                taken.bytes(),
                description,
                change);
    }

    private EditionComparison.Side side(Edition edition) {
        return new EditionComparison.Side(
                stored.pieces(edition.layer(), edition.version()),
                edition.description().fields());
    }

    /** Hands over the features of an edition in the order of their ids; the same each time. */
    void forEach(Edition edition, LayerExport.Receiver receiver) throws IOException {
        EditionReader reader = new EditionReader(stored);
        for (EditionPiece piece : stored.pieces(edition.layer(), edition.version())) {
            for (Feature feature : reader.features(piece, edition.description().fields())) {
                receiver.take(feature);
            }
        }
    }

    /** The same, some thousand features at a time at most. */
    void forEachPiece(Edition edition, Consumer<List<Feature>> receiver) {
        EditionReader reader = new EditionReader(stored);
        for (EditionPiece piece : stored.pieces(edition.layer(), edition.version())) {
            receiver.accept(reader.features(piece, edition.description().fields()));
        }
    }

    /** Tells what became of the features between two editions of a layer. */
    void compare(Edition before, Edition after, EditionComparison.Visitor visitor) {
        EditionComparison.compare(new EditionReader(stored), side(before), side(after), visitor);
    }

    Map<String, Long> sizes(Edition edition, String language) {
        return stored.sizes(edition.layer(), edition.version(), language);
    }

    void keepSize(Edition edition, String format, String language, long bytes) {
        stored.keepSize(edition.layer(), edition.version(), format, language, bytes);
    }

    private Map<String, String> seen() {
        if (!seenRead) {
            stored.seen().forEach(seen::putIfAbsent);
            seenRead = true;
        }
        return seen;
    }

    /** Changes with all that an edition depends on: the data, its fields, and the program that computes it. */
    private static String state(Layer layer) {
        return Checksum.of(String.join(
                "\n",
                layer.version(),
                FeatureLine.head(layer.description()),
                String.valueOf(Editions.class.getPackage().getImplementationVersion())));
    }
}
