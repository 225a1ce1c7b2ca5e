package co.territoria.indicator;

import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that are delivered and listed together: an index with its parts, or one alone.
 *
 * @param id   name of its folder
 * @param head the indicator that opens the family, absent when none leads
 */
public record Family(
        String pack, String id, LocalText name, @Nullable IndicatorCode head, Dimension dimension) {

    /** Name of the dataset that delivers this family. */
    public String dataset() {
        return datasetOf(id);
    }

    public static String datasetOf(String family) {
        return "indicators/" + family;
    }
}
