package co.territoria.web;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that come nearest to one that does not exist, so that a message can propose them. */
public final class Nearest {

    private static final int PROPOSALS = 3;

    /** Longer input is not compared: the cost of the distance grows with the product of the lengths. */
    private static final int LONGEST = 120;

    private Nearest() {}

    /**
     * At most three candidates that differ in few letters (Levenshtein distance, without case and accents) or contain
     * the wanted text, nearest first.
     */
    public static List<String> to(String wanted, Collection<String> candidates) {
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        String plain = plain(wanted);
        int tolerance = Math.max(2, plain.length() / 3);
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Candidate(candidate, distance(plain, plain(candidate))))
                .filter(candidate -> candidate.distance <= tolerance)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(PROPOSALS)
                .map(Candidate::name)
                .toList();
    }

    /** Lower case without accents: the form in which names are compared. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static int distance(String wanted, String candidate) {
        if (wanted.length() >= 3 && candidate.contains(wanted)) {
            return 1;
        }
        int[] previous = new int[candidate.length() + 1];
        for (int j = 0; j <= candidate.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int[] current = new int[candidate.length() + 1];
            current[0] = i;
            for (int j = 1; j <= candidate.length(); j++) {
                int change = wanted.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[candidate.length()];
    }

    private record Candidate(String name, int distance) {}
}
