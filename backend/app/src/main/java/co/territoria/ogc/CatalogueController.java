package co.territoria.ogc;

import co.territoria.catalog.metadata.CatalogueEntries;
import co.territoria.catalog.metadata.CatalogueEntry;
import co.territoria.layer.Feature;
import co.territoria.layer.FeaturePages;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PageStart;
import co.territoria.web.Language;
import co.territoria.web.LanguageOfRequest;
import co.territoria.web.Limits;
import co.territoria.web.PublicAddress;
import co.territoria.web.QueryNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as a collection of records (Records §7 and §8). */
@RestController
class CatalogueController {

    private static final String CATALOGUE = "/ogc/collections/" + Records.ID;

    private final CatalogueEntries entries;
    private final Limits limits;
    private final PublicAddress address;

    CatalogueController(CatalogueEntries entries, Limits limits, PublicAddress address) {
        this.entries = entries;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping(CATALOGUE)
    @Operation(summary = "The catalogue as a collection of records")
    void catalogue(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<CatalogueEntry> all = entries.list(null);
        LayerDescription records = Records.description(all);
        boolean asCatalog = f == null && accept != null && accept.contains(RecordJson.CATALOG_TYPE);
        if (!asCatalog && Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(
                    request,
                    response,
                    language,
                    new RecordPages(address, entries.about(), language).catalogue(records, all.size()));
            return;
        }
        OgcAnswers.json(
                request,
                response,
                language,
                new RecordJson(address, entries.about(), language).catalogue(records),
                asCatalog ? RecordJson.CATALOG_TYPE : Link.JSON);
    }

    /** @param query the parameters of Records, and any queryable by its name */
    @GetMapping(CATALOGUE + "/items")
    @Operation(summary = "Records of the catalogue; besides those of features: q, type, ids, externalIds")
    void items(
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QueryNames.requireKnown(request, RecordQuery.names());
        Language language = LanguageOfRequest.of(request);
        Format format = Format.of(query.get("f"), accept);
        List<CatalogueEntry> all = entries.list(null);
        RecordQuery asked = RecordQuery.parse(withoutForm(query), all, language, limits);
        Map<String, CatalogueEntry> byId = new HashMap<>();
        all.forEach(entry -> byId.put(entry.id(), entry));
        List<CatalogueEntry> page = new ArrayList<>();
        Optional<PageStart> last =
                FeaturePages.read(asked.records(), asked.asked().features(), (Feature record) -> {
                    page.add(byId.get(record.id()));
                });
        long matched = asked.records().count(asked.asked().features());
        String lang = query.get("lang");
        PageStart here = asked.asked().features().start();
        if (format == Format.HTML) {
            OgcAnswers.page(
                    request,
                    response,
                    language,
                    new RecordPages(address, entries.about(), language)
                            .items(
                                    page,
                                    matched,
                                    last.map(start -> asked.asked().toQuery(start, "html", language.tag()))
                                            .orElse(null),
                                    asked.asked().toQuery(here, "json", lang)));
            return;
        }
        RecordJson json = new RecordJson(address, entries.about(), language);
        String items = json.collection() + "/items?";
        List<Link> around = new ArrayList<>();
        around.add(Link.of(items + asked.asked().toQuery(here, "json", lang), "self", Link.GEO_JSON, null));
        around.add(Link.of(items + asked.asked().toQuery(here, "html", lang), "alternate", Link.HTML, null));
        around.add(Link.of(json.collection(), "collection", Link.JSON, Records.TITLE.in(language)));
        last.ifPresent(start ->
                around.add(Link.of(items + asked.asked().toQuery(start, "json", lang), "next", Link.GEO_JSON, null)));
        OgcAnswers.json(request, response, language, json.page(page, matched, around), Link.GEO_JSON);
    }

    private static Map<String, String> withoutForm(Map<String, String> query) {
        Map<String, String> rest = new HashMap<>(query);
        rest.remove("f");
        rest.remove("lang");
        return rest;
    }

    @GetMapping(CATALOGUE + "/items/{record}")
    @Operation(summary = "A record of the catalogue")
    void item(
            @PathVariable String record,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = Format.of(f, accept);
        CatalogueEntry entry = entries.get(record);
        if (format == Format.HTML) {
            OgcAnswers.page(
                    request, response, language, new RecordPages(address, entries.about(), language).item(entry));
        } else {
            OgcAnswers.json(
                    request,
                    response,
                    language,
                    new RecordJson(address, entries.about(), language).record(entry, true),
                    Link.GEO_JSON);
        }
    }

    @GetMapping(CATALOGUE + "/queryables")
    @Operation(summary = "What records can be filtered by")
    void queryables(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        schema(LayerSchema.QUERYABLES, f, accept, language, request, response);
    }

    @GetMapping(CATALOGUE + "/sortables")
    @Operation(summary = "What records can be sorted by")
    void sortables(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        schema(LayerSchema.SORTABLES, f, accept, language, request, response);
    }

    @GetMapping(CATALOGUE + "/schema")
    @Operation(summary = "What records consist of")
    void schema(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        schema(LayerSchema.SCHEMA, f, accept, language, request, response);
    }

    private void schema(
            LayerSchema schema,
            @Nullable String f,
            @Nullable String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription records = Records.description(List.of());
        Map<String, Object> answer = schema.of(records, address.of(CATALOGUE + "/" + schema.id()), language);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(
                    request, response, language, new OgcPages(address, language).schema(records, schema, answer));
        } else {
            OgcAnswers.json(request, response, language, answer, LayerSchema.MEDIA_TYPE);
        }
    }
}
