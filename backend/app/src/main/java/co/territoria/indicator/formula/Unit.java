package co.territoria.indicator.formula;

import co.territoria.web.Nearest;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit of an indicator as far as arithmetic needs it, read from the words of the data ({@code porcentaje de
 * hogares}, {@code miles de millones de pesos}, {@code habitantes por km2}, {@code por 100.000 habitantes}).
 *
 * <p>Any noun is a unit of its own: persons are never added to dwellings. A shared quantity counted in thousands or
 * millions is converted; a percentage and a proportion are not, since one is too easily taken for the other.
 *
 * @param multiple thousands, millions…; 1 otherwise
 * @param per      100 of a percentage, 100,000 of a rate per 100,000; 1 otherwise
 * @param base     what a share is counted over, where the unit says it
 * @param powers   exponent of each noun, by its stem; empty of shares
 * @param open     the numerator is not named, as in {@code por 100.000 habitantes}
 */
public record Unit(
        double multiple, double per, @Nullable String base, SortedMap<String, Integer> powers, boolean open) {

    /** A plain proportion. */
    public static final Unit NONE = new Unit(1, 1, null, Collections.emptySortedMap(), false);

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SCALE_AFTER = Pattern.compile("\\s*\\d+\\s*-\\s*\\d+$");
    private static final Pattern PERCENT = Pattern.compile("(?:porcentaje|por ciento|%)(?:\\s+(?:de|del)\\s+(.+))?");
    private static final Pattern PROPORTION =
            Pattern.compile("(?:proporcion|razon|fraccion)(?:\\s+(?:de|del)\\s+(.+))?");
    private static final Pattern RATE = Pattern.compile("(.*?)\\s*\\bpor\\s+(?:cada\\s+)?(?:(\\d[\\d.\\s]*)\\s+)?(.+)");
    private static final Pattern MULTIPLE =
            Pattern.compile("(miles de millones|millones|miles|billones)\\s+de\\s+(.+)");

    private static final Map<String, Double> MULTIPLES =
            Map.of("miles", 1e3, "millones", 1e6, "miles de millones", 1e9, "billones", 1e12);

    /** What means the same in statistics of population. */
    private static final Map<String, String> SYNONYMS = Map.of("habitant", "persona", "km²", "km2");

    public Unit {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /**
     * Reads a unit.
     *
     * @param text in Spanish, as in the definition of an indicator
     * @param base what a rate is counted over, where the definition says it apart
     */
    public static Unit parse(String text, @Nullable String base) {
        String plain = SCALE_AFTER
                .matcher(IN_BRACKETS
                        .matcher(Nearest.plain(text.replace("²", "2")))
                        .replaceAll(" "))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
        Matcher percent = PERCENT.matcher(plain);
        if (percent.matches()) {
            return new Unit(1, 100, baseOf(percent.group(1), base), Collections.emptySortedMap(), false);
        }
        Matcher proportion = PROPORTION.matcher(plain);
        if (proportion.matches()) {
            return new Unit(1, 1, baseOf(proportion.group(1), base), Collections.emptySortedMap(), false);
        }
        Matcher rate = RATE.matcher(plain);
        if (rate.matches()) {
            double per =
                    rate.group(2) == null ? 1 : Double.parseDouble(rate.group(2).replaceAll("[.\\s]", ""));
            Unit under = noun(rate.group(3));
            if (rate.group(1).isEmpty()) {
                return new Unit(1, per, null, inverse(under.powers), true);
            }
            Unit over = noun(rate.group(1));
            return new Unit(over.multiple, per, null, product(over.powers, inverse(under.powers)), false);
        }
        return noun(plain);
    }

    private static @Nullable String baseOf(@Nullable String said, @Nullable String apart) {
        String base = said == null ? apart : said;
        return base == null ? null : stem(Nearest.plain(base));
    }

    private static Unit noun(String text) {
        Matcher multiple = MULTIPLE.matcher(text);
        if (multiple.matches()) {
            return new Unit(
                    MULTIPLES.get(multiple.group(1)),
                    1,
                    null,
                    new TreeMap<>(Map.of(stem(multiple.group(2)), 1)),
                    false);
        }
        return new Unit(1, 1, null, new TreeMap<>(Map.of(stem(text), 1)), false);
    }

    /** Singular and plural of Spanish nouns have one stem. */
    private static String stem(String noun) {
        String stem = noun.toLowerCase(Locale.ROOT).strip();
        if (stem.length() > 3 && stem.endsWith("s")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 3 && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return SYNONYMS.getOrDefault(stem, stem);
    }

    /** A percentage of anything. */
    public boolean isPercentage() {
        return powers.isEmpty() && per == 100;
    }

    /** A number between 0 and 1, by its unit. */
    public boolean isProportion() {
        return powers.isEmpty() && per == 1;
    }

    /** A count or an amount, of which parts add up to the whole. */
    public boolean isAmount() {
        return !open && per == 1 && powers.size() == 1 && powers.containsValue(1);
    }

    /** Turns a number in this unit into one of the plain unit. */
    double toPlain(double value) {
        return value * multiple / per;
    }

    double fromPlain(double plain) {
        return plain * per / multiple;
    }

    /** Whether values of the two may be added, or one stands for the other. */
    boolean isLike(Unit other) {
        boolean samePowers = powers.equals(other.powers)
                || open && !other.open && product(other.powers, inverse(powers)).equals(onlyNumerator(other))
                || other.open && !open && product(powers, inverse(other.powers)).equals(onlyNumerator(this));
        return per == other.per && samePowers && (base == null || other.base == null || base.equals(other.base));
    }

    /** The nouns above the line, when there is just one of them. */
    private static @Nullable SortedMap<String, Integer> onlyNumerator(Unit unit) {
        SortedMap<String, Integer> above = new TreeMap<>();
        unit.powers.forEach((noun, power) -> {
            if (power > 0) {
                above.put(noun, power);
            }
        });
        return above.size() == 1 && above.containsValue(1) ? above : null;
    }

    Unit times(Unit other) {
        return new Unit(1, 1, null, product(powers, other.powers), false);
    }

    /**
     * @param newPer of the result: 1, or 100 for a percentage
     */
    Unit over(Unit other, double newPer) {
        SortedMap<String, Integer> quotient = product(powers, inverse(other.powers));
        String newBase = quotient.isEmpty() && other.powers.size() == 1 ? other.powers.firstKey() : null;
        return new Unit(1, newPer, newBase, quotient, false);
    }

    private static SortedMap<String, Integer> product(Map<String, Integer> left, Map<String, Integer> right) {
        SortedMap<String, Integer> product = new TreeMap<>(left);
        right.forEach((noun, power) -> product.merge(noun, power, Integer::sum));
        product.values().removeIf(power -> power == 0);
        return product;
    }

    private static SortedMap<String, Integer> inverse(Map<String, Integer> powers) {
        SortedMap<String, Integer> inverse = new TreeMap<>();
        powers.forEach((noun, power) -> inverse.put(noun, -power));
        return inverse;
    }

    /** In words of data, for messages: {@code porcentaje de hogar}, {@code 1.000 peso por persona}. */
    @Override
    public String toString() {
        if (powers.isEmpty()) {
            String word = per == 100 ? "porcentaje" : per == 1 ? "proporción" : "por " + whole(per);
            return base == null ? word : word + " de " + base;
        }
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((noun, power) -> {
            StringBuilder side = power > 0 ? above : below;
            side.append(side.isEmpty() ? "" : "·").append(noun);
            if (Math.abs(power) > 1) {
                side.append('^').append(Math.abs(power));
            }
        });
        String counted = multiple == 1 ? "" : whole(multiple) + " ";
        if (below.isEmpty()) {
            return counted + above;
        }
        return (counted + above + " por " + (per == 1 ? "" : whole(per) + " ") + below).strip();
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number).replace(',', '.');
    }
}
