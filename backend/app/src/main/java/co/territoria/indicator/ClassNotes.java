package co.territoria.indicator;

import co.territoria.indicator.Classification.Spread;
import co.territoria.indicator.IndicatorClasses.OneClass;
import co.territoria.indicator.IndicatorClasses.Over;
import co.territoria.indicator.IndicatorClasses.Wish;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader of a legend should know about its classes: why they are fewer, empty, or none. */
final class ClassNotes {

    private static final LocalText EACH_LATEST =
            new LocalText("último dato de cada territorio", "latest value of each territory");

    private ClassNotes() {}

    /**
     * @param ground values that the bounds were computed over
     * @param axes   with the names of the breakdowns
     */
    static @Nullable LocalText of(
            Selection selection, Wish wish, List<OneClass> classes, double[] ground, BreakdownAxes axes) {
        List<LocalText> notes = new ArrayList<>();
        number(selection, wish, classes, ground).ifPresent(notes::add);
        if (wish.over() == Over.ALL && selection.periods().size() > 1) {
            notes.add(new LocalText(
                    "cortes fijos sobre " + periods(selection.periods(), " a "),
                    "bounds fixed over " + periods(selection.periods(), " to ")));
            String breaks = selection.indicator().text().breaks().stream()
                    .map(one -> one.from() + "-" + one.to())
                    .collect(Collectors.joining(", "));
            if (!breaks.isEmpty()) {
                notes.add(new LocalText(
                        "los periodos a un lado y otro de %s no se comparan".formatted(breaks),
                        "periods on either side of %s do not compare".formatted(breaks)));
            }
        }
        if (!wish.with().isEmpty()) {
            notes.add(new LocalText(
                    "mismos cortes que " + names(wish, axes, Language.ES),
                    "same bounds as " + names(wish, axes, Language.EN)));
        }
        return notes.isEmpty()
                ? null
                : new LocalText(
                        notes.stream().map(LocalText::es).collect(Collectors.joining("; ")),
                        notes.stream().map(note -> note.in(Language.EN)).collect(Collectors.joining("; ")));
    }

    /** All of a few, the first and the last of many. */
    private static String periods(List<String> periods, String to) {
        return periods.size() <= 3 ? String.join(", ", periods) : periods.get(0) + to + periods.get(periods.size() - 1);
    }

    private static String names(Wish wish, BreakdownAxes axes, Language language) {
        return wish.with().stream()
                .map(other -> "%s, %s%s"
                        .formatted(
                                other.indicator().definition().name().in(language),
                                other.isLatestAvailable() ? EACH_LATEST.in(language) : other.period(),
                                other.breakdown().isTotal()
                                        ? ""
                                        : ", " + axes.name(other.breakdown()).in(language)))
                .collect(Collectors.joining("; "));
    }

    private static Optional<LocalText> number(Selection selection, Wish wish, List<OneClass> classes, double[] ground) {
        if (!selection.indicator().isMapped()) {
            return Optional.of(Reference.NOT_MAPPED);
        }
        if (ground.length == 0) {
            return Optional.of(new LocalText("no hay datos que clasificar", "there are no values to classify"));
        }
        return switch (wish.method()) {
            case QUANTILE, EQUAL, JENKS -> fewer(wish, classes.size(), ground);
            case LOG -> classes.isEmpty() ? Optional.of(notPositive(ground)) : fewer(wish, classes.size(), ground);
            case PRETTY ->
                classes.size() == wish.asked()
                        ? Optional.empty()
                        : Optional.of(new LocalText(
                                "los números redondos dan %d clases en vez de %d"
                                        .formatted(classes.size(), wish.asked()),
                                "round numbers give %d classes instead of %d".formatted(classes.size(), wish.asked())));
            case STDDEV -> Optional.of(spread(selection, classes, ground));
            case HEADTAIL -> headTail(wish, classes.size(), ground);
            case OWN -> own(classes);
            case SINGLE -> Optional.empty();
        };
    }

