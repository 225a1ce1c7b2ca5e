package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.ingest.landuse.Delivered;
import co.territoria.ingest.landuse.FileLimits;
import co.territoria.landuse.Determinant;
import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** What is delivered of a plan: from the files of a pack or of an import to what is answered of it; on both engines. */
abstract class LandUseDeliveryContract {

    private static final String PLAN = "EX001-2019";

    @TempDir
    Path folder;

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private LandUseRoom landUse;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        landUse = new LandUseRoom(store, territory);
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    /** The western half is urban, the eastern rural with a hole of a category nobody knows. */
    private static byte[] geoPackage() {
        return new Delivered.GeoPackage(9377)
                .table(
                        "clasificacion_suelo",
                        List.of("identificador", "tipo_clasificacion_suelo"),
                        new Object[] {Delivered.raised(Delivered.in(9377, Delivered.WEST), 950), "CS-1", "Urbano"},
                        new Object[] {Delivered.raised(Delivered.in(9377, Delivered.EAST), 950), "CS-2", "Rural"})
                .table(
                        "zonificacion_suelo_rural",
                        List.of("identificador", "tipo_categoria_rural", "uso_principal"),
                        new Object[] {Delivered.in(9377, Delivered.EAST), "ZR-1", "Zona de concertación", "Agricola"})
                .bytes();
    }

    private static SquaresPack pack() {
        return LandUseContract.pack()
                .with("land-use/deliveries/EX001-2019.yaml", """
                        plan: EX001-2019
                        file: EX001-2019.gpkg
                        structure: intermediate
                        accuracyMetres: 2
                        delivered: '2026-09-14'
                        """)
                .with("land-use/deliveries/EX001-2019.gpkg", geoPackage());
    }

