package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The one registry of forms. */
@Service
public class Formats {

    private final List<LayerFormat> all;

    Formats(List<LayerFormat> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(LayerFormat::order).thenComparing(LayerFormat::id))
                .toList();
    }

    public List<LayerFormat> list() {
        return all;
    }

    /** Those that can carry the layer, the most useful first. */
    public List<LayerFormat> list(LayerDescription layer) {
        return all.stream().filter(format -> format.suits(layer)).toList();
    }

    public Optional<LayerFormat> find(String id) {
        return all.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The form with this id, for this layer.
     *
     * @throws ApiProblem 400 with those that the layer has
     */
    public LayerFormat get(String id, LayerDescription layer) {
        return find(id).filter(format -> format.suits(layer))
                .orElseThrow(() -> ApiProblem.notAllowed(
                        "f", id, list(layer).stream().map(LayerFormat::id).toList()));
    }
}
