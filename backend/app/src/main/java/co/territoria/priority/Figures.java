package co.territoria.priority;

import co.territoria.indicator.Indicator;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.BiFunction;

/** Figures inside sentences, as each language writes them: 43,5 % and 43.5%. Pure. */
final class Figures {

    private static final Locale SPANISH =
            new Locale.Builder().setLanguage("es").setRegion("CO").build();
    private static final String NARROW_SPACE = "\u202f";
    private static final char MINUS = '\u2212';

    private Figures() {}

    /** A sentence with figures in it. */
    static LocalText text(String es, String en, BiFunction<String, Language, String> fill) {
        return new LocalText(fill.apply(es, Language.ES), fill.apply(en, Language.EN));
    }

    static String number(double value, int decimals, Language language) {
        NumberFormat format = NumberFormat.getInstance(language == Language.ES ? SPANISH : Locale.UK);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // half up, as the screen rounds
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        String text = format.format(value);
        boolean zero = text.chars().noneMatch(each -> '1' <= each && each <= '9');
        return zero ? text.replace("-", "") : text.replace('-', MINUS);
    }

    /** A value with its unit: the sign of a percentage, else the words. */
    static String value(double value, Indicator.Definition definition, Language language) {
        String number = number(value, definition.decimals(), language);
        return isPercentage(definition)
                ? number + NARROW_SPACE + "%"
                : number + " " + definition.unit().in(language);
    }

    /** A distance with its unit: two percentages differ by points. */
    static String difference(double value, Indicator.Definition definition, Language language) {
        String number = number(value, definition.decimals(), language);
        return isPercentage(definition)
                ? number + (language == Language.ES ? " puntos" : " points")
                : number + " " + definition.unit().in(language);
    }

    private static boolean isPercentage(Indicator.Definition definition) {
        String unit = definition.unit().es();
        return unit.startsWith("porcentaje") || unit.startsWith("%");
    }
}
