package co.territoria.indicator;

import co.territoria.indicator.formula.Amount;
import co.territoria.indicator.formula.Formula;
import co.territoria.indicator.formula.Input;
import co.territoria.indicator.formula.Values;
import co.territoria.layer.Period;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a formula: observed of one territory of the lowest level, aggregated of several, each by its own rule.
 * So a derived rate of a whole is the rate of the whole, never a mean of rates.
 */
final class DerivedValues {

    private static final LocalText NO_PARENT =
            new LocalText("no tiene un territorio superior", "there is no territory above it");

    private final Pack pack;
    private final Indicators indicators;
    private final Territories territories;
    private final Map<String, Upward> upwards = new HashMap<>();
    private ValueStatus status = ValueStatus.FINAL;

    DerivedValues(Pack pack, Indicators indicators, Territories territories) {
        this.pack = pack;
        this.indicators = indicators;
        this.territories = territories;
    }

    /**
     * The formula of a derived indicator, checked against the indicators in force.
     *
     * @throws co.territoria.indicator.formula.FormulaFault when an input is gone or has another unit now
     */
    static Formula formula(Indicator indicator, Indicators indicators) {
        Indicator.Derivation derivation =
                Objects.requireNonNull(indicator.rule().derivation(), "the indicator is not derived");
        List<Indicator> inputs = derivation.inputs().stream()
                .flatMap(code -> indicators.find(indicator.pack(), code).stream())
                .toList();
        return Formula.of(derivation.formula(), FormulaUnits.of(inputs)).in(FormulaUnits.of(indicator.definition()));
    }

    /** What a formula is computed from, of these territories of the lowest level taken together. */
    Values of(Collection<TerritoryCode> parts, String period, Breakdown breakdown) {
        return new Place(List.copyOf(parts), Period.parse(period), Period.parse(period), breakdown);
    }

    /** The least certain of the values that were used: of provisional figures the result is provisional. */
    ValueStatus status() {
        return status;
    }

    private void note(@Nullable Observation used) {
        if (used != null && used.status().isMarked() && status != ValueStatus.ESTIMATED) {
            status = used.status();
        }
    }

    /** Keys of the sources of the inputs in one period. */
    static List<String> sources(Indicator indicator, String period, Indicators indicators) {
        Indicator.Derivation derivation = indicator.rule().derivation();
        Set<String> keys = new TreeSet<>();
        for (String code : derivation == null ? List.<String>of() : derivation.inputs()) {
            indicators.find(indicator.pack(), code).ifPresent(input -> {
                keys.addAll(sources(input, period, indicators));
                indicators.series(input).slices().stream()
                        .filter(slice -> slice.period().equals(period))
                        .forEach(slice -> keys.addAll(slice.sources()));
            });
        }
        return List.copyOf(keys);
    }

    private Upward upward(Indicator input, String period, Breakdown breakdown) {
        return upwards.computeIfAbsent(
                input.code() + "/" + period + "/" + breakdown.id(),
                key -> new Upward(
                        new Selection(
                                pack, territories.get(pack.root().value()), input, period, breakdown, List.of(period)),
                        indicators,
                        territories));
    }

    /** One period before, of the same length; absent before the first year. */
    private static Optional<Period> before(Period period, int periods) {
        int length = period.last() - period.first() + 1;
        int quarters = (period.first() * 4 + period.quarter() - 1) - periods;
        if (period.first() - periods * length < 1000) {
            return Optional.empty();
        }
        return Optional.of(
                period.quarter() == 0
                        ? new Period(period.first() - periods * length, period.last() - periods * length, 0)
                        : new Period(quarters / 4, quarters / 4, quarters % 4 + 1));
    }

    /** @param asked the period of the result; {@code period} lies before it inside change and growth */
    private final class Place implements Values {

        private final List<TerritoryCode> parts;
        private final Period asked;
        private final Period period;
        private final Breakdown breakdown;

        Place(List<TerritoryCode> parts, Period asked, Period period, Breakdown breakdown) {
            this.parts = parts;
            this.asked = asked;
            this.period = period;
            this.breakdown = breakdown;
        }

