package co.territoria.layer;

import java.util.List;
import java.util.Optional;

/** The port of this room: each room implements it for what it publishes, as a bean, and the registry finds it. */
public interface LayerSource {

    /** The layers as they stand now. Called again whenever a dataset was published. */
    List<Layer> layers();

    /** How the values of one of its layers decide its colours; absent where they decide nothing. */
    default Optional<Portrayal> portrayal(LayerDescription layer) {
        return Optional.empty();
    }
}
