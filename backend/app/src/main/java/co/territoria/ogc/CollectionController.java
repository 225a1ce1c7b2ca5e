package co.territoria.ogc;

import co.territoria.catalog.metadata.CatalogueEntries;
import co.territoria.format.Formats;
import co.territoria.layer.Crs;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The layers as collections (Features §7.13 and §7.14). */
@RestController
class CollectionController {

    private final Layers layers;
    private final CatalogueEntries entries;
    private final Formats formats;
    private final PublicAddress address;
    private final LayerLinks links;

    CollectionController(Layers layers, CatalogueEntries entries, Formats formats, PublicAddress address) {
        this.layers = layers;
        this.entries = entries;
        this.formats = formats;
        this.address = address;
        this.links = new LayerLinks(address);
    }

    /**
     * @param crs         the systems that a collection may be given in; each says its own
     * @param collections layers, and before them the catalogue as the collection of records that it is
     */
    record Collections(List<Link> links, List<String> crs, List<Object> collections) {}

    /** @param pack id of the pack whose layers are listed; example packs are listed only when they are named */
    @GetMapping("/ogc/collections")
    void collections(
            @RequestParam(required = false) @Nullable String pack,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Layer> listed = layers.list(pack);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new OgcPages(address, language).collections(listed, pack));
            return;
        }
        List<Object> all = new ArrayList<>();
        if (pack == null) {
            all.add(new RecordJson(address, entries.about(), language)
                    .catalogue(Records.description(entries.list(null))));
        }
        listed.stream()
                .map(Layer::description)
                .map(layer -> CollectionJson.of(layer, language, links.ofCollection(layer, language)))
                .forEach(all::add);
        OgcAnswers.json(
                request,
                response,
                language,
                new Collections(
                        LayerLinks.forms(links.ogc(LayerLinks.collections(pack)), Format.JSON, Link.JSON),
                        Arrays.stream(Crs.values()).map(Crs::uri).toList(),
                        all),
                Link.JSON);
    }

    @GetMapping("/ogc/collections/{collection}")
    void collection(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = layers.get(collection).description();
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(
                    request,
                    response,
                    language,
                    new OgcPages(address, language).collection(layer, ItemsForm.files(formats, layer)));
        } else {
            OgcAnswers.json(
                    request,
                    response,
                    language,
                    CollectionJson.of(layer, language, links.whole(layer, ItemsForm.files(formats, layer), language)),
                    Link.JSON);
        }
    }
}
