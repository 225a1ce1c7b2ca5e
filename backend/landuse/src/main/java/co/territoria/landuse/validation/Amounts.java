package co.territoria.landuse.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers in sentences. */
final class Amounts {

    private static final int NAMED = 6;

    private Amounts() {}

    /** Metres, or millimetres below a tenth of one, with two or three digits that count. */
    static Text metres(double metres) {
        return metres < 0.1
                ? text(metres * 1000, metres < 0.01 ? 1 : 0, "mm")
                : text(metres, metres < 1 ? 2 : metres < 100 ? 1 : 0, "m");
    }

    /** Square metres, or hectares from one on. */
    static Text area(double squareMetres) {
        return squareMetres < 10_000
                ? text(squareMetres, squareMetres < 1 ? 3 : squareMetres < 100 ? 1 : 0, "m²")
                : text(squareMetres / 10_000, squareMetres < 1e6 ? 2 : 0, "ha");
    }

    static Text percent(double share) {
        return text(share * 100, 1, "%");
    }

    private static Text text(double value, int decimals, String unit) {
        String english = new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        int point = english.indexOf('.');
        String whole = point < 0 ? english : english.substring(0, point);
        String rest = point < 0 ? "" : english.substring(point + 1);
        StringBuilder es = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                es.append('.');
                en.append(',');
            }
            es.append(whole.charAt(i));
            en.append(whole.charAt(i));
        }
        if (!rest.isEmpty()) {
            es.append(',').append(rest);
            en.append('.').append(rest);
        }
        return new Text(es + "\u00a0" + unit, en + "\u00a0" + unit);
    }

    /** How many zones. */
    static Text zones(int count) {
        return counted(count, "zona", "zonas", "zone", "zones");
    }

    static Text parts(int count) {
        return counted(count, "parte", "partes", "part", "parts");
    }

    static Text counted(int count, String esOne, String esMany, String enOne, String enMany) {
        return new Text(count + " " + (count == 1 ? esOne : esMany), count + " " + (count == 1 ? enOne : enMany));
    }

    /** Zones by name, with their article. */
    static Text theZones(Collection<String> names) {
        Text list = names(names);
        return names.size() == 1
                ? new Text("la zona " + list.es(), "zone " + list.en())
                : new Text("las zonas " + list.es(), "zones " + list.en());
    }

    /** Some names and how many more there are. */
    static Text names(Collection<String> names) {
        List<String> shown = new ArrayList<>(names);
        if (shown.size() <= NAMED) {
            String all = String.join(", ", shown);
            return new Text(all, all);
        }
        String first = String.join(", ", shown.subList(0, NAMED));
        int more = shown.size() - NAMED;
        return new Text(first + " y " + more + " más", first + " and " + more + " more");
    }
}
