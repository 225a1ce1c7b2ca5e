package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.layer.LayerDescription;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;

/** A style as a plain page: its legend, and the address to paste into a map program. */
final class StylePages {

    private final PublicAddress address;
    private final Language language;

    StylePages(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    String style(LayerDescription layer, Legend legend) {
        String root = "/ogc/collections/" + layer.id();
        String style = root + "/styles/" + StyleController.DEFAULT;
        HtmlPage page = new HtmlPage(
                language, say("Estilo: ", "Style: ") + layer.title().in(language), address.path("/ogc/style.css"));
        page.open("nav")
                .link(address.path("/ogc?f=html"), say("Datos abiertos", "Open data"))
                .text(" › ")
                .link(address.path(root + "?f=html"), layer.title().in(language));
        String other = language == Language.ES ? "en" : "es";
        page.text(" · ")
                .link(address.path(style + "?f=html&lang=" + other), other.equals("en") ? "English" : "Español");
        page.close("nav");
        page.open(
                "img",
                "src",
                address.path(style + "/legend?f=svg&lang=" + language.tag()),
                "alt",
                say("Leyenda: ", "Legend: ") + legend.title());
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        page.element("th", say("Clase", "Class"), "scope", "col").element("th", say("Color", "Colour"), "scope", "col");
        page.close("tr").close("thead").open("tbody");
        for (Legend.Entry entry : legend.entries()) {
            page.open("tr")
                    .element("td", entry.label())
                    .element("td", entry.colour())
                    .close("tr");
        }
        page.close("tbody").close("table").close("div");
        page.open("dl")
                .element("dt", say("Dirección del estilo (MapLibre)", "Address of the style (MapLibre)"))
                .element("dd", address.of(style + "?f=mapbox"))
                .close("dl");
        page.open("p")
                .link(address.path(style + "?f=mapbox"), "MapLibre")
                .text(" · ")
                .link(address.path(style + "/legend?f=json"), say("Leyenda en JSON", "Legend as JSON"))
                .text(" · ")
                .link(address.path(style + "/legend?f=svg"), "SVG")
                .close("p");
        return page.finish();
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
