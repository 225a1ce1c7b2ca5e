package co.territoria.project;

import java.util.regex.Pattern;

/** The code of a project as it stands in addresses. Capitals, digits, dot, hyphen, underscore. */
public record ProjectCode(String value) implements Comparable<ProjectCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,39}");

    public ProjectCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a project code has 1 to 40 capitals, digits, dots, hyphens or underscores, was " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ProjectCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
