package co.territoria.indicator.quality;

import co.territoria.web.LocalText;
import java.util.List;

/**
 * Something odd in the values of an indicator.
 *
 * @param indicator code
 * @param cells     that it is about, at least one; the first is the one that it is told of
 * @param strength  how odd, to tell the oddest first; comparable within one rule and indicator
 * @param brief     territory, period and value, for a list
 * @param message   what was found and what was expected
 */
public record Finding(
        QualityRule rule, String indicator, List<Cell> cells, double strength, LocalText brief, LocalText message) {

    public Finding {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a finding is about something");
        }
    }
}
