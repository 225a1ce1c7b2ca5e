package co.territoria.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text names a place. Pure.
 *
 * <p>The name stands as whole words, with its accents and capitals as written. Not counted: a name that follows another
 * capitalised word in the same breath (<i>Simón Bolívar</i> is no Bolívar). It rather misses a mention than invents one.
 */
final class PlaceInText {

    private static final Pattern NAME_BEFORE = Pattern.compile("(?:^|[^\\p{L}])\\p{Lu}\\p{Ll}+ $");

    private final Pattern name;

    PlaceInText(String name) {
        this.name = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    boolean isNamedIn(String text) {
        Matcher found = name.matcher(text);
        while (found.find()) {
            if (!followsAName(text, found.start())) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsAName(String text, int start) {
        return NAME_BEFORE.matcher(text.substring(0, start)).find();
    }
}
