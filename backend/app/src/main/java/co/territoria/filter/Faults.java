package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.List;

/** Words of faults: each says what was found and what would be right there. */
final class Faults {

    /** Longer findings are cut: they are repeated in an answer. */
    private static final int LONGEST = 40;

    private Faults() {}

    static FilterFault at(Place place, String es, String en) {
        return at(place, es, en, List.of());
    }

    static FilterFault at(Place place, String es, String en, List<String> nearest) {
        if (!nearest.isEmpty()) {
            es += " ¿Quiso decir %s?".formatted(String.join(", ", nearest));
            en += " Did you mean %s?".formatted(String.join(", ", nearest));
        }
        if (!place.path().isEmpty()) {
            es += " (en %s)".formatted(place.path());
            en += " (at %s)".formatted(place.path());
        }
        return new FilterFault(place.position(), new LocalText(es, en), nearest);
    }

    /** @param found in both languages as they stand in a sentence, for example a quoted text or “un número” */
    static FilterFault expected(Place place, LocalText found, String es, String en) {
        return at(
                place,
                "Se encontró %s; se esperaba %s.".formatted(found.es(), es),
                "Found %s; expected %s.".formatted(found.en(), en));
    }

    static FilterFault tooMany(Place place, int limit, String es, String en) {
        return at(
                place,
                "El filtro tiene más de %d %s: simplifíquelo.".formatted(limit, es),
                "The filter has more than %d %s: make it simpler.".formatted(limit, en));
    }

    /** Something that was found, shortened and without what a screen cannot show. */
    static LocalText quoted(String found) {
        String shown = found.codePointCount(0, found.length()) <= LONGEST
                ? found
                : found.substring(0, found.offsetByCodePoints(0, LONGEST)) + "…";
        shown = shown.codePoints()
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new LocalText("«%s»".formatted(shown), "“%s”".formatted(shown));
    }

    /** What an expression is, with its name where it has one. */
    static LocalText found(Expression expression) {
        LocalText type = name(expression.type());
        if (!(expression instanceof Expression.Property property)) {
            return type;
        }
        LocalText shown = quoted(property.name());
        return new LocalText(shown.es() + ", " + type.es(), shown.en() + ", " + type.en());
    }

    static LocalText name(ValueType type) {
        return switch (type) {
            case TEXT -> new LocalText("un texto", "a text");
            case NUMBER -> new LocalText("un número", "a number");
            case BOOLEAN -> new LocalText("una condición", "a condition");
            case DATE -> new LocalText("una fecha", "a date");
            case TIMESTAMP -> new LocalText("un instante", "a timestamp");
            case INTERVAL -> new LocalText("un intervalo", "an interval");
            case GEOMETRY -> new LocalText("una geometría", "a geometry");
            case ARRAY -> new LocalText("una lista", "an array");
        };
    }
}
