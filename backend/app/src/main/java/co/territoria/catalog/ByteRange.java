package co.territoria.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a {@code Range} asks for (RFC 9110 §14.1).
 *
 * @param first place of its first byte
 * @param last  place of its last byte; before the first where the file has nothing of what is asked for
 */
record ByteRange(long first, long last) {

    private static final String UNIT = "bytes=";
    private static final Pattern ONE = Pattern.compile("(\\d*)-(\\d*)");
    private static final ByteRange NOTHING = new ByteRange(0, -1);

    /** Longer numbers are beyond the end of any file. */
    private static final int DIGITS = 18;

    /** Whether this asks for one part; what cannot be understood and several parts at once mean the whole file. */
    static boolean isOne(@Nullable String header) {
        return parse(header, Long.MAX_VALUE) != null;
    }

    /**
     * @param length of the whole file
     * @return absent where the whole file is to be sent
     */
    static @Nullable ByteRange parse(@Nullable String header, long length) {
        if (header == null || length == 0 || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : header.substring(UNIT.length()).split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        Matcher one = ONE.matcher(parts.size() == 1 ? parts.get(0) : "");
        if (!one.matches()) {
            return null;
        }
        String first = one.group(1);
        String last = one.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? null : suffix(number(last), length);
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (to < from) {
            return null;
        }
        return from >= length ? NOTHING : new ByteRange(from, Math.min(to, length - 1));
    }

    private static ByteRange suffix(long bytes, long length) {
        return bytes == 0 ? NOTHING : new ByteRange(Math.max(0, length - bytes), length - 1);
    }

    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=\\d)", "");
        return plain.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(plain);
    }

    boolean isSatisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it. */
    String of(long length) {
        return isSatisfiable() ? "bytes %d-%d/%d".formatted(first, last, length) : "bytes */%d".formatted(length);
    }
}
