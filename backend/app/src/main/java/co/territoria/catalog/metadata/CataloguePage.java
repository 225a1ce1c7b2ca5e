package co.territoria.catalog.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A page of the catalogue, in the order of the entries' ids.
 *
 * @param number from 1
 * @param total  entries of the whole catalogue
 * @param size   entries of a page at most
 * @param query  of addresses that keep to the same entries, for example {@code pack=x}; empty for all
 */
record CataloguePage(
        CatalogueAbout about, List<CatalogueEntry> entries, int number, int total, int size, String query) {

    CataloguePage {
        entries = List.copyOf(entries);
    }

    static CataloguePage of(CatalogueAbout about, List<CatalogueEntry> all, int number, int size, String query) {
        int from = Math.min(all.size(), (number - 1) * size);
        int to = Math.min(all.size(), from + size);
        return new CataloguePage(about, all.subList(from, to), number, all.size(), size, query);
    }

    /** At least one: an empty catalogue has an empty page. */
    int last() {
        return Math.max(1, (total + size - 1) / size);
    }

    Optional<Integer> next() {
        return number < last() ? Optional.of(number + 1) : Optional.empty();
    }

    Optional<Integer> previous() {
        return number > 1 ? Optional.of(Math.min(last(), number - 1)) : Optional.empty();
    }

    /** @param extension of the form, for example {@code ttl} */
    String address(String extension, int page) {
        return "%s.%s?%spage=%d".formatted(about.uri(), extension, query.isEmpty() ? "" : query + "&", page);
    }
}
