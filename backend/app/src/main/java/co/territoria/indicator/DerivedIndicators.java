package co.territoria.indicator;

import co.territoria.indicator.formula.Amount;
import co.territoria.indicator.formula.Formula;
import co.territoria.indicator.formula.Input;
import co.territoria.layer.Period;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/**
 * Computes the values of derived indicators of the lowest level, to be published like delivered ones: layers, gaps and
 * classes need to know nothing of formulas.
 */
@Service
public class DerivedIndicators {

    private final Indicators indicators;
    private final Territories territories;

    DerivedIndicators(Indicators indicators, Territories territories) {
        this.indicators = indicators;
        this.territories = territories;
    }

    /**
     * The values in every period and breakdown that all inputs have; where one is missing, a row without number that
     * says why. A period in which nobody has a value is left out.
     *
     * @param indicator whose values these become
     * @param formula   in the unit of the indicator, over indicators in force
     */
    public List<IndicatorDelivery.Row> compute(Pack pack, Indicator indicator, Formula formula) {
        List<Territory> places = territories.list(pack.id(), pack.lowestLevel().id());
        List<IndicatorDelivery.Row> rows = new ArrayList<>();
        for (Breakdown breakdown : breakdowns(pack, formula)) {
            for (String period : periods(pack, formula, breakdown)) {
                List<IndicatorDelivery.Row> slice = new ArrayList<>();
                places.forEach(place -> slice.add(row(pack, indicator, formula, place, period, breakdown)));
                if (slice.stream().anyMatch(row -> row.observation().value() != null)) {
                    rows.addAll(slice);
                }
            }
        }
        return rows;
    }

    private IndicatorDelivery.Row row(
            Pack pack, Indicator indicator, Formula formula, Territory place, String period, Breakdown breakdown) {
        DerivedValues values = new DerivedValues(pack, indicators, territories);
        Amount amount = formula.value(values.of(List.of(place.code()), period, breakdown));
        LocalText reason = amount.reason();
        return new IndicatorDelivery.Row(
                indicator.code(),
                period,
                breakdown,
                new Observation(
                        place.code(),
                        amount.value(),
                        reason == null ? values.status() : ValueStatus.NOT_COLLECTED,
                        indicator.definition().source(),
                        reason));
    }

    private List<Breakdown> breakdowns(Pack pack, Formula formula) {
        Set<Breakdown> common = null;
        for (Input input : formula.inputs()) {
            Optional<Indicator> indicator = indicators.find(pack.id(), input.name());
            if (indicator.isPresent() && input.breakdown() == null) {
                Set<Breakdown> its = new TreeSet<>(Comparator.comparing(Breakdown::id));
                its.addAll(indicators.series(indicator.get()).breakdowns());
                if (common == null) {
                    common = its;
                } else {
                    common.retainAll(its);
                }
            }
        }
        return common == null ? List.of(Breakdown.TOTAL) : List.copyOf(common);
    }

    private List<String> periods(Pack pack, Formula formula, Breakdown breakdown) {
        Set<String> common = null;
        for (Input input : formula.inputs()) {
            Optional<Indicator> indicator = indicators.find(pack.id(), input.name());
            if (indicator.isPresent()) {
                Breakdown its = input.breakdown() == null
                        ? breakdown
                        : indicators.axes(pack.id()).find(input.breakdown()).orElse(breakdown);
                Set<String> periods = new TreeSet<>(Period.ORDER);
                periods.addAll(indicators.series(indicator.get()).periods(its));
                if (common == null) {
                    common = periods;
                } else {
                    common.retainAll(periods);
                }
            }
        }
        return common == null ? List.of() : List.copyOf(common);
    }
}