    private static SquaresPack mapped() {
        return LandUseContract.pack()
                .with("land-use/deliveries/EX001-2004.yaml", """
                        plan: EX001-2004
                        file: EX001-2004.zip
                        structure: mapped
                        mapping: mappings/EX001-2004.csv
                        layers:
                          - {layer: Suelo, theme: soil_class, label: CLASE}
                        """)
                .with(
                        "land-use/deliveries/EX001-2004.zip",
                        Delivered.zip(
                                StandardCharsets.UTF_8,
                                Delivered.shapefile(
                                        "Suelo",
                                        Delivered.PRJ_3115,
                                        "CLASE",
                                        List.of("Perímetro urbano", "Zona rural"),
                                        List.of(
                                                Delivered.in(3115, Delivered.WEST),
                                                Delivered.in(3115, Delivered.EAST)))))
                .with("land-use/mappings/EX001-2004.csv", """
                        version,date,author,theme,label,code,note_es,note_en
                        1,2026-01-01,Planeación,soil_class,Perímetro urbano,Urbano,,
                        1,2026-01-01,Planeación,soil_class,Zona rural,Urbano,Un error,A slip
                        2,2026-02-01,Planeación,soil_class,PERIMETRO URBANO,Urbano,,
                        2,2026-02-01,Planeación,soil_class,Zona rural,Rural,Corregido,Corrected
                        """);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        PackLoader.Outcome last = new PackLoader.Outcome(0, 0, 0);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new LandUseKind(landUse.plans(), territory.territories()),
                new LandUseDeterminantKind(landUse.plans(), territory.territories()),
                new LandUseDeliveryKind(landUse.plans(), territory.territories()))) {
            last = new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            landUse.forget();
        }
        return last;
    }

    private List<Zone> zones(String plan) {
        return landUse.plans().zones(landUse.plans().get(plan)).zones();
    }

    private int command(String... arguments) {
        printed.reset();
        int code = new LandUseImportCommand(
                        new LandUseImports(
                                store.datasets(), landUse.plans(), territory.territories(), FileLimits.DEFAULT),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        landUse.forget();
        return code;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @Test
    void answersAPlanWithItsZones() {
        assertThat(load(pack()).loaded()).isEqualTo(1);

        JsonNode whole = landUse.get(PLAN, Language.EN);

        assertThat(whole.get("zones").asInt()).isEqualTo(3);
        assertThat(whole.get("themes").get(1).asString()).isEqualTo("rural_category");
        assertThat(whole.get("accuracyMetres").asDouble()).isEqualTo(2);
        JsonNode delivery = whole.get("delivery");
        assertThat(delivery.get("crs").asString()).isEqualTo("EPSG:9377");
        assertThat(delivery.get("files").get(0).get("sha256").asString()).hasSize(64);
        assertThat(delivery.get("operationAccuracyMetres").asDouble()).isZero();
        JsonNode soil = whole.get("themesDetail").get(0);
        JsonNode urban = soil.get("codes").get(1);
        assertThat(urban.get("code").asString()).isEqualTo("Urbano");
        assertThat(urban.get("labels").get(0).asString()).isEqualTo("Urbano");
        // 0.05 by 0.1 degrees: 0.05*111.04 km by 0.1*110.57 km on the ellipsoid, within the plane's 0.15 % here
        assertThat(urban.get("groundHectares").asDouble()).isCloseTo(6_139, within(6.0));
        assertThat(urban.get("hectares").asDouble())
                .isGreaterThan(urban.get("groundHectares").asDouble());
        JsonNode unknown = whole.get("themesDetail").get(1).get("codes").get(0);
        assertThat(unknown.get("code").isNull()).isTrue();
        assertThat(unknown.get("labels").get(0).asString()).isEqualTo("Zona de concertación");
        assertThat(whole.get("notices"))
                .anySatisfy(notice -> assertThat(notice.get("rule").asString()).isEqualTo("unknown-class"));
    }

    @Test
    void keepsGeometryAsItCame() {
        load(pack());

        Zone urban = zones(PLAN).get(0);

        assertThat(urban.id()).isEqualTo("CS-1");
        assertThat(urban.theme()).isEqualTo(Theme.SOIL_CLASS);
        assertThat(urban.geometry().equalsExact(Delivered.in(9377, Delivered.WEST)))
                .isTrue();
        byte[] kept = landUse.delivered("CS-1");
        assertThat(kept).isEqualTo(Delivered.wkb(Delivered.raised(Delivered.in(9377, Delivered.WEST), 950)));
        assertThat(zones(PLAN).get(2).attribute("uso_principal")).isEqualTo("Agricola");
    }

    @Test
    void publishesADensifiedCopy() {
        load(pack());

        Layer layer = landUse.layers().stream()
                .filter(each -> each.description().id().value().equals("land-use-zones"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(FeatureQuery.all(), features::add);

        assertThat(features).hasSize(3);
        Feature first = layer.find("EX001-2019:CS-1").orElseThrow();
        assertThat(first.properties()).containsEntry("label", "Urbano").containsEntry("delivered_srid", 9377);
        Geometry copy = first.geometry();
        // 5.5 km and 11 km edges, each cut into pieces of at most 500 m
        assertThat(copy.getNumPoints()).isBetween(60, 75);
        assertThat(copy.distance(Delivered.WEST)).isZero();
    }

    @Test
    void readsAMappingAndItsNewestVersion() {
        load(mapped());

        assertThat(zones("EX001-2004")).extracting(Zone::code).containsExactly("Urbano", "Rural");
        JsonNode whole = landUse.get("EX001-2004", Language.ES);
        assertThat(whole.get("mapping").get("version").asString()).isEqualTo("2");
        assertThat(whole.get("mapping").get("author").asString()).isEqualTo("Planeación");
        assertThat(whole.get("mapping").get("rows").get(1).get("codeName").asString())
                .isEqualTo("Rural");
        assertThat(whole.get("delivery").get("operation").asString()).isEqualTo("EPSG:3115 → EPSG:9377");
    }

    @Test
    void makesANewVersionOfAChangedMapping() {
        load(mapped());
        load(mapped().edit("land-use/mappings/EX001-2004.csv", "Zona rural,Rural", "Zona rural,Expansion_Urbana"));

        assertThat(zones("EX001-2004")).extracting(Zone::code).containsExactly("Urbano", "Expansion_Urbana");
        assertThat(store.datasets()
                        .findPublished("squares", "land-use/EX001-2004")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void keepsTheGoodDeliveryWhenTheNextIsRefused() {
        load(pack());
        byte[] bad = new Delivered.GeoPackage(9377)
                .table("clasificacion_suelo", List.of("tipo_clasificacion_suelo"))
                .bytes();

        assertThat(load(pack().with("land-use/deliveries/EX001-2019.gpkg", bad)).refused())
                .isEqualTo(1);

        assertThat(zones(PLAN)).hasSize(3);
        assertThat(landUse.get(PLAN, Language.ES).get("notices")).anySatisfy(notice -> {
            assertThat(notice.get("severity").asString()).isEqualTo("error");
            assertThat(notice.get("rule").asString()).isEqualTo("empty-delivery");
        });
    }

    @Test
    void tellsWhatIsWrongBesideTheFile() {
        SquaresPack bad = mapped().edit("land-use/mappings/EX001-2004.csv", "Zona rural,Rural", "Zona rural,Rurall");
        assertThat(load(bad).refused()).isEqualTo(1);
        assertThat(landUse.plans().notices(landUse.plans().get("EX001-2004")))
                .extracting(Notice::rule)
                .contains("value-not-in-list");

        assertThat(load(mapped().edit("land-use/deliveries/EX001-2004.yaml", "soil_class", "soil_clas"))
                        .refused())
                .isEqualTo(1);
        assertThat(landUse.plans().notices(landUse.plans().get("EX001-2004")))
                .extracting(Notice::rule)
                .contains("incomplete-layer");

        assertThat(load(mapped().edit("land-use/deliveries/EX001-2004.yaml", "file: EX001-2004.zip", "file: ../x.zip"))
                        .refused())
                .isEqualTo(1);
        assertThat(landUse.plans().notices(landUse.plans().get("EX001-2004")))
                .extracting(Notice::rule)
                .contains("missing-file");
    }

    @Test
    void refusesAPlanThatTheRegisterDoesNotHave() {
        SquaresPack stray = LandUseContract.pack()
                .with("land-use/deliveries/EX009.yaml", "{plan: EX009, file: x.gpkg, structure: intermediate}");

        assertThat(load(stray).refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use/EX009"))
                .extracting(Notice::rule)
                .contains("unknown-plan", "missing-file");
    }

    // ---- import ----

    @Test
    void importsInPlaceOfThePackAndGivesItBack() throws IOException {
        load(pack());
        String whole = file(
                "nuevo.gpkg",
                new Delivered.GeoPackage(9377)
                        .table("clasificacion_suelo", List.of("tipo_clasificacion_suelo"), new Object[] {
                            Delivered.in(9377, Delivered.SQUARE), "Rural"
                        })
                        .bytes());

        assertThat(command(whole, "--plan", PLAN, "--dry-run")).isZero();
        assertThat(printed()).contains("Prueba", "soil_class 1", "EPSG:9377");
        assertThat(zones(PLAN)).hasSize(3);

        assertThat(command(whole, "--plan", PLAN)).isZero();
        assertThat(printed()).contains("Publicado: versión 1");
        assertThat(zones(PLAN)).hasSize(1);
        assertThat(landUse.plans().zoneCounts(landUse.plans().get(PLAN))).hasSize(1);

        assertThat(command(whole, "--plan", PLAN, "--lang", "en")).isZero();
        assertThat(printed()).contains("Nothing changed since version 1");

        // a start keeps it
        load(pack());
        assertThat(zones(PLAN)).hasSize(1);

        assertThat(command("--withdraw", "--plan", PLAN)).isZero();
        assertThat(zones(PLAN)).hasSize(3);
        assertThat(command("--withdraw", "--plan", PLAN)).isEqualTo(ImportCommand.REFUSED);
        assertThat(printed()).contains("nothing-imported");
    }

    /** PostgreSQL keeps no text with a zero in it. */
    @Test
    void keepsWhatEveryStoreKeepsOfControlCharacters() throws IOException {
        load(pack());
        String ring = "[[[-76.1,4],[-76,4],[-76,4.1],[-76.1,4.1],[-76.1,4]]]";
        String odd = file("clasificacion_suelo.geojson", """
                {"features":[{"properties":{"tipo_clasificacion_suelo":"Rur\\u0000al","nom\\u0000bre":"a\\u0000b\\ud800"},
                 "geometry":{"type":"Polygon","coordinates":%s}}]}""".formatted(ring).getBytes(StandardCharsets.UTF_8));

        assertThat(command(
                        odd,
                        "--plan",
                        PLAN,
                        "--report",
                        folder.resolve("no/hay.csv").toString()))
                .isEqualTo(ImportCommand.WRONG_USE);
        assertThat(zones(PLAN)).hasSize(3);

        assertThat(command(odd, "--plan", PLAN)).isZero();
        assertThat(printed()).contains("[control-characters]").doesNotContain("\0");
        assertThat(zones(PLAN)).extracting(Zone::label).containsExactly("Rural");

        String yaml = file(
                "odd.yaml",
                "{structure: mapped, mapping: m.csv, layers: [{layer: \"Su\\0elo\", theme: \"a\\0b\", label: CLASE}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(command(odd, "--plan", PLAN, "--mapping", yaml)).isEqualTo(ImportCommand.REFUSED);
        assertThat(zones(PLAN)).hasSize(1);
    }

    /** One slip in one coordinate: the feature is told, and nothing is half written. */
    @Test
    void refusesACoordinateThatIsNoPlace() throws IOException {
        load(pack());
        String slip = file(
                "slip.gpkg",
                new Delivered.GeoPackage(9377)
                        .table(
                                "clasificacion_suelo",
                                List.of("tipo_clasificacion_suelo"),
                                new Object[] {Delivered.in(9377, Delivered.WEST), "Rural"},
                                new Object[] {
                                    Delivered.wkt(
                                            "POLYGON ((4000000 2000000, 1e15 2000000, 4000100 2000100, 4000000 2000000))"),
                                    "Rural"
                                })
                        .bytes());

        assertThat(command(slip, "--plan", PLAN)).isEqualTo(ImportCommand.REFUSED);
        assertThat(printed()).contains("[out-of-reach]", "clasificacion_suelo elemento 2", "Rechazado");
        assertThat(zones(PLAN)).hasSize(3);
    }

    @Test
    void importsWithAMappingAndAStatedSystem() throws IOException {
        load(LandUseContract.pack());
        String zip = file(
                "suelo.zip",
                Delivered.zip(
                        StandardCharsets.UTF_8,
                        Delivered.shapefile(
                                "Suelo",
                                null,
                                "CLASE",
                                List.of("Todo"),
                                List.of(Delivered.in(3115, Delivered.SQUARE)))));
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/m.csv"), "version,theme,label,code\n1,soil_class,Todo,Rural\n");
        String yaml = file(
                "suelo.yaml",
                "{structure: mapped, mapping: mappings/m.csv, layers: [{layer: Suelo, theme: soil_class, label: CLASE}]}"
                        .getBytes(StandardCharsets.UTF_8));
        String report = folder.resolve("hallazgos.csv").toString();

        assertThat(command(zip, "--plan", PLAN, "--mapping", yaml, "--report", report))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(printed()).contains("[missing-crs]", "EPSG:3115", "Rechazado");
        assertThat(Files.readString(Path.of(report))).contains("missing-crs");
        assertThat(landUse.get(PLAN, Language.ES).get("notices"))
                .anySatisfy(notice -> assertThat(notice.get("rule").asString()).isEqualTo("missing-crs"));

        assertThat(command("--withdraw", "--plan", PLAN)).isZero();
        assertThat(landUse.get(PLAN, Language.ES).get("notices")).isEmpty();

        assertThat(command(zip, "--plan", PLAN, "--mapping", yaml, "--crs", "EPSG:3115"))
                .isZero();
        assertThat(zones(PLAN)).extracting(Zone::code).containsExactly("Rural");
        assertThat(landUse.get(PLAN, Language.ES).get("notices")).isEmpty();
    }

    @Test
    void saysHowItIsUsed() throws IOException {
        load(LandUseContract.pack());
        String any = file("x.gpkg", new byte[1]);

        assertThat(command()).isZero();
        assertThat(printed()).contains("--plan ID");
        assertThat(command(any)).isEqualTo(ImportCommand.WRONG_USE);
        assertThat(printed()).contains("falta --plan");
        assertThat(command(any, "--plan")).isEqualTo(ImportCommand.WRONG_USE);
        assertThat(command(any, "--plam", PLAN)).isEqualTo(ImportCommand.WRONG_USE);
        assertThat(printed()).contains("¿quiso decir --plan?");
        assertThat(command(any, any, "--plan", PLAN)).isEqualTo(ImportCommand.WRONG_USE);
        assertThat(command(any, "--plan", "EX001-2018")).isEqualTo(ImportCommand.REFUSED);
        assertThat(printed()).contains("[unknown-plan]", "EX001-2019");
        assertThat(command(folder.resolve("nada.gpkg").toString(), "--plan", PLAN))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(command(any, "--plan", PLAN, "--crs", "3115")).isEqualTo(ImportCommand.REFUSED);
        assertThat(printed()).contains("[malformed-crs]");
    }

    @Test
    void readsTheExampleOfTheManual() throws IOException {
        load(LandUseContract.pack());
        Path manual = Path.of("..", "..", "docs", "import", "plan-con-palabras-propias.yaml");
        DataFile table =
                new DataFile("m.csv", Files.readAllBytes(manual.resolveSibling("plan-con-palabras-propias.csv")));
        Notices notices = new Notices();

        LandUseDeliveryYaml told = Yaml.read(
                        new DataFile("m.yaml", Files.readAllBytes(manual)), LandUseDeliveryYaml.class, notices)
                .orElseThrow();

        assertThat(told.check("m.yaml", notices)).isTrue();
        assertThat(told.rules("m.yaml", notices).orElseThrow()).hasSize(2);
        assertThat(LandUseMapping.read(table, notices).orElseThrow().rows()).hasSize(5);
        assertThat(notices.list()).isEmpty();
    }

    // ---- determinants ----

    private static SquaresPack determinants() {
        return LandUseContract.pack()
                .with("land-use/determinants.csv", """
                        id,kind,name_es,name_en,act,act_date,accuracy_m,source,file,severity,note_es,note_en
                        parque,protected_area,Parque,Park,Acuerdo 1,2006-10,10,Alguien,parque.geojson,severe,,
                        """)
                .with("land-use/determinants/parque.geojson", """
                        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
                        "coordinates":[[[-76.1,4],[-76.05,4],[-76.05,4.1],[-76.1,4.1],[-76.1,4]]]}}]}
                        """);
    }

    @Test
    void readsDeterminantsWithTheirAct() {
        load(determinants());

        Determinant park = landUse.plans()
                .determinants(territory.territories().defaultPack())
                .get(0);

        assertThat(park.kind()).isEqualTo("protected_area");
        assertThat(park.actDate()).isEqualTo("2006-10");
        assertThat(park.accuracyMetres()).isEqualTo(10);
        assertThat(park.area().getArea())
                .isCloseTo(Delivered.in(9377, Delivered.WEST).getArea(), within(1.0));
    }

    @Test
    void refusesDeterminantsThatCannotBeCompared() {
        load(determinants());
        String before = landUse.plans().version("squares");

        load(determinants()
                .edit("land-use/determinants/parque.geojson", "[-76.05,4.1],[-76.1,4.1]", "[-76.1,4.1],[-76.05,4.1]"));
        load(determinants().edit("land-use/determinants.csv", "protected_area", "protected_are"));

        assertThat(store.datasets().listRefusal("squares", "land-use/determinants"))
                .extracting(Notice::rule)
                .contains("value-not-in-list");
        assertThat(landUse.plans().determinants(territory.territories().defaultPack()))
                .hasSize(1);
        assertThat(landUse.plans().version("squares")).isEqualTo(before);
    }

    /** A plan whose files go away has no polygons any more, and stays in the register. */
    @Test
    void withdrawsWhatIsGone() {
        load(pack());
        load(LandUseContract.pack());

        LandUsePlan plan = landUse.plans().get(PLAN);

        assertThat(landUse.plans().delivery(plan)).isEmpty();
        assertThat(landUse.plans().zones(plan).zones()).isEmpty();
    }
}
