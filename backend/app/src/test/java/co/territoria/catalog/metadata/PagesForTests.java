package co.territoria.catalog.metadata;

import co.territoria.web.LocalText;
import java.util.List;

/** Pages of a catalogue of ours, as bytes. */
public final class PagesForTests {

    private PagesForTests() {}

    /** One of three pages of one dataset each, and one of a third party on the last. */
    public static byte[] page(String root, String extension, int number, int pages) {
        CatalogueAbout about =
                new CatalogueAbout(root, new LocalText("Villa", null), new LocalText("Villa", null), null, null, null);
        List<CatalogueEntry> all = List.of(
                moved(EntriesForTests.bare("arboles"), root),
                moved(EntriesForTests.full("pobreza"), root),
                moved(EntriesForTests.full("salud"), root));
        DcatForm form = DcatForm.get("f", extension);
        CataloguePage page = CataloguePage.of(about, all.subList(0, pages), number, 1, "");
        return form.write(DcatStatements.ofPage(page, extension));
    }

    private static CatalogueEntry moved(CatalogueEntry entry, String root) {
        String uri = root + "/api/v1/datasets/" + entry.id();
        return new CatalogueEntry(
                new CatalogueEntry.Name(
                        entry.id(), uri, entry.name().title(), entry.name().description(), uri + "?f=html"),
                entry.subject(),
                entry.party(),
                entry.lineage(),
                entry.coverage(),
                entry.distributions().stream()
                        .map(file -> new CatalogueEntry.Distribution(
                                file.id(),
                                file.title(),
                                uri,
                                file.download() == null ? null : uri + "/download?f=" + file.id(),
                                file.mediaType(),
                                file.bytes(),
                                file.sha256(),
                                file.service()))
                        .toList(),
                entry.versions(),
                false,
                null);
    }
}
