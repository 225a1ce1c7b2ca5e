package co.territoria.scenario;

import co.territoria.indicator.Selection;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader tries out, from the parameters of a question; nothing of it is kept.
 *
 * @param amount absent for the trend
 * @param to     the last projected year
 */
record OwnAssumption(Rule rule, @Nullable Double amount, int to) {

    /** Further than a generation nobody assumes anything sensible by one number. */
    static final int LONGEST_YEARS = 30;

    private static final double MOST_PERCENT = 100;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    private static final LocalText NAME = new LocalText("Supuesto suyo", "Your own assumption");
    private static final LocalText AUTHOR = new LocalText("quien lo consulta; no guardado", "whoever asks; not saved");
    private static final LocalText METHOD = new LocalText(
            "Calculado al momento desde el último año observado de cada territorio, con el mismo supuesto para todos. Nadie lo respalda ni queda guardado.",
            "Computed on the spot from the last observed year of each territory, with the same assumption for all. Nobody stands behind it and nothing is saved.");

    /**
     * @param last the last observed year, absent when the periods of the indicator are no years
     * @throws ApiProblem 400 that names the parameter and what would be right
     */
    static OwnAssumption of(
            @Nullable String rule, @Nullable String amount, @Nullable String to, @Nullable Integer last) {
        Rule known = rule == null || !Rule.idsOfOwn().contains(rule)
                ? null
                : Rule.find(rule).orElseThrow();
        if (known == null) {
            throw ApiProblem.notAllowed("rule", rule == null ? "" : rule, Rule.idsOfOwn());
        }
        if (last == null) {
            throw ApiProblem.invalidParameter(
                    "indicator",
                    null,
                    new LocalText(
                            "El indicador no tiene ningún periodo de un año: no se proyecta.",
                            "The indicator has no period of one year: it is not projected."));
        }
        return new OwnAssumption(known, amount(known, amount), to(to, last));
    }

    private static @Nullable Double amount(Rule rule, @Nullable String text) {
        if (!rule.hasAmount()) {
            if (text != null) {
                throw ApiProblem.invalidParameter(
                        "amount",
                        text,
                        new LocalText(
                                "La tendencia se calcula de lo observado: «amount» se omite.",
                                "The trend is computed from what was observed: leave “amount” out."));
            }
            return null;
        }
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw ApiProblem.invalidParameter(
                    "amount",
                    text,
                    new LocalText(
                            "«amount» es un número con punto decimal, por ejemplo -1.5: el cambio por año en la unidad del indicador (absolute) o en por ciento (relative), o el valor de llegada (target).",
                            "“amount” is a number with a decimal point, for example -1.5: the change a year in the unit of the indicator (absolute) or in per cent (relative), or the value to reach (target)."));
        }
        double amount = Double.parseDouble(text);
        if (rule == Rule.RELATIVE && !(-MOST_PERCENT < amount && amount <= MOST_PERCENT)) {
            throw ApiProblem.invalidParameter(
                    "amount",
                    text,
                    new LocalText(
                            "Un cambio relativo por año está entre −100 (sin incluirlo) y 100 por ciento.",
                            "A relative change a year lies between −100 (excluded) and 100 per cent."));
        }
        return amount;
    }

    private static int to(@Nullable String text, int last) {
        int year = text != null && YEAR.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (year <= last || year > last + LONGEST_YEARS) {
            throw ApiProblem.invalidParameter(
                    "to",
                    text,
                    new LocalText(
                            "«to» es el último año proyectado, de %d a %d: el último observado es %d."
                                    .formatted(last + 1, last + LONGEST_YEARS, last),
                            "“to” is the last projected year, from %d to %d: the last observed one is %d."
                                    .formatted(last + 1, last + LONGEST_YEARS, last)));
        }
        return year;
    }

    Scenario scenario(Selection selection) {
        return new Scenario(
                selection.pack().id(),
                Scenario.OWN,
                Outlook.OWN,
                NAME,
                null,
                AUTHOR,
                "",
                METHOD,
                null,
                List.of(new Assumption(
                        selection.indicator().code(),
                        null,
                        selection.breakdown().id(),
                        rule,
                        null,
                        to,
                        amount,
                        null,
                        null)));
    }
}
