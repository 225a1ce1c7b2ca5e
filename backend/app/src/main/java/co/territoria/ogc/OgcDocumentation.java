package co.territoria.ogc;

import co.territoria.format.Formats;
import co.territoria.format.LayerFormat;
import co.territoria.layer.Crs;
import co.territoria.layer.FilterParameter;
import co.territoria.web.Limits;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Describes the addresses of this room for programs as the standards word it: parameters with their form, answers with
 * their media types and schemas.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#rc_oas30">Features §9, requirements class OpenAPI 3.0</a>
 */
@Component
final class OgcDocumentation implements OpenApiCustomizer {

    private static final String ROOT = "/ogc";
    private static final String COLLECTION = ROOT + "/collections/{collection}";
    private static final String PROBLEM = "application/problem+json";

    private final Formats formats;
    private final Limits limits;
    private final Map<String, Schema<?>> schemas;

    OgcDocumentation(Formats formats, Limits limits) throws IOException {
        this.formats = formats;
        this.limits = limits;
        this.schemas = new LinkedHashMap<>();
        var file = Json.mapper().readTree(new ClassPathResource("ogc/openapi-schemas.json").getContentAsByteArray());
        for (var schema : file.properties()) {
            schemas.put(schema.getKey(), Json.mapper().treeToValue(schema.getValue(), Schema.class));
        }
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        schemas.forEach(api.getComponents()::addSchemas);
        describe(api, ROOT, "Landing page", Link.JSON, "OgcLandingPage", true);
        describe(api, ROOT + "/conformance", "Standards that are met", Link.JSON, "OgcConformance", true);
        describe(api, ROOT + "/collections", "Layers", Link.JSON, "OgcCollections", true);
        describe(api, COLLECTION, "A layer", Link.JSON, "OgcCollection", true);
        describe(api, ROOT + "/functions", "Functions that a filter may use", Link.JSON, "OgcFunctions", true);
        for (LayerSchema schema : LayerSchema.values()) {
            describe(
                    api,
                    COLLECTION + "/" + schema.id(),
                    schema.title().in(co.territoria.web.Language.EN),
                    LayerSchema.MEDIA_TYPE,
                    "OgcJsonSchema",
                    true);
        }
        describe(
                api,
                COLLECTION + "/items",
                "Features of a layer; any queryable's name is a parameter too",
                Link.GEO_JSON,
                "OgcFeatureCollection",
                true);
        describe(api, COLLECTION + "/items/{feature}", "A feature", Link.GEO_JSON, "OgcFeature", true);
        operation(api, COLLECTION + "/items").ifPresent(this::describeItems);
        operation(api, COLLECTION + "/items/{feature}").ifPresent(this::describeItem);
        api.getPaths().forEach((path, item) -> {
            if (path.equals(ROOT) || path.startsWith(ROOT + "/")) {
                item.readOperations().forEach(operation -> addProblems(operation, path.contains("{")));
            }
        });
    }

