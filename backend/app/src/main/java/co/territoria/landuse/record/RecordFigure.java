package co.territoria.landuse.record;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one plan with what it was computed from, or why it was not.
 *
 * @param value  absent exactly where there is a reason
 * @param date   of what was reported, where something was
 * @param caveat what a reader must know of the value
 */
record RecordFigure(
        Measure measure,
        @Nullable Double value,
        @Nullable LocalText reason,
        List<Input> inputs,
        @Nullable String date,
        @Nullable LocalText caveat) {

    RecordFigure {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("a figure has either a value or the reason why it has none");
        }
        inputs = List.copyOf(inputs);
    }

    /** A number that went into the formula. */
    record Input(LocalText name, double value, LocalText unit) {

        static Input hectares(String es, String en, double value) {
            return new Input(new LocalText(es, en), value, new LocalText("ha", "ha"));
        }
    }

    static RecordFigure missing(Measure measure, LocalText reason) {
        return new RecordFigure(measure, null, Objects.requireNonNull(reason), List.of(), null, null);
    }
}
