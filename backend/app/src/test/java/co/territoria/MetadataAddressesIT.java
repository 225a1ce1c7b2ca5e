package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.catalog.metadata.DcatApShapes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The catalogue as harvesters meet it: the real server, the default pack, H2GIS in memory. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:metadata;DB_CLOSE_DELAY=-1",
            "territoria.catalog.editions-after-seconds=0",
            "territoria.public-url=https://datos.example.org/sit"
        })
class MetadataAddressesIT {

    private static final String ROOT = "https://datos.example.org/sit";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final Pattern NEXT = Pattern.compile("<https://datos\\.example\\.org/sit(/[^>]+)>; rel=\"next\".*");

    @Autowired
    private Environment environment;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl,TURTLE,text/turtle;charset=UTF-8",
        "jsonld,JSONLD,application/ld+json",
        "rdf,RDFXML,application/rdf+xml"
    })
    void everyPageOfTheDefaultCatalogueIsValid(String extension, String lang, String type) {
        Set<String> datasets = new TreeSet<>();
        String path = "/catalog." + extension;
        int pages = 0;
        while (path != null) {
            HttpResponse<byte[]> answer = http.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            Graph graph = DcatApShapes.read(answer.body(), langOf(lang));
            assertThat(DcatApShapes.faults(graph)).as(path).isEmpty();
            graph.find(NodeFactory.createURI(ROOT + "/catalog"), NodeFactory.createURI(DCAT + "dataset"), Node.ANY)
                    .forEach(triple -> datasets.add(triple.getObject().getURI()));
            path = next(answer);
            assertThat(++pages).isLessThan(50);
        }

        assertThat(datasets).isEqualTo(listedCollections());
        assertThat(datasets).noneMatch(uri -> uri.contains("ejemplo"));
    }

    /** Every collection of features is a dataset, and every dataset is named alike. */
    private Set<String> listedCollections() {
        Set<String> uris = new TreeSet<>();
        for (JsonNode collection : http.json("/ogc/collections").get("collections")) {
            if (collection.get("itemType").asString().equals("feature")) {
                uris.add(ROOT + "/api/v1/datasets/" + collection.get("id").asString());
            }
        }
        return uris;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf"})
    void askedTwiceItIsTheSameBytes(String extension) {
        HttpResponse<byte[]> first = http.get("/catalog." + extension + "?page=2");
        HttpResponse<byte[]> again = http.get("/catalog." + extension + "?page=2");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(http.get(
                                "/catalog." + extension + "?page=2",
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theHostOfTheRequestIsInNoAnswer() throws IOException {
        String answer = http.raw("GET /catalog.ttl HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains(ROOT + "/catalog").doesNotContain("evil.example");
    }

    @Test
    void theNameOfTheCatalogueLeadsToTheFormThatTheCallerTakes() {
        assertThat(place("text/turtle")).isEqualTo(ROOT + "/catalog.ttl");
        assertThat(place("application/ld+json")).isEqualTo(ROOT + "/catalog.jsonld");
        assertThat(place("application/rdf+xml;q=0.9, text/plain")).isEqualTo(ROOT + "/catalog.rdf");
        assertThat(place("text/html,application/xhtml+xml,*/*;q=0.8")).isEqualTo(ROOT + "/?sala=catalogo");
        assertThat(place("*/*")).isEqualTo(ROOT + "/catalog.ttl");
    }

    private String place(String accept) {
        HttpResponse<byte[]> answer = http.get("/catalog", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void otherPagesMayReadIt() {
        HttpResponse<byte[]> answer = http.send(
                "OPTIONS", "/catalog.ttl", "Origin", "https://a.example", "Access-Control-Request-Method", "GET");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
        assertThat(http.send("HEAD", "/catalog.rdf").body()).isEmpty();
        assertThat(http.send("POST", "/catalog.ttl").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /catalog.ttl?page=0                       | 400 | invalid-parameter
            /catalog.ttl?page=-1                      | 400 | invalid-parameter
            /catalog.ttl?page=99999999999             | 400 | invalid-parameter
            /catalog.ttl?page=999                     | 404 | unknown-page
            /catalog.ttl?pack=nada                    | 400 | invalid-parameter
            /catalog.ttl?pages=2                      | 400 | unknown-parameter
            /catalog.xml                              | 404 | not-found
            /api/v1/datasets/nada?f=ttl               | 404 | unknown-dataset
            /api/v1/datasets/municipios?f=jsonld      | 404 | unknown-dataset
            """)
    void badInputIsToldInTheCallersLanguage(String path, int status, String code) {
        HttpResponse<byte[]> answer = http.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Http.json(answer).get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "rdf"})
    void oneDatasetIsValidByItself(String form) {
        HttpResponse<byte[]> answer = http.get("/api/v1/datasets/municipalities?f=" + form);

        assertThat(answer.statusCode()).isEqualTo(200);
        Lang lang = form.equals("ttl") ? Lang.TURTLE : form.equals("rdf") ? Lang.RDFXML : Lang.JSONLD;
        assertThat(DcatApShapes.faults(DcatApShapes.read(answer.body(), lang))).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains(ROOT + "/api/v1/datasets/municipalities");
    }

    @Test
    void anExampleIsShownOnlyWhenItIsNamed() {
        String page = new String(http.get("/catalog.ttl?pack=ejemplo").body(), StandardCharsets.UTF_8);

        assertThat(page).contains("/datasets/ejemplo-").contains("datos ficticios de ejemplo");
    }

    private static String next(HttpResponse<byte[]> answer) {
        List<String> found = new ArrayList<>();
        for (String link : answer.headers().allValues("Link")) {
            Matcher matcher = NEXT.matcher(link);
            if (matcher.matches()) {
                found.add(matcher.group(1));
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static Lang langOf(String name) {
        return switch (name) {
            case "TURTLE" -> Lang.TURTLE;
            case "JSONLD" -> Lang.JSONLD;
            default -> Lang.RDFXML;
        };
    }
}
