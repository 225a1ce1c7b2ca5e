package co.territoria.ogc;

import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the features of a layer consist of, and what of it can be asked for (Features Part 3 §7, Part 5). */
@RestController
class SchemaController {

    private final Layers layers;
    private final PublicAddress address;
    private final LayerLinks links;

    SchemaController(Layers layers, PublicAddress address) {
        this.layers = layers;
        this.address = address;
        this.links = new LayerLinks(address);
    }

    @GetMapping("/ogc/collections/{collection}/queryables")
    void queryables(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(LayerSchema.QUERYABLES, collection, f, accept, language, request, response);
    }

    @GetMapping("/ogc/collections/{collection}/sortables")
    void sortables(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(LayerSchema.SORTABLES, collection, f, accept, language, request, response);
    }

    @GetMapping("/ogc/collections/{collection}/schema")
    void schema(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(LayerSchema.SCHEMA, collection, f, accept, language, request, response);
    }

    private void answer(
            LayerSchema schema,
            String collection,
            @Nullable String f,
            @Nullable String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = layers.get(collection).description();
        var answer = schema.of(layer, links.schema(layer, schema), language);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new OgcPages(address, language).schema(layer, schema, answer));
        } else {
            OgcAnswers.json(request, response, language, answer, LayerSchema.MEDIA_TYPE);
        }
    }
}
