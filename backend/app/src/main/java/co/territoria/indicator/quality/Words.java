package co.territoria.indicator.quality;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.layer.Period;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers and periods in the sentences of findings, as each language writes them. */
final class Words {

    private static final int MOST_DECIMALS = 4;

    private Words() {}

    /** A sentence in both languages; numbers are {@link Number}, places and periods texts. */
    static LocalText text(String es, String en, Object... parts) {
        return new LocalText(es.formatted(in(Language.ES, parts)), en.formatted(in(Language.EN, parts)));
    }

    private static Object[] in(Language language, Object[] parts) {
        Object[] said = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            said[i] = parts[i] instanceof Figure figure
                    ? figure.in(language)
                    : parts[i] instanceof Period period
                            ? period.text(language)
                            : parts[i] instanceof LocalText text ? text.in(language) : parts[i];
        }
        return said;
    }

    static Figure number(double value, int decimals) {
        return new Figure(value, decimals);
    }

    /** A number with one decimal. */
    static Figure rough(double value) {
        return new Figure(value, 1);
    }

    static Period period(String id) {
        return Period.parse(id);
    }

    /** The breakdown where it is not the total, in brackets; one of the pack's own axes by its id. */
    static Object of(String breakdown) {
        if (breakdown.equals(Breakdown.TOTAL.id())) {
            return "";
        }
        LocalText name = BreakdownAxes.DEFAULT
                .find(breakdown)
                .map(BreakdownAxes.DEFAULT::name)
                .orElse(new LocalText(breakdown, breakdown));
        return new LocalText(" [" + name.es() + "]", " [" + name.in(Language.EN) + "]");
    }

    /** A number that knows how many decimals it is shown with; more where it would vanish. */
    record Figure(double value, int decimals) {

        String in(Language language) {
            int shown = Math.min(decimals, MOST_DECIMALS);
            while (shown < MOST_DECIMALS && value != 0 && Math.abs(value) < 5 * Math.pow(10, -shown - 1)) {
                shown++;
            }
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setDecimalSeparator(language == Language.ES ? ',' : '.');
            symbols.setGroupingSeparator(language == Language.ES ? '.' : ',');
            symbols.setMinusSign('−');
            DecimalFormat format = new DecimalFormat("#,##0" + (shown > 0 ? "." + "0".repeat(shown) : ""), symbols);
            return format.format(value);
        }
    }
}
