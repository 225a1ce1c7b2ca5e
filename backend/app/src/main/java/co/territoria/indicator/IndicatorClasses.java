package co.territoria.indicator;

import co.territoria.indicator.Classification.Method;
import co.territoria.indicator.Classification.Spread;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
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

        static Optional<Over> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Over::id).toList();
        }
    }

    /**
     * How the classes shall be made.
     *
     * @param asked how many; with own cuts one more than those
     * @param cuts  with {@link Method#OWN}, ascending
     * @param with  further maps, of the same unit, whose values count too: the colours then mean the same on all
     */
    record Wish(Method method, int asked, Over over, List<Double> cuts, List<Selection> with) {

        Wish {
            cuts = List.copyOf(cuts);
            with = List.copyOf(with);
        }

        /** Five natural classes of the period shown: as the screen begins. */
        static Wish usual() {
            return new Wish(Method.JENKS, 5, Over.PERIOD, List.of(), List.of());
        }
    }

    /**
     * @param bounds    one more than there are classes; empty without values
     * @param classes   with what the period shown has in each
     * @param histogram of the period shown, absent without values
     * @param spread    of the values that the bounds are computed over, only with standard deviations
     * @param note      what is worth knowing about these classes, or why there are none
     */
    record Classes(
            Selection selection,
            Wish wish,
            List<Double> bounds,
            List<OneClass> classes,
            int missing,
            @Nullable Histogram histogram,
            @Nullable Spread spread,
            @Nullable LocalText note) {}

    /** @param minPresent least value in the class of the period shown, absent when the class is empty */
    record OneClass(
            double lower,
            double upper,
            @Nullable Double minPresent,
            @Nullable Double maxPresent,
            int count) {}

    Classes of(Selection selection, Wish wish) {
        ValueTable table = values.table(selection, null);
        double[] shown = shown(table);
        double[] ground = DoubleStream.concat(
                        ground(selection, wish.over(), shown),
                        wish.with().stream().flatMapToDouble(other -> ground(other, wish.over(), null)))
                .toArray();
        double[] bounds = Classification.bounds(
                ground,
                wish.method(),
                wish.asked(),
                wish.cuts().stream().mapToDouble(Double::doubleValue).toArray());
        List<OneClass> classes = classes(shown, bounds);
        return new Classes(
                selection,
                wish,
                Arrays.stream(bounds).boxed().toList(),
                classes,
                table.missing(),
                bounds.length == 0 ? null : Histogram.of(shown, bounds),
                wish.method() == Method.STDDEV && ground.length > 0 ? Spread.of(ground) : null,
                ClassNotes.of(selection, wish, classes, ground, values.axes(selection.indicator())));
    }

    private static double[] shown(ValueTable table) {
        boolean mapped = table.selection().indicator().isMapped();
        return table.items().stream()
                .filter(item -> mapped)
                .map(ValueTable.Item::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private DoubleStream ground(Selection selection, Over over, double @Nullable [] shown) {
        return switch (over) {
            case PERIOD -> Arrays.stream(shown != null ? shown : shown(values.table(selection, null)));
            case ALL -> Arrays.stream(values.allPeriods(selection));
        };
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
}
