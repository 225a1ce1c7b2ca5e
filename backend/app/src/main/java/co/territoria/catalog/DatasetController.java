package co.territoria.catalog;

import co.territoria.web.ApiProblem;
import co.territoria.web.Csv;
import co.territoria.web.Language;
import co.territoria.web.Limits;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be looked for and downloaded: layers and tables as datasets, their versions, and what changed. */
@RestController
class DatasetController {

    private static final int DEFAULT_CHANGES = 100;
    private static final int MOST_CHANGES = 1_000;

    private static final LocalText A_VERSION = new LocalText("la versión", "version");

    private final Catalogue catalogue;
    private final DatasetPages pages;
    private final Limits limits;
    private final PublicAddress address;

    DatasetController(Catalogue catalogue, DatasetPages pages, Limits limits, PublicAddress address) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/api/v1/datasets")
    @Operation(summary = "Datasets, those of other installations among them, with what they can be narrowed by")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String pack,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String f,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        CatalogueQuestion question = new CatalogueQuestion(
                CatalogueQuestion.words(q),
                CatalogueQuestion.values("theme", theme, CatalogueQuestion.themeIds()),
                CatalogueQuestion.values("dimension", dimension, catalogue.dimensionIds()),
                CatalogueQuestion.values("place", place),
                CatalogueQuestion.values("format", format),
                CatalogueQuestion.values("nature", nature, CatalogueQuestion.natureIds()),
                CatalogueQuestion.values("origin", origin, catalogue.originIds()),
                CatalogueQuestion.years(year),
                CatalogueQuestion.Sort.parse(sort));
        int most = csv ? Integer.MAX_VALUE : limit(limit, limits.defaultPageSize(), limits.maximumPageSize());
        DatasetPages.Search search = pages.search(pack, question, key(after), most, language);
        if (csv) {
            return pages.table(List.copyOf(search.summaries().values())).answer("datasets.csv");
        }
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("theme", theme);
        asked.put("dimension", dimension);
        asked.put("place", place);
        asked.put("format", format);
        asked.put("year", year);
        asked.put("nature", nature);
        asked.put("origin", origin);
        asked.put("pack", pack);
        asked.put("sort", sort.equals("relevance") ? null : sort);
        asked.put("limit", limit);
        asked.put("lang", lang);
        CatalogueSearch.Key next = search.answer().next();
        DatasetJson.Page page = new DatasetJson.Page(
                search.answer().total(),
                List.copyOf(search.summaries().values()),
                DatasetJson.facets(search.answer().facets(), pages.formatNames(language), language),
                next == null ? null : next(asked, next),
                catalogue.sources().stream()
                        .map(source -> DatasetJson.Source.of(source, language))
                        .toList(),
                search.summaries().values().stream().anyMatch(DatasetJson.Summary::example));
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(page);
    }

    private String next(Map<String, @Nullable String> asked, CatalogueSearch.Key key) {
        asked.put("after", text(key));
        List<String> parts = new ArrayList<>();
        asked.forEach((name, value) -> {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.of("/api/v1/datasets?" + String.join("&", parts));
    }

    private static String text(CatalogueSearch.Key key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%d\n%s\n%s"
                        .formatted(key.rank(), key.title(), key.id())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static CatalogueSearch.@Nullable Key key(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\n", 3);
            return new CatalogueSearch.Key(Long.parseLong(parts[0]), parts[1], parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw ApiProblem.invalidParameter(
                    "after",
                    after.length() <= 80 ? after : null,
                    new LocalText(
                            "«after» se toma del enlace «next» de la página anterior.",
                            "“after” is taken from the link “next” of the page before."));
        }
    }

    private static int limit(@Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("0*[1-9]\\d{0,9}")) {
            throw ApiProblem.invalidParameter(
                    "limit",
                    text.length() <= 80 ? text : null,
                    new LocalText(
                            "«limit» es un número entero desde 1; uno mayor que %d vale %d.".formatted(most, most),
                            "“limit” is a whole number from 1; one above %d means %d.".formatted(most, most)));
        }
        return (int) Math.min(most, Long.parseLong(text));
    }

    /** Other forms of the same dataset have their own handlers. */
    @GetMapping("/api/v1/datasets/{id}")
    @Operation(summary = "A dataset: what it is, where it comes from, its fields, files and versions")
    ResponseEntity<DatasetJson.Detail> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable String f, Language language) {
        if (f != null && !f.equals("json")) {
            throw ApiProblem.notAllowed("f", f, List.of("json", "jsonld", "ttl", "rdf", "iso"));
        }
        Optional<RemoteDataset> other =
                catalogue.remote().stream().filter(each -> each.id().equals(id)).findFirst();
        if (other.isPresent()) {
            return ResponseEntity.ok(pages.detail(other.get(), language));
        }
        Catalogue.Known known = catalogue.known(id);
        return ResponseEntity.ok(pages.detail(known, catalogue.editions(id), language));
    }

    @GetMapping("/api/v1/datasets/{id}/versions")
    @Operation(summary = "All versions of a dataset, the newest first; each stays downloadable")
    ResponseEntity<?> versions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean csv = Csv.isWanted(f, accept);
        Catalogue.Known known = catalogue.known(id);
        List<DatasetJson.Version> items = catalogue.editions(id).stream()
                .map(edition -> pages.version(edition, known))
                .toList();
        return csv
                ? pages.versionTable(items).answer(id + "-versions.csv")
                : ResponseEntity.ok()
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(new DatasetJson.Versions(known.isWithdrawn(), items));
    }

    @GetMapping("/api/v1/datasets/{id}/changes")
    @Operation(summary = "What changed between two versions: features that came, went, and changed, field by field")
    ResponseEntity<?> changes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Language language) {
        boolean csv = Csv.isWanted(f, accept);
        int most = limit(limit, DEFAULT_CHANGES, MOST_CHANGES);
        List<Edition> editions = catalogue.editions(id);
        int newest = editions.get(0).version();
        Edition after = to == null ? editions.get(0) : version("to", to, editions);
        Edition before = from == null
                ? version("from", String.valueOf(Math.max(1, after.version() - 1)), editions)
                : version("from", from, editions);
        if (before.version() >= after.version()) {
            throw ApiProblem.invalidParameter(
                    "from",
                    String.valueOf(before.version()),
                    newest == 1
                            ? new LocalText(
                                    "El conjunto de datos tiene una sola versión; no hay con qué compararla.",
                                    "The dataset has a single version; there is nothing to compare it with.")
                            : new LocalText(
                                    "«from» es una versión anterior a «to»; se recibieron %d y %d."
                                            .formatted(before.version(), after.version()),
                                    "“from” is a version before “to”; were %d and %d."
                                            .formatted(before.version(), after.version())));
        }
        DatasetJson.Changes changes = pages.changes(before, after, most, language);
        return csv
                ? pages.changeTable(changes).answer("%s-v%d-v%d.csv".formatted(id, before.version(), after.version()))
                : ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(changes);
    }

    /**
     * A version that a parameter names.
     *
     * @throws ApiProblem 404 with those that there are
     */
    static Edition version(String parameter, String text, List<Edition> editions) {
        return editions.stream()
                .filter(edition -> String.valueOf(edition.version()).equals(text))
                .findFirst()
                .orElseThrow(() -> text.matches("\\d{1,9}")
                        ? ApiProblem.unknown(
                                "version",
                                A_VERSION,
                                text,
                                editions.stream()
                                        .limit(3)
                                        .map(edition -> String.valueOf(edition.version()))
                                        .toList())
                        : ApiProblem.invalidParameter(
                                parameter,
                                text.length() <= 80 ? text : null,
                                new LocalText(
                                        "«%s» es el número de una versión, de 1 a %d."
                                                .formatted(
                                                        parameter,
                                                        editions.get(0).version()),
                                        "“%s” is the number of a version, from 1 to %d."
                                                .formatted(
                                                        parameter,
                                                        editions.get(0).version()))));
    }
}
