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

    public Optional<Layer> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /**
     * The layer with this id.
     *
     * @throws ApiProblem 404 with the nearest ids when there is none
     */
    public Layer get(String id) {
        return find(id).orElseThrow(() -> ApiProblem.unknown("layer", A_LAYER, id, Nearest.to(id, byId().keySet())));
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
