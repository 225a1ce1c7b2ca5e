package co.territoria.indicator.formula;

import java.util.function.Function;

/**
 * A part of a formula whose unit is known.
 *
 * @param free a plain number, which takes the unit of what it is added to: 100 − percentage
 * @param of   the value in the plain unit (persons, not thousands of persons; proportion, not percentage)
 */
record Typed(Unit unit, boolean free, Function<Values, Amount> of) {

    static Typed number(double number) {
        return new Typed(Unit.NONE, true, values -> Amount.of(number));
    }

    static Typed input(Input input, Unit unit) {
        return new Typed(unit, false, values -> values.at(input).map(unit::toPlain));
    }

    /** The same number, read in another unit; for free ones only. */
    Typed taking(Unit other) {
        return new Typed(other, false, values -> of.apply(values).map(other::toPlain));
    }

    Typed withUnit(Unit other) {
        return new Typed(other, false, of);
    }

    Amount at(Values values) {
        return of.apply(values);
    }
}
