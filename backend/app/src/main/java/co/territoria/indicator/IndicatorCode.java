package co.territoria.indicator;

import java.util.regex.Pattern;

/** The code of an indicator, for example {@code ipm_agua}: it stands in addresses, so it never changes. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    public IndicatorCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an indicator code has 1 to 80 lower-case letters, digits and underscores, was " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
