package co.territoria.indicator;

import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes of a map as the client receives them. */
record ClassesJson(
        String indicator,
        String method,
        int asked,
        int count,
        String period,
        String breakdown,
        String over,
        List<Map> with,
        List<Double> bounds,
        List<IndicatorClasses.OneClass> classes,
        int missing,
        @Nullable Histogram histogram,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable String note) {

    /** A map that shares these classes. */
    record Map(String indicator, String period, String breakdown) {

        static Map of(Selection selection) {
            return new Map(
                    selection.indicator().code().value(),
                    selection.period(),
                    selection.breakdown().id());
        }
    }

    static ClassesJson of(IndicatorClasses.Classes classes, Language language) {
        return new ClassesJson(
                classes.selection().indicator().code().value(),
                classes.wish().method().id(),
                classes.wish().asked(),
                classes.classes().size(),
                classes.selection().period(),
                classes.selection().breakdown().id(),
                classes.wish().over().id(),
                classes.wish().with().stream().map(Map::of).toList(),
                classes.bounds(),
                classes.classes(),
                classes.missing(),
                classes.histogram(),
                classes.spread() == null ? null : classes.spread().mean(),
                classes.spread() == null ? null : classes.spread().deviation(),
                SourceJson.text(classes.note(), language));
    }
}
