package co.territoria.territory;

import co.territoria.layer.LayerSourceNote;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The sources that the data of the packs cites, held in memory. */
@Service
public class Sources {

    private final JdbcSources stored;
    private volatile @Nullable Map<String, Source> byPackAndKey;

    Sources(Database database) {
        this.stored = new JdbcSources(database);
    }

    /** Writes a version of a pack's sources; to be called inside the publishing transaction. */
    public int write(int dataset, int version, List<Source> sources) {
        return stored.write(dataset, version, sources);
    }

    public Optional<Source> find(String pack, String key) {
        return Optional.ofNullable(read().get(pack + "/" + key));
    }

    /** What a layer of figures of this source says of where it comes from; the key where the source is gone. */
    public LayerSourceNote note(Pack pack, String key) {
        Optional<Source> source = find(pack.id(), key);
        return new LayerSourceNote(
                source.map(found -> new LocalText(
                                found.organisation() + ", " + found.title().es(),
                                found.organisation() + ", " + found.title().in(Language.EN)))
                        .orElse(new LocalText(key, null)),
                source.map(Source::date).orElse(null),
                source.map(Source::licence).orElse(null),
                pack.boundary().accuracy());
    }

    /** Sources of a pack, by key. */
    public List<Source> list(String pack) {
        return read().values().stream()
                .filter(source -> source.pack().equals(pack))
                .toList();
    }

    @EventListener
    @Order(1)
    synchronized void forget(DatasetPublished published) {
        byPackAndKey = null;
    }

    private Map<String, Source> read() {
        Map<String, Source> now = byPackAndKey;
        return now == null ? readFromStore() : now;
    }

    /** A publication waits for a reading that began before it, and then forgets what was read. */
    private synchronized Map<String, Source> readFromStore() {
        Map<String, Source> known = byPackAndKey;
        if (known != null) {
            return known;
        }
        Map<String, Source> read = new TreeMap<>();
        stored.list().forEach(source -> read.put(source.pack() + "/" + source.key(), source));
        byPackAndKey = read;
        return read;
    }
}
