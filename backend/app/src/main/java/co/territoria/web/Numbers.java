package co.territoria.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, money and dates as the screen writes them, so that pages and paper show the same characters. Pure. */
public final class Numbers {

    static final String MINUS = "\u2212";
    private static final String NARROW_SPACE = "\u202f";
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?.*");

    private final Language language;

    public Numbers(Language language) {
        this.language = language;
    }

    /** With exactly these decimals, halves away from zero, thousands apart and a real minus. */
    public String number(double value, int decimals) {
        String plain = new BigDecimal(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point + 1);
        char between = language == Language.ES ? '.' : ',';
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(between);
            }
            text.append(whole.charAt(i));
        }
        if (!rest.isEmpty()) {
            text.append(language == Language.ES ? ',' : '.').append(rest);
        }
        boolean zero = plain.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return value < 0 && !zero ? MINUS + text : text.toString();
    }

    /** With + or −; zero has no sign. */
    public String signed(double value, int decimals) {
        String text = number(value, decimals);
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    /** A value with its sign of a hundred, or money in words of size; other units stand elsewhere. */
    public String value(double amount, String unit, int decimals) {
        if (isMoney(unit)) {
            return money(amount);
        }
        return isPercentage(unit) ? number(amount, decimals) + NARROW_SPACE + "%" : number(amount, decimals);
    }

    /** For narrow columns: no sign of unit, long money in millions. */
    public String figure(double amount, String unit, int decimals) {
        return isMoney(unit) ? number(amount / 1e6, 0) : number(amount, decimals);
    }

    static boolean isPercentage(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.startsWith("porcentaje") || lower.startsWith("percent");
    }

    public static boolean isMoney(String unit) {
        return unit.equalsIgnoreCase("pesos") || unit.equalsIgnoreCase("colombian pesos");
    }

    /** A percentage with its sign, for example {@code 43,5 %} with a narrow space. */
    public String percent(double value, int decimals) {
        return number(value, decimals) + NARROW_SPACE + "%";
    }

    /**
     * Money as people say it: millions, thousands of millions, Spanish billions of 10¹².
     *
     * @param currency ISO 4217; pesos have their sign, others their letters
     */
    public String money(long amount, String currency) {
        String text = money(amount);
        return currency.equals("COP") ? text : currency + text.substring(1);
    }

    private String money(double value) {
        double size = Math.abs(value);
        double[] steps = {1e12, 1e9, 1e6};
        String[] words = language == Language.ES
                ? new String[] {"billones", "mil millones", "millones"}
                : new String[] {"trillion", "billion", "million"};
        for (int i = 0; i < steps.length; i++) {
            if (size >= steps[i]) {
                double scaled = value / steps[i];
                int decimals = Math.abs(scaled) < 10 ? 2 : Math.abs(scaled) < 100 ? 1 : 0;
                return "$\u00a0" + number(scaled, decimals) + "\u00a0" + words[i];
            }
        }
        return "$\u00a0" + number(value, 0);
    }

    /** A day in words: {@code 20 de noviembre de 2026}. */
    public String date(LocalDate day) {
        return date(day.toString());
    }

    /** A day where there is little room: {@code 20 nov. 2026}. */
    public String shortDate(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale()));
    }

    private Locale locale() {
        return language == Language.ES ? Locale.forLanguageTag("es-CO") : Locale.UK;
    }

    /** A year, a month or a day in words; what is none of these as it is. */
    public String date(String iso) {
        Matcher match = DATE.matcher(iso);
        if (!match.matches() || match.group(2) == null) {
            return iso;
        }
        int month = Integer.parseInt(match.group(2));
        int day = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        if (month < 1
                || month > 12
                || day < 1
                || day > 28 && day > LocalDate.of(2000, month, 1).lengthOfMonth()) {
            return iso;
        }
        String form = match.group(3) == null
                ? (language == Language.ES ? "MMMM 'de' uuuu" : "MMMM uuuu")
                : (language == Language.ES ? "d 'de' MMMM 'de' uuuu" : "d MMMM uuuu");
        return LocalDate.of(Integer.parseInt(match.group(1)), month, day)
                .format(DateTimeFormatter.ofPattern(form, locale()));
    }
}
