package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.format.LayerFormat;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PageStart;
import co.territoria.layer.SortbyParameter;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Features as pages for people: a map, a form to ask for less, a table with names and units, the next page, and the same
 * in other forms. Without a script all of it works but the map.
 */
final class ItemPages {

    private static final int MOST_DECIMALS = 6;

    private static final List<Integer> LIMITS = List.of(25, 100, 500, 1_000);

    /** Parameters that the form has fields for. */
    private static final List<String> IN_FORM = List.of("filter", "bbox", "datetime", "sortby", "limit");

    private final PublicAddress address;
    private final Language language;

    ItemPages(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    /**
     * A page of features as it is shown.
     *
     * @param query    what was asked, with the limit of the page
     * @param features in the order of the question
     * @param matched  how many there are on all pages
     * @param next     start of the following page, absent at the end
     */
    record Shown(
            ItemsQuery query,
            List<Feature> features,
            long matched,
            @Nullable PageStart next) {

        /** The query of this page in a form. */
        String here(String form) {
            return query.toQuery(query.features().start(), form, null);
        }

        /** The query of another page. */
        String page(@Nullable PageStart start) {
            return query.toQuery(start, "html", null);
        }
    }

    /**
     * A page of features.
     *
     * @param land    address of what the map draws below the features, absent where there is nothing fitting
     * @param formats in which the page can be had as a file
     */
    String items(LayerDescription layer, Shown shown, @Nullable String land, List<LayerFormat> formats) {
        String path = "/ogc/collections/" + layer.id() + "/items?";
        boolean map = layer.geometry() != GeometryKind.NONE;
        OgcPage page =
                new OgcPage(address, language, layer.title().in(language), path + shown.here("html"), layer, map);
        HtmlPage html = page.html();
        html.open("p").element("strong", count(shown)).close("p");
        if (map) {
            map(html, address.path(path + shown.here("json")), land, layer, "map");
        }
        form(html, layer, shown.query);
        table(page, layer, shown);
        html.open("ul", "class", "links");
        if (shown.query.features().start() != null) {
            entry(html, path + shown.page(null), say("Primera página", "First page"));
        }
        if (shown.next != null) {
            entry(html, path + shown.page(shown.next), say("Página siguiente", "Next page"));
        }
        html.close("ul");
        html.element("h2", say("Esta página en otras formas", "This page in other forms"));
        html.open("ul", "class", "links");
        entry(html, path + shown.here("json"), "GeoJSON");
        formats.forEach(format ->
                entry(html, path + shown.here(format.id()), format.title().in(language)));
        html.close("ul");
        new OgcPages(address, language).facts(page, layer);
        return page.finish();
    }

    /** @param land as above */
    String item(LayerDescription layer, Feature feature, @Nullable String land, List<LayerFormat> formats) {
        Object name = feature.properties().get("name");
        String path = "/ogc/collections/" + layer.id() + "/items/" + LayerLinks.encoded(feature.id());
        boolean map = feature.geometry() != null;
        OgcPage page = new OgcPage(
                address, language, name == null ? feature.id() : name.toString(), path + "?f=html", layer, map);
        HtmlPage html = page.html();
        if (map) {
            map(html, address.path(path + "?f=json"), land, layer, "map one");
        } else if (layer.geometry() != GeometryKind.NONE) {
            html.element("p", say("Sin ubicación conocida.", "No known location."));
        }
        html.element("h2", say("Propiedades", "Properties"));
        html.open("div", "class", "wide", "tabindex", "0")
                .open("table", "class", "facts")
                .open("tbody");
        row(html, "id", say("Identificador", "Identifier"), feature.id());
        for (Field field : layer.fields()) {
            html.open("tr").element("th", field.title().in(language), "scope", "row", "title", field.name());
            Object value = feature.properties().get(field.name());
            if (value == null) {
                html.element("td", say("sin dato", "no data"), "class", "quiet");
            } else {
                html.element(
                        "td",
                        written(field, value)
                                + (field.unit() == null
                                        ? ""
                                        : " " + field.unit().in(language)));
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        html.open("ul", "class", "links");
        entry(html, path + "?f=json", "GeoJSON");
        formats.forEach(
                format -> entry(html, path + "?f=" + format.id(), format.title().in(language)));
        html.close("ul");
        new OgcPages(address, language).facts(page, layer);
        return page.finish();
    }

    private static void row(HtmlPage html, String name, String title, String value) {
        html.open("tr")
                .element("th", title, "scope", "row", "title", name)
                .element("td", value)
                .close("tr");
    }

    private String count(Shown shown) {
        if (shown.matched == 0) {
            return say("Ningún elemento responde.", "No feature answers.");
        }
        return say(
                "%s de %s elementos".formatted(number(shown.features.size()), number(shown.matched)),
                "%s of %s features".formatted(number(shown.features.size()), number(shown.matched)));
    }

    private void map(HtmlPage html, String items, @Nullable String land, LayerDescription layer, String looks) {
        html.open("figure");
        html.element(
                "div",
                "",
                "class",
                looks,
                "data-items",
                items,
                "data-land",
                land == null ? "" : land,
                "data-in",
                say("Acercar", "Zoom in"),
                "data-out",
                say("Alejar", "Zoom out"),
                "role",
                "region",
                "aria-label",
                say("Mapa de los elementos", "Map of the features"));
        html.element(
                "p",
                say(
                        "El mapa no se pudo dibujar; la tabla tiene todo.",
                        "The map could not be drawn; the table has it all."),
                "id",
                "map-fault",
                "hidden",
                "");
        html.open("noscript")
                .element(
                        "p",
                        say(
                                "El mapa necesita JavaScript; la tabla, no.",
                                "The map needs JavaScript; the table does not."))
                .close("noscript");
        html.element(
                "figcaption",
                say("Fuente: ", "Source: ") + layer.source().source().in(language));
        html.close("figure");
    }

    private void form(HtmlPage html, LayerDescription layer, ItemsQuery query) {
        Map<String, String> now = query.canonical();
        html.element("h2", say("Pedir menos, o en otro orden", "Ask for less, or in another order"));
        html.open(
                "form",
                "method",
                "get",
                "action",
                address.path("/ogc/collections/" + layer.id() + "/items"),
                "class",
                "ask");
        html.open("input", "type", "hidden", "name", "f", "value", "html");
        html.open("input", "type", "hidden", "name", "lang", "value", language.tag());
        now.forEach((name, value) -> {
            if (!IN_FORM.contains(name)) {
                html.open("input", "type", "hidden", "name", name, "value", value);
            }
        });
        html.open("div", "class", "row");
        html.open("div", "class", "whole");
        field(html, "filter", say("Filtro (CQL2)", "Filter (CQL2)"), now, example(layer));
        html.open("p", "class", "hint").text(say("Por ejemplo: ", "For example: "));
        examples(layer).forEach((filter, words) -> {
            html.link(
                            to("/ogc/collections/" + layer.id() + "/items?f=html&filter=" + LayerLinks.encoded(filter)),
                            words)
                    .text(" · ");
        });
        html.link(to("/ogc/collections/" + layer.id() + "/queryables?f=html"), say("propiedades", "properties"))
                .text(" · ")
                .link(to("/ogc/functions?f=html"), say("funciones", "functions"));
        html.close("p").close("div");
        if (layer.geometry() != GeometryKind.NONE) {
            html.open("div");
            field(
                    html,
                    "bbox",
                    say("Rectángulo: oeste,sur,este,norte", "Box: west,south,east,north"),
                    now,
                    box(layer.extent()));
            html.close("div");
        }
        if (layer.timeSpan() != null) {
            html.open("div");
            field(html, "datetime", say("Tiempo", "Time"), now, layer.timeSpan().last());
            html.close("div");
        }
        html.open("div");
        sort(html, layer, now.get("sortby"));
        html.close("div").open("div");
        html.element("label", say("Elementos por página", "Features on a page"), "for", "limit");
        html.open("select", "id", "limit", "name", "limit");
        String limit = now.get("limit");
        if (LIMITS.stream().noneMatch(each -> String.valueOf(each).equals(limit))) {
            option(html, limit == null ? "" : limit, limit == null ? "" : limit, true);
        }
        LIMITS.forEach(each -> option(
                html,
                String.valueOf(each),
                String.valueOf(each),
                String.valueOf(each).equals(limit)));
        html.close("select").close("div").close("div");
        html.open("div", "class", "buttons");
        html.element("button", say("Mostrar", "Show"), "type", "submit");
        if (layer.geometry() != GeometryKind.NONE) {
            html.element(
                    "button",
                    say("Usar el rectángulo del mapa", "Use the box of the map"),
                    "type",
                    "button",
                    "data-box",
                    "bbox",
                    "hidden",
                    "");
        }
        html.link(to("/ogc/collections/" + layer.id() + "/items?f=html"), say("Quitar todo", "Clear everything"));
        html.close("div").close("form");
    }

    private static void field(
            HtmlPage html, String name, String label, Map<String, String> now, @Nullable String placeholder) {
        html.element("label", label, "for", name);
        html.open(
                "input",
                "type",
                "text",
                "id",
                name,
                "name",
                name,
                "value",
                now.getOrDefault(name, ""),
                "placeholder",
                placeholder == null ? "" : placeholder,
                "class",
                "code",
                "autocomplete",
                "off",
                "spellcheck",
                "false");
    }

    private void sort(HtmlPage html, LayerDescription layer, @Nullable String now) {
        html.element("label", say("Orden", "Order"), "for", "sortby");
        html.open("select", "id", "sortby", "name", "sortby");
        option(html, "", say("por identificador", "by identifier"), now == null);
        boolean known = now == null;
        for (Field field : SortbyParameter.sortables(layer)) {
            String title = field.title().in(language);
            option(html, field.name(), title + " ↑", field.name().equals(now));
            option(html, "-" + field.name(), title + " ↓", ("-" + field.name()).equals(now));
            known |= field.name().equals(now) || ("-" + field.name()).equals(now);
        }
        if (!known) {
            option(html, now, now, true);
        }
        html.close("select");
    }

    private static void option(HtmlPage html, String value, String words, boolean chosen) {
        if (chosen) {
            html.element("option", words, "value", value, "selected", "selected");
        } else {
            html.element("option", words, "value", value);
        }
    }

    private static @Nullable String box(@Nullable BoundingBox box) {
        return box == null
                ? null
                : String.format(Locale.ROOT, "%.2f,%.2f,%.2f,%.2f", box.west(), box.south(), box.east(), box.north());
    }

    private static @Nullable String example(LayerDescription layer) {
        return examples(layer).keySet().stream().findFirst().orElse(null);
    }

    /** Filters that this layer can be asked with, and how they are shown. */
    private static Map<String, String> examples(LayerDescription layer) {
        Map<String, String> all = new LinkedHashMap<>();
        layer.findField("name")
                .filter(field -> field.type() == FieldType.TEXT)
                .ifPresent(field -> all.put("ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('%la%'))", "name LIKE '%la%'"));
        layer.fields().stream()
                .filter(field -> field.type() == FieldType.NUMBER)
                .findFirst()
                .ifPresent(field -> all.put(field.name() + " > 100", field.name() + " > 100"));
        layer.fields().stream()
                .filter(field -> !field.codes().isEmpty() && field.type() == FieldType.TEXT)
                .findFirst()
                .ifPresent(field -> {
                    String filter = "%s = '%s'"
                            .formatted(
                                    field.name(), field.codes().get(0).value().replace("'", "''"));
                    all.put(filter, filter);
                });
        layer.fields().stream()
                .filter(field -> field.type() == FieldType.TEXT && !field.name().equals("name"))
                .findFirst()
                .ifPresent(field -> all.put(field.name() + " IS NOT NULL", field.name() + " IS NOT NULL"));
        return all;
    }

    private void table(OgcPage page, LayerDescription layer, Shown shown) {
        HtmlPage html = page.html();
        html.element("h2", say("Tabla", "Table"));
        html.open("div", "class", "wide", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.element("th", "id", "scope", "col");
        for (Field field : shown.query.fields()) {
            html.open("th", "scope", "col", "title", field.name(), "class", isNumber(field) ? "number" : "text")
                    .text(field.title().in(language));
            if (field.unit() != null) {
                html.element("span", field.unit().in(language), "class", "quiet");
            }
            html.close("th");
        }
        html.close("tr").close("thead").open("tbody");
        for (Feature feature : shown.features) {
            html.open("tr", "data-feature", feature.id()).open("td", "class", "day");
            html.link(
                    to("/ogc/collections/" + layer.id() + "/items/" + LayerLinks.encoded(feature.id()) + "?f=html"),
                    feature.id());
            html.close("td");
            shown.query.fields().forEach(field -> cell(html, feature, field));
            html.close("tr");
        }
        page.endTable();
    }

    private void cell(HtmlPage html, Feature feature, Field field) {
        Object value = feature.properties().get(field.name());
        if (value == null) {
            html.element("td", say("sin dato", "no data"), "class", "quiet");
        } else if (isNumber(field)) {
            html.element("td", written(field, value), "class", "number");
        } else {
            html.element("td", written(field, value));
        }
    }

    private static boolean isNumber(Field field) {
        return field.codes().isEmpty() && (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER);
    }

    /** Numbers as people of the language write them, codes with what they mean; a year or a code is text and stays. */
    private String written(Field field, Object value) {
        for (Code code : field.codes()) {
            if (code.value().equals(value.toString())) {
                return code.title().in(language) + " (" + code.value() + ")";
            }
        }
        if (value instanceof Boolean truth) {
            return truth ? say("sí", "yes") : say("no", "no");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return value instanceof Number number ? number(number) : value.toString();
    }

    private String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(
                switch (language) {
                    case ES -> Locale.forLanguageTag("es-CO");
                    case EN -> Locale.ENGLISH;
                });
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    static String typeName(FieldType type, Language language) {
        return switch (type) {
            case TEXT -> text(language, "texto", "text");
            case INTEGER -> text(language, "número entero", "whole number");
            case NUMBER -> text(language, "número", "number");
            case BOOLEAN -> text(language, "sí o no", "yes or no");
            case DATE -> text(language, "fecha", "date");
            case LIST -> text(language, "lista de textos", "list of texts");
        };
    }

    private void entry(HtmlPage html, String path, String words) {
        html.open("li").link(to(path), words).close("li");
    }

    /** The address of a link; to a page of ours it keeps the language. */
    private String to(String path) {
        return OgcPage.to(address, language, path);
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
