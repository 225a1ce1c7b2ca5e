package co.territoria.indicator;

import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code with}: further maps, joined by commas, each {@code indicator:period:breakdown}. What is left out
 * is that of the first map when the indicator is the same, else the newest period and the first breakdown:
 * {@code :2019} is another year of it, {@code nbi_vivienda} another indicator.
 */
final class SharedMaps {

    private static final String NAME = "with";
    private static final int MOST = 12;

    private SharedMaps() {}

    /** @throws ApiProblem 400 when there are too many, one does not exist, or its unit is another */
    static List<Selection> read(@Nullable String text, Selection first, IndicatorValues values) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw ApiProblem.invalidParameter(
                    NAME,
                    text,
                    new LocalText(
                            "«with» admite hasta %d mapas.".formatted(MOST),
                            "“with” takes up to %d maps.".formatted(MOST)));
        }
        List<Selection> maps = new ArrayList<>();
        for (String part : parts) {
            Selection one = one(part.strip(), text, first, values);
            if (!sameUnit(first, one)) {
                throw ApiProblem.invalidParameter(NAME, text, otherUnit(first, one));
            }
            maps.add(one);
        }
        return maps;
    }

    private static Selection one(String part, String text, Selection first, IndicatorValues values) {
        String[] fields = part.split(":", -1);
        if (part.isEmpty() || fields.length > 3) {
            throw ApiProblem.invalidParameter(
                    NAME,
                    text,
                    new LocalText(
                            "Cada mapa de «with» se escribe indicador:periodo:desagregación; lo que se omite es lo del primero.",
                            "Each map of “with” is written indicator:period:breakdown; what is left out is that of the first."));
        }
        String code = first.indicator().code().value();
        boolean same = fields[0].isEmpty() || fields[0].equals(code);
        return values.select(
                same ? code : fields[0],
                field(fields, 1, same ? first.period() : null),
                field(fields, 2, same ? first.breakdown().id() : null),
                first.within().code().value());
    }

    private static @Nullable String field(String[] fields, int at, @Nullable String otherwise) {
        return fields.length <= at || fields[at].isEmpty() ? otherwise : fields[at];
    }

    static boolean sameUnit(Selection one, Selection other) {
        return one.indicator()
                .definition()
                .unit()
                .equals(other.indicator().definition().unit());
    }

    private static LocalText otherUnit(Selection first, Selection one) {
        return new LocalText(
                "Solo comparten clases los mapas de la misma unidad: %s está en «%s» y %s en «%s»."
                        .formatted(
                                first.indicator().code(),
                                unit(first, Language.ES),
                                one.indicator().code(),
                                unit(one, Language.ES)),
                "Only maps of the same unit share classes: %s is in “%s” and %s in “%s”."
                        .formatted(
                                first.indicator().code(),
                                unit(first, Language.EN),
                                one.indicator().code(),
                                unit(one, Language.EN)));
    }

    private static String unit(Selection selection, Language language) {
        return selection.indicator().definition().unit().in(language);
    }
}
