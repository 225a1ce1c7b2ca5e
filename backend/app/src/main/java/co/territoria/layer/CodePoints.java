package co.territoria.layer;

import java.util.Comparator;

/**
 * Text in the order of its code points, which is also that of its bytes in UTF-8: PostgreSQL's collation {@code C}.
 * {@link String#compareTo} differs where a character beyond U+FFFF meets one from U+E000 on.
 */
public final class CodePoints {

    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    public static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // a surrogate stands for a code point beyond all others
                boolean aBeyond = Character.isSurrogate(a);
                return aBeyond == Character.isSurrogate(b) ? Character.compare(a, b) : aBeyond ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Whether both engines can be given this text as it is: no NUL, no half of a pair. */
    public static boolean areWhole(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
