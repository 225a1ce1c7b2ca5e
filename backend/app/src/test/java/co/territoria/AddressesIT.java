package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.FileLayers;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.store.Datasets;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The addresses as a client meets them: the real server, the default pack, H2GIS in memory. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:addresses;DB_CLOSE_DELAY=-1",
            "territoria.limits.default-page-size=50",
            "territoria.limits.maximum-page-size=60",
            "territoria.limits.uri-length=1000",
            "territoria.limits.filter-values=2"
        })
class AddressesIT {

    private static final String ITEMS = "/ogc/collections/municipalities/items";
    private static final String TILE = "/ogc/collections/municipalities/tiles/WebMercatorQuad/8/125/73";

    @Autowired
    private Environment environment;

    @Autowired
    private Datasets datasets;

    @Autowired
    private FileLayers fileLayers;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            /nada                                                         | 404 | not-found          | none
            /api/v1/nada                                                  | 404 | not-found          | none
            /error                                                        | 404 | not-found          | none
            /actuator/env                                                 | 404 | not-found          | none
            /h2-console                                                   | 404 | not-found          | none
            /assets/x/nada.js                                             | 404 | not-found          | none
            /assets/x/..%2fapplication.yaml                               | 400 | bad-request        | none
            /%2e%2e/%2e%2e/etc/passwd                                     | 400 | bad-request        | none
            /ogc?x=1                                                      | 400 | unknown-parameter  | x
            /ogc?f=xml                                                    | 400 | invalid-parameter  | f
            /ogc?lang=fr                                                  | 400 | invalid-parameter  | lang
            /ogc/collections/nada                                         | 404 | unknown-layer      | layer
            /ogc/collections/municipios/items                             | 404 | unknown-layer      | layer
            /ogc/collections/municipalities?bbox=1,2,3,4                  | 400 | unknown-parameter  | bbox
            /ogc/collections/municipalities/items?bbox=1,2,3              | 400 | invalid-parameter  | bbox
            /ogc/collections/municipalities/items?bbox=a,b,c,d            | 400 | invalid-parameter  | bbox
            /ogc/collections/municipalities/items?bbox=-76,4,-77,3        | 400 | invalid-parameter  | bbox
            /ogc/collections/municipalities/items?limit=0                 | 400 | invalid-parameter  | limit
            /ogc/collections/municipalities/items?limit=x                 | 400 | invalid-parameter  | limit
            /ogc/collections/municipalities/items?limit=1&limit=2         | 400 | invalid-parameter  | limit
            /ogc/collections/municipalities/items?datetime=ayer           | 400 | invalid-parameter  | datetime
            /ogc/collections/municipalities/items?after=***               | 400 | invalid-parameter  | after
            /ogc/collections/municipalities/items?properties=nombre       | 400 | invalid-parameter  | properties
            /ogc/collections/municipalities/items?area_km2=grande         | 400 | invalid-parameter  | area_km2
            /ogc/collections/municipalities/items?subregio=SUR            | 400 | unknown-parameter  | subregio
            /ogc/collections/municipalities/items?code=%00                | 400 | invalid-parameter  | code
            /ogc/collections/municipalities/items?code=%ff                | 400 | bad-request        | none
            /ogc/collections/municipalities/items?code=a&name=b&parent=c  | 400 | invalid-parameter  | code
            /ogc/collections/municipalities/items/99999                   | 404 | unknown-feature    | feature
            /ogc/collections/municipalities/tiles/Otro                    | 404 | unknown-tile-matrix-set | tile-matrix-set
            /ogc/tileMatrixSets/Otro                                      | 404 | unknown-tile-matrix-set | tile-matrix-set
            /ogc/collections/nada/tiles/WebMercatorQuad/8/125/73          | 404 | unknown-layer      | layer
            /ogc/collections/municipalities/tiles/WebMercatorQuad/8/125   | 404 | unknown-tile       | none
            /ogc/collections/municipalities/tiles/WebMercatorQuad/8/256/0 | 404 | unknown-tile       | none
            /ogc/collections/municipalities/tiles/WebMercatorQuad/30/0/0  | 404 | unknown-tile       | none
            /ogc/collections/municipalities/tiles/WebMercatorQuad/8/0/0   | 404 | unknown-tile       | none
            /ogc/collections/municipalities/tiles/WorldCRS84Quad/18/0/0   | 404 | unknown-tile       | none
            /ogc/collections/municipalities/tiles/WorldCRS84Quad?f=tilejson | 400 | invalid-parameter | f
            /ogc/tiles?collections=municipios                             | 400 | invalid-parameter  | collections
            /ogc/tiles/WebMercatorQuad?collections=roads,roads            | 400 | invalid-parameter  | collections
            /ogc/tiles/Otro                                               | 404 | unknown-tile-matrix-set | tile-matrix-set
            /ogc/tiles/Otro/8/125/73                                      | 404 | unknown-tile-matrix-set | tile-matrix-set
            /ogc/tiles/WebMercatorQuad/8/0/0                              | 404 | unknown-tile       | none
            /ogc/tiles/WebMercatorQuad/8/125/73?collections=nada          | 400 | invalid-parameter  | collections
            /ogc/tiles/WebMercatorQuad/8/125/73?f=png                     | 400 | invalid-parameter  | f
            /ogc/collections/municipalities/tiles/WebMercatorQuad/a/0/0   | 400 | invalid-parameter  | tileMatrix
            /ogc/collections/municipalities/tiles/WebMercatorQuad/8/125/73?x=1 | 400 | unknown-parameter | x
            """)
    void aBadRequestIsToldWithWhatWouldBeRight(String path, int status, String code, String parameter) {
        HttpResponse<byte[]> answer = http.get(path, "Accept-Language", "en");
        JsonNode problem = Http.json(answer);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Http.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(problem.path("parameter").asString("")).isEqualTo(parameter == null ? "" : parameter);
        assertThat(Http.text(answer))
                .doesNotContain("Exception", "at co.territoria", "SELECT ", System.getProperty("user.dir"), ".java");
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        assertThat(http.json("/ogc/collections/municipalites").path("nearest").toString())
                .contains("municipalities");
        assertThat(http.json(ITEMS + "?subregio=SUR").path("nearest").toString())
                .contains("subregion");
        assertThat(http.json(ITEMS + "?properties=nam").path("nearest").toString())
                .contains("name");
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        assertThat(http.json("/ogc/collections/nada").path("detail").asString()).contains("No existe la capa");
        assertThat(http.json("/ogc/collections/nada?lang=en").path("detail").asString())
                .contains("There is no layer");
        HttpResponse<byte[]> english = http.get("/ogc/collections/nada", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(Http.text(english)).contains("There is no layer");
        assertThat(Http.header(english, "Content-Language")).isEqualTo("en");
        assertThat(english.headers().allValues("Vary").toString()).contains("Accept-Language");
    }

    @Test
    void peopleWithABrowserGetAPageOfTheProblem() {
        HttpResponse<byte[]> page = http.get("/ogc/collections/%3Cb%3Enada", "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        assertThat(Http.text(page)).contains("&lt;b&gt;nada").doesNotContain("<b>nada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingMethodsAreTaken(String method) {
        for (String path : List.of("/", "/api/v1/territories", ITEMS, TILE, "/nada")) {
            HttpResponse<byte[]> answer = http.send(method, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(Http.header(answer, "Allow")).contains("GET", "HEAD");
        }
    }

    @Test
    void whatTheServerRefusesItselfIsAProblemToo() throws IOException {
        for (String request : List.of(
                "GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            String answer = http.raw(request);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json", "\"code\"");
            assertThat(answer).doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void addressesAreOfBoundedLength() {
        HttpResponse<byte[]> answer = http.get(ITEMS + "?name=" + "a".repeat(1_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(Http.json(answer).path("code").asString()).isEqualTo("uri-too-long");
    }

    @Test
    void aPageIsOfBoundedSize() {
        JsonNode page = http.json(ITEMS + "?limit=100000&properties=code");

        assertThat(page.path("numberReturned").asInt()).isEqualTo(42);
        assertThat(page.path("links").toString()).contains("limit=60");
    }

    @Test
    void linksNeverRepeatTheHostHeader() throws IOException {
        for (String path : List.of(
                "/",
                "/ogc",
                "/ogc/collections",
                "/ogc/collections/municipalities",
                ITEMS + "?limit=1",
                "/ogc/collections/municipalities/items/76001",
                "/ogc/collections/municipalities/tiles/WebMercatorQuad",
                "/api/v1/installation",
                "/api/docs",
                "/api/docs/openapi",
                "/api/docs/openapi/swagger-config",
                "/nada")) {
            String answer = http.raw("GET " + path
                    + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/installation",
                "/ogc/collections",
                ITEMS,
                "/ogc/style.css",
                TILE,
                "/webjars/leaflet/1.9.4/dist/leaflet.js"
            })
    void answersAreCompressedValidatedAndTheSameForHead(String path) throws IOException {
        HttpResponse<byte[]> plain = http.get(path);
        HttpResponse<byte[]> gzip = http.get(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> head = http.send("HEAD", path, "Accept-Encoding", "gzip");

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(Http.header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Http.unzipped(gzip.body())).isEqualTo(plain.body());
        assertThat(gzip.body().length).isLessThan(plain.body().length);
        assertThat(gzip.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        assertThat(Http.header(plain, "ETag")).startsWith("\"");
        assertThat(Http.header(gzip, "ETag")).isNotEqualTo(Http.header(plain, "ETag"));

        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Encoding", "Content-Length", "Cache-Control")) {
            assertThat(Http.header(head, name)).as(name).isEqualTo(Http.header(gzip, name));
        }

        HttpResponse<byte[]> again =
                http.get(path, "Accept-Encoding", "gzip", "If-None-Match", Http.header(gzip, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Http.header(again, "ETag")).isEqualTo(Http.header(gzip, "ETag"));
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMustNotDo() {
        for (String path : List.of("/", "/ogc?f=html", "/api/v1/installation", ITEMS, "/nada")) {
            HttpResponse<byte[]> answer = http.get(path);
            assertThat(Http.header(answer, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(Http.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(Http.header(answer, "Referrer-Policy")).isNotEmpty();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(Http.header(http.get("/ogc"), "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Http.header(http.get(TILE), "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Http.header(http.get(TILE), "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theDocumentationStandsAndRunsNoInlineScript() {
        HttpResponse<byte[]> page = http.get("/api/swagger-ui/index.html");

        assertThat(Http.header(http.get("/api/docs"), "Location")).isEqualTo("/api/swagger-ui/index.html");
        assertThat(Http.text(page)).doesNotContainPattern("<script(?![^>]*\\bsrc=)");
        assertThat(Http.header(page, "Content-Security-Policy"))
                .doesNotContain("script-src")
                .contains("default-src 'self'");
        JsonNode api = http.json("/api/docs/openapi");
        assertThat(api.path("openapi").asString()).startsWith("3.0");
        assertThat(api.path("paths").propertyNames())
                .contains("/ogc/collections/{collection}/items", "/api/v1/territories")
                .allMatch(path -> path.startsWith("/api/v1/") || path.startsWith("/ogc"));
    }

    @Test
    void everyLinkOfTheLandingPageLeadsSomewhere() {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(
                "/ogc",
                "/ogc/collections",
                "/ogc/collections/municipalities",
                ITEMS + "?limit=2",
                "/ogc/collections/municipalities/items/76001",
                "/ogc/collections/municipalities/tiles",
                "/ogc/collections/municipalities/tiles/WebMercatorQuad",
                "/ogc/tileMatrixSets"));
        for (String path : List.copyOf(open)) {
            http.json(path, "Accept", "application/json").path("links").forEach(link -> {
                if (!link.path("templated").asBoolean(false)
                        && seen.add(link.path("href").asString())) {
                    HttpResponse<byte[]> answer = http.get(link.path("href").asString());
                    assertThat(answer.statusCode()).as(link.toString()).isIn(200, 302);
                }
            });
        }
        assertThat(seen).hasSizeGreaterThan(15).allMatch(href -> href.startsWith(http.root() + "/"));
    }

    @Test
    void pagesOfFeaturesFollowOneAnother() {
        List<String> ids = new ArrayList<>();
        String next = http.root() + ITEMS + "?limit=10&properties=code,name&subregion=SUR";
        long matched = http.json(next).path("numberMatched").asLong();
        while (next != null) {
            JsonNode page = http.json(next);
            assertThat(page.path("numberMatched").asLong()).isEqualTo(matched);
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size())
                    .isLessThanOrEqualTo(10);
            page.path("features").forEach(feature -> {
                ids.add(feature.path("id").asString());
                assertThat(feature.path("properties").propertyNames()).containsExactly("code", "name");
            });
            next = null;
            for (JsonNode link : page.path("links")) {
                if (link.path("rel").asString().equals("next")) {
                    next = link.path("href").asString();
                }
            }
        }
        assertThat(ids).hasSize((int) matched).isSorted().doesNotHaveDuplicates();
        assertThat(matched).isGreaterThan(5).isLessThan(42);
    }

    @Test
    void featuresHaveTheStablePropertiesAndBoxesFindThem() {
        JsonNode cali = http.json("/ogc/collections/municipalities/items/76001");

        assertThat(cali.path("properties").propertyNames())
                .contains("code", "name", "short_name", "subregion", "subregion_name", "area_km2");
        assertThat(cali.path("geometry").path("type").asString()).contains("Polygon");
        assertThat(http.json("/ogc/collections/seats/items?bbox=-76.53,3.41,-76.52,3.42")
                        .path("features")
                        .toString())
                .contains("\"76001\"");
        assertThat(http.json(ITEMS + "?bbox=170,-10,-170,10")
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(http.json(ITEMS + "?bbox=170,0,-76.5,5")
                        .path("numberMatched")
                        .asInt())
                .isBetween(5, 41);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/municipalities",
                ITEMS,
                "/ogc/collections/municipalities/items/76001"
            })
    void everyResourceHasItsPageInBothLanguages(String path) {
        for (String lang : List.of("es", "en")) {
            HttpResponse<byte[]> page = http.get(path + "?f=html&lang=" + lang);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Http.header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(Http.text(page))
                    .contains("<html lang=\"" + lang + "\">", "<h1>")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContain("style=\"");
        }
        assertThat(Http.header(http.get(path, "Accept", "text/html"), "Content-Type"))
                .startsWith("text/html");
        assertThat(http.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void everyLayerHasItemsAndTilesWhereItHasShapes() {
        JsonNode collections = http.json("/ogc/collections").path("collections");
        List<String> ids = new ArrayList<>();
        Set<String> withoutShapes = new HashSet<>();
        collections.forEach(collection -> {
            ids.add(collection.path("id").asString());
            if (List.of("", "none").contains(collection.path("geometry").asString(""))) {
                withoutShapes.add(collection.path("id").asString());
            }
        });

        assertThat(withoutShapes).doesNotContain("municipalities");
        assertThat(ids).contains("department", "subregions", "municipalities", "seats", "roads", "rivers", "sea");
        for (String id : ids) {
            assertThat(http.get("/ogc/collections/" + id + "/items?limit=1").statusCode())
                    .as(id)
                    .isEqualTo(200);
            // the middle of the department, at a zoom that every layer has
            HttpResponse<byte[]> tile = http.get("/ogc/collections/" + id + "/tiles/WebMercatorQuad/8/125/73");
            assertThat(tile.statusCode()).as(id).isIn(withoutShapes.contains(id) ? Set.of(404) : Set.of(200, 204));
        }
        assertThat(Http.header(http.get(TILE), "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        // at sea, yet within the layer's box
        assertThat(http.get("/ogc/collections/municipalities/tiles/WebMercatorQuad/12/1992/1166")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aNewVersionOfALayerIsSeenAtOnceEverywhere() {
        publish("uno");
        String items = "/ogc/collections/prueba/items";
        String tile = "/ogc/collections/prueba/tiles/WebMercatorQuad/8/125/73";
        List<String> before = Stream.of(items, tile, items + "/a")
                .map(path -> Http.header(http.get(path), "ETag"))
                .toList();
        assertThat(Http.text(http.get(items))).contains("uno");

        publish("dos");
        List<String> after = Stream.of(items, tile, items + "/a")
                .map(path -> Http.header(http.get(path), "ETag"))
                .toList();
        assertThat(Http.text(http.get(items))).contains("dos").doesNotContain("uno");
        assertThat(Http.text(http.get(tile))).contains("dos").doesNotContain("uno");
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isNotEqualTo(before.get(i));
        }
    }

    private void publish(String name) {
        LayerDescription description = new LayerDescription(
                new LayerId("prueba"),
                "valle-del-cauca",
                new LocalText("Prueba", "Test"),
                new LocalText("Capa de prueba", "Test layer"),
                GeometryKind.POINT,
                List.of(Field.of("name", FieldType.TEXT, "Nombre", "Name")),
                new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                null,
                null,
                0,
                14,
                Map.of(),
                false);
        Feature feature =
                new Feature("a", new GeometryFactory().createPoint(new Coordinate(-76.5, 3.5)), Map.of("name", name));
        datasets.publish(
                "valle-del-cauca",
                "layers/prueba",
                "layer",
                name,
                List.of(),
                (dataset, version) -> fileLayers.write(dataset, version, description, List.of(feature)));
    }
}
