package co.territoria.indicator;

import co.territoria.indicator.Classification.Method;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Classes of the observed values of a selection, for a map and its legend. */
@Service
class IndicatorClasses {

    private final IndicatorValues values;

    IndicatorClasses(IndicatorValues values) {
        this.values = values;
    }

    /** Over which values the bounds are computed. */
    enum Over {
        /** Those of the period shown. */
        PERIOD,
        /** Those of all periods of the breakdown: the colours then mean the same every year. */
        ALL;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Over::id).toList();
        }
    }

    /**
     * @param bounds    one more than there are classes; empty without values
     * @param classes   with what the period shown has in each
     * @param histogram of the period shown, absent without values
     * @param note      what is worth knowing about these classes
     */
    record Classes(
            Selection selection,
            Method method,
            Over over,
            int asked,
            List<Double> bounds,
            List<OneClass> classes,
            int missing,
            @Nullable Histogram histogram,
            @Nullable LocalText note) {}

    /** @param minPresent least value in the class of the period shown, absent when the class is empty */
    record OneClass(
            double lower,
            double upper,
            @Nullable Double minPresent,
            @Nullable Double maxPresent,
            int count) {}

    Classes of(Selection selection, Method method, int asked, Over over) {
        ValueTable table = values.table(selection, null);
        double[] shown = table.items().stream()
                .map(ValueTable.Item::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] ground =
                switch (over) {
                    case PERIOD -> shown;
                    case ALL -> values.allPeriods(selection);
                };
        double[] bounds = Classification.bounds(ground, method, asked);
        List<OneClass> classes = classes(shown, bounds);
        return new Classes(
                selection,
                method,
                over,
                asked,
                Arrays.stream(bounds).boxed().toList(),
                classes,
                table.missing(),
                bounds.length == 0 ? null : Histogram.of(shown, bounds),
                note(selection, method, over, asked, classes.size(), ground));
    }

    private static List<OneClass> classes(double[] shown, double[] bounds) {
        List<OneClass> classes = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            int index = i;
            double[] its = Arrays.stream(shown)
                    .filter(value -> Classification.classOf(value, bounds) == index)
                    .sorted()
                    .toArray();
            classes.add(new OneClass(
                    bounds[i],
                    bounds[i + 1],
                    its.length == 0 ? null : its[0],
                    its.length == 0 ? null : its[its.length - 1],
                    its.length));
        }
        return classes;
    }

    private static @Nullable LocalText note(
            Selection selection, Method method, Over over, int asked, int count, double[] ground) {
        List<LocalText> notes = new ArrayList<>();
        long distinct = Arrays.stream(ground).distinct().count();
        if (count == 0) {
            notes.add(new LocalText("no hay datos que clasificar", "there are no values to classify"));
        } else if (distinct < asked) {
            notes.add(new LocalText(
                    "hay %d valores distintos: %d clases en vez de %d".formatted(distinct, count, asked),
                    "there are %d distinct values: %d classes instead of %d".formatted(distinct, count, asked)));
        } else if (count < asked) {
            notes.add(new LocalText(
                    "hay valores tan repetidos que los cuantiles coinciden: %d clases en vez de %d"
                            .formatted(count, asked),
                    "some values are so frequent that quantiles fall together: %d classes instead of %d"
                            .formatted(count, asked)));
        }
        if (over == Over.ALL && selection.periods().size() > 1) {
            String periods = String.join(", ", selection.periods());
            notes.add(new LocalText("cortes fijos sobre " + periods, "bounds fixed over " + periods));
            String breaks = selection.indicator().text().breaks().stream()
                    .map(one -> one.from() + "-" + one.to())
                    .collect(Collectors.joining(", "));
            if (!breaks.isEmpty()) {
                notes.add(new LocalText(
                        "los periodos a un lado y otro de %s no se comparan".formatted(breaks),
                        "periods on either side of %s do not compare".formatted(breaks)));
            }
        }
        return notes.isEmpty()
                ? null
                : new LocalText(
                        notes.stream().map(LocalText::es).collect(Collectors.joining("; ")),
                        notes.stream().map(note -> note.in(Language.EN)).collect(Collectors.joining("; ")));
    }
}
