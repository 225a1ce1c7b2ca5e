package co.territoria.layer;

import co.territoria.store.DatasetPublished;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The one registry of everything that is published as features. */
@Service
public class Layers {

    private static final Logger LOG = LoggerFactory.getLogger(Layers.class);

    private static final LocalText A_LAYER = new LocalText("la capa", "layer");

    private final List<LayerSource> sources;
    private final AtomicInteger publications = new AtomicInteger();
    private volatile @Nullable Map<String, Layer> known;

    Layers(List<LayerSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** All layers, by id. */
    public Collection<Layer> list() {
        return byId().values();
    }

    /**
     * The layers of one pack, by id.
     *
     * @param pack its id; absent for what is meant when nobody says: all but those of example packs, unless there are no
     *             others
     * @throws ApiProblem 400 when no pack of that id has layers
     */
    public List<Layer> list(@Nullable String pack) {
        if (pack == null) {
            return byId().values().stream().filter(this::isMeant).toList();
        }
        List<Layer> its = byId().values().stream()
                .filter(layer -> layer.description().pack().equals(pack))
                .toList();
        if (its.isEmpty()) {
            throw ApiProblem.notAllowed(
                    "pack",
                    pack,
                    byId().values().stream()
                            .map(layer -> layer.description().pack())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return its;
    }

    private boolean isMeant(Layer layer) {
        return !layer.description().example()
                || byId().values().stream().allMatch(each -> each.description().example());
    }

    public Optional<Layer> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /**
     * The layer with this id.
     *
     * @throws ApiProblem 404 with the nearest ids when there is none
     */
    public Layer get(String id) {
        return find(id).orElseThrow(() -> ApiProblem.unknown("layer", A_LAYER, id, nearest(id)));
    }

    /** How the values of a layer decide its colours; absent where they decide nothing. */
    public Optional<Portrayal> portrayal(LayerDescription layer) {
        return sources.stream()
                .flatMap(source -> source.portrayal(layer).stream())
                .findFirst();
    }

    /** Layers of an example pack are offered to those alone who begin as their ids do. */
    private List<String> nearest(String id) {
        return Nearest.to(
                id,
                byId().values().stream()
                        .filter(layer -> isMeant(layer)
                                || id.startsWith(layer.description().pack() + "-"))
                        .map(layer -> layer.description().id().value())
                        .toList());
    }

    /** What a source publishes may have changed: ask all of them again, when next asked. */
    @EventListener
    @Order(100)
    void forget(DatasetPublished published) {
        publications.incrementAndGet();
        known = null;
    }

    private Map<String, Layer> byId() {
        Map<String, Layer> now = known;
        if (now == null) {
            int before = publications.get();
            Map<String, Layer> read = new TreeMap<>();
            for (LayerSource source : sources) {
                for (Layer layer : source.layers()) {
                    // one bad id must not take all others down with it: the first, a room's own, keeps its address
                    if (read.putIfAbsent(layer.description().id().value(), layer) != null) {
                        LOG.error(
                                "Two layers have the id {}; the second is not published",
                                layer.description().id());
                    }
                }
            }
            now = read;
            // a publication while reading: answer with what was read, but do not keep it
            if (publications.get() == before) {
                known = now;
            }
        }
        return now;
    }
}
