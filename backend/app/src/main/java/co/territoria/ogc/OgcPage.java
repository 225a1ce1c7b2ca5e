package co.territoria.ogc;

import co.territoria.layer.LayerDescription;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of this room while it is written: its head, the way to it, its body, and its end. */
final class OgcPage {

    private final PublicAddress address;
    private final Language language;
    private final HtmlPage html;

    /**
     * Begins a page.
     *
     * @param self  path and query of the page, without the language
     * @param layer that it is about, absent on pages about all
     * @param map   whether it has one
     */
    OgcPage(
            PublicAddress address,
            Language language,
            String title,
            String self,
            @Nullable LayerDescription layer,
            boolean map) {
        this.address = address;
        this.language = language;
        List<String> styles = new ArrayList<>();
        if (map) {
            styles.add(address.path("/webjars/leaflet/1.9.4/dist/leaflet.css"));
        }
        styles.add(address.path("/ogc/style.css"));
        this.html = new HtmlPage(language, title, styles, head -> {
            if (map) {
                head.element("script", "", "src", address.path("/webjars/leaflet/1.9.4/dist/leaflet.js"), "defer", "");
            }
            head.element("script", "", "type", "module", "src", address.path("/ogc/pages.js"));
        });
        html.open("main").element("h1", title);
        trail(self, layer);
    }

    /** The address of a link; to a page of this room it keeps the language. */
    static String to(PublicAddress address, Language language, String path) {
        return address.path(path.contains("f=html") ? path + "&lang=" + language.tag() : path);
    }

    HtmlPage html() {
        return html;
    }

    String finish() {
        html.close("main");
        return html.finish();
    }

    /** Where one is, and the same page in the other language. */
    private void trail(String self, @Nullable LayerDescription layer) {
        html.open("nav", "aria-label", LayerLinks.text(language, "Dónde está", "Where you are"));
        html.link(to(address, language, "/ogc?f=html"), LayerLinks.text(language, "Datos abiertos", "Open data"));
        if (!self.startsWith("/ogc?")) {
            String pack = layer != null && layer.example() ? layer.pack() : null;
            String collections = LayerLinks.collections(pack);
            html.text("›")
                    .link(
                            to(
                                    address,
                                    language,
                                    "/ogc" + collections + (collections.contains("?") ? "&" : "?") + "f=html"),
                            LayerLinks.text(language, "Capas", "Layers"));
        }
        if (layer != null) {
            html.text("›")
                    .link(
                            to(address, language, "/ogc/collections/" + layer.id() + "?f=html"),
                            layer.title().in(language));
        }
        String other = language == Language.ES ? "en" : "es";
        html.open("span", "class", "language")
                .link(
                        address.path(self + (self.contains("?") ? "&" : "?") + "lang=" + other),
                        other.equals("en") ? "English" : "Español")
                .close("span")
                .close("nav");
    }

    /** Opens a table that can be moved sideways where it is wider than the screen. */
    OgcPage table(@Nullable String id, String... heads) {
        html.open("div", "class", "wide", "tabindex", "0");
        if (id == null) {
            html.open("table");
        } else {
            html.open("table", "id", id);
        }
        html.open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        return this;
    }

    void endTable() {
        html.close("tbody").close("table").close("div");
    }

    void fact(String name, String value) {
        html.element("dt", name).element("dd", value);
    }
}