        @Override
        public Amount at(Input input) {
            if (input.isOfTerritory()) {
                return area(input);
            }
            Indicator indicator = indicators
                    .find(pack.id(), input.name())
                    .orElseThrow(() -> new IllegalStateException(
                            "the formula was checked, yet there is no indicator " + input.name()));
            Optional<Breakdown> wanted = input.breakdown() == null
                    ? Optional.of(breakdown)
                    : indicators.axes(pack.id()).find(input.breakdown());
            if (wanted.isEmpty()) {
                return missing(input, indicator, "");
            }
            if (crossesBreak(indicator)) {
                return Amount.missing(new LocalText(
                        "la serie de «%s» no se compara entre %s y %s"
                                .formatted(
                                        indicator.definition().name().es(),
                                        period.text(Language.ES),
                                        asked.text(Language.ES)),
                        "the series of “%s” does not compare between %s and %s"
                                .formatted(
                                        indicator.definition().name().in(Language.EN),
                                        period.text(Language.EN),
                                        asked.text(Language.EN))));
            }
            if (parts.size() == 1) {
                Observation observation = indicators
                        .observations(indicator, period.id(), wanted.get())
                        .get(parts.get(0));
                note(observation);
                return observation == null || observation.value() == null
                        ? missing(input, indicator, name(parts.get(0)))
                        : Amount.of(observation.value());
            }
            ValueTable.Computed whole =
                    upward(indicator, period.id(), wanted.get()).of(parts);
            return whole.value() == null
                    ? Amount.missing(whole.reason() == null ? NO_PARENT : named(indicator, whole.reason()))
                    : Amount.of(whole.value());
        }

        private Amount area(Input input) {
            double sum = 0;
            for (TerritoryCode part : parts) {
                Territory territory = territories.get(part.value());
                Double area = input.name().equals(Input.AREA)
                        ? Double.valueOf(territory.measures().areaKm2())
                        : territory.measures().areaKm2Official();
                if (area == null) {
                    return Amount.missing(new LocalText(
                            "falta el área oficial de %s".formatted(territory.name()),
                            "the official area of %s is missing".formatted(territory.name())));
                }
                sum += area;
            }
            return Amount.of(sum);
        }

        private Amount missing(Input input, Indicator indicator, String place) {
            String where = input.breakdown() == null ? place : (place + " [" + input.breakdown() + "]").strip();
            return Amount.missing(new LocalText(
                    "falta «%s» de %s, %s"
                            .formatted(indicator.definition().name().es(), where, period.text(Language.ES)),
                    "“%s” of %s, %s is missing"
                            .formatted(
                                    indicator.definition().name().in(Language.EN), where, period.text(Language.EN))));
        }

        private boolean crossesBreak(Indicator indicator) {
            return !period.equals(asked)
                    && indicator.text().breaks().stream()
                            .anyMatch(one -> Period.parse(one.from()).compareTo(period) >= 0
                                    && Period.parse(one.to()).compareTo(asked) <= 0);
        }

        @Override
        public Values before(int periods) {
            return DerivedValues.before(period, periods)
                    .<Values>map(before -> new Place(parts, asked, before, breakdown))
                    .orElse(new Nowhere(new LocalText("no hay periodo anterior", "there is no period before")));
        }

        @Override
        public Values parent() {
            return above(territories.ancestors(territories.get(parts.get(0).value())), true);
        }

        @Override
        public Values root() {
            return above(List.of(territories.get(pack.root().value())), false);
        }

        /** The nearest of these that holds all of the parts and more, or is the whole itself. */
        private Values above(List<Territory> candidates, boolean more) {
            List<Territory> upwards = new ArrayList<>(candidates);
            java.util.Collections.reverse(upwards);
            for (Territory candidate : upwards) {
                Set<TerritoryCode> its = territories
                        .listWithin(candidate, pack.lowestLevel().id())
                        .stream()
                        .map(Territory::code)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (its.containsAll(parts) && (!more || its.size() > parts.size())) {
                    return new Place(List.copyOf(its), asked, period, breakdown);
                }
            }
            return new Nowhere(NO_PARENT);
        }

        private LocalText named(Indicator indicator, LocalText reason) {
            return new LocalText(
                    "«%s»: %s".formatted(indicator.definition().name().es(), reason.es()),
                    "“%s”: %s".formatted(indicator.definition().name().in(Language.EN), reason.in(Language.EN)));
        }

        private String name(TerritoryCode code) {
            return territories.find(code).map(Territory::name).orElse(code.value());
        }
    }

    /** Where there is nothing, and why. */
    private record Nowhere(LocalText reason) implements Values {

        @Override
        public Amount at(Input input) {
            return Amount.missing(reason);
        }

        @Override
        public Values before(int periods) {
            return this;
        }

        @Override
        public Values parent() {
            return this;
        }

        @Override
        public Values root() {
            return this;
        }
    }
}
