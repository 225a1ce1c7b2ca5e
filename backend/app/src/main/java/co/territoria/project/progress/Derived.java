package co.territoria.project.progress;

import co.territoria.project.progress.ProgressRule.Unit;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One derived figure with all that it was made of.
 *
 * @param value   absent where it cannot be told
 * @param flagged whether it is beyond its threshold; absent where it has none or there is no value
 * @param inputs  in the order of the formula; those that are missing are not among them
 * @param reason  why there is no value; absent where there is one
 */
public record Derived(
        ProgressRule rule,
        @Nullable Quantity value,
        @Nullable Boolean flagged,
        List<Input> inputs,
        @Nullable LocalText reason) {

    public Derived {
        inputs = List.copyOf(inputs);
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException(rule.id() + ": either a value or the reason why there is none");
        }
    }

    /**
     * A number or a day.
     *
     * @param number absent for a day
     * @param date   absent for anything else
     */
    public record Quantity(
            @Nullable Double number, @Nullable LocalDate date, Unit unit) {

        static Quantity of(double number, Unit unit) {
            return new Quantity(number, null, unit);
        }

        static Quantity of(LocalDate date) {
            return new Quantity(null, date, Unit.DATE);
        }
    }

    /** @param id stable, for programs */
    public record Input(String id, LocalText name, Quantity value) {}
}
