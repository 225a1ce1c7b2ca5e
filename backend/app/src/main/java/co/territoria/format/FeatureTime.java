package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.TimeInterval;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** The days that a feature is about: in layers with time its property {@code period}. */
final class FeatureTime {

    private static final String PERIOD = "period";

    private FeatureTime() {}

    static @Nullable TimeInterval find(LayerDescription layer, Feature feature) {
        if (layer.timeSpan() == null || layer.findField(PERIOD).isEmpty()) {
            return null;
        }
        Object period = feature.properties().get(PERIOD);
        try {
            return period == null ? null : TimeInterval.of(period.toString());
        } catch (DateTimeException neitherPeriodNorDay) {
            return null;
        }
    }
}
