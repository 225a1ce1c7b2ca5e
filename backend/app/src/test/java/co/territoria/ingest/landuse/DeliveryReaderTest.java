package co.territoria.ingest.landuse;

import static co.territoria.ingest.landuse.Delivered.EAST;
import static co.territoria.ingest.landuse.Delivered.SQUARE;
import static co.territoria.ingest.landuse.Delivered.WEST;
import static co.territoria.ingest.landuse.Delivered.in;
import static co.territoria.ingest.landuse.Delivered.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.Theme;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** What municipalities deliver, good and bad: each fault is told with what to do, and nothing is repaired. */
class DeliveryReaderTest {

    private static final Geometry NEIGHBOUR = wkt("POLYGON ((-75.9 4, -75.8 4, -75.8 4.1, -75.9 4.1, -75.9 4))");

    private static final String TABLE = "clasificacion_suelo";
    private static final List<String> COLUMNS = List.of("tipo_clasificacion_suelo");

    private static final Mapping MAPPING = new Mapping(
            "2",
            "2026-01-01",
            "Planeación",
            List.of(
                    new Mapping.Row(Theme.SOIL_CLASS, "Perímetro urbano", "Urbano", null, null),
                    new Mapping.Row(Theme.SOIL_CLASS, "Zona rural", "Rural", null, null)));

    private Findings findings = new Findings();

    private Optional<DeliveryReader.Result> read(String name, byte[] bytes) {
        return read(name, bytes, null, null, FileLimits.DEFAULT);
    }

    private Optional<DeliveryReader.Result> mapped(String name, byte[] bytes, String layer, @Nullable Integer stated) {
        return read(
                name,
                bytes,
                new DeliveryReader.Rules(
                        List.of(new LayerRule(layer, Theme.SOIL_CLASS, "CLASE", null, Map.of())), MAPPING),
                stated,
                FileLimits.DEFAULT);
    }

    private Optional<DeliveryReader.Result> read(
            String name,
            byte[] bytes,
            DeliveryReader.@Nullable Rules rules,
            @Nullable Integer stated,
            FileLimits limits) {
        findings = new Findings();
        return DeliveryReader.read(
                new DeliveryReader.Request(
                        name, bytes, rules, stated, SQUARE, Map.of("Dos (EX002)", NEIGHBOUR), limits),
                findings);
    }

    private List<String> rules() {
        return findings.list().stream().map(Finding::rule).distinct().toList();
    }

