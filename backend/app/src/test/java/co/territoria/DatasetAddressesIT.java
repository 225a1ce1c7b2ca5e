package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The addresses of datasets with good and bad input. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:datasetaddresses;DB_CLOSE_DELAY=-1",
            "territoria.catalog.editions-after-seconds=0"
        })
class DatasetAddressesIT {

    private static final String DATASETS = "/api/v1/datasets";

    @Autowired
    private Environment environment;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void listsEverythingOnceAcrossPages() {
        Set<String> seen = new HashSet<>();
        int count = 0;
        String next = DATASETS + "?limit=60&sort=title";
        int total = 0;
        while (next != null) {
            JsonNode page = http.json(next);
            total = page.get("total").asInt();
            for (JsonNode item : page.get("items")) {
                seen.add(item.get("id").asString());
                count++;
                assertThat(item.get("example").asBoolean()).isFalse();
                assertThat(item.get("id").asString()).doesNotStartWith("ejemplo");
            }
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        assertThat(count).isEqualTo(total).isEqualTo(seen.size());
        assertThat(seen).contains("municipalities", "indicator-ipm", "gap-ipm", "roads");
    }

    @Test
    void findsWithoutAccentsInBothLanguagesAndNarrows() {
        JsonNode found = http.json(DATASETS + "?q=privacion+acueducto");
        assertThat(found.get("total").asInt()).isPositive();
        assertThat(http.json(DATASETS + "?q=deprivation&lang=en").get("total").asInt())
                .isPositive();
        JsonNode poverty = http.json(DATASETS + "?theme=poverty&nature=observed&limit=1");
        assertThat(poverty.get("items").get(0).get("theme").get("id").asString())
                .isEqualTo("poverty");
        int natures = 0;
        for (JsonNode each : poverty.get("facets").get("nature")) {
            if (each.get("id").asString().equals("observed")) {
                natures = each.get("count").asInt();
            }
        }
        assertThat(natures).isEqualTo(poverty.get("total").asInt());
        assertThat(http.json(DATASETS + "?year=1900").get("total").asInt()).isZero();
        assertThat(http.json(DATASETS + "?q=nadaquesellameasi").get("total").asInt())
                .isZero();
    }

    @Test
    void showsAnExamplePackAloneAndMarked() {
        JsonNode page = http.json(DATASETS + "?pack=ejemplo&limit=1000");
        assertThat(page.get("example").asBoolean()).isTrue();
        for (JsonNode item : page.get("items")) {
            assertThat(item.get("example").asBoolean()).isTrue();
            assertThat(item.get("id").asString()).startsWith("ejemplo-");
        }
        JsonNode one = http.json(DATASETS + "/ejemplo-municipalities");
        assertThat(one.get("example").asBoolean()).isTrue();
        assertThat(one.get("citation").asString()).contains("ficticios");
        HttpResponse<byte[]> file = http.get(DATASETS + "/ejemplo-municipalities/download?f=csv");
        assertThat(Http.header(file, "Territoria-Example")).isEqualTo("true");
        assertThat(Http.header(file, "Content-Disposition")).contains("\"ejemplo-");
    }

    @Test
    void tellsADatasetWhole() {
        JsonNode one = http.json(DATASETS + "/indicator-ipm");
        assertThat(one.get("version").asInt()).isEqualTo(1);
        assertThat(one.get("licence").get("declared").asBoolean()).isFalse();
        assertThat(one.get("licence").get("text").asString()).isEqualTo("no declarada por la fuente");
        assertThat(one.get("publisher").asString()).isEqualTo("DANE");
        assertThat(one.get("sources").get(0).get("access").asString()).isNotBlank();
        assertThat(one.get("checksum").asString()).matches("[0-9a-f]{64}");
        assertThat(one.get("versions").size()).isEqualTo(1);
        assertThat(one.get("withdrawn").asBoolean()).isFalse();
        assertThat(http.json(DATASETS + "/gap-ipm").get("nature").asString()).isEqualTo("computed");
        assertThat(http.json(DATASETS + "/scenario-tendencia-edu_cob_neta")
                        .get("nature")
                        .asString())
                .isEqualTo("scenario");
    }

    @Test
    void aFileSaysWhatItIsBeforeItIsRead() {
        HttpResponse<byte[]> file = http.get(DATASETS + "/municipalities/download?f=geojson");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Http.header(file, "Content-Disposition"))
                .matches("attachment; filename=\"municipalities_v1_\\d{4}-\\d{2}-\\d{2}\\.geojson\"");
        String etag = Http.header(file, "ETag");
        assertThat(etag).matches("\"[0-9a-f]{32}\"");

        HttpResponse<byte[]> head = http.send("HEAD", DATASETS + "/municipalities/download?f=geojson");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Http.header(head, "ETag")).isEqualTo(etag);
        assertThat(Http.header(head, "Content-Length")).isEqualTo(String.valueOf(file.body().length));

