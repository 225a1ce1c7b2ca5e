package co.territoria.filter;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without the differences that CASEI and ACCENTI leave out. */
final class Folding {

    private static final int DOTLESS_I = 'ı';

    /** Letters that have a stroke and no canonical decomposition, and the same without it. */
    private static final String STROKES = "ØøĐđĦħŁłŦŧ";

    private static final String WITHOUT_STROKES = "OoDdHhLlTt";

    private Folding() {}

    /**
     * Full case folding: texts that differ in case only become the same text.
     *
     * <p>Unicode 15, section 5.18, by the mappings that Java has: lower case first, since the capital {@code ẞ} has no
     * upper case, then upper case, which spells ligatures out, then each character by itself, since a final sigma is no
     * letter of its own. The dotless {@code ı} folds to itself.
     */
    static String caseless(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        if (text.indexOf(DOTLESS_I) >= 0) {
            StringBuilder folded = new StringBuilder(text.length());
            int from = 0;
            for (int at = text.indexOf(DOTLESS_I); at >= 0; at = text.indexOf(DOTLESS_I, from)) {
                folded.append(caseless(text.substring(from, at))).appendCodePoint(DOTLESS_I);
                from = at + 1;
            }
            return folded.append(caseless(text.substring(from))).toString();
        }
        return lower(text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT));
    }

    /** Without accents and strokes: canonical decomposition without nonspacing marks, composed again. */
    static String accentless(String text) {
        if (isAscii(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> {
                    int stroke = STROKES.indexOf(point);
                    plain.appendCodePoint(stroke < 0 ? point : WITHOUT_STROKES.charAt(stroke));
                });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Each character by itself. */
    static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each character by itself. */
    static String upper(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
