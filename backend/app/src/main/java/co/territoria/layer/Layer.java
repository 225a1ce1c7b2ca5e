package co.territoria.layer;

import java.util.Optional;
import java.util.function.Consumer;

/** Anything published as features. Tiles, pages, filters and downloads are written once, on this. */
public interface Layer {

    LayerDescription description();

    /**
     * Changes whenever an answer of this layer may change; caches keep it in their keys.
     *
     * @return short text of letters, digits, dots and hyphens
     */
    String version();

    /**
     * Streams the features that answer the query, in ascending order of id, at most {@code query.limit()} of them.
     * One database connection is held until the last is consumed.
     */
    void stream(FeatureQuery query, Consumer<Feature> consumer);

    /** How many features answer the query, whatever its limit and start. */
    long count(FeatureQuery query);

    /** The feature with this id. */
    Optional<Feature> find(String id);
}
