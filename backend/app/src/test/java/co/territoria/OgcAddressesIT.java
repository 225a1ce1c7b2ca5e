package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * OGC API – Features, Parts 1, 2, 3 and 5, as a client meets it: for each requirements class that is declared, what its
 * abstract tests ask of a running system. The real server, the default pack, H2GIS in memory.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ogc;DB_CLOSE_DELAY=-1",
            "territoria.limits.uri-length=16000",
            "territoria.limits.filter-vertices=50",
            "territoria.catalog.editions-after-seconds=0"
        })
class OgcAddressesIT {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String MUNICIPALITIES = "/ogc/collections/municipalities";
    private static final String ITEMS = MUNICIPALITIES + "/items";
    private static final String PROJECTS = "/ogc/collections/projects";

    /** A table, one of each kind of shape, and one with time. */
    private static final List<String> SAMPLE =
            List.of("municipalities", "projects", "roads", "indicator-nbi", "gap-nbi", "plan-goals");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    private Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    // --- Part 1: core, GeoJSON, HTML, OpenAPI 3.0 ---

    @Test
    void theLandingPageLeadsToAllThatTheStandardAsksFor() {
        for (String root : List.of("/ogc", "/ogc/")) {
            JsonNode links = http.json(root).path("links");
            assertThat(links.findValuesAsString("rel"))
                    .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
            links.forEach(link -> assertThat(link.path("type").asString()).isNotBlank());
        }
    }

