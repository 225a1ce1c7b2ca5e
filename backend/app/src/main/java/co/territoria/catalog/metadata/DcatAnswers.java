package co.territoria.catalog.metadata;

import co.territoria.web.ApiProblem;
import co.territoria.web.Body;
import co.territoria.web.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The catalogue written out, page by page. A page is written again only when an entry on it has changed.
 *
 * <p>Nothing here touches the library that writes until somebody asks: it takes a second to begin.
 */
@Service
class DcatAnswers {

    /** Harvesters ask in pieces that stay under a megabyte or two. */
    private static final int PAGE_SIZE = 50;

    private static final int KEPT = 64;
    private static final int LEVEL = 6;

    private final CatalogueEntries entries;
    private final Map<String, Page> kept = new LinkedHashMap<>();

    DcatAnswers(CatalogueEntries entries) {
        this.entries = entries;
    }

    /** A page and its bytes. */
    record Page(CataloguePage page, Body body) {}

    /**
     * @param pack absent for all but those of example packs
     * @throws ApiProblem 400 when there is no such pack, 404 when there is no such page
     */
    Page page(DcatForm form, int number, @Nullable String pack) {
        CataloguePage page = CataloguePage.of(
                entries.about(), entries.list(pack), number, PAGE_SIZE, pack == null ? "" : "pack=" + pack);
        if (number > page.last()) {
            throw ApiProblem.of(
                    404,
                    "unknown-page",
                    new LocalText(
                            "No hay página %d; el catálogo tiene %d.".formatted(number, page.last()),
                            "There is no page %d; the catalogue has %d.".formatted(number, page.last())));
        }
        String key = form + " " + number + " " + pack;
        synchronized (kept) {
            Page known = kept.get(key);
            if (known != null && known.page.equals(page)) {
                return known;
            }
        }
        Page made =
                new Page(page, Body.of(form.write(DcatStatements.ofPage(page, form.id())), form.mediaType(), LEVEL));
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    /** @throws ApiProblem 404 with the nearest ids when there is no such dataset */
    Body dataset(DcatForm form, String id) {
        return Body.of(form.write(DcatStatements.of(entries.get(id), entries.about())), form.mediaType(), LEVEL);
    }

    /** @throws ApiProblem 404 with the nearest ids when there is no such dataset */
    Body iso(String id) {
        return Body.of(IsoWriter.write(entries.get(id), entries.about()), "application/xml", LEVEL);
    }
}
