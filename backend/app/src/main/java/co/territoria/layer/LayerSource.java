package co.territoria.layer;

import java.util.List;

/** The port of this room: each room implements it for what it publishes, as a bean, and the registry finds it. */
public interface LayerSource {

    /** The layers as they stand now. Called again whenever a dataset was published. */
    List<Layer> layers();
}
