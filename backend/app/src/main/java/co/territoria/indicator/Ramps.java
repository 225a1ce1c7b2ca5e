package co.territoria.indicator;

import co.territoria.layer.Portrayal.Range;
import co.territoria.layer.Portrayal.Shade;
import co.territoria.territory.Dimension;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The colours of maps, as the screen has them ({@code frontend/src/web/lib/ramps.js}, {@code color.js}), for styles that
 * others draw with. Steps between stops are mixed in OKLab (B. Ottosson, <i>A perceptual color space for image
 * processing</i>, 2020), so that they look even. Pure.
 */
public final class Ramps {

    /** Pale to dark, dark always means more. */
    private static final Map<Dimension, List<String>> SEQUENTIAL = Map.of(
            Dimension.ECONOMICA, List.of("#F7ECCD", "#E8C987", "#CE9A47", "#9B6521", "#5C3410"),
            Dimension.SOCIAL, List.of("#F5E8DE", "#E5BDB2", "#C98A93", "#97527B", "#571F57"),
            Dimension.TERRITORIAL, List.of("#E7EDF1", "#B9CCDA", "#82A3BF", "#4A7499", "#1C4062"),
            Dimension.POLITICA, List.of("#EDEAF2", "#C7C0DC", "#9B90C1", "#6A5C9C", "#392B69"),
            Dimension.INSTITUCIONAL, List.of("#E8F3F1", "#A6CECA", "#66A5A4", "#2E767C", "#0C474F"),
            Dimension.AMBIENTAL_CULTURAL, List.of("#EBF1DD", "#C4D7A6", "#8DB26C", "#52823E", "#234B1C"));

    private static final List<String> AHEAD = List.of("#0F5F73", "#5E9FAE", "#BBD6DB");
    private static final List<String> BEHIND = List.of("#F0CFA4", "#D58A3C", "#8F4A0E");
    private static final String AT_REFERENCE = "#F2F0EA";

    private Ramps() {}

    /** On which side of a reference a class lies. */
    public enum Side {
        AHEAD,
        REFERENCE,
        BEHIND
    }

    /** @return so many colours, pale to dark */
    public static List<String> sequential(Dimension dimension, int count) {
        return resample(SEQUENTIAL.get(dimension), count);
    }

    /** @param sides of the classes, from furthest ahead to furthest behind */
    public static List<String> diverging(List<Side> sides) {
        List<String> ahead = ofSide(AHEAD, sides, Side.AHEAD);
        List<String> behind = ofSide(BEHIND, sides, Side.BEHIND);
        List<String> colours = new ArrayList<>();
        int seenAhead = 0;
        int seenBehind = 0;
        for (Side side : sides) {
            colours.add(
                    switch (side) {
                        case AHEAD -> ahead.get(seenAhead++);
                        case BEHIND -> behind.get(seenBehind++);
                        case REFERENCE -> AT_REFERENCE;
                    });
        }
        return colours;
    }

    private static List<String> ofSide(List<String> stops, List<Side> sides, Side side) {
        int count = (int) sides.stream().filter(each -> each == side).count();
        return count == 1 ? List.of(stops.get(1)) : resample(stops, Math.max(1, count));
    }

    /**
     * The classes of a map: each from its lower bound, which belongs to it, to its upper one, which belongs to the next
     * and to the last.
     *
     * @param bounds   ascending, one more than there are classes; empty without values
     * @param colours  one for each class
     * @param decimals of the numbers in the labels
     */
    public static List<Shade> shades(List<Double> bounds, List<String> colours, int decimals) {
        List<Shade> shades = new ArrayList<>();
        int classes = Math.max(0, bounds.size() - 1);
        for (int i = 0; i < classes; i++) {
            double lower = bounds.get(i);
            double upper = bounds.get(i + 1);
            shades.add(new Shade(
                    label(lower, upper, decimals), colours.get(i), new Range(lower, upper, true, i == classes - 1)));
        }
        return shades;
    }

    /** From one number to another; one number where both are written alike. */
    public static LocalText label(double lower, double upper, int decimals) {
        return new LocalText(label(lower, upper, decimals, Language.ES), label(lower, upper, decimals, Language.EN));
    }

    private static String label(double lower, double upper, int decimals, Language language) {
        Numbers numbers = new Numbers(language);
        String from = numbers.number(lower, decimals);
        String to = numbers.number(upper, decimals);
        return from.equals(to) ? from : from + " – " + to;
    }

    /** @return so many colours along the stops; the stops themselves when the count is theirs */
    static List<String> resample(List<String> stops, int count) {
        if (count == stops.size()) {
            return stops;
        }
        if (count == 1) {
            return List.of(stops.get(stops.size() / 2));
        }
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = (double) i * (stops.size() - 1) / (count - 1);
            int below = Math.min((int) Math.floor(at), stops.size() - 2);
            colours.add(mix(stops.get(below), stops.get(below + 1), at - below));
        }
        return colours;
    }

    private static String mix(String from, String to, double share) {
        double[] a = toOklab(from);
        double[] b = toOklab(to);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = a[i] + (b[i] - a[i]) * share;
        }
        return fromOklab(mixed);
    }

    private static double[] toOklab(String hex) {
        int number = Integer.parseInt(hex.substring(1), 16);
        double r = linear((number >> 16 & 255) / 255.0);
        double g = linear((number >> 8 & 255) / 255.0);
        double b = linear((number & 255) / 255.0);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
        };
    }

    private static String fromOklab(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.291485548 * lab[2], 3);
        return "#%02x%02x%02x"
                .formatted(
                        encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                        encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                        encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s));
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static long encoded(double part) {
        double gamma = part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(Math.max(part, 0), 1 / 2.4) - 0.055;
        return Math.round(Math.min(1, Math.max(0, gamma)) * 255);
    }
}
