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
        List<Double> bounds,
        List<IndicatorClasses.OneClass> classes,
        int missing,
        @Nullable Histogram histogram,
        @Nullable String note) {

    static ClassesJson of(IndicatorClasses.Classes classes, Language language) {
        return new ClassesJson(
                classes.selection().indicator().code().value(),
                classes.method().id(),
                classes.asked(),
                classes.classes().size(),
                classes.selection().period(),
                classes.selection().breakdown().id(),
                classes.over().id(),
                classes.bounds(),
                classes.classes(),
                classes.missing(),
                classes.histogram(),
                SourceJson.text(classes.note(), language));
    }
}
