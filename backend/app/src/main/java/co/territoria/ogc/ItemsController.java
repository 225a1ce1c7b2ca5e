package co.territoria.ogc;

import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.web.Language;
import co.territoria.web.LanguageOfRequest;
import co.territoria.web.Limits;
import co.territoria.web.QueryNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The features of a layer (Features §7.15 and §7.16). */
@RestController
class ItemsController {

    private final Layers layers;
    private final Limits limits;
    private final ItemsAnswer answer;

    ItemsController(Layers layers, Limits limits, ItemsAnswer answer) {
        this.layers = layers;
        this.limits = limits;
        this.answer = answer;
    }

    /** @param query besides those documented here, the name of any field filters by its value */
    @GetMapping("/ogc/collections/{collection}/items")
    @Operation(summary = "Features of a layer, in the order of their ids; any field's name is a filter by equality")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "bbox",
            description = "west,south,east,north in degrees; west may exceed east across the antimeridian",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "datetime",
            description = "instant or interval: 2018, 2018-06-30, 2015/2018, ../2018",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "features on a page at most",
            schema = @Schema(type = "integer", minimum = "1", maximum = "10000", defaultValue = "100"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "properties",
            description = "fields wanted, separated by commas",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "start of the page, from the link next of the page before",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "f",
            description = "form of the answer",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"json", "html"}))
    void items(
            @PathVariable String collection,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Layer layer = layers.get(collection);
        QueryNames.requireKnown(request, ItemsQuery.names(layer.description()));
        Language language = LanguageOfRequest.of(request);
        Format format = Format.of(query.get("f"), accept);
        ItemsQuery asked = ItemsQuery.parse(query, layer.description(), limits);
        OgcAnswers.tell(response, language);
        if (format == Format.HTML) {
            answer.page(layer, asked, query.get("lang"), language, request, response);
        } else {
            answer.geoJson(layer, asked, query.get("lang"), language, request, response);
        }
    }

    @GetMapping("/ogc/collections/{collection}/items/{feature}")
    void item(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Layer layer = layers.get(collection);
        Format format = Format.of(f, accept);
        OgcAnswers.tell(response, language);
        answer.item(layer, feature, format, language, request, response);
    }
}
