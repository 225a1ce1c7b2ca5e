package co.territoria.layer;

import java.util.List;

/** A registry with the given layers. */
public final class LayersForTests {

    private LayersForTests() {}

    public static Layers of(Layer... layers) {
        return new Layers(List.of(() -> List.of(layers)));
    }

    /** A registry that reads the list anew each time. */
    public static Layers reading(List<Layer> layers) {
        return new Layers(List.of(() -> layers)) {
            @Override
            public java.util.Collection<Layer> list() {
                return byId(layers).values();
            }

            @Override
            public List<Layer> list(@org.jspecify.annotations.Nullable String pack) {
                return List.copyOf(layers);
            }

            @Override
            public java.util.Optional<Layer> find(String id) {
                return java.util.Optional.ofNullable(byId(layers).get(id));
            }
        };
    }

    private static java.util.Map<String, Layer> byId(List<Layer> layers) {
        java.util.Map<String, Layer> byId = new java.util.TreeMap<>();
        layers.forEach(layer -> byId.put(layer.description().id().value(), layer));
        return byId;
    }
}
