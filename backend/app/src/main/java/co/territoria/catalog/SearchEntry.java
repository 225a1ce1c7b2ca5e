package co.territoria.catalog;

import co.territoria.layer.Code;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is looked for by, whether it is ours or another's.
 *
 * @param nature    code of {@link co.territoria.layer.LayerMetadata.Nature}; absent where another installation does not
 *                  tell
 * @param origin    {@link #HERE}, or the id of the other installation
 * @param firstYear of the time that it covers
 * @param recent    when it was last published, as far as it is known
 * @param words     in it, folded
 */
record SearchEntry(
        String id,
        LocalText title,
        @Nullable Code theme,
        @Nullable Code dimension,
        @Nullable Code place,
        List<String> formats,
        @Nullable Code nature,
        Code origin,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable Instant recent,
        Words words) {

    /** The origin of what this installation publishes itself. */
    static final String HERE = "local";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BETWEEN_CODES = Pattern.compile("[^\\p{L}\\p{N}_]+");

    /** Words of a text without accents and case, in the order of the text. */
    static List<String> fold(String text) {
        return split(BETWEEN_WORDS, text);
    }

    /** The same, with codes such as {@code edu_cob_neta} left whole: who writes one means that one. */
    static List<String> wanted(String text) {
        return split(BETWEEN_CODES, text);
    }

    private static List<String> split(Pattern between, String text) {
        return Stream.of(between.split(Nearest.plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean covers(int year) {
        return firstYear != null && lastYear != null && firstYear <= year && year <= lastYear;
    }

    /** Words by how much they tell: those of the title most. */
    record Words(List<String> title, List<String> keywords, List<String> rest) {

        private static final int TITLE_WHOLE = 12;
        private static final int TITLE_BEGIN = 8;
        private static final int KEYWORD = 4;
        private static final int REST = 1;

        static Words of(
                List<LocalText> titles,
                List<LocalText> keywords,
                List<? extends @Nullable LocalText> rest,
                List<String> codes) {
            List<String> others = new ArrayList<>(fold(rest));
            codes.forEach(code -> {
                others.addAll(SearchEntry.fold(code));
                others.addAll(wanted(code));
            });
            return new Words(
                    fold(titles), fold(keywords), others.stream().distinct().toList());
        }

        private static List<String> fold(List<? extends @Nullable LocalText> texts) {
            return texts.stream()
                    .filter(text -> text != null)
                    .flatMap(text -> Stream.of(text.es(), text.en() == null ? "" : text.en()))
                    .flatMap(text -> SearchEntry.fold(text).stream())
                    .distinct()
                    .toList();
        }

        /**
         * How well all of the wanted words are found; a word is found where one begins as it does.
         *
         * @return 0 where one of them is not
         */
        int score(List<String> wanted) {
            int score = 0;
            for (String word : wanted) {
                int best = title.contains(word)
                        ? TITLE_WHOLE
                        : begins(title, word)
                                ? TITLE_BEGIN
                                : begins(keywords, word) ? KEYWORD : begins(rest, word) ? REST : 0;
                if (best == 0) {
                    return 0;
                }
                score += best;
            }
            return Math.max(1, score);
        }

        private static boolean begins(List<String> words, String start) {
            return words.stream().anyMatch(word -> word.startsWith(start));
        }
    }
}
