package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.catalog.metadata.CatalogueAbout;
import co.territoria.catalog.metadata.CatalogueEntry;
import co.territoria.catalog.metadata.SchemaOrg;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records as plain pages, with the same data for search engines inside. */
final class RecordPages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PublicAddress address;
    private final RecordJson json;
    private final CatalogueAbout about;
    private final Language language;

    RecordPages(PublicAddress address, CatalogueAbout about, Language language) {
        this.address = address;
        this.json = new RecordJson(address, about, language);
        this.about = about;
        this.language = language;
    }

    String catalogue(LayerDescription records, int total) {
        HtmlPage page = page(about.title().in(language), "/ogc/collections/" + Records.ID + "?f=html");
        page.element("p", about.description().in(language));
        page.open("p")
                .link(path("/items?f=html"), say("Ver los registros", "See the records") + " (" + total + ")")
                .text(" · ")
                .link(path("/items?f=json"), "GeoJSON")
                .text(" · ")
                .link(address.path("/catalog.ttl"), "DCAT (Turtle)")
                .text(" · ")
                .link(address.path("/catalog.jsonld"), "DCAT (JSON-LD)")
                .text(" · ")
                .link(address.path("/catalog.rdf"), "DCAT (RDF/XML)")
                .close("p");
        page.open("dl");
        fact(
                page,
                say("Publica", "Publisher"),
                about.publisher() == null ? say("no se declara", "not declared") : about.publisher());
        fact(
                page,
                say("Contacto", "Contact"),
                about.contact() == null ? say("no se declara", "not declared") : about.contact());
        page.close("dl");
        page.element("h2", say("Por qué se puede buscar", "What can be searched by"));
        page.open("ul");
        records.fields()
                .forEach(field ->
                        page.element("li", field.name() + ": " + field.title().in(language)));
        page.close("ul");
        return page.finish();
    }

    /**
     * A page of records.
     *
     * @param next query of the following page, absent at the end
     * @param self query of the same page as GeoJSON
     */
    String items(List<CatalogueEntry> entries, long matched, @Nullable String next, String self) {
        HtmlPage page = page(about.title().in(language), "/ogc/collections/" + Records.ID + "/items?f=html");
        page.element(
                "p",
                say(
                        "%d de %d conjuntos de datos.".formatted(entries.size(), matched),
                        "%d of %d datasets.".formatted(entries.size(), matched)));
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String head : List.of(
                say("Conjunto de datos", "Dataset"),
                say("Tema", "Theme"),
                say("Fuente", "Source"),
                say("Versión", "Version"),
                say("Licencia", "Licence"))) {
            page.element("th", head, "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        for (CatalogueEntry entry : entries) {
            page.open("tr")
                    .open("td")
                    .link(itemPath(entry), entry.name().title().in(language))
                    .close("td");
            page.element("td", themes(entry));
            page.element("td", source(entry));
            page.element("td", version(entry));
            page.element("td", licence(entry));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
        page.open("p");
        if (next != null) {
            page.link(
                            address.path("/ogc/collections/" + Records.ID + "/items?" + next),
                            say("Página siguiente", "Next page"))
                    .text(" · ");
        }
        page.link(path("/items?" + self), "GeoJSON").close("p");
        return page.finish();
    }

    String item(CatalogueEntry entry) {
        HtmlPage page = page(
                entry.name().title().in(language),
                "/ogc/collections/" + Records.ID + "/items/" + entry.id() + "?f=html");
        if (entry.subject().example()) {
            page.element("p", say("Ejemplo: datos ficticios.", "Example: fictional data."), "class", "quiet");
        }
        page.element("p", entry.name().description().in(language));
        page.open("dl");
        fact(
                page,
                say("Publica", "Publisher"),
                entry.party().publisher() == null
                        ? say("no se declara", "not declared")
                        : entry.party().publisher().in(language));
        if (entry.party().contact() != null) {
            fact(page, say("Contacto", "Contact"), entry.party().contact());
        }
        fact(page, say("Licencia", "Licence"), licence(entry));
        fact(page, say("Fuente", "Source"), source(entry));
        fact(page, say("Tema", "Theme"), themes(entry));
        fact(page, say("Versión", "Version"), version(entry));
        CatalogueEntry.Coverage coverage = entry.coverage();
        if (coverage.first() != null || coverage.last() != null) {
            fact(
                    page,
                    say("Tiempo", "Time"),
                    "%s – %s"
                            .formatted(
                                    coverage.first() == null ? "…" : coverage.first(),
                                    coverage.last() == null ? "…" : coverage.last()));
        }
        BoundingBox box = coverage.extent();
        if (box != null) {
            fact(
                    page,
                    say("Extensión", "Extent"),
                    String.format(
                            Locale.ROOT, "%.4f, %.4f, %.4f, %.4f", box.west(), box.south(), box.east(), box.north()));
        }
        if (entry.lineage().method() != null) {
            fact(page, say("Método", "Method"), entry.lineage().method().in(language));
        }
        if (entry.lineage().accuracy() != null) {
            fact(page, say("Exactitud", "Accuracy"), entry.lineage().accuracy().in(language));
        }
        for (LocalText note : entry.lineage().quality()) {
            fact(page, say("Calidad", "Quality"), note.in(language));
        }
        CatalogueEntry.Origin origin = entry.origin();
        if (origin != null) {
            fact(
                    page,
                    say("Viene de", "Comes from"),
                    say("%s, leído el %s", "%s, read on %s")
                            .formatted(
                                    origin.name(),
                                    origin.readAt().atOffset(ZoneOffset.UTC).toLocalDate()));
        }
        fact(page, say("Identificador", "Identifier"), entry.uri());
        page.close("dl");
        page.element("h2", say("Obtener los datos", "Get the data"));
        page.open("ul");
        for (CatalogueEntry.Distribution from : entry.distributions()) {
            page.open("li")
                    .link(
                            from.download() == null ? from.access() : from.download(),
                            from.title().in(language))
                    .close("li");
        }
        page.close("ul");
        page.element("h2", say("Metadatos", "Metadata"));
        page.open("p").link(json.item(entry) + "?f=json", "OGC API Records (GeoJSON)");
        if (entry.origin() == null) {
            for (String[] form : List.of(
                    new String[] {"ttl", "DCAT (Turtle)"},
                    new String[] {"jsonld", "DCAT (JSON-LD)"},
                    new String[] {"rdf", "DCAT (RDF/XML)"},
                    new String[] {"iso", "ISO 19115 (XML)"})) {
                page.text(" · ").link(entry.uri() + "?f=" + form[0], form[1]);
            }
        } else {
            page.text(" · ").link(entry.name().landingPage(), say("Su página", "Its page"));
        }
        page.close("p");
        page.data("application/ld+json", MAPPER.writeValueAsString(SchemaOrg.of(entry, about, language)));
        return page.finish();
    }

    private String themes(CatalogueEntry entry) {
        return entry.subject().themes().stream()
                .map(LayerMetadata.Theme::title)
                .map(title -> title.in(language))
                .collect(Collectors.joining(", "));
    }

    private String source(CatalogueEntry entry) {
        if (entry.lineage().source() != null) {
            return entry.lineage().source().in(language);
        }
        return entry.origin() == null
                ? say("no se conoce", "not known")
                : entry.origin().name();
    }

    private String version(CatalogueEntry entry) {
        CatalogueEntry.Version current = entry.current();
        if (current == null) {
            return say("aún sin versión guardada", "no version kept yet");
        }
        return "%d (%s)"
                .formatted(
                        current.number(),
                        current.published().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private String licence(CatalogueEntry entry) {
        return entry.party().licence() == null
                ? say("licencia no declarada por la fuente", "licence not declared by the source")
                : entry.party().licence();
    }

    private static void fact(HtmlPage page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    private HtmlPage page(String title, String self) {
        HtmlPage page = new HtmlPage(language, title, address.path("/ogc/style.css"));
        String other = language == Language.ES ? "en" : "es";
        page.open("nav")
                .link(OgcPage.to(address, language, "/ogc?f=html"), say("Datos abiertos", "Open data"))
                .text(" › ")
                .link(path("?f=html"), say("Catálogo", "Catalogue"))
                .text(" › ")
                .link(path("/items?f=html"), say("Conjuntos de datos", "Datasets"))
                .text(" · ")
                .link(address.path(self) + "&lang=" + other, other.equals("en") ? "English" : "Español")
                .close("nav");
        return page;
    }

    private String itemPath(CatalogueEntry entry) {
        return OgcPage.to(
                address, language, json.item(entry).substring(address.root().length()) + "?f=html");
    }

    private String path(String more) {
        return OgcPage.to(address, language, "/ogc/collections/" + Records.ID + more);
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
