package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.format.LayerFormat;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.Crs;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.DatasetLayers;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this room says of layers and of itself as pages for people; features have pages of their own. */
final class OgcPages {

    private final PublicAddress address;
    private final Language language;

    OgcPages(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    String landing(int layers) {
        OgcPage page = page(say("Datos abiertos", "Open data"), "/ogc?f=html", null);
        HtmlPage html = page.html();
        html.element(
                "p",
                say(
                        "Todas las capas de esta instalación, con su fuente, su fecha y su licencia, para leer y para descargar.",
                        "All layers of this installation, with their source, date and licence, to read and to download."));
        html.open("ul");
        entry(html, "/ogc/collections?f=html", say("Capas", "Layers") + " (" + layers + ")");
        entry(html, "/ogc/tiles?f=html", say("Teselas vectoriales de todas las capas", "Vector tiles of all layers"));
        entry(html, "/?sala=catalogo", say("Catálogo de datos", "Catalogue of data"));
        entry(
                html,
                "/ogc/collections/" + Records.ID + "/items?f=html",
                say("Registros del catálogo", "Records of the catalogue"));
        entry(html, "/", say("El mapa", "The map"));
        html.close("ul");
        html.element("h2", say("Para quien programa", "For those who program"));
        html.open("ul");
        entry(html, "/api/docs", say("Descripción de las direcciones", "Description of the addresses"));
        entry(html, "/ogc/conformance?f=html", say("Normas que se cumplen", "Standards that are met"));
        entry(html, "/ogc/functions?f=html", say("Funciones de los filtros", "Functions of filters"));
        html.close("ul");
        return page.finish();
    }

    String conformance(List<String> classes) {
        OgcPage page = page(say("Normas que se cumplen", "Standards that are met"), "/ogc/conformance?f=html", null);
        page.html().open("ul");
        classes.forEach(name -> page.html().open("li").element("code", name).close("li"));
        page.html().close("ul");
        return page.finish();
    }

    String functions(List<FunctionsController.FunctionJson> functions) {
        OgcPage page = page(say("Funciones de los filtros", "Functions of filters"), "/ogc/functions?f=html", null);
        page.table(
                null,
                say("Función", "Function"),
                say("Qué hace", "What it does"),
                say("Recibe", "Takes"),
                say("Da", "Gives"));
        for (FunctionsController.FunctionJson function : functions) {
            HtmlPage html = page.html();
            html.open("tr").open("td").element("code", function.name()).close("td");
            html.element("td", function.description());
            html.element("td", String.join(", ", function.arguments().get(0).type()));
            html.element("td", String.join(", ", function.returns())).close("tr");
        }
        page.endTable();
        return page.finish();
    }

    /** @param pack whose layers they are, absent for the default */
    String collections(Collection<Layer> layers, @Nullable String pack) {
        String self = "/ogc" + LayerLinks.collections(pack);
        OgcPage page = page(say("Capas", "Layers"), self + (self.contains("?") ? "&" : "?") + "f=html", null);
        HtmlPage html = page.html();
        html.open("div", "class", "find", "hidden", "")
                .element("label", say("Buscar en estas capas", "Find among these layers"), "for", "find")
                .open("input", "type", "search", "id", "find", "data-finds", "layers")
                .close("div");
        page.table(
                "layers",
                say("Capa", "Layer"),
                say("Clase", "Kind"),
                say("Fuente", "Source"),
                say("Fecha", "Date"),
                say("Licencia", "Licence"));
        for (Layer layer : layers) {
            LayerDescription it = layer.description();
            html.open("tr")
                    .open("td")
                    .link(
                            to("/ogc/collections/" + it.id() + "?f=html"),
                            it.title().in(language));
            if (it.example()) {
                html.text(" ").element("span", say("ejemplo ficticio", "fictional example"), "class", "example");
            }
            html.close("td");
            html.element("td", kind(it));
            html.element("td", it.source().source().in(language));
            html.element("td", date(it), "class", "day");
            html.element("td", CollectionJson.licence(it, language));
            html.close("tr");
        }
        page.endTable();
        return page.finish();
    }

    /** @param formats in which its features can be had as a file */
    String collection(LayerDescription layer, List<LayerFormat> formats) {
        OgcPage page = page(
                layer.title().in(language),
                "/ogc/collections/" + layer.id() + "?f=html",
                layer.example() ? layer : null);
        HtmlPage html = page.html();
        if (layer.example()) {
            html.open("p").element("span", say("ejemplo ficticio", "fictional example"), "class", "example");
            html.close("p");
        }
        html.element("p", layer.description().in(language));
        html.open("ul", "class", "links");
        entry(
                html,
                items(layer, "html"),
                say("Ver los elementos en el mapa y en la tabla", "See the features on the map and in the table"));
        html.close("ul");
        html.element("h2", say("La primera página, en otras formas", "The first page in other forms"));
        html.open("ul", "class", "links");
        entry(html, items(layer, "json"), "GeoJSON");
        formats.forEach(
                format -> entry(html, items(layer, format.id()), format.title().in(language)));
        html.close("ul");
        facts(page, layer);
        html.element("h2", say("Propiedades", "Properties"));
        page.table(
                null, say("Nombre", "Name"), say("Qué es", "What it is"), say("Tipo", "Type"), say("Unidad", "Unit"));
        layer.fields().forEach(field -> html.open("tr")
                .open("td")
                .element("code", field.name())
                .close("td")
                .element("td", field.title().in(language))
                .element("td", ItemPages.typeName(field.type(), language))
                .element("td", field.unit() == null ? "" : field.unit().in(language))
                .close("tr"));
        page.endTable();
        html.open("ul", "class", "links");
        for (LayerSchema schema : LayerSchema.values()) {
            entry(
                    html,
                    "/ogc/collections/" + layer.id() + "/" + schema.id() + "?f=html",
                    schema.title().in(language));
        }
        if (DatasetLayers.hasTiles(layer)) {
            entry(html, "/ogc/collections/" + layer.id() + "/tiles?f=html", say("Teselas vectoriales", "Vector tiles"));
        }
        entry(html, "/ogc/collections/" + layer.id() + "?f=json", "JSON");
        html.close("ul");
        return page.finish();
    }

    /**
     * The properties of a schema as a table.
     *
     * @param answer the schema itself
     */
    String schema(LayerDescription layer, LayerSchema schema, Map<String, Object> answer) {
        OgcPage page = page(
                schema.title().in(language) + ": " + layer.title().in(language),
                "/ogc/collections/" + layer.id() + "/" + schema.id() + "?f=html",
                layer);
        HtmlPage html = page.html();
        page.table(
                null,
                say("Nombre", "Name"),
                say("Qué es", "What it is"),
                say("Tipo", "Type"),
                say("Valores", "Values"));
        ((Map<?, ?>) answer.get("properties")).forEach((name, each) -> {
            Map<?, ?> property = (Map<?, ?>) each;
            html.open("tr").open("td").element("code", String.valueOf(name)).close("td");
            html.open("td").text(String.valueOf(property.get("title")));
            if (property.get("description") != null) {
                html.text(" ").element("span", String.valueOf(property.get("description")), "class", "quiet");
            }
            html.close("td");
            Object format = property.get("format");
            Object type = property.get("type");
            html.element("td", type == null ? String.valueOf(format) : type + (format == null ? "" : ", " + format));
            html.open("td");
            values(html, property.get("items") instanceof Map<?, ?> items ? items : property);
            html.close("td").close("tr");
        });
        page.endTable();
        html.open("ul", "class", "links");
        entry(html, "/ogc/collections/" + layer.id() + "/" + schema.id() + "?f=json", "JSON Schema");
        html.close("ul");
        return page.finish();
    }

    private static void values(HtmlPage html, Map<?, ?> property) {
        if (property.get("oneOf") instanceof List<?> codes) {
            html.open("ul", "class", "plain");
            for (Object code : codes) {
                Map<?, ?> each = (Map<?, ?>) code;
                html.open("li")
                        .element("code", String.valueOf(each.get("const")))
                        .text(" " + each.get("title"))
                        .close("li");
            }
            html.close("ul");
        }
    }

    /** Where a layer comes from, at the foot of each page about it. */
    void facts(OgcPage page, LayerDescription layer) {
        page.html().element("h2", say("De dónde viene", "Where it comes from"));
        page.html().open("dl");
        page.fact(say("Fuente", "Source"), layer.source().source().in(language));
        page.fact(say("Fecha", "Date"), date(layer));
        page.fact(say("Licencia", "Licence"), CollectionJson.licence(layer, language));
        LocalText accuracy = layer.source().accuracy();
        if (accuracy != null) {
            page.fact(say("Exactitud", "Accuracy"), accuracy.in(language));
        }
        LocalText method = layer.metadata().method();
        if (method != null) {
            page.fact(say("Método", "Method"), method.in(language));
        }
        BoundingBox box = layer.extent();
        if (box != null) {
            page.fact(
                    say("Extensión", "Extent"),
                    String.format(
                            Locale.ROOT, "%.4f, %.4f, %.4f, %.4f", box.west(), box.south(), box.east(), box.north()));
        }
        LayerDescription.TimeSpan span = layer.timeSpan();
        if (span != null) {
            page.fact(
                    say("Periodo", "Period"),
                    span.first().equals(span.last()) ? span.first() : span.first() + " – " + span.last());
        }
        page.fact(say("Sistemas de coordenadas", "Coordinate systems"), systems(layer));
        if (layer.example()) {
            page.fact(say("Ejemplo", "Example"), say("datos ficticios", "fictional data"));
        }
        page.html().close("dl");
    }

    private static String systems(LayerDescription layer) {
        return Crs.of(layer).stream()
                .map(crs -> crs == Crs.CRS84 ? "OGC:CRS84" : "EPSG:" + crs.epsg())
                .collect(Collectors.joining(", "));
    }

    private String kind(LayerDescription layer) {
        return switch (layer.geometry()) {
            case POINT -> say("puntos", "points");
            case LINE -> say("líneas", "lines");
            case POLYGON -> say("áreas", "areas");
            case NONE -> say("tabla", "table");
        };
    }

    private String date(LayerDescription layer) {
        return layer.source().date() == null
                ? say("no se conoce", "not known")
                : layer.source().date();
    }

    private OgcPage page(String title, String self, @Nullable LayerDescription layer) {
        return new OgcPage(address, language, title, self, layer, false);
    }

    private void entry(HtmlPage html, String path, String words) {
        html.open("li").link(to(path), words).close("li");
    }

    private static String items(LayerDescription layer, String form) {
        return "/ogc/collections/" + layer.id() + "/items?f=" + form;
    }

    /** The address of a link; to a page of ours it keeps the language. */
    private String to(String path) {
        return OgcPage.to(address, language, path);
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
