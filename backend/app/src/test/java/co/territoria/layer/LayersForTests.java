package co.territoria.layer;

import java.util.List;

/** A registry with the given layers. */
public final class LayersForTests {

    private LayersForTests() {}

    public static Layers of(Layer... layers) {
        return new Layers(List.of(() -> List.of(layers)));
    }
}
