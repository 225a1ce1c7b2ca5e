package co.territoria.layer;

import java.util.regex.Pattern;

/** The id of a layer as it stands in addresses: lower-case letters, digits, hyphen and underscore. */
public record LayerId(String value) implements Comparable<LayerId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,119}");

    public LayerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a layer id has lower-case letters, digits, hyphen and underscore, was " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(LayerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
