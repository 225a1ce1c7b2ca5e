package co.territoria.ogc;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of this room alone, with addresses that begin at its landing page: clients of the standard look for
 * {@code /collections} and {@code /conformance} there (Features §7.3). The whole description of the system says the same.
 */
@RestController
class ApiController {

    static final String MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.0";

    private static final String ROOT = "/ogc";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int LEVEL = 5;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final OpenApiWebMvcResource whole;
    private final PublicAddress address;

    ApiController(OpenApiWebMvcResource whole, PublicAddress address) {
        this.whole = whole;
        this.address = address;
    }

    @Hidden
    @GetMapping("/ogc/api")
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode api = (ObjectNode) MAPPER.readTree(whole.openapiJson(request, "/api/docs/openapi", Locale.ROOT));
        api.putArray("servers").addObject().put("url", address.of(ROOT));
        ObjectNode paths = api.objectNode();
        api.path("paths").forEachEntry((path, item) -> {
            if (path.equals(ROOT) || path.startsWith(ROOT + "/")) {
                paths.set(path.equals(ROOT) ? "/" : path.substring(ROOT.length()), item);
            }
        });
        api.set("paths", paths);
        Set<String> used = new LinkedHashSet<>();
        collect(paths, api.path("components").path("schemas"), used);
        ObjectNode schemas = api.objectNode();
        used.forEach(
                name -> schemas.set(name, api.path("components").path("schemas").path(name)));
        api.putObject("components").set("schemas", schemas);
        api.remove("tags");
        Bodies.write(request, response, Body.of(MAPPER.writeValueAsBytes(api), MEDIA_TYPE, LEVEL), Bodies.REVALIDATE);
    }

    /** The schemas that are referred to, and those that these refer to. */
    private static void collect(JsonNode node, JsonNode schemas, Set<String> used) {
        JsonNode reference = node.path("$ref");
        if (reference.isString() && reference.asString().startsWith(SCHEMAS)) {
            String name = reference.asString().substring(SCHEMAS.length());
            if (used.add(name)) {
                collect(schemas.path(name), schemas, used);
            }
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, schemas, used));
        }
    }
}
