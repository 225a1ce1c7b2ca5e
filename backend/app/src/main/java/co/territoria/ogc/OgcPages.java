package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.DatasetLayers;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of this room as plain pages: for reading, printing and finding, not for drawing. */
final class OgcPages {

    private static final int MOST_DECIMALS = 6;

    private final PublicAddress address;
    private final Language language;

    OgcPages(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    String landing(int layers) {
        HtmlPage page = page("Datos abiertos", "Open data", "/ogc");
        page.element(
                "p",
                say(
                        "Todas las capas de esta instalación, con su fuente, su fecha y su licencia, para leer y para descargar.",
                        "All layers of this installation, with their source, date and licence, to read and to download."));
        page.open("ul");
        entry(page, "/ogc/collections", say("Capas", "Layers") + " (" + layers + ")");
        entry(page, "/ogc/tiles?f=html", say("Teselas vectoriales de todas las capas", "Vector tiles of all layers"));
        entry(
                page,
                "/api/docs",
                say("Descripción de las direcciones para programas", "Description of the addresses for programs"));
        entry(page, "/ogc/conformance", say("Normas que se cumplen", "Standards that are met"));
        entry(page, "/", say("El mapa", "The map"));
        page.close("ul");
        return page.finish();
    }

    String conformance(List<String> classes) {
        HtmlPage page = page("Normas que se cumplen", "Standards that are met", "/ogc/conformance");
        page.open("ul");
        classes.forEach(name -> page.element("li", name));
        page.close("ul");
        return page.finish();
    }

    String functions(List<FunctionsController.FunctionJson> functions) {
        HtmlPage page = page("Funciones de los filtros", "Functions of filters", "/ogc/functions");
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        heads(
                page,
                say("Función", "Function"),
                say("Qué hace", "What it does"),
                say("Recibe", "Takes"),
                say("Da", "Gives"));
        page.close("tr").close("thead").open("tbody");
        for (FunctionsController.FunctionJson function : functions) {
            page.open("tr").open("td").element("code", function.name()).close("td");
            page.element("td", function.description());
            page.element("td", String.join(", ", function.arguments().get(0).type()));
            page.element("td", String.join(", ", function.returns())).close("tr");
        }
        page.close("tbody").close("table").close("div");
        return page.finish();
    }

    /** @param pack whose layers they are, absent for the default */
    String collections(Collection<Layer> layers, @Nullable String pack) {
        HtmlPage page = page("Capas", "Layers", "/ogc" + LayerLinks.collections(pack));
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        heads(page, say("Capa", "Layer"), say("Fuente", "Source"), say("Fecha", "Date"), say("Licencia", "Licence"));
        page.close("tr").close("thead").open("tbody");
        for (Layer layer : layers) {
            LayerDescription it = layer.description();
            page.open("tr").open("td").link(path(it), it.title().in(language));
            if (it.example()) {
                page.element("strong", say(" ejemplo ficticio", " fictional example"), "class", "quiet");
            }
            page.close("td");
            page.element("td", it.source().source().in(language));
            page.element(
                    "td",
                    it.source().date() == null
                            ? say("no se conoce", "not known")
                            : it.source().date());
            page.element("td", CollectionJson.licence(it, language));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
        return page.finish();
    }

    String collection(LayerDescription layer) {
        HtmlPage page = new HtmlPage(language, layer.title().in(language), address.path("/ogc/style.css"));
        trail(page, "/ogc/collections/" + layer.id(), null);
        page.element("p", layer.description().in(language));
        facts(page, layer);
        page.open("p")
                .link(path(layer) + "/items?f=html", say("Ver los elementos", "See the features"))
                .text(" · ")
                .link(path(layer) + "/items?f=json", "GeoJSON");
        if (DatasetLayers.hasTiles(layer)) {
            page.text(" · ").link(path(layer) + "/tiles?f=html", say("Teselas vectoriales", "Vector tiles"));
        }
        page.close("p");
        page.element("h2", say("Campos", "Fields"));
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        heads(page, say("Campo", "Field"), say("Qué es", "What it is"), say("Tipo", "Type"), say("Unidad", "Unit"));
        page.close("tr").close("thead").open("tbody");
        for (Field field : layer.fields()) {
            page.open("tr")
                    .element("td", field.name())
                    .element("td", field.title().in(language))
                    .element("td", typeName(field.type()))
                    .element("td", field.unit() == null ? "" : field.unit().in(language))
                    .close("tr");
        }
        page.close("tbody").close("table").close("div");
        return page.finish();
    }

    /**
     * The properties of a schema as a table.
     *
     * @param answer the schema itself
     */
    String schema(LayerDescription layer, LayerSchema schema, Map<String, Object> answer) {
        HtmlPage page = new HtmlPage(language, layer.title().in(language), address.path("/ogc/style.css"));
        trail(page, "/ogc/collections/" + layer.id() + "/" + schema.id(), layer);
        page.element("h2", schema.title().in(language));
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        heads(page, say("Nombre", "Name"), say("Qué es", "What it is"), say("Tipo", "Type"), say("Valores", "Values"));
        page.close("tr").close("thead").open("tbody");
        ((Map<?, ?>) answer.get("properties")).forEach((name, each) -> {
            Map<?, ?> property = (Map<?, ?>) each;
            page.open("tr").open("td").element("code", String.valueOf(name)).close("td");
            page.open("td").text(String.valueOf(property.get("title")));
            if (property.get("description") != null) {
                page.element("span", " " + property.get("description"), "class", "quiet");
            }
            page.close("td");
            Object format = property.get("format");
            Object type = property.get("type");
            page.element("td", type == null ? String.valueOf(format) : type + (format == null ? "" : ", " + format));
            page.open("td");
            values(page, property.get("items") instanceof Map<?, ?> items ? items : property);
            page.close("td").close("tr");
        });
        page.close("tbody").close("table").close("div");
        page.open("p")
                .link(path(layer) + "/" + schema.id() + "?f=json", "JSON Schema")
                .close("p");
        return page.finish();
    }

    private void values(HtmlPage page, Map<?, ?> property) {
        if (property.get("oneOf") instanceof List<?> codes) {
            page.open("ul", "class", "plain");
            for (Object code : codes) {
                Map<?, ?> each = (Map<?, ?>) code;
                page.open("li")
                        .element("code", String.valueOf(each.get("const")))
                        .text(" " + each.get("title"))
                        .close("li");
            }
            page.close("ul");
        }
    }

    /**
     * A page of features as a table.
     *
     * @param next query of the following page, absent at the end
     * @param json query of the same page as GeoJSON
     */
    String items(
            LayerDescription layer,
            List<Field> fields,
            List<Feature> features,
            long matched,
            @Nullable String next,
            String json) {
        HtmlPage page = new HtmlPage(language, layer.title().in(language), address.path("/ogc/style.css"));
        trail(page, "/ogc/collections/" + layer.id() + "/items", layer);
        page.element(
                "p",
                say(
                        "%d de %d elementos.".formatted(features.size(), matched),
                        "%d of %d features.".formatted(features.size(), matched)));
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        page.element("th", "id", "scope", "col");
        fields.forEach(field -> page.element("th", field.title().in(language), "scope", "col", "title", field.name()));
        page.close("tr").close("thead").open("tbody");
        for (Feature feature : features) {
            page.open("tr")
                    .open("td")
                    .link(path(layer) + "/items/" + LayerLinks.encoded(feature.id()) + "?f=html", feature.id());
            page.close("td");
            fields.forEach(field -> cell(page, feature, field));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
        page.open("p");
        if (next != null) {
            page.link(path(layer) + "/items?" + next, say("Página siguiente", "Next page"))
                    .text(" · ");
        }
        page.link(path(layer) + "/items?" + json, "GeoJSON").close("p");
        facts(page, layer);
        return page.finish();
    }

    String item(LayerDescription layer, Feature feature) {
        Object name = feature.properties().get("name");
        HtmlPage page =
                new HtmlPage(language, name == null ? feature.id() : name.toString(), address.path("/ogc/style.css"));
        String path = "/ogc/collections/" + layer.id() + "/items/" + LayerLinks.encoded(feature.id());
        trail(page, path, layer);
        page.open("table").open("tbody");
        for (Field field : layer.fields()) {
            page.open("tr").element("th", field.title().in(language), "scope", "row", "title", field.name());
            cell(page, feature, field);
            page.close("tr");
        }
        page.close("tbody").close("table");
        if (feature.geometry() == null) {
            page.element("p", say("Sin ubicación conocida.", "No known location."));
        }
        page.open("p").link(address.path(path) + "?f=json", "GeoJSON").close("p");
        facts(page, layer);
        return page.finish();
    }

    private void cell(HtmlPage page, Feature feature, Field field) {
        Object value = feature.properties().get(field.name());
        if (value == null) {
            page.element("td", say("sin dato", "no data"), "class", "quiet");
            return;
        }
        page.element(
                "td",
                written(value) + (field.unit() == null ? "" : " " + field.unit().in(language)));
    }

    /** Numbers as people of the language write them; a year or a code is text and stays as it is. */
    private String written(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? say("sí", "yes") : say("no", "no");
        }
        if (value instanceof Number number) {
            NumberFormat format = NumberFormat.getInstance(
                    switch (language) {
                        case ES -> Locale.forLanguageTag("es-CO");
                        case EN -> Locale.ENGLISH;
                    });
            format.setMaximumFractionDigits(MOST_DECIMALS);
            return format.format(number);
        }
        return value.toString();
    }

    private String typeName(FieldType type) {
        return switch (type) {
            case TEXT -> say("texto", "text");
            case INTEGER -> say("número entero", "whole number");
            case NUMBER -> say("número", "number");
            case BOOLEAN -> say("sí o no", "yes or no");
            case DATE -> say("fecha", "date");
            case LIST -> say("lista de textos", "list of texts");
        };
    }

    private void facts(HtmlPage page, LayerDescription layer) {
        page.element("h2", say("De dónde viene", "Where it comes from"));
        page.open("dl");
        fact(page, say("Fuente", "Source"), layer.source().source().in(language));
        fact(
                page,
                say("Fecha", "Date"),
                layer.source().date() == null
                        ? say("no se conoce", "not known")
                        : layer.source().date());
        fact(page, say("Licencia", "Licence"), CollectionJson.licence(layer, language));
        LocalText accuracy = layer.source().accuracy();
        if (accuracy != null) {
            fact(page, say("Exactitud", "Accuracy"), accuracy.in(language));
        }
        BoundingBox box = layer.extent();
        if (box != null) {
            fact(
                    page,
                    say("Extensión", "Extent"),
                    String.format(
                            Locale.ROOT, "%.4f, %.4f, %.4f, %.4f", box.west(), box.south(), box.east(), box.north()));
        }
        if (layer.example()) {
            fact(page, say("Ejemplo", "Example"), say("datos ficticios", "fictional data"));
        }
        page.close("dl");
    }

    private static void fact(HtmlPage page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    private static void heads(HtmlPage page, String... names) {
        for (String name : names) {
            page.element("th", name, "scope", "col");
        }
    }

    private HtmlPage page(String es, String en, String path) {
        HtmlPage page = new HtmlPage(language, say(es, en), address.path("/ogc/style.css"));
        trail(page, path, null);
        return page;
    }

    /** Where one is, and the same page in the other language. */
    private void trail(HtmlPage page, String path, @Nullable LayerDescription layer) {
        page.open("nav")
                .link(address.path("/ogc?f=html"), say("Datos abiertos", "Open data"))
                .text(" › ");
        String pack = layer != null && layer.example() ? layer.pack() : null;
        page.link(address.path("/ogc" + formed(LayerLinks.collections(pack))), say("Capas", "Layers"));
        if (layer != null) {
            page.text(" › ").link(path(layer) + "?f=html", layer.title().in(language));
        }
        String other = language == Language.ES ? "en" : "es";
        page.text(" · ")
                .link(address.path(formed(path)) + "&lang=" + other, other.equals("en") ? "English" : "Español");
        page.close("nav");
    }

    private static String formed(String path) {
        return path + (path.contains("?") ? "&f=html" : "?f=html");
    }

    private void entry(HtmlPage page, String path, String words) {
        page.open("li").link(address.path(path), words).close("li");
    }

    private String path(LayerDescription layer) {
        return address.path("/ogc/collections/" + layer.id());
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
