package co.territoria.catalog.metadata;

import co.territoria.web.ApiProblem;
import co.territoria.web.Bodies;
import co.territoria.web.LanguageOfRequest;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as DCAT, for those who harvest it. */
@RestController
class DcatController {

    private static final int LONGEST_PAGE_NUMBER = 6;

    private final DcatAnswers answers;
    private final PublicAddress address;

    DcatController(DcatAnswers answers, PublicAddress address) {
        this.answers = answers;
        this.address = address;
    }

    /** The catalogue's own name leads to the form that the caller takes. */
    @GetMapping("/catalog")
    void catalogue(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.LOCATION, address.of(placeFor(accept)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /**
     * A page of the catalogue.
     *
     * @param pack id of the pack whose datasets are meant; example packs are shown only when they are named
     */
    @GetMapping("/catalog.{extension:jsonld|ttl|rdf}")
    void page(
            @PathVariable String extension,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String pack,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DcatForm form = DcatForm.get("f", extension);
        DcatAnswers.Page answer = answers.page(form, number(page), pack);
        linked(response, answer.page(), form);
        Bodies.write(request, response, answer.body(), Bodies.REVALIDATE);
    }

    /** One dataset; the same address without {@code f} tells of it in our own words. */
    @GetMapping(
            value = "/api/v1/datasets/{id}",
            params = {"f=jsonld"})
    void jsonld(
            @PathVariable String id, @RequestParam String f, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        dataset(id, f, request, response);
    }

    @GetMapping(
            value = "/api/v1/datasets/{id}",
            params = {"f=ttl"})
    void turtle(
            @PathVariable String id, @RequestParam String f, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        dataset(id, f, request, response);
    }

    @GetMapping(
            value = "/api/v1/datasets/{id}",
            params = {"f=rdf"})
    void rdf(@PathVariable String id, @RequestParam String f, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        dataset(id, f, request, response);
    }

    /** As metadata of ISO 19115. */
    @GetMapping(
            value = "/api/v1/datasets/{id}",
            params = {"f=iso"})
    void iso(@PathVariable String id, @RequestParam String f, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LanguageOfRequest.of(request);
        Bodies.write(request, response, answers.iso(id), Bodies.REVALIDATE);
    }

    private void dataset(String id, String f, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LanguageOfRequest.of(request);
        Bodies.write(request, response, answers.dataset(DcatForm.get("f", f), id), Bodies.REVALIDATE);
    }

    private static int number(@Nullable String page) {
        if (page == null) {
            return 1;
        }
        if (!page.matches("0*[1-9][0-9]*") || page.length() > LONGEST_PAGE_NUMBER) {
            throw ApiProblem.invalidParameter(
                    "page",
                    page,
                    new LocalText(
                            "«page» es un número de página entero, desde 1.",
                            "“page” is a whole page number, from 1."));
        }
        return Integer.parseInt(page);
    }

    /** Where one page leads to (RFC 8288), for harvesters that do not read what is on it. */
    private static void linked(HttpServletResponse response, CataloguePage page, DcatForm form) {
        List<String> links = new ArrayList<>();
        links.add(link(page, form, 1, "first"));
        page.previous().ifPresent(number -> links.add(link(page, form, number, "prev")));
        page.next().ifPresent(number -> links.add(link(page, form, number, "next")));
        links.add(link(page, form, page.last(), "last"));
        for (DcatForm other : DcatForm.values()) {
            if (other != form) {
                links.add(link(page, other, page.number(), "alternate"));
            }
        }
        links.forEach(link -> response.addHeader(HttpHeaders.LINK, link));
    }

    private static String link(CataloguePage page, DcatForm form, int number, String rel) {
        return "<%s>; rel=\"%s\"; type=\"%s\""
                .formatted(
                        page.address(form.id(), number), rel, form.mediaType().split(";", 2)[0]);
    }

    private static String placeFor(@Nullable String accept) {
        if (accept != null) {
            try {
                for (MediaType type : MediaType.parseMediaTypes(accept)) {
                    if (type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType()) {
                        return "/?sala=catalogo";
                    }
                    for (DcatForm form : DcatForm.values()) {
                        if (!type.isWildcardType() && type.includes(MediaType.parseMediaType(form.mediaType()))) {
                            return "/catalog." + form.id();
                        }
                    }
                }
            } catch (InvalidMediaTypeException malformed) {
                throw ApiProblem.of(
                        406,
                        "not-acceptable",
                        new LocalText(
                                "La cabecera Accept no se entiende; hay text/turtle, application/ld+json, application/rdf+xml y text/html.",
                                "The Accept header cannot be read; there are text/turtle, application/ld+json, application/rdf+xml and text/html."));
            }
        }
        return "/catalog.ttl";
    }
}
