package co.territoria.territory;

import java.util.regex.Pattern;

/** The code of a territory: DIVIPOLA where there is one, otherwise the pack's own. Capitals, digits, hyphen. */
public record TerritoryCode(String value) implements Comparable<TerritoryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,19}");

    public TerritoryCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a territory code has 1 to 20 capitals, digits, hyphens or underscores, was " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(TerritoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
