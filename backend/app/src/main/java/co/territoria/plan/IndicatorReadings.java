package co.territoria.plan;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorCode;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Indicators;
import co.territoria.indicator.Selection;
import co.territoria.layer.Period;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the newest value that an indicator has of a territory, observed or computed from its parts. */
@Component
class IndicatorReadings {

    private static final LocalText GONE =
            new LocalText("el indicador ya no está en vigor", "the indicator is no longer in force");

    private static final LocalText NO_VALUE = new LocalText(
            "sin dato del indicador para este territorio", "no value of the indicator for this territory");

    private static final LocalText NO_BREAKDOWN =
            new LocalText("el indicador ya no tiene esta desagregación", "the indicator no longer has this breakdown");

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Territories territories;

    IndicatorReadings(Indicators indicators, IndicatorValues values, Territories territories) {
        this.indicators = indicators;
        this.values = values;
        this.territories = territories;
    }

    /**
     * What was read.
     *
     * @param indicator absent when it is no longer in force
     * @param value     absent together with {@code period}; then there is a reason
     * @param computed  whether the value was computed from those of parts
     * @param sources   keys
     */
    record Reading(
            @Nullable Indicator indicator,
            @Nullable Double value,
            @Nullable String period,
            boolean computed,
            List<String> sources,
            @Nullable LocalText reason) {

        static Reading none(@Nullable Indicator indicator, LocalText reason) {
            return new Reading(indicator, null, null, false, List.of(), reason);
        }

        /** The year of the value: of a range its last. */
        @Nullable
        Integer year() {
            return period == null ? null : Period.parse(period).last();
        }
    }

    /** @param breakdown id; absent for the total */
    Reading latest(IndicatorCode code, @Nullable String breakdown, Territory territory) {
        Optional<Indicator> found = indicators.find(territory.pack(), code.value());
        if (found.isEmpty()) {
            return Reading.none(null, GONE);
        }
        Indicator indicator = found.get();
        String id = breakdown == null ? Breakdown.TOTAL.id() : breakdown;
        Optional<Breakdown> asked = values.breakdowns(indicator).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (asked.isEmpty()) {
            return Reading.none(indicator, NO_BREAKDOWN);
        }
        return indicator.isMapped()
                ? newest(indicator, asked.get(), territory)
                : figure(indicator, asked.get(), territory);
    }

    private Reading newest(Indicator indicator, Breakdown breakdown, Territory territory) {
        Pack pack = territories.findPack(territory.pack()).orElseThrow();
        boolean observed = territory.level().equals(pack.lowestLevel().id());
        List<TerritoryCode> parts = territories
                .listWithin(territory, pack.lowestLevel().id())
                .stream()
                .map(Territory::code)
                .toList();
        List<String> periods = new ArrayList<>(values.periods(indicator, breakdown));
        periods.sort(Period.ORDER.reversed());
        LocalText reason = NO_VALUE;
        for (String period : periods) {
            if (observed) {
                Double value = values.observed(indicator, period, breakdown).get(territory.code());
                if (value != null) {
                    return new Reading(
                            indicator, value, period, false, values.sources(indicator, period, breakdown), null);
                }
                continue;
            }
            var computed =
                    values.computed(new Selection(pack, territory, indicator, period, breakdown, periods), parts);
            if (computed.value() != null) {
                return new Reading(
                        indicator, computed.value(), period, true, values.sources(indicator, period, breakdown), null);
            }
            if (computed.reason() != null && reason.equals(NO_VALUE)) {
                reason = computed.reason();
            }
        }
        return Reading.none(indicator, reason);
    }

    /** Of an indicator that is known of upper levels only. */
    private Reading figure(Indicator indicator, Breakdown breakdown, Territory territory) {
        return values.observedOf(territory).stream()
                .filter(figure -> figure.indicator().code().equals(indicator.code())
                        && figure.breakdown().equals(breakdown)
                        && figure.observation().value() != null)
                .max(Comparator.comparing(IndicatorValues.Figure::period, Period.ORDER))
                .map(figure -> new Reading(
                        indicator,
                        figure.observation().value(),
                        figure.period(),
                        false,
                        List.of(figure.observation().source()),
                        null))
                .orElseGet(() -> Reading.none(indicator, NO_VALUE));
    }
}
