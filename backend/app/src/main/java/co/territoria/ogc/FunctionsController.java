package co.territoria.ogc;

import co.territoria.filter.FilterFunction;
import co.territoria.filter.ValueType;
import co.territoria.web.Language;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The functions that a filter may use beyond those of CQL2 itself: a closed list (Features Part 3 §8.6). */
@RestController
class FunctionsController {

    private final PublicAddress address;
    private final LayerLinks links;

    FunctionsController(PublicAddress address) {
        this.address = address;
        this.links = new LayerLinks(address);
    }

    record Functions(List<FunctionJson> functions, List<Link> links) {}

    record FunctionJson(String name, String description, List<ArgumentJson> arguments, List<String> returns) {

        static FunctionJson of(FilterFunction function, Language language) {
            return new FunctionJson(
                    function.id(),
                    function.description().in(language),
                    List.of(new ArgumentJson(types(function.argument()))),
                    types(List.of(function.result())));
        }
    }

    record ArgumentJson(List<String> type) {}

    @GetMapping("/ogc/functions")
    void functions(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<FunctionJson> functions = FilterFunction.all().stream()
                .map(function -> FunctionJson.of(function, language))
                .toList();
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new OgcPages(address, language).functions(functions));
        } else {
            OgcAnswers.json(
                    request,
                    response,
                    language,
                    new Functions(functions, LayerLinks.forms(links.ogc("/functions"), Format.JSON, Link.JSON)),
                    Link.JSON);
        }
    }

    /** As the standard names them: days and instants are one type. */
    private static List<String> types(Collection<ValueType> types) {
        return types.stream().map(FunctionsController::type).distinct().sorted().toList();
    }

    private static String type(ValueType type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE, TIMESTAMP, INTERVAL -> "datetime";
            case GEOMETRY -> "geometry";
            case ARRAY -> "string";
        };
    }
}