    @Test
    void declaresTheClassesThatAreHeldHere() {
        List<String> declared = new ArrayList<>();
        http.json("/ogc/conformance").path("conformsTo").forEach(uri -> declared.add(uri.asString()));

        assertThat(declared)
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.matches("http://www\\.opengis\\.net/spec/[a-z0-9-]+/1\\.0/(conf|req)/[a-z0-9/-]+"))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
                        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
                        "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/docs/openapi", "/ogc/api"})
    void theDescriptionForProgramsIsValid(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/openapi/schema-3.0.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(file, InputFormat.JSON);
            assertThat(schema.validate(http.json(path).toString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theDescriptionOfOgcApiBeginsAtItsLandingPage() {
        HttpResponse<byte[]> answer = http.get("/ogc/api", "Accept", "application/vnd.oai.openapi+json;version=3.0");
        JsonNode api = Http.json(answer);

        assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(api.path("servers").path(0).path("url").asString()).isEqualTo(http.root() + "/ogc");
        assertThat(api.path("paths").propertyNames())
                .contains("/", "/conformance", "/collections", "/collections/{collection}/items");
        JsonNode parameters = api.path("paths")
                .path("/collections/{collection}/items")
                .path("get")
                .path("parameters");
        assertThat(parameters.findValuesAsString("name"))
                .contains(
                        "bbox",
                        "bbox-crs",
                        "datetime",
                        "filter",
                        "filter-lang",
                        "filter-crs",
                        "sortby",
                        "properties",
                        "crs",
                        "limit",
                        "f");
        JsonNode limit = named(parameters, "limit").path("schema");
        assertThat(limit.path("type").asString()).isEqualTo("integer");
        assertThat(limit.path("minimum").asInt()).isEqualTo(1);
        assertThat(limit.path("maximum").asInt()).isEqualTo(10_000);
        assertThat(limit.path("default").asInt()).isEqualTo(100);
        JsonNode bbox = named(parameters, "bbox");
        assertThat(bbox.path("explode").asBoolean(true)).isFalse();
        assertThat(bbox.path("style").asString()).isEqualTo("form");
        assertThat(bbox.path("schema").path("type").asString()).isEqualTo("array");
        assertThat(bbox.path("schema").path("minItems").asInt()).isEqualTo(4);
        assertThat(bbox.path("schema").path("maxItems").asInt()).isEqualTo(6);
        assertThat(named(parameters, "datetime").path("schema").path("type").asString())
                .isEqualTo("string");
    }

    private static JsonNode named(JsonNode parameters, String name) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    @Test
    void whatIsDescribedIsServedAndWhatIsServedIsDescribed() {
        JsonNode api = http.json("/api/docs/openapi");
        Set<String> described = new TreeSet<>();
        api.path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/ogc"))
                .forEach(described::add);
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (!AnnotatedElementUtils.hasAnnotation(method.getMethod(), Hidden.class)
                    && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Hidden.class)) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/ogc"))
                        .forEach(served::add);
            }
        });

        assertThat(described).containsExactlyElementsOf(served);
        for (String path : described) {
            String address = filled(path);
            if (address != null) {
                walk(api, path, address);
            }
        }
    }

    private static final Map<String, String> VALUES = Map.of(
            "collection", "municipalities",
            "feature", "76001",
            "tileMatrixSet", "WebMercatorQuad",
            "tileMatrix", "8",
            "tileRow", "125",
            "tileCol", "73");

    /** The address with a place that has something in it; absent where another test knows such a place. */
    private static String filled(String path) {
        String address = path;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return address.contains("{") || address.contains("catalogue") ? null : address;
    }

    private void walk(JsonNode api, String path, String address) {
        JsonNode answers = api.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        HttpResponse<byte[]> answer = http.get(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 204);
        String type = Http.header(answer, "Content-Type");
        if (answers.isMissingNode() || answers.isEmpty()) {
            return;
        }
        String found = answers.propertyNames().stream()
                .filter(described ->
                        described.equals(type) || described.equals("*/*") || type.startsWith(described + ";"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " answers " + type));
        JsonNode schema = answers.path(found).path("schema");
        if (schema.has("$ref") && type.contains("json")) {
            ObjectNode whole = MAPPER.createObjectNode();
            whole.put("$schema", "http://json-schema.org/draft-04/schema#");
            whole.put("$ref", schema.path("$ref").asString());
            whole.set("components", nullable(api.path("components")));
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(whole.toString(), InputFormat.JSON)
                    .validate(Http.text(answer), InputFormat.JSON);
            assertThat(errors).as(address).isEmpty();
        }
    }

    /** What OpenAPI 3.0 says by {@code nullable}, JSON Schema says by a second type. */
    private static JsonNode nullable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("nullable").asBoolean(false) && object.path("type").isString()) {
                String type = object.path("type").asString();
                object.remove("nullable");
                object.putArray("type").add(type).add("null");
            }
        }
        node.forEach(OgcAddressesIT::nullable);
        return node;
    }

    @Test
    void aLayerSaysAllThatAClientNeeds() {
        List<String> rels = List.of(
                "self",
                "alternate",
                "items",
                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                "http://www.opengis.net/def/rel/ogc/1.0/sortables",
                "http://www.opengis.net/def/rel/ogc/1.0/schema");
        for (JsonNode collection : http.json("/ogc/collections").path("collections")) {
            assertThat(collection.path("links").findValuesAsString("rel")).containsAll(rels);
            assertThat(collection.path("itemType").asString()).isIn("feature", "record");
        }
        JsonNode municipalities = http.json(MUNICIPALITIES);
        assertThat(municipalities.path("crs").path(0).asString()).isEqualTo(CRS84);
        assertThat(municipalities.path("crs").size()).isEqualTo(6);
        assertThat(municipalities.path("storageCrs").asString()).isEqualTo(CRS84);
        assertThat(municipalities
                        .path("extent")
                        .path("spatial")
                        .path("bbox")
                        .path(0)
                        .size())
                .isEqualTo(4);
        assertThat(municipalities.path("licence").isNull()).isTrue();
        assertThat(municipalities.path("licenceNote").asString()).contains("no declarada");
        assertThat(http.json("/ogc/collections").path("crs").path(0).asString()).isEqualTo(CRS84);
    }

    @Test
    void aTableIsACollectionWithoutShapes() {
        JsonNode table = http.json("/ogc/collections/plan-goals");
        JsonNode page = http.json("/ogc/collections/plan-goals/items?limit=3&bbox=0,0,1,1");

        assertThat(table.path("geometry").asString()).isEqualTo("none");
        assertThat(table.path("crs").size()).isEqualTo(1);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(3);
        page.path("features")
                .forEach(row -> assertThat(row.path("geometry").isNull()).isTrue());
        assertThat(http.get("/ogc/collections/plan-goals/items?crs=EPSG:9377").statusCode())
                .isEqualTo(400);
        assertThat(Http.text(http.get("/ogc/collections/plan-goals/items?f=html")))
                .doesNotContain("data-items");
    }

    @Test
    void aBoxMatchesWhatHasNoPlaceToo() {
        JsonNode all = http.json(PROJECTS + "/items?limit=1000");
        Set<String> placeless = new TreeSet<>();
        all.path("features").forEach(feature -> {
            if (feature.path("geometry").isNull()) {
                placeless.add(feature.path("id").asString());
            }
        });
        assertThat(placeless).isNotEmpty();

        assertThat(ids(http.json(PROJECTS + "/items?bbox=10,10,11,11&limit=1000")))
                .containsExactlyInAnyOrderElementsOf(placeless);
        assertThat(ids(http.json(
                        PROJECTS + "/items?limit=1000&bbox-crs=EPSG:9377&bbox=1800000,4500000,2200000,4700000")))
                .containsAll(placeless);
        assertThat(http.json(PROJECTS + "/items?bbox=170,-10,-170,10")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(placeless.size());
    }

    @Test
    void timeIsAnInstantOrAnInterval() {
        String items = "/ogc/collections/indicator-nbi/items?limit=1&properties=code";
        long all = matched(items);
        String first = http.json("/ogc/collections/indicator-nbi")
                .path("extent")
                .path("temporal")
                .path("interval")
                .path(0)
                .path(0)
                .asString();

        assertThat(all).isPositive();
        assertThat(matched(items + "&datetime=" + first)).isPositive();
        assertThat(matched(items + "&datetime=../..")).isEqualTo(-1);
        assertThat(matched(items + "&datetime=1900-01-01/1901-01-01")).isZero();
        assertThat(matched(items + "&datetime=1900-01-01/..")).isEqualTo(all);
        assertThat(matched(items + "&datetime=" + first + "/P2D")).isPositive();
        // without time it matches all
        assertThat(matched(ITEMS + "?limit=1&datetime=1900")).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojsonl", "xlsx", "gpkg", "parquet", "fgb", "shp", "kml", "jsonfg"})
    void featuresComeInEachForm(String form) {
        HttpResponse<byte[]> answer = http.get(ITEMS + "?limit=2&f=" + form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isPositive();
        assertThat(Http.header(answer, "Content-Disposition"))
                .matches("attachment; filename=\"municipalities_[0-9-]{10}\\.[a-z.]+\"");
        assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"next\""));
        assertThat(Http.header(answer, "Content-Crs")).isEqualTo("<" + CRS84 + ">");
        HttpResponse<byte[]> byHeader = http.get(ITEMS + "?limit=2", "Accept", Http.header(answer, "Content-Type"));
        assertThat(Http.header(byHeader, "Content-Type")).isEqualTo(Http.header(answer, "Content-Type"));
        HttpResponse<byte[]> one = http.get(ITEMS + "/76001?f=" + form);
        assertThat(Http.header(one, "Content-Type")).isEqualTo(Http.header(answer, "Content-Type"));
        HttpResponse<byte[]> head = http.send("HEAD", ITEMS + "?limit=2&f=" + form);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Disposition", "ETag", "Content-Crs")) {
            assertThat(Http.header(head, name)).as(name).isEqualTo(Http.header(answer, name));
        }
    }

    @Test
    void thePagesOfAFileFollowByTheHeaderLink() {
        List<String> ids = new ArrayList<>();
        String next = ITEMS + "?limit=20&f=csv&properties=code&sortby=-name";
        while (next != null) {
            HttpResponse<byte[]> page = http.get(next);
            Http.text(page).lines().skip(1).forEach(line -> ids.add(line.substring(0, line.indexOf(','))));
            next = page.headers().allValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(ids).hasSize(42).doesNotHaveDuplicates();
    }

    /** Headers have room for one long address and not for three. */
    @Test
    void aLongQuestionHasPagesOfFilesToo() {
        String filter = "name IN (" + "'Cali','Palmira',".repeat(300) + "'Buga')";
        HttpResponse<byte[]> page = http.get(ITEMS + "?f=csv&limit=1&filter=" + encoded(filter));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"next\""));
    }

    @Test
    void aFormThatThereIsNotIsToldWithThoseThatThereAre() {
        HttpResponse<byte[]> answer = http.get(ITEMS, "Accept", "image/tiff", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Http.json(answer).path("detail").asString()).contains("application/geo+json", "text/csv", "gpkg");
        JsonNode unknown = http.json(ITEMS + "?f=gml");
        assertThat(unknown.path("status").asInt()).isEqualTo(400);
        assertThat(unknown.path("allowed").toString()).contains("\"json\"", "\"html\"", "\"csv\"");
    }

    @Test
    void methodsAndPreflightAreAnswered() {
        HttpResponse<byte[]> preflight =
                http.send("OPTIONS", ITEMS, "Origin", "https://example.org", "Access-Control-Request-Method", "GET");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(Http.header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Http.header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(Http.header(http.get(ITEMS + "?limit=1"), "Access-Control-Expose-Headers"))
                .contains("Content-Crs", "Link");
        HttpResponse<byte[]> post = http.send("POST", ITEMS);
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(Http.header(post, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void pagesForPeopleTakeWhatAFormSends() {
        HttpResponse<byte[]> page =
                http.get(ITEMS + "?f=html&lang=es&filter=&bbox=&sortby=-area_km2&limit=25", "Accept", "text/html");
        String html = Http.text(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(html)
                .contains("25 de 42 elementos", "km²", "Página siguiente", "<form", "data-items=", "lang=en\">English")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(html.indexOf("Buenaventura")).isPositive().isLessThan(html.indexOf("Dagua"));
        for (String path : List.of("/ogc/pages.js", "/webjars/leaflet/1.9.4/dist/leaflet.js")) {
            assertThat(http.get(path).statusCode()).isEqualTo(200);
        }
        for (String path : List.of("/queryables", "/sortables", "/schema")) {
            assertThat(Http.text(http.get(MUNICIPALITIES + path + "?f=html&lang=en")))
                    .contains("Short name", "JSON Schema");
        }
        assertThat(Http.text(http.get("/ogc/functions?f=html"))).contains("lower", "minúsculas");
        assertThat(http.get(ITEMS + "?f=json&filter=").statusCode()).isEqualTo(400);
    }

    // --- Part 2: coordinate reference systems by reference ---

    @Test
    void shapesComeInEachSystemThatIsOffered() {
        double lon = -76.53;
        String seat = "/ogc/collections/seats/items";
        JsonNode plain = http.json(seat + "/76001").path("geometry").path("coordinates");
        assertThat(plain.path(0).asDouble()).isCloseTo(lon, within(0.1));
        for (JsonNode crs : http.json("/ogc/collections/seats").path("crs")) {
            for (String address : List.of(seat + "/76001?crs=", seat + "?code=76001&crs=")) {
                HttpResponse<byte[]> answer = http.get(address + crs.asString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Http.header(answer, "Content-Crs")).isEqualTo("<" + crs.asString() + ">");
                JsonNode feature = Http.json(answer).has("features")
                        ? Http.json(answer).path("features").path(0)
                        : Http.json(answer);
                JsonNode at = feature.path("geometry").path("coordinates");
                double first = at.path(0).asDouble();
                double second = at.path(1).asDouble();
                switch (crs.asString().substring(crs.asString().lastIndexOf('/') + 1)) {
                    case "CRS84" -> assertThat(first).isEqualTo(plain.path(0).asDouble());
                    case "4326", "4686" -> {
                        assertThat(first).isEqualTo(plain.path(1).asDouble());
                        assertThat(second).isEqualTo(plain.path(0).asDouble());
                    }
                    // the middle of Cali by gdaltransform, to some kilometres: northing first
                    case "9377" -> {
                        assertThat(first).isCloseTo(1_940_136, within(8_000.0));
                        assertThat(second).isCloseTo(4_607_594, within(8_000.0));
                    }
                    case "3115" -> {
                        assertThat(first).isCloseTo(873_448, within(8_000.0));
                        assertThat(second).isCloseTo(1_060_617, within(8_000.0));
                    }
                    case "3857" -> {
                        assertThat(first).isCloseTo(-8_519_503, within(8_000.0));
                        assertThat(second).isCloseTo(384_463, within(8_000.0));
                    }
                    default -> throw new AssertionError(crs);
                }
            }
        }
        assertThat(Http.header(http.get(seat), "Content-Crs")).isEqualTo("<" + CRS84 + ">");
        assertThat(Http.header(http.get(seat), "Content-Crs"))
                .as("from memory, the second time")
                .isEqualTo("<" + CRS84 + ">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OGC:CRS84 | -76.7,3.3,-76.3,3.6
            EPSG:4326 | 3.3,-76.7,3.6,-76.3
            EPSG:4686 | 3.3,-76.7,3.6,-76.3
            EPSG:3857 | -8538204.94,367557.59,-8493677.15,401014.11
            EPSG:9377 | 1923421.79,4588839.37,1956467.08,4633456.57
            EPSG:3115 | 856674.65,1041955.07,889876.99,1086384.78
            """)
    void aBoxInAnySystemFindsTheSame(String crs, String box) {
        // corners south-west and north-east by gdaltransform, a box about Cali
        List<String> expected = ids(http.json(ITEMS + "?bbox=-76.7,3.3,-76.3,3.6"));
        List<String> found = ids(http.json(ITEMS + "?bbox-crs=" + crs + "&bbox=" + box));

        assertThat(expected).contains("76001").hasSizeBetween(4, 20);
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crs=http://www.opengis.net/def/crs/EPSG/0/25832",
                "crs=nada",
                "bbox=1,2,3,4&bbox-crs=http://www.opengis.net/def/crs/0/unknown",
                "filter=area_km2%3E1&filter-crs=EPSG:1"
            })
    void aSystemThatIsNotOfferedIsAnErrorWithTheList(String query) {
        JsonNode problem = http.json(ITEMS + "?" + query);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("allowed").toString()).contains(CRS84, EPSG + "9377");
    }

    // --- Part 3: filtering, with CQL2 ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area_km2 > 500",
                "subregion = 'SUR' AND NOT (area_km2 < 200)",
                "ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('GUADALAJARA%'))",
                "area_km2 BETWEEN 100 AND 200 OR name IN ('Cali', 'Palmira')",
                "area_km2_official IS NULL",
                "area_km2 * 2 > area_km2_official + 500",
                "upper(name) = 'CALI'",
                "S_INTERSECTS(geometry, BBOX(-76.7, 3.3, -76.3, 3.6))",
                "S_WITHIN(geometry, POLYGON((-78 2, -75 2, -75 6, -78 6, -78 2)))",
                "length(name) > 10 AND S_DISJOINT(geometry, POINT(-76.53 3.45))"
            })
    void aFilterInTextAndInJsonAnswersTheSame(String filter) {
        List<String> byText = ids(http.json(ITEMS + "?filter=" + encoded(filter)));
        co.territoria.filter.Filter tree =
                co.territoria.filter.Cql2Text.parse(filter, SCHEMA, co.territoria.filter.FilterLimits.defaults());
        String json = co.territoria.filter.Cql2Json.print(tree);
        HttpResponse<byte[]> answer = http.get(ITEMS + "?filter-lang=cql2-json&filter=" + encoded(json));

        assertThat(answer.statusCode()).as(Http.text(answer)).isEqualTo(200);
        assertThat(ids(Http.json(answer))).isEqualTo(byText);
        assertThat(Http.json(answer).path("numberMatched").asInt()).isEqualTo(byText.size());
        assertThat(byText.size()).isLessThanOrEqualTo(42);
    }

    private static final co.territoria.filter.FilterSchema SCHEMA = new co.territoria.filter.FilterSchema() {
        private final Map<String, co.territoria.filter.ValueType> types = Map.of(
                "name", co.territoria.filter.ValueType.TEXT,
                "subregion", co.territoria.filter.ValueType.TEXT,
                "area_km2", co.territoria.filter.ValueType.NUMBER,
                "area_km2_official", co.territoria.filter.ValueType.NUMBER,
                "geometry", co.territoria.filter.ValueType.GEOMETRY);

        @Override
        public List<String> names() {
            return List.copyOf(types.keySet());
        }

        @Override
        public java.util.Optional<co.territoria.filter.ValueType> typeOf(String name) {
            return java.util.Optional.ofNullable(types.get(name));
        }
    };

    @Test
    void shapesOfAFilterAreReadInItsSystem() {
        List<String> expected =
                ids(http.json(ITEMS + "?filter=" + encoded("S_INTERSECTS(geometry, POINT(-76.532 3.4516))")));
        assertThat(expected).containsExactly("76001");
        for (Map.Entry<String, String> point : Map.of(
                        "EPSG:4326", "POINT(3.4516 -76.532)",
                        "EPSG:9377", "POINT(1940135.887 4607593.528)",
                        "EPSG:3857", "POINT(-8519503.269 384462.965)")
                .entrySet()) {
            assertThat(ids(http.json(ITEMS + "?filter-crs=" + point.getKey() + "&filter="
                            + encoded("S_INTERSECTS(geometry, " + point.getValue() + ")"))))
                    .as(point.getKey())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nme = 'Cali'                         | 0  | name
            name = 'Cali' AND                    | 17 |
            name = 5                             | 7  |
            name LIKE                            | 9  |
            area_km2 >> 5                        | 10 |
            S_INTERSECTS(geometry, POINT(1))     | 30 |
            foo(name) = 'x'                      | 0  |
            """)
    void aFaultOfAFilterIsToldWithItsPlace(String filter, int position, String nearest) {
        JsonNode problem = http.json(ITEMS + "?lang=en&filter=" + encoded(filter));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("code").asString()).isEqualTo("invalid-filter");
        assertThat(problem.path("parameter").asString()).isEqualTo("filter");
        assertThat(problem.path("position").isIntegralNumber()).isTrue();
        assertThat(problem.path("position").asInt())
                .as(problem.path("detail").asString())
                .isCloseTo(position, within(2));
        assertThat(problem.path("detail").asString()).isNotBlank();
        if (nearest != null) {
            assertThat(problem.path("nearest").toString()).contains(nearest);
        }
    }

    @Test
    void aFilterThatAsksForTooMuchIsRefused() {
        String deep = "(".repeat(500) + "name = 'x'" + ")".repeat(500);
        String points = "LINESTRING(" + String.join(", ", Collections.nCopies(60, "1 2")) + ", 3 4)";
        for (String filter : List.of(deep, "S_INTERSECTS(geometry, " + points + ")")) {
            JsonNode problem = http.json(ITEMS + "?filter=" + encoded(filter));
            assertThat(problem.path("status").asInt()).isEqualTo(400);
            assertThat(problem.path("code").asString()).isEqualTo("invalid-filter");
        }
        assertThat(http.get(ITEMS + "?filter-lang=cql-text&filter=name%3D'x'").statusCode())
                .isEqualTo(400);
        assertThat(http.get(ITEMS + "?limit=10000000&properties=code").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everySimpleQueryableIsAParameterToo() {
        for (String id : SAMPLE) {
            String collection = "/ogc/collections/" + id;
            JsonNode properties = http.json(collection + "/queryables").path("properties");
            for (String name : properties.propertyNames()) {
                String type = properties.path(name).path("type").asString("");
                String format = properties.path(name).path("format").asString("");
                String value =
                        switch (type) {
                            case "string" -> format.equals("date") ? "2018-01-01" : "x";
                            case "integer" -> "1";
                            case "number" -> "1.5";
                            case "boolean" -> "true";
                            default -> null;
                        };
                if (value != null) {
                    HttpResponse<byte[]> answer = http.get(collection + "/items?limit=1&" + name + "=" + value);
                    assertThat(answer.statusCode())
                            .as(id + " " + name + " " + Http.text(answer))
                            .isEqualTo(200);
                }
            }
            assertThat(http.get(collection + "/items?limit=1&nada=x").statusCode())
                    .isEqualTo(400);
        }
        assertThat(ids(http.json(ITEMS + "?name=Cali"))).containsExactly("76001");
    }

    @Test
    void filtersAndOtherParametersHoldTogether() {
        assertThat(ids(http.json(ITEMS + "?bbox=-76.7,3.3,-76.3,3.6&subregion=SUR&filter="
                        + encoded("area_km2 > 500 AND name <> 'Palmira'"))))
                .contains("76001")
                .doesNotContain("76520");
    }

    @Test
    void functionsAreAClosedList() {
        JsonNode functions = http.json("/ogc/functions").path("functions");
        assertThat(functions.findValuesAsString("name")).contains("lower", "abs", "year");
        functions.forEach(function -> {
            assertThat(function.path("returns").size()).isEqualTo(1);
            assertThat(function.path("arguments").size()).isEqualTo(1);
        });
    }

    @Test
    void pagesInAnotherOrderFollowOneAnother() {
        for (String sort : List.of("-area_km2", "subregion,-name", "-area_km2_official,name", "derived,-code")) {
            List<String> whole = ids(http.json(ITEMS + "?limit=100&sortby=" + sort));
            List<String> pieces = new ArrayList<>();
            String next = http.root() + ITEMS + "?limit=5&properties=code&sortby=" + sort;
            while (next != null) {
                JsonNode page = http.json(next);
                pieces.addAll(ids(page));
                next = null;
                for (JsonNode link : page.path("links")) {
                    if (link.path("rel").asString().equals("next")) {
                        next = link.path("href").asString();
                    }
                }
            }
            assertThat(pieces).as(sort).isEqualTo(whole).hasSize(42).doesNotHaveDuplicates();
        }
        List<Double> areas = new ArrayList<>();
        http.json(ITEMS + "?limit=100&sortby=-area_km2")
                .path("features")
                .forEach(feature ->
                        areas.add(feature.path("properties").path("area_km2").asDouble()));
        assertThat(areas).isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode unknown = http.json(ITEMS + "?sortby=-are_km2");
        assertThat(unknown.path("status").asInt()).isEqualTo(400);
        assertThat(unknown.path("nearest").toString()).contains("area_km2");
    }

    // --- Part 5: schemas ---

    @Test
    void everyCollectionHasItsThreeSchemas() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        List<String> collections = new ArrayList<>();
        http.json("/ogc/collections")
                .path("collections")
                .forEach(collection -> collections.add(collection.path("id").asString()));
        Collections.shuffle(collections, new java.util.Random(5));
        List<String> some = new ArrayList<>(SAMPLE);
        some.addAll(collections.subList(0, 12));
        for (String id : some) {
            for (String kind : List.of("queryables", "sortables", "schema")) {
                String address = http.root() + "/ogc/collections/" + id + "/" + kind;
                HttpResponse<byte[]> answer = http.get(address, "Accept", "application/schema+json");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/schema+json");
                JsonNode schema = Http.json(answer);
                assertThat(schema.path("$id").asString()).isEqualTo(address);
                assertThat(draft.validate(schema.toString(), InputFormat.JSON)).isEmpty();
            }
        }
    }

    @Test
    void featuresAreAsTheSchemaSays() {
        for (String id : SAMPLE) {
            JsonNode properties =
                    http.json("/ogc/collections/" + id + "/schema").path("properties");
            ObjectNode schema = MAPPER.createObjectNode();
            schema.put("type", "object");
            schema.put("additionalProperties", false);
            ObjectNode known = schema.putObject("properties");
            properties.propertyStream().forEach(property -> {
                ObjectNode each = (ObjectNode) property.getValue().deepCopy();
                if (each.has("type")) {
                    String type = each.path("type").asString();
                    each.putArray("type").add(type).add("null");
                    each.remove("enum");
                    each.remove("oneOf");
                    known.set(property.getKey(), each);
                }
            });
            Schema valid = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
            http.json("/ogc/collections/" + id + "/items?limit=50")
                    .path("features")
                    .forEach(feature -> assertThat(
                                    valid.validate(feature.path("properties").toString(), InputFormat.JSON))
                            .as(id)
                            .isEmpty());
        }
    }

    private long matched(String address) {
        return http.json(address).path("numberMatched").asLong(-1);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString())
                .collect(Collectors.toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
