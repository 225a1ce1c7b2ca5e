package co.territoria.ogc;

import co.territoria.format.Formats;
import co.territoria.layer.Crs;
import co.territoria.layer.Layer;
import co.territoria.layer.Layers;
import co.territoria.web.Language;
import co.territoria.web.LanguageOfRequest;
import co.territoria.web.Limits;
import co.territoria.web.QueryNames;
import io.swagger.v3.oas.annotations.Parameter;
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
    private final Formats formats;
    private final Limits limits;
    private final ItemsAnswer answer;
    private final PlacelessFeatures placeless;

    ItemsController(Layers layers, Formats formats, Limits limits, ItemsAnswer answer, PlacelessFeatures placeless) {
        this.placeless = placeless;
        this.layers = layers;
        this.formats = formats;
        this.limits = limits;
        this.answer = answer;
    }

    /** @param query besides those documented here, the name of any field filters by its value */
    @GetMapping("/ogc/collections/{collection}/items")
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
        ItemsForm form = ItemsForm.of(query.get("f"), accept, layer.description(), formats);
        if (form.format() == Format.HTML && form.file() == null) {
            // a form sends what was left empty too
            query.values().removeIf(String::isBlank);
        }
        ItemsQuery asked =
                ItemsQuery.parse(query, layer.description(), limits, layer::find, () -> placeless.areIn(layer));
        OgcAnswers.tell(response, language);
        if (form.file() != null) {
            answer.file(layer, asked, form.file(), query.get("lang"), language, request, response);
        } else if (form.format() == Format.HTML) {
            answer.page(layer, asked, query.get("lang"), language, request, response);
        } else {
            answer.geoJson(layer, asked, query.get("lang"), language, request, response);
        }
    }

    @GetMapping("/ogc/collections/{collection}/items/{feature}")
    void item(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Layer layer = layers.get(collection);
        ItemsForm form = ItemsForm.of(f, accept, layer.description(), formats);
        Crs wanted = Crs.parse("crs", crs, layer.description());
        OgcAnswers.tell(response, language);
        answer.item(layer, feature, form, wanted, language, request, response);
    }
}
