package co.territoria.indicator;

import co.territoria.layer.LayerMetadata;
import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that are delivered and listed together: an index with its parts, or one alone.
 *
 * @param id        name of its folder
 * @param head      the indicator that opens the family, absent when none leads
 * @param theme     what it is about, absent when its folder does not say
 * @param frequency how often its source is renewed, absent when its folder does not say
 */
public record Family(
        String pack,
        String id,
        LocalText name,
        @Nullable IndicatorCode head,
        Dimension dimension,
        LayerMetadata.@Nullable Theme theme,
        LayerMetadata.@Nullable Frequency frequency) {

    /** With nothing said of theme and frequency. */
    public Family(String pack, String id, LocalText name, @Nullable IndicatorCode head, Dimension dimension) {
        this(pack, id, name, head, dimension, null, null);
    }

    /** The same with no indicator that opens it. */
    public Family headless() {
        return new Family(pack, id, name, null, dimension, theme, frequency);
    }

    /** Name of the dataset that delivers this family. */
    public String dataset() {
        return datasetOf(id);
    }

    public static String datasetOf(String family) {
        return "indicators/" + family;
    }
}
