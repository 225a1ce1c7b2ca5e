package co.territoria.indicator;

import java.util.List;

/** Everything that one family publishes. */
public record IndicatorDelivery(Family family, List<Indicator> indicators, List<Row> values) {

    public IndicatorDelivery {
        indicators = List.copyOf(indicators);
        values = List.copyOf(values);
    }

    /**
     * One observation with its place in the table.
     *
     * @param period in its canonical form, see {@link co.territoria.layer.Period}
     */
    public record Row(IndicatorCode indicator, String period, Breakdown breakdown, Observation observation) {}
}
