package co.territoria.layer;

import co.territoria.filter.Filter;
import co.territoria.filter.FilterEvaluator;
import co.territoria.geo.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer whose features are computed when somebody asks for them: what a map shows that is no row of a table. The
 * features are held in memory while they are answered, so this is for thousands, not for millions.
 */
public final class ComputedLayer implements Layer {

    private final LayerDescription description;
    private final Supplier<String> version;
    private final Supplier<List<Timed>> features;

    /**
     * @param version  see {@link Layer#version()}
     * @param features asked anew for each answer: cache behind it what is dear; ids are unique
     */
    public ComputedLayer(LayerDescription description, Supplier<String> version, Supplier<List<Timed>> features) {
        this.description = description;
        this.version = version;
        this.features = features;
    }

    /**
     * A feature and its time.
     *
     * @param time {@link Period} in its canonical form, or a date; absent in a layer without time
     */
    public record Timed(Feature feature, @Nullable String time) {}

    @Override
    public LayerDescription description() {
        return description;
    }

    @Override
    public String version() {
        return version.get();
    }

    @Override
    public void stream(FeatureQuery query, Consumer<Feature> consumer) {
        FeatureOrder order = new FeatureOrder(description, query.sort());
        PageStart start = query.start();
        Foremost foremost = new Foremost(order, query.limit());
        matching(query)
                .filter(feature -> start == null || order.isAfter(feature, start))
                .forEach(foremost::show);
        foremost.list().forEach(consumer);
    }

    @Override
    public long count(FeatureQuery query) {
        return matching(query).count();
    }

    @Override
    public Optional<Feature> find(String id) {
        return features.get().stream()
                .map(Timed::feature)
                .filter(feature -> feature.id().equals(id))
                .findFirst();
    }

    private Stream<Feature> matching(FeatureQuery query) {
        Map<Field, Object> wanted = Equality.wanted(description, query);
        BoundingBox box = query.bbox();
        Geometry window = box == null ? null : box.toGeometry();
        TimeInterval time = query.time();
        Predicate<Timed> meets = meets(query.filter());
        return features.get().stream()
                .filter(timed -> time == null
                        || timed.time() == null
                        || TimeInterval.of(timed.time()).overlaps(time))
                .filter(timed -> Equality.hasAll(timed.feature(), wanted))
                .filter(timed -> window == null
                        || (timed.feature().geometry() != null
                                && timed.feature().geometry().intersects(window)))
                .filter(meets)
                .map(Timed::feature);
    }

    private static Predicate<Timed> meets(@Nullable Filter filter) {
        if (filter == null) {
            return timed -> true;
        }
        Predicate<Function<String, @Nullable Object>> matches = FilterEvaluator.of(filter)::matches;
        return timed -> {
            TimeInterval days = timed.time() == null ? null : TimeInterval.of(timed.time());
            return matches.test(FieldValues.of(
                    timed.feature(), days == null ? null : days.from(), days == null ? null : days.to()));
        };
    }
}
