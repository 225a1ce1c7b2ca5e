package co.territoria.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern of LIKE: {@code %} is any number of characters, {@code _} one, {@code \} takes the next one of {@code % _ \}
 * as it is. Characters are code points. Matching costs at most text times pattern, never more.
 */
final class LikePattern {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] steps;

    private LikePattern(int[] steps) {
        this.steps = steps;
    }

    /** @throws IllegalArgumentException when {@link #faultIn} finds one */
    static LikePattern of(String pattern) {
        if (faultIn(pattern) >= 0) {
            throw new IllegalArgumentException("not a pattern: " + pattern);
        }
        List<Integer> steps = new ArrayList<>();
        int[] points = pattern.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            switch (points[at]) {
                case '%' -> steps.add(ANY);
                case '_' -> steps.add(ONE);
                case '\\' -> steps.add(points[++at]);
                default -> steps.add(points[at]);
            }
        }
        return new LikePattern(steps.stream().mapToInt(Integer::intValue).toArray());
    }

    /** @return characters before a backslash that escapes nothing, -1 when there is none */
    static int faultIn(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '\\') {
                if (at + 1 == pattern.length() || "%_\\".indexOf(pattern.charAt(at + 1)) < 0) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    boolean matches(String text) {
        int[] points = text.codePoints().toArray();
        int at = 0;
        int step = 0;
        // the last % and where its match ended: on a mismatch it takes one more; earlier ones need no second look
        int any = -1;
        int taken = 0;
        while (at < points.length) {
            if (step < steps.length && steps[step] == ANY) {
                any = step++;
                taken = at;
            } else if (step < steps.length && (steps[step] == ONE || steps[step] == points[at])) {
                step++;
                at++;
            } else if (any >= 0) {
                step = any + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        return Arrays.stream(steps, step, steps.length).allMatch(left -> left == ANY);
    }
}
