package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.web.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds, or why it can find nothing. Pure.
 *
 * @param indicator absent when it is no longer in force
 * @param breakdown id that was looked at, absent with the indicator
 * @param periods   that were looked at, ascending; the last is the one that the alert is of
 * @param statement what the rule says, with its figures
 * @param obstacle  why the rule cannot be evaluated at all, absent when it can
 * @param reference name of what a gap is measured against, where one is
 * @param hits      the territories that it holds for, furthest beyond first
 * @param unknown   the territories that cannot be judged
 * @param judged    how many territories could be
 * @param sources   keys of the sources of the values
 */
record AlertReading(
        AlertRule rule,
        @Nullable Indicator indicator,
        @Nullable String breakdown,
        List<String> periods,
        LocalText statement,
        @Nullable LocalText obstacle,
        @Nullable ReferenceValue reference,
        List<Hit> hits,
        List<Unknown> unknown,
        int judged,
        List<String> sources) {

    AlertReading {
        periods = List.copyOf(periods);
        hits = List.copyOf(hits);
        unknown = List.copyOf(unknown);
        sources = List.copyOf(sources);
    }

    record ReferenceValue(
            String kind,
            @Nullable LocalText name,
            @Nullable Double value,
            @Nullable LocalText method) {}

    /**
     * A territory that the rule holds for.
     *
     * @param beyond by how much it exceeds what the rule allows, in the measure of the rule; positive
     * @param gap    with a gap rule only, in the measure of the rule
     */
    record Hit(
            String code,
            String name,
            List<Value> values,
            double beyond,
            @Nullable Double gap,
            LocalText why) {

        Hit {
            values = List.copyOf(values);
        }
    }

    /** @param source key, absent for computed values */
    record Value(String period, double value, @Nullable String source) {}

    record Unknown(String code, String name, LocalText reason) {}
}
