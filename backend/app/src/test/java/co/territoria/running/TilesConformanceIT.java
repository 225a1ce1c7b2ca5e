package co.territoria.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What <a href="https://docs.ogc.org/is/20-057/20-057.html">OGC API – Tiles 1.0</a> demands of the classes that we
 * declare, by its abstract tests (annex A), asked of the built file.
 */
class TilesConformanceIT {

    private static final String CONF = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static RunningSystem system;
    private static HttpClient http;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path repository = Path.of(System.getProperty("territoria.repository"));
        system = RunningSystem.start(
                folder,
                "--territoria.data=" + repository.resolve("data"),
                "--territoria.gis-layers=" + repository.resolve("gis-layers"));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void declaresWhatThisTestHolds() throws Exception {
        List<String> declared = new ArrayList<>();
        json("/ogc/conformance").path("conformsTo").forEach(each -> declared.add(each.asString()));

        assertThat(declared.stream().filter(each -> each.startsWith(CONF)).map(each -> each.substring(CONF.length())))
                .containsExactlyInAnyOrder(
                        "core",
                        "tileset",
                        "tilesets-list",
                        "dataset-tilesets",
                        "geodata-tilesets",
                        "collections-selection",
                        "oas30",
                        "mvt");
    }

    /** A.10 landingpage, A.12 desc-links: from the landing page and from each collection the way leads to tilesets. */
    @Test
    void everyOriginLeadsToItsTilesets() throws Exception {
        assertThat(link(json("/ogc"), REL + "tilesets-vector").path("href").asString())
                .endsWith("/ogc/tiles?f=json");
        int withTiles = 0;
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            JsonNode tilesets = link(collection, REL + "tilesets-vector");
            // tables and records have no shapes to cut
            boolean table =
                    List.of("", "none").contains(collection.path("geometry").asString(""));
            assertThat(tilesets.isMissingNode())
                    .as(collection.path("id").asString())
                    .isEqualTo(table);
            if (!table) {
                assertThat(tilesets.path("href").asString())
                        .contains("/ogc/collections/" + collection.path("id").asString() + "/tiles");
                withTiles++;
            }
        }
        assertThat(withTiles).isGreaterThan(200);
    }

    /**
     * A.9 tileset-links, and what the public suite does besides: every link of a list is followed as JSON, so that none
     * is a template.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc/tiles", "/ogc/collections/municipalities/tiles", "/ogc/collections/roads/tiles"})
    void aListOfTilesetsLeadsToEach(String list) throws Exception {
        JsonNode tilesets = json(list).path("tilesets");

        assertThat(tilesets.size()).isEqualTo(2);
        for (JsonNode tileset : tilesets) {
            assertThat(tileset.path("dataType").asString()).isEqualTo("vector");
            assertThat(tileset.path("crs").asString()).startsWith("http://www.opengis.net/def/crs/");
            String set = tileset.path("tileMatrixSetURI").asString();
            assertThat(set).startsWith("http://www.opengis.net/def/tilematrixset/OGC/1.0/");
            String id = set.substring(set.lastIndexOf('/') + 1);
            assertThat(link(tileset, "self").path("href").asString()).contains(list + "/" + id);
            assertThat(link(tileset, REL + "tiling-scheme").path("href").asString())
                    .contains("/ogc/tileMatrixSets/" + id);
            for (JsonNode each : tileset.path("links")) {
                assertThat(get(each.path("href").asString(), "Accept", "application/json")
                                .statusCode())
                        .as(each.toString())
                        .isEqualTo(200);
            }
        }
    }

    /** A.8 description: metadata, scheme and a template for tiles, with its media type. */
    @ParameterizedTest
    @CsvSource({
        "/ogc/tiles/WebMercatorQuad", "/ogc/tiles/WorldCRS84Quad",
        "/ogc/collections/municipalities/tiles/WebMercatorQuad", "/ogc/collections/projects/tiles/WorldCRS84Quad"
    })
    void aTilesetTellsAllThatIsNeeded(String path) throws Exception {
        JsonNode tileset = json(path);

        JsonNode item = link(tileset, "item");
        assertThat(item.path("templated").asBoolean()).isTrue();
        assertThat(item.path("type").asString()).isEqualTo(MVT);
        assertThat(item.path("href").asString()).contains("/{tileMatrix}/{tileRow}/{tileCol}");
        JsonNode scheme = json(link(tileset, REL + "tiling-scheme").path("href").asString());
        assertThat(scheme.path("uri")).isEqualTo(tileset.path("tileMatrixSetURI"));
        assertThat(scheme.path("crs")).isEqualTo(tileset.path("crs"));
        for (JsonNode limits : tileset.path("tileMatrixSetLimits")) {
            JsonNode matrix = StreamSupport.stream(scheme.path("tileMatrices").spliterator(), false)
                    .filter(each -> each.path("id").equals(limits.path("tileMatrix")))
                    .findFirst()
                    .orElseThrow();
            assertThat(limits.path("maxTileRow").asLong())
                    .isBetween(
                            limits.path("minTileRow").asLong(),
                            matrix.path("matrixHeight").asLong() - 1);
            assertThat(limits.path("maxTileCol").asLong())
                    .isBetween(
                            limits.path("minTileCol").asLong(),
                            matrix.path("matrixWidth").asLong() - 1);
        }
        assertThat(tileset.path("layers").size()).isPositive();
        assertThat(tileset.path("layers")
                        .path(0)
                        .path("propertiesSchema")
                        .path("properties")
                        .size())
                .isPositive();
        assertThat(tileset.path("boundingBox").path("lowerLeft").size()).isEqualTo(2);
        assertThat(tileset.path("centerPoint").path("tileMatrix").asString()).isNotEmpty();
    }

    /** A.6 tc-success and A.7 tc-error: within the limits 200 or 204, outside 404, at the corners of every zoom. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/tiles/WorldCRS84Quad",
                "/ogc/collections/municipalities/tiles/WebMercatorQuad",
                "/ogc/collections/rivers/tiles/WorldCRS84Quad"
            })
    void thereAreTilesWithinTheLimitsAndNoneOutside(String path) throws Exception {
        JsonNode tileset = json(path);
        JsonNode scheme = json(link(tileset, REL + "tiling-scheme").path("href").asString());
        String template = link(tileset, "item").path("href").asString();
        int full = 0;
        for (JsonNode limits : tileset.path("tileMatrixSetLimits")) {
            int zoom = Integer.parseInt(limits.path("tileMatrix").asString());
            int top = limits.path("minTileRow").asInt();
            int bottom = limits.path("maxTileRow").asInt();
            int left = limits.path("minTileCol").asInt();
            int right = limits.path("maxTileCol").asInt();
            for (int[] within : new int[][] {{top, left}, {bottom, right}, {(top + bottom) / 2, (left + right) / 2}}) {
                int status = tile(template, zoom, within[0], within[1]).statusCode();
                assertThat(status).isIn(200, 204);
                full += status == 200 ? 1 : 0;
            }
            assertThat(tile(template, zoom, bottom + 1, left).statusCode()).isEqualTo(404);
            assertThat(tile(template, zoom, top, right + 1).statusCode()).isEqualTo(404);
            assertThat(tile(template, zoom, Integer.MAX_VALUE, Integer.MAX_VALUE)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(full).isGreaterThan(5);
        int last = scheme.path("tileMatrices").size();
        assertThat(tile(template, last, 0, 0).statusCode()).isEqualTo(404);
    }

    /** A.20 mvt/content: the grid of a tile is linear in the tileset's coordinates. Cali lies where both grids say. */
    @Test
    void theGridOfATileIsLinearInItsCoordinates() throws Exception {
        double longitude = -76.5225;
        double latitude = 3.4372;
        int zoom = 10;
        double x = (longitude + 180) / 360 * (1 << zoom);
        double sine = Math.sin(Math.toRadians(latitude));
        double y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom);
        VectorTile.Tile.Feature mercator = seat("WebMercatorQuad", zoom, (int) y, (int) x);
        double across = (longitude + 180) / 360 * (1 << zoom);
        double down = (90 - latitude) / 180 * (1 << zoom - 1);
        VectorTile.Tile.Feature degrees = seat("WorldCRS84Quad", zoom - 1, (int) down, (int) across);

        double[] there = seatOf76001();
        double column = (there[0] + 180) / 360 * (1 << zoom);
        double row = (90 - there[1]) / 180 * (1 << zoom - 1);
        assertThat(number(degrees.getGeometry(1))).isEqualTo((int) Math.round((column - (int) across) * 4096));
        assertThat(number(degrees.getGeometry(2))).isEqualTo((int) Math.round((row - (int) down) * 4096));
        double s = Math.sin(Math.toRadians(there[1]));
        double mercatorRow = (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * (1 << zoom);
        assertThat(number(mercator.getGeometry(1))).isEqualTo((int) Math.round((column - (int) x) * 4096));
        assertThat(number(mercator.getGeometry(2))).isEqualTo((int) Math.round((mercatorRow - (int) y) * 4096));
    }

    private double[] seatOf76001() throws Exception {
        JsonNode at =
                json("/ogc/collections/seats/items/76001").path("geometry").path("coordinates");
        return new double[] {at.path(0).asDouble(), at.path(1).asDouble()};
    }

    private static VectorTile.Tile.Feature seat(String set, int zoom, int row, int column) throws Exception {
        byte[] bytes = get("/ogc/collections/seats/tiles/%s/%d/%d/%d".formatted(set, zoom, row, column))
                .body();
        return VectorTile.Tile.parseFrom(bytes).getLayers(0).getFeaturesList().stream()
                .filter(feature -> feature.getId() == 76001)
                .findFirst()
                .orElseThrow();
    }

    /** Zig-zag, Mapbox Vector Tile 2.1, §4.3.2. */
    private static int number(int coded) {
        return (coded >> 1) ^ -(coded & 1);
    }

    /** A.15 and A.16 collections-selection: only the layers named, in their order, by id or by address. */
    @Test
    void onlyTheLayersNamedAreInATile() throws Exception {
        String tile = "/ogc/tiles/WebMercatorQuad/8/125/73?collections=";
        String address = json("/ogc/collections/rivers")
                .path("links")
                .path(0)
                .path("href")
                .asString();
        String rivers = address.substring(0, address.indexOf('?'));

        assertThat(layers(tile + "roads,municipalities")).containsExactly("roads", "municipalities");
        assertThat(layers(tile + "municipalities," + rivers)).containsExactly("municipalities", "rivers");
        assertThat(layers(tile + "indicator-ipm")).containsExactly("indicator-ipm");
        assertThat(layers("/ogc/tiles/WebMercatorQuad/8/125/73"))
                .contains("municipalities", "rivers", "sea", "projects")
                .noneMatch(layer -> layer.startsWith("indicator-") || layer.startsWith("gap-"));
        JsonNode tileset = json("/ogc/tiles/WebMercatorQuad?collections=roads,municipalities");
        assertThat(tileset.path("layers").path(0).path("id").asString()).isEqualTo("roads");
        assertThat(tileset.path("layers").size()).isEqualTo(2);
        assertThat(link(tileset, "item").path("href").asString()).endsWith("?collections=roads,municipalities");
        assertThat(get(tile + "nada").statusCode()).isEqualTo(400);
    }

    private static List<String> layers(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return VectorTile.Tile.parseFrom(answer.body()).getLayersList().stream()
                .map(VectorTile.Tile.Layer::getName)
                .toList();
    }

    /** HEAD, validators, what the caller takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/tiles/WorldCRS84Quad/7/61/73",
                "/ogc/collections/municipalities/tiles/WorldCRS84Quad/7/61/73",
                "/ogc/tiles/WebMercatorQuad?f=tilejson",
                "/ogc/collections/indicator-ipm/styles/default?f=mapbox",
                "/ogc/collections/indicator-ipm/styles/default/legend?f=svg"
            })
    void headAndValidatorsAreRight(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> head = http.send(
                HttpRequest.newBuilder(URI.create(system.address() + path))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(tag).startsWith("\"");
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(answer.body().length));
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ogc/tiles/WorldCRS84Quad/7/61/73 | image/png | 406",
                "/ogc/tiles/WorldCRS84Quad/7/61/73 | application/vnd.mapbox-vector-tile | 200",
                "/ogc/tiles | text/html | 200",
                "/ogc/tiles | image/png | 406",
                "/ogc/tiles/WebMercatorQuad | application/vnd.mapbox.tile+json | 200",
                "/ogc/tileMatrixSets/WorldCRS84Quad | text/html | 200",
                "/ogc/collections/municipalities/styles/default | application/vnd.mapbox.style+json | 200",
                "/ogc/collections/municipalities/styles/default | text/html | 200",
                "/ogc/collections/municipalities/styles/default | image/png | 406",
            })
    void theHeaderChoosesTheForm(String path, String accept, int status) throws Exception {
        assertThat(get(path, "Accept", accept).statusCode()).isEqualTo(status);
    }

    /** A.17 and A.18 oas30: paths, parameters and the suffixes of the operations (20-057, table 12). */
    @Test
    void theDescriptionForProgramsHasTheOperations() throws Exception {
        JsonNode paths = json("/api/docs/openapi").path("paths");
        Map<String, String> suffixes = Map.of(
                "/ogc/tileMatrixSets", "getTileMatrixSetsList",
                "/ogc/tileMatrixSets/{tileMatrixSet}", "getTileMatrixSet",
                "/ogc/tiles", ".dataset.vector.getTileSetsList",
                "/ogc/tiles/{tileMatrixSet}", ".dataset.vector.getTileSet",
                "/ogc/tiles/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}", ".dataset.vector.getTile",
                "/ogc/collections/{collection}/tiles", ".collection.vector.getTileSetsList",
                "/ogc/collections/{collection}/tiles/{tileMatrixSet}", ".collection.vector.getTileSet",
                "/ogc/collections/{collection}/tiles/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}",
                        ".collection.vector.getTile");

        suffixes.forEach((path, suffix) -> {
            JsonNode operation = paths.path(path).path("get");
            assertThat(operation.path("operationId").asString()).as(path).endsWith(suffix);
            assertThat(StreamSupport.stream(operation.path("parameters").spliterator(), false)
                            .map(each -> each.path("name").asString()))
                    .containsAll(Pattern.compile("\\{(\\w+)}")
                            .matcher(path)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        });
        assertThat(paths.path("/ogc/tiles/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("\"collections\"", "\"explode\":false", "\"type\":\"array\"");
    }

    /** A style leads to its tiles, and its classes are those of the map. */
    @Test
    void aStyleDrawsTheClassesOfTheScreen() throws Exception {
        JsonNode style = json("/ogc/collections/indicator-ipm/styles/default?f=mapbox");
        JsonNode told =
                json(style.path("sources").path("territoria").path("url").asString());
        JsonNode classes = json("/api/v1/indicators/ipm/classes?method=jenks&count=5");
        JsonNode entries = json("/ogc/collections/indicator-ipm/styles/default/legend?f=json")
                .path("entries");

        assertThat(told.path("tilejson").asString()).isEqualTo("3.0.0");
        for (int i = 0; i < 5; i++) {
            assertThat(entries.path(i).path("lower").asDouble())
                    .isEqualTo(classes.path("bounds").path(i).asDouble());
            assertThat(style.toString()).contains(entries.path(i).path("colour").asString());
        }
        assertThat(entries.path(5).path("missing").asBoolean()).isTrue();
        assertThat(json("/ogc/styles/default?f=mapbox").path("layers").size()).isGreaterThan(20);
    }

    private static HttpResponse<byte[]> tile(String template, int zoom, int row, int column) throws Exception {
        return get(template.replace("{tileMatrix}", String.valueOf(zoom))
                .replace("{tileRow}", String.valueOf(row))
                .replace("{tileCol}", String.valueOf(column)));
    }

    private static JsonNode link(JsonNode answer, String rel) {
        for (JsonNode link : answer.path("links")) {
            if (link.path("rel").asString("").equals(rel)) {
                return link;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : system.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
