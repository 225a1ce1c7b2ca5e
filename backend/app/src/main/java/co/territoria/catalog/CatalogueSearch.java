package co.territoria.catalog;

import co.territoria.layer.Code;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds entries, counts what they could be narrowed by, and puts them in order. Pure. */
record CatalogueSearch(List<SearchEntry> entries, CatalogueQuestion question, Language language) {

    CatalogueSearch {
        entries = List.copyOf(entries);
    }

    /** What entries can be narrowed by. */
    enum Facet {
        THEME,
        DIMENSION,
        PLACE,
        FORMAT,
        NATURE,
        ORIGIN,
        YEAR
    }

    /** A choice and how many entries have it. */
    record Count(Code code, int count) {}

    /**
     * @param total  entries that answer
     * @param page   the wanted ones of them
     * @param next   where the next page begins, absent at the end
     * @param facets each counted with the choices of all others
     */
    record Answer(
            int total, List<SearchEntry> page, @Nullable Key next, Map<Facet, List<Count>> facets) {}

    /**
     * The place of an entry in the order of the answer. A page begins behind it, whatever came or went meanwhile.
     *
     * @param rank  what the entry is ordered by, as a number; larger is first
     * @param title folded
     */
    record Key(long rank, String title, String id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::rank)
                .reversed()
                .thenComparing(Key::title)
                .thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Answer answer(@Nullable Key after, int limit) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        List<SearchEntry> found = new ArrayList<>();
        for (SearchEntry entry : entries) {
            int score = entry.words().score(question.words());
            if (score > 0) {
                scores.put(entry.id(), score);
                found.add(entry);
            }
        }
        List<SearchEntry> chosen =
                found.stream().filter(entry -> isChosen(entry, null)).toList();
        Map<String, Key> keys = new LinkedHashMap<>();
        chosen.forEach(entry -> keys.put(entry.id(), key(entry, scores.getOrDefault(entry.id(), 0))));
        List<SearchEntry> rest = chosen.stream()
                .filter(entry -> after == null || keys.get(entry.id()).compareTo(after) > 0)
                .sorted(Comparator.comparing(entry -> keys.get(entry.id())))
                .toList();
        List<SearchEntry> page = rest.subList(0, Math.min(limit, rest.size()));
        Key next = rest.size() > limit ? keys.get(page.get(page.size() - 1).id()) : null;
        Map<Facet, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet, facet == Facet.YEAR ? years(found) : counts(found, facet));
        }
        return new Answer(chosen.size(), page, next, facets);
    }

    private Key key(SearchEntry entry, int score) {
        long rank =
                switch (question.sort()) {
                    case RELEVANCE -> score * 10L + nearness(entry);
                    case TITLE -> 0;
                    case RECENT -> entry.recent() == null ? Long.MIN_VALUE : millis(entry.recent());
                };
        return new Key(rank, Nearest.plain(entry.title().in(language)), entry.id());
    }

    /** Of two that are found equally well the source comes before what is computed from it. */
    private static int nearness(SearchEntry entry) {
        return entry.nature() == null || entry.nature().value().equals(LayerMetadata.Nature.OBSERVED.id())
                ? 2
                : entry.nature().value().equals(LayerMetadata.Nature.COMPUTED.id()) ? 1 : 0;
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** @param but the facet whose own choices do not count */
    private boolean isChosen(SearchEntry entry, @Nullable Facet but) {
        for (Facet facet : Facet.values()) {
            if (facet != but && !has(entry, facet)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(SearchEntry entry, Facet facet) {
        return switch (facet) {
            case THEME -> any(question.themes(), entry.theme());
            case DIMENSION -> any(question.dimensions(), entry.dimension());
            case PLACE -> any(question.places(), entry.place());
            case NATURE -> any(question.natures(), entry.nature());
            case ORIGIN -> any(question.origins(), entry.origin());
            case FORMAT ->
                question.formats().isEmpty() || entry.formats().stream().anyMatch(question.formats()::contains);
            case YEAR -> question.years().isEmpty() || question.years().stream().anyMatch(entry::covers);
        };
    }

    private static boolean any(Set<String> wanted, @Nullable Code code) {
        return wanted.isEmpty() || (code != null && wanted.contains(code.value()));
    }

    private List<Count> counts(List<SearchEntry> found, Facet facet) {
        Function<SearchEntry, List<Code>> codes =
                switch (facet) {
                    case THEME -> entry -> listOf(entry.theme());
                    case DIMENSION -> entry -> listOf(entry.dimension());
                    case PLACE -> entry -> listOf(entry.place());
                    case NATURE -> entry -> listOf(entry.nature());
                    case ORIGIN -> entry -> listOf(entry.origin());
                    case FORMAT ->
                        entry -> entry.formats().stream()
                                .map(format -> new Code(format, new LocalText(format, null)))
                                .toList();
                    case YEAR -> entry -> List.of();
                };
        Predicate<SearchEntry> others = entry -> isChosen(entry, facet);
        Map<String, Code> names = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        found.stream().filter(others).forEach(entry -> codes.apply(entry).forEach(code -> {
            names.putIfAbsent(code.value(), code);
            counts.merge(code.value(), 1, Integer::sum);
        }));
        return counts.entrySet().stream()
                .map(each -> new Count(names.get(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt(Count::count)
                        .reversed()
                        .thenComparing(each -> Nearest.plain(each.code().title().in(language))))
                .toList();
    }

    private static List<Code> listOf(@Nullable Code code) {
        return code == null ? List.of() : List.of(code);
    }

    /** Ascending; each year that an entry covers. */
    private List<Count> years(List<SearchEntry> found) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        found.stream().filter(entry -> isChosen(entry, Facet.YEAR)).forEach(entry -> {
            if (entry.firstYear() != null && entry.lastYear() != null) {
                for (int year = entry.firstYear(); year <= entry.lastYear(); year++) {
                    counts.merge(year, 1, Integer::sum);
                }
            }
        });
        return counts.entrySet().stream()
                .map(each -> new Count(
                        new Code(String.valueOf(each.getKey()), new LocalText(String.valueOf(each.getKey()), null)),
                        each.getValue()))
                .toList();
    }
}
