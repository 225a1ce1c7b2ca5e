package co.territoria.indicator;

import co.territoria.indicator.Classification.Method;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameter {@code bounds}: the reader's own bounds between classes. */
final class BoundsParameter {

    private static final String NAME = "bounds";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,15}(\\.\\d{0,12})?|\\.\\d{1,12})");

    private BoundsParameter() {}

    /**
     * @return ascending; empty with any method but {@link Method#OWN}
     * @throws ApiProblem 400 that says what would be right
     */
    static List<Double> read(@Nullable String text, Method method) {
        if (method != Method.OWN) {
            if (text != null) {
                throw ApiProblem.invalidParameter(
                        NAME,
                        text,
                        new LocalText(
                                "«bounds» solo se usa con method=own.", "“bounds” is only used with method=own."));
            }
            return List.of();
        }
        if (text == null || text.isBlank()) {
            throw problem(text, "falta la lista", "the list is missing");
        }
        List<Double> cuts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String number = part.strip();
            if (!NUMBER.matcher(number).matches()) {
                throw problem(text, "«%s» no es un número".formatted(number), "“%s” is not a number".formatted(number));
            }
            // minus zero equals zero
            double cut = Double.parseDouble(number) + 0.0;
            if (!cuts.isEmpty() && cut <= cuts.get(cuts.size() - 1)) {
                throw problem(
                        text,
                        "«%s» no es mayor que el anterior".formatted(number),
                        "“%s” is not greater than the one before".formatted(number));
            }
            cuts.add(cut);
            if (cuts.size() > Classification.MOST_CUTS) {
                throw problem(
                        text,
                        "hay más de %d".formatted(Classification.MOST_CUTS),
                        "there are more than %d".formatted(Classification.MOST_CUTS));
            }
        }
        return cuts;
    }

    private static ApiProblem problem(@Nullable String text, String es, String en) {
        return ApiProblem.invalidParameter(
                NAME,
                text,
                new LocalText(
                        ("Con method=own, «bounds» son de 1 a %d números en orden ascendente, separados por comas y con punto"
                                        + " decimal, que separan las clases (por ejemplo 20,30.5,40): %s.")
                                .formatted(Classification.MOST_CUTS, es),
                        ("With method=own, “bounds” are 1 to %d ascending numbers, separated by commas and with a decimal"
                                        + " point, that lie between the classes (for example 20,30.5,40): %s.")
                                .formatted(Classification.MOST_CUTS, en)));
    }
}
