package co.territoria.plan;

import java.util.regex.Pattern;

/** The code of a plan as it stands in addresses. Capitals, digits, dot, hyphen, underscore. */
public record PlanCode(String value) implements Comparable<PlanCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,59}");

    public PlanCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a plan code has 1 to 60 capitals, digits, dots, hyphens or underscores, was " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(PlanCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
