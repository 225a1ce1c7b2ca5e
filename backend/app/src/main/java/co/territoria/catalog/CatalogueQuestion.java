package co.territoria.catalog;

import co.territoria.layer.LayerMetadata;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words folded; all of them are wanted
 * @param years any of them is wanted, as of the other lists
 */
record CatalogueQuestion(
        List<String> words,
        Set<String> themes,
        Set<String> dimensions,
        Set<String> places,
        Set<String> formats,
        Set<String> natures,
        Set<String> origins,
        Set<Integer> years,
        Sort sort) {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 250;

    /** The order of the answer. */
    enum Sort {
        RELEVANCE,
        TITLE,
        RECENT;

        static Sort parse(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.notAllowed("sort", text, List.of("relevance", "title", "recent")));
        }
    }

    static CatalogueQuestion all() {
        return new CatalogueQuestion(
                List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Sort.RELEVANCE);
    }

    static List<String> words(@Nullable String q) {
        if (q == null) {
            return List.of();
        }
        List<String> words = q.length() > LONGEST ? List.of() : SearchEntry.wanted(q);
        if (q.length() > LONGEST || words.size() > MOST_WORDS) {
            throw ApiProblem.invalidParameter(
                    "q",
                    null,
                    new LocalText(
                            "«q» tiene a lo sumo %d palabras y %d caracteres.".formatted(MOST_WORDS, LONGEST),
                            "“q” has at most %d words and %d characters.".formatted(MOST_WORDS, LONGEST)));
        }
        return words;
    }

    /** Values separated by commas; what is none of the known ones finds nothing unless the list is closed. */
    static Set<String> values(String parameter, @Nullable String text) {
        Set<String> values = new LinkedHashSet<>();
        if (text != null) {
            for (String value : text.split(",")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        if (values.size() > MOST_VALUES) {
            throw ApiProblem.invalidParameter(
                    parameter,
                    null,
                    new LocalText(
                            "«%s» tiene %d valores; se admiten %d.".formatted(parameter, values.size(), MOST_VALUES),
                            "“%s” has %d values; %d are allowed.".formatted(parameter, values.size(), MOST_VALUES)));
        }
        return values;
    }

    /** @param allowed the closed list */
    static Set<String> values(String parameter, @Nullable String text, List<String> allowed) {
        Set<String> values = values(parameter, text);
        values.stream().filter(value -> !allowed.contains(value)).findFirst().ifPresent(value -> {
            throw ApiProblem.notAllowed(parameter, value, allowed);
        });
        return values;
    }

    static Set<Integer> years(@Nullable String text) {
        Set<Integer> years = new LinkedHashSet<>();
        for (String value : values("year", text)) {
            if (!value.matches("\\d{4}")) {
                throw ApiProblem.invalidParameter(
                        "year",
                        value,
                        new LocalText(
                                "«year» son años de cuatro cifras separados por comas; se recibió «%s»."
                                        .formatted(value),
                                "“year” is years of four digits separated by commas; was “%s”.".formatted(value)));
            }
            years.add(Integer.valueOf(value));
        }
        return years;
    }

    static List<String> themeIds() {
        return Arrays.stream(LayerMetadata.Theme.values())
                .map(LayerMetadata.Theme::id)
                .toList();
    }

    static List<String> natureIds() {
        return Arrays.stream(LayerMetadata.Nature.values())
                .map(LayerMetadata.Nature::id)
                .toList();
    }
}
