package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.layer.Layers;
import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Landing page and conformance (Features §7.2 to §7.4). */
@RestController
class OgcController {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String CRS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private static final String FILTER = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String SCHEMAS = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";

    /** Only what the tests hold. */
    static final List<String> CLASSES = List.of(
            FEATURES + "core",
            FEATURES + "geojson",
            FEATURES + "html",
            FEATURES + "oas30",
            CRS + "crs",
            FILTER + "queryables",
            FILTER + "queryables-query-parameters",
            FILTER + "filter",
            FILTER + "features-filter",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "functions",
            CQL2 + "arithmetic",
            SCHEMAS + "schemas",
            SCHEMAS + "core-roles-features",
            SCHEMAS + "returnables-and-receivables",
            SCHEMAS + "queryables",
            SCHEMAS + "sortables",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "dataset-tilesets",
            TILES + "geodata-tilesets",
            TILES + "collections-selection",
            TILES + "oas30",
            TILES + "mvt");

    private final Layers layers;
    private final PublicAddress address;
    private final LayerLinks links;
    private final Body style;
    private final Body script;

    OgcController(Layers layers, PublicAddress address) throws IOException {
        this.layers = layers;
        this.address = address;
        this.links = new LayerLinks(address);
        this.style =
                Body.of(new ClassPathResource("ogc/style.css").getContentAsByteArray(), "text/css;charset=UTF-8", 9);
        this.script = Body.of(
                new ClassPathResource("ogc/pages.js").getContentAsByteArray(), "text/javascript;charset=UTF-8", 9);
    }

    record Landing(String title, String description, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}

    /** The root of the standard's addresses, to which some clients add a slash. */
    @Hidden
    @GetMapping("/ogc/")
    void root(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        landing(f, accept, language, request, response);
    }

    @GetMapping("/ogc")
    void landing(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(
                    request,
                    response,
                    language,
                    new OgcPages(address, language).landing(layers.list(null).size()));
            return;
        }
        List<Link> all = new ArrayList<>(LayerLinks.forms(links.ogc(""), Format.JSON, Link.JSON));
        all.add(Link.of(
                links.ogc("/api"),
                "service-desc",
                ApiController.MEDIA_TYPE,
                text(language, "Descripción para programas", "Description for programs")));
        all.add(Link.of(
                address.of("/api/docs"),
                "service-doc",
                Link.HTML,
                text(language, "Descripción para personas", "Description for people")));
        all.add(Link.of(links.ogc("/conformance"), "conformance", Link.JSON, null));
        all.add(Link.of(
                links.ogc("/conformance"), "http://www.opengis.net/def/rel/ogc/1.0/conformance", Link.JSON, null));
        all.add(Link.of(links.ogc("/collections"), "data", Link.JSON, text(language, "Capas", "Layers")));
        all.add(Link.of(
                links.ogc("/collections/" + Records.ID),
                "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog",
                Link.JSON,
                text(language, "Catálogo de datos", "Data catalogue")));
        all.add(Link.of(
                links.ogc("/functions"),
                "http://www.opengis.net/def/rel/ogc/1.0/functions",
                Link.JSON,
                text(language, "Funciones de los filtros", "Functions of filters")));
        all.add(Link.of(
                links.ogc("/tiles?f=json"),
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                Link.JSON,
                text(language, "Teselas vectoriales de todas las capas", "Vector tiles of all layers")));
        all.add(Link.of(
                links.ogc("/tileMatrixSets"),
                "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                Link.JSON,
                null));
        OgcAnswers.json(
                request,
                response,
                language,
                new Landing(
                        text(language, "Datos abiertos de Territoria", "Open data of Territoria"),
                        text(
                                language,
                                "Todas las capas de esta instalación, con su fuente, su fecha y su licencia.",
                                "All layers of this installation, with their source, date and licence."),
                        all),
                Link.JSON);
    }

    @GetMapping("/ogc/conformance")
    void conformance(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<String> all = new ArrayList<>(CLASSES);
        all.addAll(RecordClasses.URIS);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new OgcPages(address, language).conformance(all));
        } else {
            OgcAnswers.json(request, response, language, new Conformance(all), Link.JSON);
        }
    }

    /** The look of the pages. */
    @Hidden
    @GetMapping("/ogc/style.css")
    void style(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(request, response, style, "public, max-age=3600");
    }

    /** Draws the maps of the pages. */
    @Hidden
    @GetMapping("/ogc/pages.js")
    void script(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Bodies.write(request, response, script, "public, max-age=3600");
    }
}
