package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.catalog.metadata.DcatApShapes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
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
import tools.jackson.databind.json.JsonMapper;

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
    private static final String CATALOGUE = "/ogc/collections/catalogue";
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

    @Test
    void isoMetadataOfEveryDatasetIsWellFormedAndNamedAlike() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        for (String id : List.of("municipalities", "rivers", "projects", "cities")) {
            HttpResponse<byte[]> answer = http.get("/api/v1/datasets/" + id + "?f=iso");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/xml");
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
            assertThat(document.getElementsByTagNameNS("http://www.isotc211.org/2005/gmd", "fileIdentifier")
                            .item(0)
                            .getTextContent())
                    .isEqualTo(ROOT + "/api/v1/datasets/" + id);
        }
    }

    // OGC API Records, by requirements class: https://docs.ogc.org/is/20-004r1/20-004r1.html

    @Test
    void theCatalogueIsACollectionOfRecords() {
        JsonNode catalogue = http.json(CATALOGUE);

        // /req/record-collection/mandatory-properties-collection, itemType, links, links-records
        assertThat(catalogue.get("id").asString()).isEqualTo("catalogue");
        assertThat(catalogue.get("type").asString()).isEqualTo("Catalog");
        assertThat(catalogue.get("itemType").asString()).isEqualTo("record");
        assertThat(catalogue.get("title").asString()).isNotBlank();
        assertThat(rels(catalogue)).contains("self", "alternate", "items");
        // /req/sorting/defaultSortOrder-definition
        assertThat(catalogue.at("/defaultSortOrder/0/field").asString()).isEqualTo("id");
        assertThat(catalogue.at("/defaultSortOrder/0/direction").asString()).isEqualTo("asc");
        // /req/json/collection-response
        assertThat(Http.header(http.get(CATALOGUE, "Accept", "application/ogc-catalog+json"), "Content-Type"))
                .isEqualTo("application/ogc-catalog+json");
        // /req/records-api/catalogs-response
        assertThat(http.json("/ogc/collections")
                        .get("collections")
                        .get(0)
                        .get("itemType")
                        .asString())
                .isEqualTo("record");
        assertThat(rels(http.json("/ogc"))).contains("http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog");
        assertThat(http.json("/ogc/conformance").get("conformsTo").toString())
                .contains("ogcapi-records-1/1.0/conf/record-core")
                .contains("ogcapi-records-1/1.0/conf/searchable-catalog");
    }

    @Test
    void everyRecordIsOneByTheSchemaAndEachDatasetHasOne() throws IOException {
        Set<String> uris = new TreeSet<>();
        String path = CATALOGUE + "/items?limit=100";
        Schema schema;
        try (InputStream in = getClass().getResourceAsStream("/ogcapi-records/record.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
        while (path != null) {
            JsonNode page = http.json(path);
            assertThat(page.get("numberReturned").asInt())
                    .isEqualTo(page.get("features").size());
            for (JsonNode record : page.get("features")) {
                assertThat(schema.validate(record.toString(), InputFormat.JSON))
                        .as(record.get("id").asString())
                        .isEmpty();
                uris.add(record.at("/properties/externalIds/0/value").asString());
            }
            path = link(page, "next").map(href -> href.substring(ROOT.length())).orElse(null);
        }

        assertThat(uris).isEqualTo(listedCollections());
    }

    @Test
    void aRecordLinksToItselfItsOtherFormsAndItsCatalogue() {
        JsonNode record = http.json(CATALOGUE + "/items/municipalities");

        // /req/records-api/record-response, /req/json/record-response
        assertThat(rels(record)).contains("self", "alternate", "collection", "enclosure", "canonical");
        assertThat(record.toString())
                .contains("text/turtle", "application/ld+json", "application/rdf+xml", "application/xml", "text/html");
        assertThat(Http.header(http.get(CATALOGUE + "/items/municipalities"), "Content-Type"))
                .isEqualTo("application/geo+json");
        assertThat(http.get(CATALOGUE + "/items/nada").statusCode()).isEqualTo(404);
        assertThat(link(record, "canonical")).hasValue(ROOT + "/api/v1/datasets/municipalities");
    }

    /** What a question finds: {@code some}, {@code all}, {@code none}, or these ids. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=MUNICIPIOS                                                                 | some
            q=r%C3%ADos,RIOS                                                             | some
            q=zzzz                                                                       | none
            q=zzzz,rios                                                                  | some
            ids=rivers,roads,nada                                                        | rivers,roads
            externalIds=https://datos.example.org/sit/api/v1/datasets/rivers             | rivers
            externalIds=nada                                                             | none
            type=dataset                                                                 | all
            type=service,dataset                                                         | all
            type=service                                                                 | none
            bbox=-77.6,3,-75.7,5.1                                                       | some
            bbox=10,10,11,11&filter=geometry%20IS%20NOT%20NULL | none
            datetime=2018                                                                | some
            datetime=1900-01-01T00:00:00Z/1901-01-01T00:00:00Z                           | none
            q=&bbox=&datetime=&ids=&externalIds=&type=&limit=                            | all
            filter=id%20IN%20('rivers','roads')                                          | rivers,roads
            filter=title%20LIKE%20'%25'%20AND%20type='dataset'                           | all
            filter=%7B%22op%22:%22%3D%22,%22args%22:%5B%7B%22property%22:%22id%22%7D,%22rivers%22%5D%7D&filter-lang=cql2-json | rivers
            filter=S_INTERSECTS(geometry,POINT(-76.5%203.4))                             | some
            title=nada                                                                   | none
            """)
    void aQuestionFindsTheRecordsThatItMeans(String query, String found) {
        int all = http.json(CATALOGUE + "/items?limit=1").get("numberMatched").asInt();
        JsonNode page = http.json(CATALOGUE + "/items?" + query);
        int matched = page.get("numberMatched").asInt();
        List<String> ids = new ArrayList<>();
        page.get("features").forEach(record -> ids.add(record.get("id").asString()));

        switch (found) {
            case "all" -> assertThat(matched).isEqualTo(all);
            case "none" -> assertThat(matched).isZero();
            case "some" -> assertThat(matched).isBetween(1, all);
            default -> assertThat(ids).containsExactly(found.split(","));
        }
    }

    @Test
    void recordsAreSorted() {
        List<String> ids = new ArrayList<>();
        http.json(CATALOGUE + "/items?sortby=-id&limit=5")
                .get("features")
                .forEach(record -> ids.add(record.get("id").asString()));

        assertThat(ids).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(http.json(CATALOGUE + "/sortables").get("properties").has("title"))
                .isTrue();
        assertThat(http.json(CATALOGUE + "/queryables").get("properties").propertyNames())
                .contains("id", "type", "title", "geometry");
        assertThat(http.json(CATALOGUE + "/schema").get("properties").has("title"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ogc/collections/catalogue/items?bbox=1,2,3                   | 400 | invalid-parameter
            /ogc/collections/catalogue/items?limit=0                      | 400 | invalid-parameter
            /ogc/collections/catalogue/items?sortby=keywords              | 400 | invalid-parameter
            /ogc/collections/catalogue/items?filter=titulo='x'            | 400 | *
            /ogc/collections/catalogue/items?filter=title%20LIKE          | 400 | *
            /ogc/collections/catalogue/items?datetime=ayer                | 400 | invalid-parameter
            /ogc/collections/catalogue/items?crs=x                        | 400 | unknown-parameter
            /ogc/collections/catalogue/items?qq=x                         | 400 | unknown-parameter
            /ogc/collections/catalogue/items?f=csv                        | 400 | invalid-parameter
            /ogc/collections/catalogue/items?ids=,                        | 400 | invalid-parameter
            /ogc/collections/catalogue/items/rivrs                        | 404 | unknown-dataset
            """)
    void badQuestionsAboutRecordsAreTold(String path, int status, String code) {
        HttpResponse<byte[]> answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (!code.equals("*")) {
            assertThat(Http.json(answer).get("code").asString()).isEqualTo(code);
        }
    }

    @Test
    void thePageOfARecordHasItsDataForSearchEngines() {
        String page = Http.text(http.get(CATALOGUE + "/items/municipalities?f=html"));
        Matcher data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);

        assertThat(data.find()).isTrue();
        JsonNode dataset = JsonMapper.shared().readTree(data.group(1));
        assertThat(dataset.get("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.get("@id").asString()).isEqualTo(ROOT + "/api/v1/datasets/municipalities");
        assertThat(dataset.get("distribution").get(0).get("@type").asString()).isEqualTo("DataDownload");
        assertThat(dataset.at("/includedInDataCatalog/@type").asString()).isEqualTo("DataCatalog");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(Http.text(http.get(CATALOGUE + "/items?f=html&ids=municipalities")))
                .contains("municipalities?f=html");
        assertThat(Http.text(http.get(CATALOGUE + "?f=html&lang=en"))).contains("catalogue");
        Matcher next = Pattern.compile("href=\"/sit(/ogc/collections/catalogue/items\\?[^\"]*after=[^\"]*)\"")
                .matcher(Http.text(http.get(CATALOGUE + "/items?f=html&limit=2&lang=en")));
        assertThat(next.find()).isTrue();
        assertThat(Http.text(http.get(next.group(1).replace("&amp;", "&")))).contains("of ", "datasets");
    }

    @Test
    void searchEnginesFindThePages() {
        String robots = Http.text(http.get("/robots.txt"));
        String map = Http.text(http.get("/sitemap.xml"));

        assertThat(robots).contains("Sitemap: " + ROOT + "/sitemap.xml");
        assertThat(map)
                .contains("<loc>" + ROOT + CATALOGUE + "/items/municipalities?f=html</loc>")
                .doesNotContain("ejemplo");
    }

    private static List<String> rels(JsonNode node) {
        List<String> rels = new ArrayList<>();
        node.get("links").forEach(link -> rels.add(link.get("rel").asString()));
        return rels;
    }

    private static Optional<String> link(JsonNode node, String rel) {
        for (JsonNode link : node.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return Optional.of(link.get("href").asString());
            }
        }
        return Optional.empty();
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
