package co.territoria.territory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is answered about a fictional territory says so, also where the room that answers does not think of it: JSON has
 * {@code "example": true}, every answer a header, and a file {@code ejemplo-} before its name. Answers about real territories
 * pass as they are.
 */
@RestControllerAdvice
final class ExampleAnswers implements ResponseBodyAdvice<Object> {

    /** Says {@code true} where an answer is about a fictional territory. */
    static final String HEADER = "Territoria-Example";

    private static final String FIELD = "example";
    private static final String FILE_NAME = "filename=\"";

    private final Territories territories;
    private final JsonMapper mapper;

    ExampleAnswers(Territories territories, JsonMapper mapper) {
        this.territories = territories;
        this.mapper = mapper;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || !(request instanceof ServletServerHttpRequest asked)
                || !isAboutExample(asked.getServletRequest())) {
            return body;
        }
        HttpHeaders headers = response.getHeaders();
        headers.set(HEADER, "true");
        String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition != null && !disposition.contains(FILE_NAME + "ejemplo-")) {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition.replace(FILE_NAME, FILE_NAME + "ejemplo-"));
        }
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || body instanceof byte[]) {
            return body;
        }
        JsonNode tree = mapper.valueToTree(body);
        if (tree instanceof ObjectNode answer && !answer.has(FIELD)) {
            return answer.put(FIELD, true);
        }
        return body;
    }

    private boolean isAboutExample(HttpServletRequest request) {
        return Stream.of(
                        request.getParameter("within"),
                        request.getParameter("territory"),
                        request.getParameter("municipality"),
                        codeInPath(request))
                .filter(Objects::nonNull)
                .filter(TerritoryCode::isValid)
                .map(TerritoryCode::new)
                .flatMap(code -> territories.find(code).stream())
                .anyMatch(this::isExample);
    }

    private static @Nullable String codeInPath(HttpServletRequest request) {
        return request.getRequestURI().contains("/territories/")
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("code") instanceof String code
                ? code
                : null;
    }

    private boolean isExample(Territory territory) {
        return territories.findPack(territory.pack()).map(Pack::example).orElse(false);
    }
}