    private static Optional<LocalText> fewer(Wish wish, int count, double[] ground) {
        long distinct = Arrays.stream(ground).distinct().count();
        if (distinct < wish.asked()) {
            return Optional.of(
                    distinct == 1
                            ? new LocalText(
                                    "todos los valores son iguales: una sola clase", "all values are equal: one class")
                            : new LocalText(
                                    "hay %d valores distintos: %d clases en vez de %d"
                                            .formatted(distinct, count, wish.asked()),
                                    "there are %d distinct values: %d classes instead of %d"
                                            .formatted(distinct, count, wish.asked())));
        }
        return count == wish.asked()
                ? Optional.empty()
                : Optional.of(new LocalText(
                        "hay valores tan repetidos que los cuantiles coinciden: %d clases en vez de %d"
                                .formatted(count, wish.asked()),
                        "some values are so frequent that quantiles fall together: %d classes instead of %d"
                                .formatted(count, wish.asked())));
    }

    private static LocalText notPositive(double[] ground) {
        long count = Arrays.stream(ground).filter(value -> value <= 0).count();
        return new LocalText(
                "%d de %d valores son cero o menos, que una escala logarítmica no puede mostrar: elija otro método"
                        .formatted(count, ground.length),
                "%d of %d values are zero or less, which a logarithmic scale cannot show: choose another method"
                        .formatted(count, ground.length));
    }

    private static LocalText spread(Selection selection, List<OneClass> classes, double[] ground) {
        Spread spread = Spread.of(ground);
        if (classes.size() < 2) {
            return new LocalText("todos los valores son iguales: una sola clase", "all values are equal: one class");
        }
        int decimals = selection.indicator().definition().decimals() + 1;
        return new LocalText(
                "media %s, desviación estándar %s"
                        .formatted(
                                plain(spread.mean(), decimals, "es-CO"), plain(spread.deviation(), decimals, "es-CO")),
                "mean %s, standard deviation %s"
                        .formatted(
                                plain(spread.mean(), decimals, "en-GB"), plain(spread.deviation(), decimals, "en-GB")));
    }

    private static String plain(double number, int decimals, String language) {
        return String.format(Locale.forLanguageTag(language), "%,." + decimals + "f", number)
                .replace('-', '\u2212');
    }

    private static Optional<LocalText> headTail(Wish wish, int count, double[] ground) {
        double[] sorted = Arrays.stream(ground).sorted().toArray();
        if (sorted[0] == sorted[sorted.length - 1]) {
            return Optional.of(
                    new LocalText("todos los valores son iguales: una sola clase", "all values are equal: one class"));
        }
        if (!HeadTailBreaks.isHeavyTailed(sorted)) {
            long share = Math.round(HeadTailBreaks.headShare(sorted) * 100);
            return Optional.of(new LocalText(
                    "el %d\u202f%% de los valores supera la media: la distribución no tiene cola larga y hay dos clases"
                            .formatted(share),
                    "%d\u202f%% of the values are above the mean: the distribution has no heavy tail and there are two classes"
                            .formatted(share)));
        }
        return count == wish.asked()
                ? Optional.empty()
                : Optional.of(new LocalText(
                        "la cola de los datos da %d clases".formatted(count),
                        "the tail of the data gives %d classes".formatted(count)));
    }

    private static Optional<LocalText> own(List<OneClass> classes) {
        long used = classes.stream().filter(one -> one.count() > 0).count();
        if (used == 1) {
            return Optional.of(new LocalText(
                    "los cortes no separan los datos: todos los valores están en una clase",
                    "the bounds do not separate the data: all values are in one class"));
        }
        return used == classes.size() || used == 0
                ? Optional.empty()
                : Optional.of(new LocalText(
                        "clases sin ningún valor: %d".formatted(classes.size() - used),
                        "classes without any value: %d".formatted(classes.size() - used)));
    }
}