        HttpResponse<byte[]> again = http.get(DATASETS + "/municipalities/download?f=geojson", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Http.header(http.get(DATASETS + "/municipalities/download?f=geojson&lang=en"), "ETag"))
                .isNotEqualTo(etag);
    }

    @Test
    void compressesTextsForThoseWhoTakeIt() throws java.io.IOException {
        HttpResponse<byte[]> plain = http.get(DATASETS + "/municipalities/download?f=csv");
        HttpResponse<byte[]> gzip = http.get(DATASETS + "/municipalities/download?f=csv", "Accept-Encoding", "gzip");
        assertThat(Http.header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Http.unzipped(gzip.body())).isEqualTo(plain.body());
        assertThat(Http.header(gzip, "ETag")).endsWith("-gz\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pmtiles | bytes=0-126      | 0   | 127
            fgb     | bytes=100-       | 100 | 100000000
            gpkg    | bytes=-512       | -1  | 512
            csv     | bytes=0-99       | 0   | 100
            """)
    void givesPartsOfAWholeFile(String format, String range, long from, long most) {
        String path = DATASETS + "/municipalities/download?f=" + format;
        HttpResponse<byte[]> part = http.get(path, "Range", range, "Accept-Encoding", "gzip");
        byte[] whole = http.get(path).body();
        int first = (int) (from < 0 ? whole.length - most : from);
        int end = (int) Math.min(whole.length, first + most);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
        assertThat(Http.header(part, "Content-Range"))
                .isEqualTo("bytes %d-%d/%d".formatted(first, end - 1, whole.length));
        assertThat(Http.header(part, "Content-Encoding")).isEmpty();
        assertThat(Http.header(part, "Access-Control-Expose-Headers")).contains("Content-Range", "Accept-Ranges");
    }

    @Test
    void aPartOfAnotherVersionOfTheFileIsNotGiven() {
        String path = DATASETS + "/municipalities/download?f=fgb";
        HttpResponse<byte[]> head = http.send("HEAD", path);
        String size = Http.header(head, "Content-Length");
        String etag = Http.header(head, "ETag");
        assertThat(Http.header(head, "Accept-Ranges")).isEqualTo("bytes");

        assertThat(http.get(path, "Range", "bytes=0-7", "If-Range", etag).statusCode())
                .isEqualTo(206);
        HttpResponse<byte[]> other = http.get(path, "Range", "bytes=0-7", "If-Range", "\"other\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(Http.header(other, "Content-Length")).isEqualTo(size);
        assertThat(http.get(path, "Range", "bytes=0-7", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> beyond = http.get(path, "Range", "bytes=" + size + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(Http.header(beyond, "Content-Range")).isEqualTo("bytes */" + size);
        assertThat(Http.header(beyond, "Content-Type")).startsWith("application/problem+json");
        HttpResponse<byte[]> selection = http.get(path + "&bbox=-77,3,-76,4", "Range", "bytes=0-7");
        assertThat(selection.statusCode()).isEqualTo(200);
        assertThat(Http.header(selection, "Accept-Ranges")).isEmpty();
    }

    @Test
    void aBrowserMayAskForParts() {
        HttpResponse<byte[]> preflight = http.send(
                "OPTIONS",
                DATASETS + "/municipalities/download",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "range");
        assertThat(Http.header(preflight, "Access-Control-Allow-Headers")).contains("Range", "If-Range");
    }

    @Test
    void selectsWhatAFilterChooses() {
        HttpResponse<byte[]> file = http.get(DATASETS
                + "/indicator-nbi/download?f=csv&filter=breakdown%3D%27total%27&properties=name,value&sortby=-value");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Http.header(file, "Content-Disposition")).contains("_seleccion.csv");
        List<Double> values = new ArrayList<>();
        Http.text(file).lines().skip(1).filter(line -> line.contains("POLYGON")).forEach(line -> {
            String[] cells = line.split(",");
            values.add(Double.valueOf(cells[2]));
        });
        assertThat(values).hasSize(42).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            /api/v1/datasets?tema=x                                          | 400 | tema
            /api/v1/datasets?theme=agua                                      | 400 | theme
            /api/v1/datasets?dimension=otra                                  | 400 | dimension
            /api/v1/datasets?nature=x                                        | 400 | nature
            /api/v1/datasets?origin=x                                        | 400 | origin
            /api/v1/datasets?year=18                                         | 400 | year
            /api/v1/datasets?sort=x                                          | 400 | sort
            /api/v1/datasets?limit=0                                         | 400 | limit
            /api/v1/datasets?after=x                                         | 400 | after
            /api/v1/datasets?pack=nada                                       | 400 | pack
            /api/v1/datasets?f=xml                                           | 400 | f
            /api/v1/datasets?q=%00                                           | 400 | q
            /api/v1/datasets/municipios                                      | 404 | dataset
            /api/v1/datasets/municipalities?f=xml                            | 400 | f
            /api/v1/datasets/nada/versions                                   | 404 | dataset
            /api/v1/datasets/municipalities/versions?f=xml                   | 400 | f
            /api/v1/datasets/municipalities/changes                          | 400 | from
            /api/v1/datasets/municipalities/changes?from=1&to=1              | 400 | from
            /api/v1/datasets/municipalities/changes?from=1&to=9              | 404 | version
            /api/v1/datasets/municipalities/changes?from=x                   | 400 | from
            /api/v1/datasets/municipalities/download                         | 400 | f
            /api/v1/datasets/municipalities/download?f=dwg                   | 400 | f
            /api/v1/datasets/municipalities/download?f=csv&version=2         | 404 | version
            /api/v1/datasets/municipalities/download?f=csv&version=-1        | 400 | version
            /api/v1/datasets/municipalities/download?f=csv&bbox=1,2,3        | 400 | bbox
            /api/v1/datasets/municipalities/download?f=csv&bbox=-76,4,-77,3  | 400 | bbox
            /api/v1/datasets/municipalities/download?f=csv&datetime=2018     | 400 | datetime
            /api/v1/datasets/municipalities/download?f=csv&properties=nada   | 400 | properties
            /api/v1/datasets/municipalities/download?f=csv&sortby=nada       | 400 | sortby
            /api/v1/datasets/municipalities/download?f=csv&filter=area_km2>  | 400 | filter
            /api/v1/datasets/municipalities/download?f=csv&filter=areas>1    | 400 | filter
            /api/v1/datasets/municipalities/download?f=csv&filter-lang=sql   | 400 | filter-lang
            /api/v1/datasets/municipalities/download?f=geojson&crs=EPSG:9377 | 400 | crs
            /api/v1/datasets/municipalities/download?f=gpkg&crs=EPSG:1       | 400 | crs
            /api/v1/datasets/municipalities/download?f=csv&filtro=x          | 400 | filtro
            """)
    void badInputIsToldWithWhatWouldBeRight(String path, int status, String parameter) {
        HttpResponse<byte[]> answer = http.get(path.replace(">", "%3E"));
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(Http.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(Http.header(answer, "Content-Disposition")).isEmpty();
        JsonNode problem = Http.json(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void aFaultInAFilterSaysWhere() {
        JsonNode problem = http.json(DATASETS + "/municipalities/download?f=csv&filter=area_km2%20%3E%20");
        assertThat(problem.get("position").asInt()).isGreaterThan(0);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE"})
    void readsOnly(String method) {
        assertThat(http.send(method, DATASETS + "/municipalities").statusCode()).isEqualTo(405);
        assertThat(http.send(method, DATASETS + "/municipalities/download?f=csv")
                        .statusCode())
                .isEqualTo(405);
    }
}