    private Finding finding(String rule) {
        return findings.list().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + findings.list()));
    }

    private static byte[] good(int epsg) {
        return new Delivered.GeoPackage(epsg)
                .table(TABLE, COLUMNS, new Object[] {in(epsg, WEST), "Urbano"}, new Object[] {in(epsg, EAST), "Rural"})
                .bytes();
    }

    // ---- GeoPackage ----

    @ParameterizedTest
    @ValueSource(ints = {9377, 3115, 3116, 4326, 4686})
    void readsTheIntermediateStructure(int epsg) {
        DeliveryReader.Result result = read("plan.gpkg", good(epsg)).orElseThrow();

        assertThat(rules()).isEmpty();
        assertThat(result.crs().epsg()).isEqualTo(epsg);
        assertThat(result.zones()).extracting(ReadZone::code).containsExactly("Urbano", "Rural");
        assertThat(result.zones()).extracting(ReadZone::id).containsExactly(TABLE + ".1", TABLE + ".2");
        assertThat(result.zones().get(0).wkb()).isEqualTo(Delivered.wkb(in(epsg, WEST)));
    }

    @Test
    void leavesAloneWhatIsNoPlainTable() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, SQUARE), "Urbano"})
                .table("catastro", List.of("propietario"), new Object[] {in(9377, SQUARE), "Alguien"})
                .run(
                        "CREATE TRIGGER al_cambiar AFTER INSERT ON clasificacion_suelo BEGIN DELETE FROM clasificacion_suelo; END")
                .run("CREATE VIEW zonificacion_suelo_rural AS SELECT * FROM clasificacion_suelo")
                .run(
                        "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('zonificacion_suelo_rural', 'features', 9377)")
                .run(
                        "INSERT INTO gpkg_geometry_columns VALUES ('zonificacion_suelo_rural', 'geometria', 'GEOMETRY', 9377, 0, 0)")
                .run("CREATE TABLE nada_nuestro (secreto TEXT)")
                .run("INSERT INTO nada_nuestro VALUES ('x')")
                .bytes();

        DeliveryReader.Result result = read("plan.gpkg", bytes).orElseThrow();

        assertThat(result.zones()).hasSize(1);
        assertThat(rules()).contains("ignored-trigger", "ignored-view", "unknown-layer");
        assertThat(finding("unknown-layer").layer()).isEqualTo("catastro");
        assertThat(findings.list()).allSatisfy(each -> assertThat(each.es()).doesNotContain("Alguien"));
    }

    @Test
    void refusesCurvesAndOpenRingsByFeature() {
        byte[] curve = {1, 10, 0, 0, 0, 0, 0, 0, 0};
        byte[] open = Delivered.wkb(in(9377, SQUARE));
        open[open.length - 9] ^= 1;
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(
                        TABLE,
                        COLUMNS,
                        new Object[] {in(9377, SQUARE), "Urbano"},
                        new Object[] {curve, "Urbano"},
                        new Object[] {open, "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();

        assertThat(finding("curve").feature()).isEqualTo(2);
        assertThat(finding("curve").es()).contains("ST_CurveToLine");
        assertThat(finding("broken-ring").feature()).isEqualTo(3);
    }

    @Test
    void keepsHeightsAsTheyCame() {
        Geometry three = Delivered.raised(in(9377, SQUARE), 950.25);
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {three, "Urbano"})
                .bytes();

        DeliveryReader.Result result = read("plan.gpkg", bytes).orElseThrow();

        assertThat(finding("heights").severity()).isEqualTo(Finding.Severity.INFORMATION);
        assertThat(result.zones().get(0).wkb()).isEqualTo(Delivered.wkb(three));
        assertThat(result.zones().get(0).geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void tellsInvalidPolygonsAndLeavesThemAsTheyAre() {
        Geometry bowTie = in(9377, wkt("POLYGON ((-76.1 4, -76 4.1, -76 4, -76.1 4.1, -76.1 4))"));
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {bowTie, "Urbano"}, new Object[] {in(9377, SQUARE), "Rural"})
                .bytes();

        DeliveryReader.Result result = read("plan.gpkg", bytes).orElseThrow();

        assertThat(finding("invalid-geometry").feature()).isEqualTo(1);
        assertThat(result.zones().get(0).geometry().equalsExact(bowTie)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no soy un GeoPackage, aunque tenga más de cien bytes para que se mire lo que hay dentro y no su tamaño"
            })
    void saysWhatIsNoGeoPackage(String content) {
        assertThat(read("plan.gpkg", content.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(rules()).containsExactly("unreadable-geopackage");
    }

    @Test
    void saysWhatIsADatabaseButNoGeoPackage() {
        byte[] bytes =
                new Delivered.GeoPackage(9377).run("DROP TABLE gpkg_contents").bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(finding("unreadable-geopackage").es()).contains("gpkg_contents");
    }

    @Test
    void failsAnEmptyDelivery() {
        byte[] bytes = new Delivered.GeoPackage(9377).table(TABLE, COLUMNS).bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(rules()).containsExactly("empty-layer", "empty-delivery");
    }

    @Test
    void readsTheRowOfTheMunicipality() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, SQUARE), "Urbano"})
                .table(
                        "municipio",
                        List.of("codigo_departamento", "codigo_municipio", "nombre_municipio"),
                        new Object[] {null, "00", "001", "Uno"})
                .bytes();

        assertThat(read("plan.gpkg", bytes).orElseThrow().municipality())
                .containsEntry("codigo_municipio", "001")
                .containsEntry("nombre_municipio", "Uno");
    }

    // ---- labels and codes ----

    @ParameterizedTest
    @CsvSource({
        "Urbano, Urbano, false",
        "suelo  URBANO, Urbano, true",
        "Suelo de expansión urbana, Expansion_Urbana, true",
        "Expansion, Expansion_Urbana, true"
    })
    void readsOlderSpellings(String label, String code, boolean told) {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table("POT Clasificación suelo", List.of("Tipo_Clasificacion"), new Object[] {in(9377, SQUARE), label})
                .bytes();

        // the name of the layer is another, that of the column is an alias
        assertThat(read("plan.gpkg", bytes)).isEmpty();
        byte[] named = new Delivered.GeoPackage(9377)
                .table("Clase suelo", List.of("Tipo_Clasificacion"), new Object[] {in(9377, SQUARE), label})
                .bytes();

        ReadZone zone = read("plan.gpkg", named).orElseThrow().zones().get(0);

        assertThat(zone.code()).isEqualTo(code);
        assertThat(zone.label()).isEqualTo(label.strip());
        assertThat(rules().contains("older-code")).isEqualTo(told);
    }

    @Test
    void readsPathsOfCodesAndLists() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, SQUARE), "Rural"})
                .table(
                        "zonificacion_suelo_rural",
                        List.of("tipo_categoria_rural", "uso_principal", "uso_prohibido"),
                        new Object[] {
                            in(9377, SQUARE),
                            "Proteccion_Suelo_Rural.Conservacion_Proteccion_Ambiental.Areas_SINAP",
                            "Agricola",
                            "{Industrial, Mineria}"
                        })
                .bytes();

        ReadZone zone = read("plan.gpkg", bytes).orElseThrow().zones().get(1);

        assertThat(zone.code()).isEqualTo("Areas_SINAP");
        assertThat(zone.attributes()).containsEntry("uso_prohibido", "Industrial;Mineria");
        assertThat(rules()).isEmpty();
    }

    @Test
    void keepsTheLabelThatNobodyKnows() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, WEST), "Urbanoo"}, new Object[] {in(9377, EAST), "Urbanoo"
                })
                .bytes();

        DeliveryReader.Result result = read("plan.gpkg", bytes).orElseThrow();

        assertThat(result.zones()).allSatisfy(zone -> {
            assertThat(zone.code()).isNull();
            assertThat(zone.label()).isEqualTo("Urbanoo");
        });
        assertThat(finding("unknown-class").es()).contains(": 2;", "Urbano", "mapeo");
    }

    /** Names of others may have any length; the store has not. */
    @Test
    void takesLongNames() {
        String longName = "clasificacion_suelo_".repeat(12);
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table("centro_poblado_rural", List.of("identificador", "codigo"), new Object[] {
                    in(9377, SQUARE), longName, longName
                })
                .bytes();

        ReadZone zone = read("plan.gpkg", bytes).orElseThrow().zones().get(0);

        assertThat(zone.id()).isEqualTo("centro_poblado_rural.1");
        assertThat(zone.code()).isNull();
        assertThat(zone.label()).isEqualTo(longName);
    }

    @Test
    void saysWhichColumnIsMissing() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, List.of("algo"), new Object[] {in(9377, SQUARE), "x"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(finding("missing-column").field()).isEqualTo("tipo_clasificacion_suelo");
    }

    // ---- Shapefile ----

    private static Map<String, byte[]> shapefile(@Nullable String prj, Geometry... shapes) {
        return Delivered.shapefile(
                "Cartografía/Ordenación/Clases de suelo",
                prj,
                "CLASE",
                List.of("Perímetro urbano", "Zona rural").subList(0, shapes.length),
                List.of(shapes));
    }

    private static final String LAYER = "Clases de suelo";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM850"})
    void readsFoldersAndAccents(String names) {
        byte[] zip =
                Delivered.zip(Charset.forName(names), shapefile(Delivered.PRJ_3115, in(3115, WEST), in(3115, EAST)));

        DeliveryReader.Result result = mapped("plan.zip", zip, LAYER, null).orElseThrow();

        assertThat(rules()).isEmpty();
        assertThat(result.crs().epsg()).isEqualTo(3115);
        assertThat(result.zones()).extracting(ReadZone::code).containsExactly("Urbano", "Rural");
        assertThat(result.zones()).extracting(ReadZone::label).containsExactly("Perímetro urbano", "Zona rural");
        // whole path or its last part
        assertThat(mapped("plan.zip", zip, "cartografia/ordenacion/clases de suelo", null))
                .isPresent();
    }

    @Test
    void readsCutColumnNamesOfTheStructure() {
        Map<String, byte[]> files = Delivered.shapefile(
                TABLE, Delivered.PRJ_3115, "tipo_clasi", List.of("Rural"), List.of(in(3115, SQUARE)));

        assertThat(read("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files))
                        .orElseThrow()
                        .zones())
                .extracting(ReadZone::code)
                .containsExactly("Rural");
    }

    @Test
    void asksForTheMissingPrjAndNamesWhatWouldFit() {
        byte[] zip = Delivered.zip(StandardCharsets.UTF_8, shapefile(null, in(3115, SQUARE)));

        assertThat(mapped("plan.zip", zip, LAYER, null)).isEmpty();
        assertThat(finding("missing-crs").es()).contains("--crs", "EPSG:3115").doesNotContain("EPSG:3116");

        assertThat(mapped("plan.zip", zip, LAYER, 3115).orElseThrow().crs().epsg())
                .isEqualTo(3115);
    }

    @Test
    void noticesTheWrongPrj() {
        byte[] zip = Delivered.zip(StandardCharsets.UTF_8, shapefile(Delivered.PRJ_3116, in(3115, SQUARE)));

        assertThat(mapped("plan.zip", zip, LAYER, null)).isEmpty();
        assertThat(finding("wrong-crs").es()).contains("EPSG:3116", "caerían en el territorio con", "EPSG:3115");

        assertThat(mapped("plan.zip", zip, LAYER, 3115)).isEmpty();
        assertThat(finding("crs-contradiction").severity()).isEqualTo(Finding.Severity.ERROR);
    }

    @Test
    void letsTheFileWinOverAWrongStatement() {
        byte[] zip = Delivered.zip(StandardCharsets.UTF_8, shapefile(Delivered.PRJ_3115, in(3115, SQUARE)));

        assertThat(mapped("plan.zip", zip, LAYER, 3116).orElseThrow().crs().epsg())
                .isEqualTo(3115);
        assertThat(finding("crs-contradiction").severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void namesSystemsThatItDoesNotKnow() {
        String prj =
                "GEOGCS[\"NAD27\",DATUM[\"D_North_American_1927\",SPHEROID[\"Clarke_1866\",6378206.4,294.9786982]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

        assertThat(mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, shapefile(prj, SQUARE)), LAYER, null))
                .isEmpty();
        assertThat(finding("unknown-crs").es()).contains("NAD27");
    }

    @Test
    void refusesLayersInSeveralSystems() {
        byte[] bytes = new Delivered.GeoPackage(3115)
                .table(TABLE, COLUMNS, new Object[] {in(3115, SQUARE), "Rural"})
                .table("zonificacion_suelo_rural", List.of("tipo_categoria_rural"), new Object[] {
                    in(3115, SQUARE), "Agropecuario"
                })
                .run("INSERT INTO gpkg_spatial_ref_sys VALUES ('y', 9377, 'EPSG', 9377, 'undefined', NULL)")
                .run("UPDATE gpkg_geometry_columns SET srs_id = 9377 WHERE table_name = 'zonificacion_suelo_rural'")
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(rules()).contains("several-crs");
    }

    @ParameterizedTest
    @ValueSource(ints = {4326, 9377, 3115})
    void noticesSwappedAxes(int epsg) {
        byte[] bytes = new Delivered.GeoPackage(epsg)
                .table(TABLE, COLUMNS, new Object[] {Delivered.swapped(in(epsg, SQUARE)), "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(rules()).containsExactly("swapped-axes");
    }

    @Test
    void noticesAnotherCountry() {
        Geometry elsewhere = wkt("POLYGON ((-3.7 40.4, -3.6 40.4, -3.6 40.5, -3.7 40.5, -3.7 40.4))");
        byte[] bytes = new Delivered.GeoPackage(4326)
                .table(TABLE, COLUMNS, new Object[] {elsewhere, "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(finding("elsewhere").es()).contains("-3", "40");
    }

    @Test
    void namesTheMunicipalityThatTheDataLieIn() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, NEIGHBOUR), "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isEmpty();
        assertThat(finding("elsewhere").es()).contains("Dos (EX002)");
    }

    @Test
    void tellsAPlanThatCoversHalfOfItsMunicipality() {
        byte[] bytes = new Delivered.GeoPackage(9377)
                .table(TABLE, COLUMNS, new Object[] {in(9377, WEST), "Rural"})
                .bytes();

        assertThat(read("plan.gpkg", bytes)).isPresent();
        assertThat(finding("covers-part").es()).contains("50 %");
    }

    private Map<String, byte[]> withShapes(byte[]... records) {
        Map<String, byte[]> files = shapefile(Delivered.PRJ_3115, in(3115, SQUARE));
        String stem = "Cartografía/Ordenación/Clases de suelo";
        files.put(stem + ".shp", Delivered.shp(5, records));
        List<List<String>> rows = new ArrayList<>();
        for (byte[] any : records) {
            rows.add(List.of("Zona rural"));
        }
        files.put(stem + ".dbf", Delivered.dbf(StandardCharsets.UTF_8, List.of("CLASE"), rows));
        return files;
    }

    private Optional<DeliveryReader.Result> shapes(byte[]... records) {
        return mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, withShapes(records)), LAYER, null);
    }

    @Test
    void refusesBrokenRings() {
        double[][] good = Delivered.clockwise(in(3115, SQUARE));
        double[][] open = good.clone();
        open[4] = new double[] {good[4][0] + 10, good[4][1]};
        double[][] few = {good[0], good[1], good[0]};

        assertThat(shapes(Delivered.polygonRecord(5, good), Delivered.polygonRecord(5, open)))
                .isEmpty();
        assertThat(finding("broken-ring").feature()).isEqualTo(2);
        assertThat(finding("broken-ring").es()).contains("no cierra", "no se repara");

        assertThat(shapes(Delivered.polygonRecord(5, good, few))).isEmpty();
        assertThat(finding("broken-ring").es()).contains("3 puntos");

        // counter-clockwise far away: a hole of nothing
        double[][] hole = Delivered.reversed(
                Delivered.clockwise(in(3115, wkt("POLYGON ((-75 4, -74.9 4, -74.9 4.1, -75 4.1, -75 4))"))));
        assertThat(shapes(Delivered.polygonRecord(5, good, hole))).isEmpty();
        assertThat(finding("hole-without-shell").feature()).isEqualTo(1);
    }

    @Test
    void readsHolesAndTurnedRings() {
        double[][] outline = Delivered.clockwise(in(3115, SQUARE));
        double[][] hole = Delivered.reversed(Delivered.clockwise(
                in(3115, wkt("POLYGON ((-76.06 4.04, -76.05 4.04, -76.05 4.05, -76.06 4.05, -76.06 4.04))"))));

        Geometry holed = shapes(Delivered.polygonRecord(5, outline, hole))
                .orElseThrow()
                .zones()
                .get(0)
                .geometry();
        assertThat(((org.locationtech.jts.geom.Polygon) holed).getNumInteriorRing())
                .isEqualTo(1);
        assertThat(rules()).isEmpty();

        assertThat(shapes(Delivered.polygonRecord(5, Delivered.reversed(outline))))
                .isPresent();
        assertThat(rules()).containsExactly("ring-order");
    }

    @Test
    void readsShapesWithHeightsAndNullShapes() {
        Geometry high = Delivered.raised(in(3115, SQUARE), 1_000);
        byte[] none = {0, 0, 0, 0};

        DeliveryReader.Result result = shapes(Delivered.polygonRecord(15, Delivered.clockwise(high)), none)
                .orElseThrow();

        assertThat(rules()).contains("heights", "no-geometry");
        assertThat(finding("no-geometry").feature()).isEqualTo(2);
        assertThat((Object) result.zones().get(1).geometry()).isNull();
        assertThat(Layers.hasHeights(result.zones().get(0).wkb())).isTrue();
    }

    @Test
    void failsAnEmptyShapefile() {
        assertThat(shapes()).isEmpty();
        assertThat(rules()).contains("empty-layer", "empty-delivery");
    }

    @Test
    void saysWhatIsMissingOrCutOff() {
        String stem = "Cartografía/Ordenación/Clases de suelo";
        Map<String, byte[]> files = shapefile(Delivered.PRJ_3115, in(3115, SQUARE));
        files.remove(stem + ".dbf");
        mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null);
        assertThat(rules()).contains("missing-dbf");

        files = shapefile(Delivered.PRJ_3115, in(3115, SQUARE));
        files.put(stem + ".shp", java.util.Arrays.copyOf(files.get(stem + ".shp"), 150));
        mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null);
        assertThat(rules()).contains("unreadable-shp");

        files = withShapes(
                Delivered.polygonRecord(5, Delivered.clockwise(in(3115, WEST))),
                Delivered.polygonRecord(5, Delivered.clockwise(in(3115, EAST))));
        files.put(stem + ".dbf", Delivered.dbf(StandardCharsets.UTF_8, List.of("CLASE"), List.of(List.of("x"))));
        mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null);
        assertThat(rules()).contains("rows-differ");

        files.put(stem + ".dbf", new byte[10]);
        mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null);
        assertThat(rules()).contains("unreadable-dbf");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, 1252", "ISO-8859-1, ISO-8859-1", "UTF-8, UTF-8", "windows-1252, ", "UTF-8, "})
    void readsTextsInTheirEncoding(String charset, @Nullable String cpg) {
        String stem = "Cartografía/Ordenación/Clases de suelo";
        Map<String, byte[]> files = shapefile(Delivered.PRJ_3115, in(3115, SQUARE));
        files.put(
                stem + ".dbf",
                Delivered.dbf(Charset.forName(charset), List.of("CLASE"), List.of(List.of("Perímetro urbano"))));
        files.remove(stem + ".cpg");
        if (cpg != null) {
            files.put(stem + ".cpg", cpg.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null)
                        .orElseThrow()
                        .zones())
                .extracting(ReadZone::label)
                .containsExactly("Perímetro urbano");
        assertThat(rules().contains("encoding-not-told")).isEqualTo(cpg == null);
    }

    @Test
    void writesNothingWhereANameLeavesTheArchive() {
        Map<String, byte[]> files = shapefile(Delivered.PRJ_3115, in(3115, SQUARE));
        files.put("../../fuera.shp", new byte[200]);
        files.put("informe.docx", new byte[20]);
        files.put("__MACOSX/._x.shp", new byte[20]);

        assertThat(mapped("plan.zip", Delivered.zip(StandardCharsets.UTF_8, files), LAYER, null))
                .isPresent();
        assertThat(finding("ignored-entry").es())
                .contains("../../fuera.shp", "informe.docx")
                .doesNotContain("MACOSX");
    }

    @Test
    void stopsWhatExpandsTooMuch() {
        Map<String, byte[]> bomb = new LinkedHashMap<>(shapefile(Delivered.PRJ_3115, in(3115, SQUARE)));
        bomb.put("grande.txt", new byte[3_000_000]);
        FileLimits limits = new FileLimits(1 << 20, 2_000_000, 50, 100, 1_000, 20, 100);

        assertThat(read("plan.zip", Delivered.zip(StandardCharsets.UTF_8, bomb), null, null, limits))
                .isEmpty();
        assertThat(rules()).containsExactly("expands-too-much");

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            many.put(i + ".txt", new byte[1]);
        }
        read("plan.zip", Delivered.zip(StandardCharsets.UTF_8, many), null, null, limits);
        assertThat(rules()).containsExactly("expands-too-much");

        read("plan.zip", new byte[(1 << 20) + 1], null, null, limits);
        assertThat(rules()).containsExactly("file-too-large");
    }

    // ---- GeoJSON ----

    private static byte[] geoJson(String head, String... features) {
        return ("{\"type\":\"FeatureCollection\"," + head + "\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String properties, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
                .formatted(properties, ring);
    }

    private static final String RING = "[-76.1,4,5],[-76,4,5],[-76,4.1,5],[-76.1,4.1,5],[-76.1,4,5]";

    @Test
    void readsGeoJsonByTheme() {
        byte[] bytes = geoJson(
                "",
                feature("\"TEMA\":\"suelo\",\"CLASE\":\"Zona rural\"", RING),
                feature("\"TEMA\":\"otra\",\"CLASE\":\"x\"", RING));

        DeliveryReader.Result result =
                mapped("plan.geojson", bytes, "suelo", null).orElseThrow();

        assertThat(result.zones()).hasSize(1);
        assertThat(result.crs().epsg()).isEqualTo(4326);
        assertThat(rules()).contains("unused-layer", "heights");
        assertThat(mapped("plan.geojson", bytes, "suelo", 4686)
                        .orElseThrow()
                        .crs()
                        .epsg())
                .isEqualTo(4686);
    }

    @Test
    void readsTheOlderMemberCrs() {
        Geometry metres = in(9377, SQUARE);
        StringBuilder ring = new StringBuilder();
        for (org.locationtech.jts.geom.Coordinate each : metres.getCoordinates()) {
            ring.append(ring.isEmpty() ? "" : ",").append("[" + each.x + "," + each.y + "]");
        }
        byte[] bytes = geoJson(
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9377\"}},",
                feature("\"CLASE\":\"Zona rural\"", ring.toString()));

        assertThat(mapped("suelo.geojson", bytes, "suelo", null)
                        .orElseThrow()
                        .crs()
                        .epsg())
                .isEqualTo(9377);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[-76.1,4],[-76,4],[-76,4.1],[-76.1,4.1]|broken-ring",
                "[-76.1,4],[-76,4],[-76.1,4]|broken-ring",
                "[-76.1,4],[-76,\"x\"],[-76.1,4.1],[-76.1,4]|broken-geometry",
            })
    void refusesBrokenGeoJson(String ring, String rule) {
        assertThat(mapped("suelo.geojson", geoJson("", feature("\"CLASE\":\"Zona rural\"", ring)), "suelo", null))
                .isEmpty();
        assertThat(finding(rule).feature()).isEqualTo(1);
    }

    @Test
    void saysWhatIsNoneOfTheForms() {
        assertThat(read("plan.dwg", new byte[10])).isEmpty();
        assertThat(rules()).containsExactly("unknown-format");
        assertThat(read("plan.geojson", "{".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(rules()).containsExactly("unreadable-geojson");
        assertThat(read("plan.zip", new byte[50])).isEmpty();
        assertThat(rules()).containsExactly("unreadable-zip");
    }

    @Test
    void namesTheLayersThereAre() {
        byte[] zip = Delivered.zip(StandardCharsets.UTF_8, shapefile(Delivered.PRJ_3115, in(3115, SQUARE)));

        assertThat(mapped("plan.zip", zip, "Suelos", null)).isEmpty();
        assertThat(finding("missing-layer").es()).contains("Clases de suelo");
        assertThat(read(
                        "plan.zip",
                        zip,
                        new DeliveryReader.Rules(
                                List.of(new LayerRule(LAYER, Theme.SOIL_CLASS, "CLAS", null, Map.of())), MAPPING),
                        null,
                        FileLimits.DEFAULT))
                .isEmpty();
        assertThat(finding("missing-column").es()).contains("CLASE");
    }
}
