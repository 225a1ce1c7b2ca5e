package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.tile.DatasetLayers;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The look of each layer and of the whole dataset, with its legend, for other map programs. After the draft
 * <a href="https://docs.ogc.org/DRAFTS/20-009.html">OGC API – Styles</a>, without claiming it.
 */
@RestController
class StyleController {

    /** The only style of a layer: the one of the screen. */
    static final String DEFAULT = "default";

    static final String MAPBOX_TYPE = "application/vnd.mapbox.style+json";
    static final String SVG_TYPE = "image/svg+xml";

    private static final List<String> FORMS = List.of("mapbox", "html");

    private final Layers layers;
    private final DatasetLayers dataset;
    private final LayerLinks links;
    private final PublicAddress address;

    StyleController(Layers layers, DatasetLayers dataset, PublicAddress address) {
        this.layers = layers;
        this.dataset = dataset;
        this.links = new LayerLinks(address);
        this.address = address;
    }

    record Styles(@JsonProperty("default") String usual, List<Style> styles, List<Link> links) {}

    record Style(String id, String title, List<Link> links) {}

    @GetMapping("/ogc/collections/{collection}/styles")
    @Operation(summary = "Styles of a layer")
    void styles(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = drawn(collection).description();
        Format.requireJson(f, accept);
        String root = links.collection(layer) + "/styles";
        OgcAnswers.json(
                request,
                response,
                language,
                new Styles(
                        DEFAULT,
                        List.of(new Style(
                                DEFAULT,
                                layer.title().in(language),
                                List.of(
                                        Link.of(root + "/" + DEFAULT + "?f=mapbox", "stylesheet", MAPBOX_TYPE, null),
                                        Link.of(root + "/" + DEFAULT + "?f=html", "alternate", Link.HTML, null),
                                        Link.of(
                                                root + "/" + DEFAULT + "/legend?f=json",
                                                "describedby",
                                                Link.JSON,
                                                null),
                                        Link.of(
                                                root + "/" + DEFAULT + "/legend?f=svg",
                                                TilesetJson.REL + "legend",
                                                SVG_TYPE,
                                                text(language, "Leyenda", "Legend"))))),
                        List.of(Link.of(root + "?f=json", "self", Link.JSON, null))),
                Link.JSON);
    }

    @GetMapping("/ogc/collections/{collection}/styles/{style}")
    @Operation(summary = "A style of a layer for MapLibre, or a page with its legend")
    void style(
            @PathVariable String collection,
            @PathVariable String style,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Layer layer = drawn(collection);
        requireDefault(style);
        if (wantsPage(f, accept)) {
            OgcAnswers.page(
                    request,
                    response,
                    language,
                    new StylePages(address, language)
                            .style(layer.description(), legend(layer.description(), language)));
            return;
        }
        write(TileAddresses.of(layer, links), layer.description().title().in(language), language, request, response);
    }

    @GetMapping("/ogc/collections/{collection}/styles/{style}/legend")
    @Operation(summary = "What the colours of a style mean, as data or as a picture")
    void legend(
            @PathVariable String collection,
            @PathVariable String style,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = drawn(collection).description();
        requireDefault(style);
        if (f != null && !f.equals("json") && !f.equals("svg")) {
            throw ApiProblem.notAllowed("f", f, List.of("json", "svg"));
        }
        Legend legend = legend(layer, language);
        if ("svg".equals(f) || f == null && accept != null && accept.contains("image/")) {
            OgcAnswers.bytes(
                    request,
                    response,
                    language,
                    LegendDrawing.of(legend, language.tag()).getBytes(StandardCharsets.UTF_8),
                    SVG_TYPE);
        } else {
            Format.requireJson(f, accept);
            OgcAnswers.json(request, response, language, legend, Link.JSON);
        }
    }

    @GetMapping("/ogc/styles")
    @Operation(summary = "Styles of the whole dataset")
    void datasetStyles(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format.requireJson(f, accept);
        OgcAnswers.json(
                request,
                response,
                language,
                new Styles(
                        DEFAULT,
                        List.of(new Style(
                                DEFAULT,
                                datasetTitle(language),
                                List.of(Link.of(
                                        links.ogc("/styles/" + DEFAULT + "?f=mapbox"),
                                        "stylesheet",
                                        MAPBOX_TYPE,
                                        null)))),
                        List.of(Link.of(links.ogc("/styles?f=json"), "self", Link.JSON, null))),
                Link.JSON);
    }

    /** @param collections the layers to draw, as in a tile of the dataset */
    @GetMapping("/ogc/styles/{style}")
    @Operation(summary = "A style of several layers for MapLibre")
    void datasetStyle(
            @PathVariable String style,
            @RequestParam(required = false) @Nullable String collections,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireDefault(style);
        if (f != null && !f.equals("mapbox")) {
            throw ApiProblem.notAllowed("f", f, List.of("mapbox"));
        }
        if (f == null) {
            requireStyle(accept);
        }
        write(
                TileAddresses.ofDataset(dataset.choose(collections), collections != null, links),
                datasetTitle(language),
                language,
                request,
                response);
    }

    private void write(
            TileAddresses addresses,
            String title,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<MapStyle.Looked> looked = addresses.descriptions().stream()
                .map(layer -> new MapStyle.Looked(layer, layers.portrayal(layer).orElse(null)))
                .toList();
        OgcAnswers.json(request, response, language, new MapStyle(addresses, language, title).of(looked), MAPBOX_TYPE);
    }

    private Legend legend(LayerDescription layer, Language language) {
        return Legend.of(layer, layers.portrayal(layer).orElse(null), language);
    }

    /** A style is what programs ask for; a page is what people do. */
    private static boolean wantsPage(@Nullable String f, @Nullable String accept) {
        if (f != null && !FORMS.contains(f)) {
            throw ApiProblem.notAllowed("f", f, FORMS);
        }
        if (f != null) {
            return f.equals("html");
        }
        if (accept != null && accept.contains(MAPBOX_TYPE)) {
            return false;
        }
        return switch (Format.of(null, accept)) {
            case HTML -> true;
            case JSON -> false;
        };
    }

    private static void requireStyle(@Nullable String accept) {
        if (accept == null || !accept.contains(MAPBOX_TYPE)) {
            Format.requireJson(null, accept);
        }
    }

    private Layer drawn(String id) {
        Layer layer = layers.get(id);
        if (!DatasetLayers.hasTiles(layer.description())) {
            throw ApiProblem.of(
                    404,
                    "no-style",
                    new LocalText(
                            "«%s» es una tabla: no se dibuja.".formatted(id),
                            "“%s” is a table: it is not drawn.".formatted(id)));
        }
        return layer;
    }

    private static String datasetTitle(Language language) {
        return text(language, "Todas las capas del territorio", "All layers of the territory");
    }

    private static void requireDefault(String style) {
        if (!style.equals(DEFAULT)) {
            throw ApiProblem.unknown("style", new LocalText("el estilo", "style"), style, List.of(DEFAULT));
        }
    }
}
