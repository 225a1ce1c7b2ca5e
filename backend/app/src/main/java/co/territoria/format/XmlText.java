package co.territoria.format;

/** Texts that XML 1.0 can carry. */
final class XmlText {

    private static final char REPLACED = '\uFFFD';

    private XmlText() {}

    /** The text; characters that XML 1.0 (§2.2) has no place for are replaced, as is half a pair of surrogates. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (Character.isHighSurrogate(at)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isAllowed(at)) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, REPLACED);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isAllowed(char at) {
        return at == '\t' || at == '\n' || at == '\r' || (at >= ' ' && at < '\uFFFE' && !Character.isSurrogate(at));
    }
}
