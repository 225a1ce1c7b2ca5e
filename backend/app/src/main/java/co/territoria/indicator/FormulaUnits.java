package co.territoria.indicator;

import co.territoria.indicator.formula.Input;
import co.territoria.indicator.formula.Unit;
import co.territoria.web.LocalText;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The units that a formula may meet: those of indicators and of the measures of a territory. */
public final class FormulaUnits {

    private static final Unit SQUARE_KILOMETRES = Unit.parse("km2", null);

    private FormulaUnits() {}

    /** By the name that a formula uses. */
    public static Map<String, Unit> of(Collection<Indicator> indicators) {
        Map<String, Unit> units = new TreeMap<>();
        units.put(Input.AREA, SQUARE_KILOMETRES);
        units.put(Input.OFFICIAL_AREA, SQUARE_KILOMETRES);
        indicators.forEach(indicator -> units.put(indicator.code().value(), of(indicator.definition())));
        return units;
    }

    static Unit of(Indicator.Definition definition) {
        return of(definition.unit(), definition.base());
    }

    /** @param base what a rate is counted over, where the unit does not say it */
    public static Unit of(LocalText unit, @Nullable LocalText base) {
        return Unit.parse(unit.es(), base == null ? null : base.es());
    }
}
