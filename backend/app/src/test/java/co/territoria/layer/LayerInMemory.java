package co.territoria.layer;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** A small real layer for tests of what is written on {@link Layer}. */
public final class LayerInMemory implements Layer {

    private final LayerDescription description;
    private final TreeMap<String, Feature> features = new TreeMap<>();
    private int version = 1;

    public LayerInMemory(String id, GeometryKind kind, int minZoom, int maxZoom) {
        this.description = new LayerDescription(
                new LayerId(id),
                "test",
                new LocalText("Prueba", "Test"),
                new LocalText("Capa de prueba", "Test layer"),
                kind,
                List.of(
                        Field.of("code", FieldType.TEXT, "Código", "Code"),
                        Field.of("name", FieldType.TEXT, "Nombre", "Name")),
                new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                null,
                null,
                minZoom,
                maxZoom,
                Map.of(),
                false);
    }

    public LayerInMemory with(String id, Geometry geometry, String name) {
        features.put(id, new Feature(id, geometry, Map.of("code", id, "name", name)));
        return this;
    }

    public void remove(String id) {
        features.remove(id);
    }

    public void publish() {
        version++;
    }

    @Override
    public LayerDescription description() {
        return description;
    }

    @Override
    public String version() {
        return String.valueOf(version);
    }

    @Override
    public void stream(FeatureQuery query, Consumer<Feature> consumer) {
        computed().stream(query, consumer);
    }

    @Override
    public long count(FeatureQuery query) {
        return computed().count(query);
    }

    @Override
    public Optional<Feature> find(String id) {
        return Optional.ofNullable(features.get(id));
    }

    private Layer computed() {
        return new ComputedLayer(description, this::version, () -> features.values().stream()
                .map(feature -> new ComputedLayer.Timed(feature, null))
                .toList());
    }
}
