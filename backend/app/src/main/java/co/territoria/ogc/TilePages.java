package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.TileLimits;
import co.territoria.tile.TileMatrixSet;
import co.territoria.tile.Tileset;
import co.territoria.web.HtmlPage;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there is of tiles as plain pages, with the addresses to paste into a map program. */
final class TilePages {

    private final PublicAddress address;
    private final Language language;

    TilePages(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    String tilesets(TileAddresses addresses, String title) {
        HtmlPage page = page(say("Teselas vectoriales: ", "Vector tiles: ") + title, addresses.list("html"), addresses);
        page.open("ul");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            page.open("li")
                    .link(addresses.tileset(set, "html"), set.id())
                    .text(" · " + told(set))
                    .close("li");
        }
        page.close("ul");
        layers(page, addresses, null);
        return page.finish();
    }

    String tileset(TileAddresses addresses, TileMatrixSet set, String title, String description) {
        Tileset tileset = addresses.tileset(set);
        HtmlPage page = page(title + " · " + set.id(), addresses.tileset(set, "html"), addresses);
        page.element("p", description);
        page.open("dl");
        page.element("dt", say("Esquema", "Pyramid")).open("dd");
        page.link(address.path("/ogc/tileMatrixSets/" + set.id() + "?f=html"), set.id())
                .text(" · " + told(set));
        page.close("dd");
        fact(page, say("Dirección de las teselas", "Address of the tiles"), addresses.tiles(set));
        fact(page, say("Formato", "Format"), "Mapbox Vector Tile 2.1 (" + Link.MVT + ")");
        fact(page, say("Niveles", "Zooms"), tileset.minZoom() + "–" + tileset.maxZoom());
        BoundingBox box = tileset.box().orElse(null);
        if (box != null) {
            fact(
                    page,
                    say("Extensión", "Extent"),
                    String.format(
                            Locale.ROOT, "%.4f, %.4f, %.4f, %.4f", box.west(), box.south(), box.east(), box.north()));
        }
        fact(page, say("Fuente", "Source"), Attribution.of(addresses.descriptions(), language));
        page.close("dl");
        page.open("p").link(addresses.tileset(set, "json"), "JSON");
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            page.text(" · ").link(addresses.tileset(set, "tilejson"), "TileJSON");
        }
        page.close("p");
        layers(page, addresses, set);
        limits(page, tileset);
        return page.finish();
    }

    String matrixSets() {
        HtmlPage page =
                page(say("Esquemas de teselas", "Tile matrix sets"), address.path("/ogc/tileMatrixSets?f=html"), null);
        page.open("ul");
        Arrays.stream(TileMatrixSet.values()).forEach(set -> page.open("li")
                .link(address.path("/ogc/tileMatrixSets/" + set.id() + "?f=html"), set.id())
                .text(" · " + told(set))
                .close("li"));
        page.close("ul");
        return page.finish();
    }

    String matrixSet(TileMatrixSet set) {
        HtmlPage page = page(set.id(), address.path("/ogc/tileMatrixSets/" + set.id() + "?f=html"), null);
        page.element("p", told(set));
        page.open("dl");
        fact(page, say("Registrado en", "Registered at"), set.uri());
        fact(page, say("Sistema de coordenadas", "Coordinate system"), set.crs());
        page.close("dl");
        begin(
                page,
                say("Nivel", "Zoom"),
                say("Denominador de escala", "Scale denominator"),
                say("Columnas", "Columns"),
                say("Filas", "Rows"));
        for (int zoom = 0; zoom <= set.lastZoom(); zoom++) {
            page.open("tr")
                    .element("td", String.valueOf(zoom))
                    .element("td", String.format(Locale.ROOT, "%.3f", set.scaleDenominator(zoom)))
                    .element("td", String.valueOf(set.columns(zoom)))
                    .element("td", String.valueOf(set.rows(zoom)))
                    .close("tr");
        }
        end(page);
        page.open("p")
                .link(address.path("/ogc/tileMatrixSets/" + set.id() + "?f=json"), "JSON")
                .close("p");
        return page.finish();
    }

    /** @param set absent where the zooms of neither pyramid are meant */
    private void layers(HtmlPage page, TileAddresses addresses, @Nullable TileMatrixSet set) {
        page.element("h2", say("Capas de cada tesela", "Layers of each tile"));
        begin(page, say("Capa", "Layer"), say("Nombre en la tesela", "Name in the tile"), say("Niveles", "Zooms"));
        TileMatrixSet zooms = set == null ? TileMatrixSet.WEB_MERCATOR_QUAD : set;
        for (LayerDescription layer : addresses.descriptions()) {
            page.open("tr").open("td");
            page.link(
                    address.path("/ogc/collections/" + layer.id() + "?f=html"),
                    layer.title().in(language));
            page.close("td")
                    .element("td", layer.id().value())
                    .element("td", zooms.zoomLike(layer.minZoom()) + "–" + zooms.zoomLike(layer.maxZoom()))
                    .close("tr");
        }
        end(page);
    }

    private void limits(HtmlPage page, Tileset tileset) {
        page.element("h2", say("Teselas que hay", "Tiles there are"));
        begin(page, say("Nivel", "Zoom"), say("Filas", "Rows"), say("Columnas", "Columns"));
        for (TileLimits limits : tileset.limits()) {
            page.open("tr")
                    .element("td", String.valueOf(limits.zoom()))
                    .element("td", limits.minRow() + "–" + limits.maxRow())
                    .element("td", limits.minColumn() + "–" + limits.maxColumn())
                    .close("tr");
        }
        end(page);
    }

    private String told(TileMatrixSet set) {
        return switch (set) {
            case WEB_MERCATOR_QUAD -> say("la de los mapas web (EPSG:3857)", "the one of web maps (EPSG:3857)");
            case WORLD_CRS84_QUAD ->
                say("longitud y latitud en grados (OGC:CRS84)", "longitude and latitude in degrees (OGC:CRS84)");
        };
    }

    private static void begin(HtmlPage page, String... heads) {
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String head : heads) {
            page.element("th", head, "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
    }

    private static void end(HtmlPage page) {
        page.close("tbody").close("table").close("div");
    }

    private static void fact(HtmlPage page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    /** @param self of the page, with a query */
    private HtmlPage page(String title, String self, @Nullable TileAddresses addresses) {
        HtmlPage page = new HtmlPage(language, title, address.path("/ogc/style.css"));
        page.open("nav").link(address.path("/ogc?f=html"), say("Datos abiertos", "Open data"));
        if (addresses != null && !addresses.dataset()) {
            LayerDescription layer = addresses.descriptions().get(0);
            page.text(" › ")
                    .link(
                            address.path("/ogc/collections/" + layer.id() + "?f=html"),
                            layer.title().in(language));
        }
        if (addresses != null) {
            page.text(" › ").link(addresses.list("html"), say("Teselas", "Tiles"));
        }
        String other = language == Language.ES ? "en" : "es";
        page.text(" · ").link(self + "&lang=" + other, other.equals("en") ? "English" : "Español");
        page.close("nav");
        return page;
    }

    private String say(String es, String en) {
        return text(language, es, en);
    }
}