    private static Optional<Operation> operation(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().get(path)).map(item -> item.getGet());
    }

    private static void describe(
            OpenAPI api, String path, String summary, String mediaType, String schema, boolean hasPage) {
        operation(api, path).ifPresent(operation -> {
            operation.setSummary(summary);
            operation.setTags(List.of("OGC API"));
            Content content = new Content().addMediaType(mediaType, new MediaType().schema(reference(schema)));
            if (hasPage) {
                content.addMediaType(Link.HTML, new MediaType().schema(new StringSchema()));
                replace(operation, form("f", "form of the answer", choice(List.of("json", "html"))));
            }
            answer(operation).setContent(content);
        });
    }

    private static ApiResponse answer(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        ApiResponse answer = new ApiResponse().description("OK");
        operation.getResponses().addApiResponse("200", answer);
        return answer;
    }

    private void describeItems(Operation operation) {
        Schema<?> number = new NumberSchema();
        replace(
                operation,
                form(
                        "bbox",
                        "west, south, east, north in degrees, or in the order of the axes of bbox-crs; west may exceed east"
                                + " across the antimeridian",
                        new ArraySchema().items(number).minItems(4).maxItems(6)));
        replace(operation, form("bbox-crs", "system of the numbers of bbox", crs()));
        replace(
                operation,
                form(
                        "datetime",
                        "instant or interval: 2018, 2018-06-30T12:00:00Z, 2015/2018, ../2018, 2018-06-30/P1M",
                        new StringSchema()));
        replace(operation, form("filter", "condition in CQL2 on the queryables of the layer", new StringSchema()));
        Schema<String> language = choice(FilterParameter.LANGUAGES);
        language.setDefault(FilterParameter.LANGUAGES.get(0));
        replace(operation, form("filter-lang", "language of filter", language));
        replace(operation, form("filter-crs", "system of the shapes in filter", crs()));
        replace(
                operation,
                form(
                        "sortby",
                        "sortables separated by commas, each with + (ascending) or - before it",
                        new ArraySchema()
                                .items(new StringSchema().pattern("[+-]?[a-z][a-z0-9_]*"))
                                .minItems(1)));
        replace(
                operation,
                form(
                        "properties",
                        "fields wanted, separated by commas; all without it",
                        new ArraySchema().items(new StringSchema())));
        replace(operation, form("crs", "system of the coordinates of the answer", crs()));
        replace(
                operation,
                form("limit", "features on a page at most; a larger number means the maximum", limit(limits)));
        replace(
                operation,
                form("after", "start of the page, from the link next of the page before", new StringSchema()));
        replace(operation, form("f", "form of the answer", choice(forms())));
        Schema<?> free = new ObjectSchema();
        free.setAdditionalProperties(new StringSchema());
        Parameter queryables = form("queryables", "any queryable of the layer, by its name, with its value", free);
        queryables.setExplode(true);
        replace(operation, queryables);
        describeFiles(operation);
    }

    private void describeItem(Operation operation) {
        replace(operation, form("crs", "system of the coordinates of the answer", crs()));
        replace(operation, form("f", "form of the answer", choice(forms())));
        describeFiles(operation);
    }

    private void describeFiles(Operation operation) {
        ApiResponse answer = operation.getResponses().get("200");
        answer.addHeaderObject(
                "Content-Crs",
                new Header().description("system of the coordinates").schema(new StringSchema()));
        for (LayerFormat format : formats.list()) {
            answer.getContent().computeIfAbsent(format.mediaType(), type -> new MediaType()
                    .schema(new StringSchema().format("binary")));
        }
    }

    private List<String> forms() {
        List<String> forms = new ArrayList<>(List.of("json", "html"));
        formats.list().forEach(format -> forms.add(format.id()));
        return forms;
    }

    private static Schema<?> limit(Limits limits) {
        Schema<Number> limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(limits.maximumPageSize()));
        limit.setDefault(limits.defaultPageSize());
        return limit;
    }

    private static Schema<?> crs() {
        Schema<?> schema = choice(Arrays.stream(Crs.values()).map(Crs::uri).toList());
        schema.setFormat("uri");
        schema.setDefault(Crs.CRS84.uri());
        return schema;
    }

    private static Schema<String> choice(List<String> values) {
        StringSchema schema = new StringSchema();
        schema.setEnum(values);
        return schema;
    }

    private static Parameter form(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .style(Parameter.StyleEnum.FORM)
                .explode(false)
                .schema(schema);
    }

    private static void replace(Operation operation, Parameter parameter) {
        List<Parameter> all =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        all.removeIf(known -> known.getName().equals(parameter.getName()));
        all.add(parameter);
        operation.setParameters(all);
    }

    private static void addProblems(Operation operation, boolean named) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        problem(operation, "400", "The request has an error");
        if (named) {
            problem(operation, "404", "There is no such thing");
        }
        problem(operation, "406", "None of the formats is accepted");
        problem(operation, "default", null);
    }

    private static void problem(Operation operation, String status, @Nullable String description) {
        operation.getResponses().computeIfAbsent(status, absent -> new ApiResponse()
                .description(description == null ? "Any other problem" : description)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(reference("Problem")))));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
