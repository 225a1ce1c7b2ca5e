package co.territoria.ingest.landuse;

import static co.territoria.ingest.landuse.Delivered.EAST;
import static co.territoria.ingest.landuse.Delivered.SQUARE;
import static co.territoria.ingest.landuse.Delivered.WEST;
import static co.territoria.ingest.landuse.Delivered.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Files made to do harm, or broken in transit: each is told, none is a defect, and none takes time or memory without end. */
class HostileDeliveryTest {

    private static final String TABLE = "clasificacion_suelo";
    private static final String COLUMN = "tipo_clasificacion_suelo";

    private final Findings findings = new Findings();

    private Optional<DeliveryReader.Result> read(String name, byte[] bytes) {
        return DeliveryReader.read(
                new DeliveryReader.Request(name, bytes, null, null, SQUARE, Map.of(), FileLimits.DEFAULT), findings);
    }

    private List<String> rules() {
        return findings.list().stream().map(Finding::rule).distinct().toList();
    }

    private static byte[] geoJson(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                .formatted(String.join(",", features))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String label, String ring) {
        return """
                {"type":"Feature","properties":{"tipo_clasificacion_suelo":"%s"},
                 "geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(label, ring);
    }

    private static final String WESTERN = "[-76.1,4],[-76.05,4],[-76.05,4.1],[-76.1,4.1],[-76.1,4]";

    @ParameterizedTest
    @ValueSource(strings = {"shp", "DBF", "prj", "cpg", "..", "", "/", "carpeta/", "a.", ".shp"})
    void readsZipsWhateverTheirEntriesAreCalled(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, new byte[] {1, 2, 3});
        files.putAll(Delivered.shapefile(
                TABLE, Delivered.PRJ_3115, "tipo_clasi", List.of("Urbano"), List.of(in(3115, SQUARE))));

        Optional<DeliveryReader.Result> result = read("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files));

        assertThat(result).isPresent();
    }

    @Test
    void shortensADefinitionWithoutEnd() {
        Map<String, byte[]> files = Delivered.shapefile(
                TABLE,
                "PROJCS[" + "\"x\",".repeat(1_000_000),
                "tipo_clasi",
                List.of("Urbano"),
                List.of(in(3115, SQUARE)));
        files.put(TABLE + ".cpg", "Z".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));

        assertThat(read("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files)))
                .isEmpty();
        assertThat(rules()).contains("unknown-crs", "unknown-encoding");
        assertThat(findings.list()).allSatisfy(each -> assertThat(each.es()).hasSizeLessThan(4_100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"type\":{}}",
                "{\"type\":7,\"coordinates\":[]}",
                "{\"type\":\"Polygon\"}",
                "{\"type\":\"Polygon\",\"coordinates\":\"no\"}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,4],[1,4],[1,5],[1e999,4]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[1]]]}",
                "{\"type\":\"Point\",\"coordinates\":{\"x\":1}}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}"
            })
    void tellsGeometriesThatAreNone(String geometry) {
        byte[] bytes = geoJson(
                feature("Urbano", WESTERN),
                "{\"type\":\"Feature\",\"properties\":{\"tipo_clasificacion_suelo\":\"Rural\"},\"geometry\":%s}"
                        .formatted(geometry));

        assertThatCode(() -> read(TABLE + ".geojson", bytes)).doesNotThrowAnyException();
        assertThat(rules()).isNotEmpty();
    }

    @Test
    void tellsNumbersThatNoDoubleHolds() {
        String huge = "9".repeat(400);

        assertThat(read(
                        TABLE + ".geojson",
                        geoJson(feature("Urbano", WESTERN.replace("[-76.05,4],", "[%s,4],".formatted(huge))))))
                .isEmpty();
        assertThat(rules()).contains("broken-geometry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG::99999999999999999999", "urn:ogc:def:crs:EPSG::4326999999999"})
    void tellsCodesThatNoIntegerHolds(String name) {
        byte[] bytes = new String(geoJson(feature("Urbano", WESTERN)), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}},".formatted(name))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(TABLE + ".geojson", bytes)).isEmpty();
        assertThat(rules()).contains("unknown-crs");
    }

    @Test
    void refusesGeoJsonNestedWithoutEnd() {
        byte[] bytes = ("{\"features\":" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(read(TABLE + ".geojson", bytes)).isEmpty();
        assertThat(rules()).containsExactly("unreadable-geojson");
    }

    @Test
    void refusesLayersAndColumnsWithoutEnd() {
        String[] layers = new String[FileLimits.DEFAULT.entries() + 1];
        String[] columns = new String[FileLimits.DEFAULT.columns() + 1];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = "{\"properties\":{\"TEMA\":\"capa %d\"},\"geometry\":null}".formatted(i);
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i] = "{\"properties\":{\"columna%d\":1},\"geometry\":null}".formatted(i);
        }

        assertThat(read("a.geojson", geoJson(layers))).isEmpty();
        assertThat(read("b.geojson", geoJson(columns))).isEmpty();
        assertThat(rules()).contains("too-many-layers", "too-many-columns");
    }

    @Test
    void leavesControlCharactersOutAndTellsIt() {
        byte[] bytes = geoJson(
                feature("Urb\\u0000ano", WESTERN),
                feature("Rural\\u001b[2J\\ud800", "[-76.05,4],[-76,4],[-76,4.1],[-76.05,4.1],[-76.05,4]"));

        DeliveryReader.Result result = read(TABLE + ".geojson", bytes).orElseThrow();

        assertThat(result.zones()).extracting(ReadZone::label).containsExactly("Urbano", "Rural[2J");
        assertThat(rules()).contains("control-characters");
        assertThat(findings.list()).allSatisfy(each -> assertThat((each.es() + each.en() + each.layer())
                        .chars()
                        .noneMatch(one -> Character.isISOControl(one) || Character.isSurrogate((char) one)))
                .isTrue());
    }

    @Test
    void keepsCharactersOfTwoHalves() {
        assertThat(Layers.shown("áñ 🌱 «x»", 100)).isEqualTo("áñ 🌱 «x»");
        assertThat(Layers.shown("ab🌱", 3)).isEqualTo("ab …");
    }

    @ParameterizedTest
    @CsvSource({
        "9377, 1e300",
        "9377, 1e12",
        "9377, 9e7",
        "9377, -1.5e7",
        "3115, 1e18",
        "3115, 5e6",
        "21897, 1e300",
        "21897, 9e6",
        "4326, 95",
        "4326, 1e300",
        "4326, 40",
        "3857, 1e9",
        "32618, -1e7"
    })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void namesTheFeatureWithAWrongCoordinate(int epsg, double wrong) {
        Geometry slip = EAST.copy();
        Geometry there = epsg == 21897 ? in(3116, slip) : in(epsg, slip);
        there.getCoordinates()[1].setY(wrong);
        there.geometryChanged();
        Geometry west = epsg == 21897 ? in(3116, WEST) : in(epsg, WEST);
        byte[] bytes = new Delivered.GeoPackage(epsg)
                .table(
                        TABLE,
                        List.of(COLUMN),
                        new Object[] {west, "Urbano"},
                        new Object[] {west, "Urbano"},
                        new Object[] {there, "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(findings.list())
                .filteredOn(each -> each.severity() == Finding.Severity.ERROR)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo("out-of-reach");
                    assertThat(each.feature()).isEqualTo(3);
                });
    }

    @Test
    void doesNotComputeWhatAGeoPackageWouldHaveComputed() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, List.of(COLUMN), new Object[] {in(9377, SQUARE), "Urbano"})
                .run("ALTER TABLE clasificacion_suelo ADD COLUMN bomba GENERATED ALWAYS AS (hex(zeroblob(400000000)))")
                .bytes();

        DeliveryReader.Result result = read("plan.gpkg", bytes).orElseThrow();

        assertThat(result.zones()).hasSize(1);
        assertThat(rules()).doesNotContain("cell-too-long", "unreadable-geopackage");
    }

    @Test
    void knowsVirtualTablesHoweverTheyAreWritten() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, List.of(COLUMN), new Object[] {in(9377, SQUARE), "Urbano"})
                .run("CREATE VIRTUAL TABLE zonificacion_suelo_rural USING fts5(geometria, x)")
                .run("PRAGMA writable_schema = ON")
                .run("UPDATE sqlite_master SET sql = replace(sql, 'CREATE VIRTUAL', 'CREATE /* */ VIRTUAL')")
                .run(
                        "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('zonificacion_suelo_rural', 'features', 9377)")
                .run(
                        "INSERT INTO gpkg_geometry_columns VALUES ('zonificacion_suelo_rural', 'geometria', 'GEOMETRY', 9377, 0, 0)")
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isPresent();
        assertThat(rules()).contains("ignored-view");
    }

    @Test
    void numbersFeaturesOfOneIdInTime() {
        int many = 60_000;
        String[] features = new String[many];
        for (int i = 0; i < many; i++) {
            features[i] =
                    "{\"properties\":{\"local_id\":\"76001\",\"tipo_clasificacion_suelo\":\"Rural\"},\"geometry\":null}";
        }

        DeliveryReader.layers("x.geojson", geoJson(features), FileLimits.DEFAULT, findings);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(8), () -> read(TABLE + ".geojson", geoJson(features)));
        assertThat(rules()).contains("no-geometry");
    }

    /** Whatever bytes are turned over, there is an answer and no defect. */
    @ParameterizedTest
    @ValueSource(strings = {"plan.gpkg", "plan.zip", TABLE + ".geojson"})
    void livesThroughBrokenFiles(String name) {
        byte[] whole = name.endsWith(".gpkg")
                ? new Delivered.GeoPackage(9377)
                        .table(TABLE, List.of(COLUMN), new Object[] {in(9377, SQUARE), "Urbano"})
                        .bytes()
                : name.endsWith(".zip") ? stored() : geoJson(feature("Urbano", WESTERN));
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] broken = whole.clone();
            int strokes = 1 + random.nextInt(8);
            for (int i = 0; i < strokes; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(name, broken)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    /** Without checksums in the way: the parts are broken one by one. */
    @ParameterizedTest
    @ValueSource(strings = {".shp", ".dbf", ".prj", ".cpg"})
    void livesThroughBrokenShapefiles(String part) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> files = Delivered.shapefile(
                    TABLE, Delivered.PRJ_3115, "tipo_clasi", List.of("Urbano"), List.of(in(3115, SQUARE)));
            byte[] broken = files.get(TABLE + part);
            int strokes = 1 + random.nextInt(6);
            for (int i = 0; i < strokes; i++) {
                broken[random.nextInt(Math.min(broken.length, 400))] = (byte) random.nextInt(256);
            }
            byte[] bytes = Delivered.zip(StandardCharsets.UTF_8, files);
            assertThatCode(() -> read("plan.zip", bytes)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static byte[] stored() {
        return Delivered.zip(
                StandardCharsets.UTF_8,
                Delivered.shapefile(
                        TABLE, Delivered.PRJ_3115, "tipo_clasi", List.of("Urbano"), List.of(in(3115, SQUARE))));
    }
}
