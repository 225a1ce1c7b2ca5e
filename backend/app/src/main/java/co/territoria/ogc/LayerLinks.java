package co.territoria.ogc;

import co.territoria.format.LayerFormat;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.DatasetLayers;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses of this room. */
final class LayerLinks {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final PublicAddress address;

    LayerLinks(PublicAddress address) {
        this.address = address;
    }

    String ogc(String path) {
        return address.of("/ogc" + path);
    }

    /** @param pack whose layers, absent for the default */
    static String collections(@Nullable String pack) {
        return "/collections" + (pack == null ? "" : "?pack=" + encoded(pack));
    }

    String collection(LayerDescription layer) {
        return ogc("/collections/" + layer.id());
    }

    String schema(LayerDescription layer, LayerSchema schema) {
        return collection(layer) + "/" + schema.id();
    }

    String items(LayerDescription layer) {
        return collection(layer) + "/items";
    }

    String item(LayerDescription layer, String id) {
        return items(layer) + "/" + encoded(id);
    }

    /** As in a path: everything but plain letters and digits is escaped. */
    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An answer in its two forms, the one at hand as {@code self}. */
    static List<Link> forms(String href, Format format, String jsonType) {
        List<Link> links = new ArrayList<>();
        String form = href + (href.contains("?") ? "&f=" : "?f=");
        Link json = Link.of(form + "json", format == Format.JSON ? "self" : "alternate", jsonType, null);
        Link html = Link.of(form + "html", format == Format.HTML ? "self" : "alternate", Link.HTML, null);
        links.add(format == Format.JSON ? json : html);
        links.add(format == Format.JSON ? html : json);
        return links;
    }

    List<Link> ofCollection(LayerDescription layer, Language language) {
        List<Link> links = new ArrayList<>(forms(collection(layer), Format.JSON, Link.JSON));
        // without f: GDAL appends to this address the id of the feature that it wants
        links.add(Link.of(items(layer), "items", Link.GEO_JSON, text(language, "Elementos", "Features")));
        links.add(Link.of(items(layer) + "?f=html", "items", Link.HTML, text(language, "Elementos", "Features")));
        for (LayerSchema schema : LayerSchema.values()) {
            links.add(Link.of(
                    schema(layer, schema),
                    schema.rel(),
                    LayerSchema.MEDIA_TYPE,
                    schema.title().in(language)));
        }
        if (DatasetLayers.hasTiles(layer)) {
            links.add(Link.of(
                    collection(layer) + "/tiles?f=json",
                    "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                    Link.JSON,
                    text(language, "Teselas vectoriales", "Vector tiles")));
            links.add(Link.of(
                    collection(layer) + "/styles?f=json",
                    "http://www.opengis.net/def/rel/ogc/1.0/styles",
                    Link.JSON,
                    text(language, "Estilos y leyenda", "Styles and legend")));
        }
        return links;
    }

    /**
     * The links of a collection on its own page: besides those in the list of all, one for each form of its features. A form whose
     * type is that of GeoJSON has its name beside the type: readers of GeoJSON take a link by its type, and GDAL the last.
     */
    List<Link> whole(LayerDescription layer, List<LayerFormat> files, Language language) {
        List<Link> links = new ArrayList<>(ofCollection(layer, language));
        for (LayerFormat file : files) {
            links.add(Link.of(
                    items(layer) + "?f=" + file.id(),
                    "items",
                    file.mediaType().equals(Link.GEO_JSON)
                            ? "%s;profile=%s".formatted(Link.GEO_JSON, file.id())
                            : file.mediaType(),
                    file.title().in(language)));
        }
        return links;
    }

    static String text(Language language, String es, String en) {
        return new LocalText(es, en).in(language);
    }
}
