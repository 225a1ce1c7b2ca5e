package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.landuse.LandUseRoom;
import co.territoria.landuse.comparison.ComparisonRoom;
import co.territoria.landuse.record.RecordRoom;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The record of plans of the four squares, on both engines. */
abstract class RecordContract {

    /** What deliveries of the test say of people, and nothing of ours may say. */
    private static final List<String> PERSONAL =
            List.of("Inventado", "99887766", "nadie@ejemplo.invalid", "3009998877", "Calle Falsa");

    private static final String LICENCES = """
            plan,date,number,titular,cedula_titular,kind,area_ha,units,class,direccion,note
            EX001-2016,2017-05,LU-001,Nadie Inventado,99887766,urbanizacion,100,300,expansion,Calle Falsa,Primera etapa
            EX001-2016,2019-02-11,LC-017,Nadie Inventado,99887766,construction,,24,,Calle Falsa,a nombre de Inventado
            EX001-2016,2020,LU-002,Nadie Inventado,99887766,urbanizacion,50,,expansion,Calle Falsa,nadie@ejemplo.invalid
            """;

    private static final String OCCUPATIONS = """
            plan,date,kind,area_ha,class,source,telefono,note
            EX001-2016,2018,construido,400,urban,Imagen de prueba,3009998877,
            EX001-2016,2020,construido,500,urban,Imagen de prueba,3009998877,
            EX001-2016,2020,informal,25,urban,Imagen de prueba,3009998877,Nadie Inventado C.C. 99887766
            """;

    private static final String DEFINITIONS = """
            code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,weight_indicator,aggregation_note_es,source,measure
            sue_urbano,Suelo urbano,Urban soil,hectáreas,hectares,1,territorial,neutral,sum,,,PRUEBA,urban_soil
            sue_ocupado,Suelo urbano ocupado,Urban soil in use,porcentaje,percentage,1,territorial,neutral,weighted_mean,sue_urbano,,PRUEBA,urban_used
            sue_proteccion,Protección conservada,Protection kept,porcentaje,percentage,1,ambiental_cultural,higher_is_better,none,,Cada plan se mide contra su versión anterior.,PRUEBA,protection_kept
            sue_agro,Suelo agropecuario conservado,Agricultural soil kept,porcentaje,percentage,1,economica,higher_is_better,none,,Cada plan se mide contra su versión anterior.,PRUEBA,agricultural_kept
            """;

    StoreUnderTest store;
    TerritoryRoom territory;
    IndicatorRoom indicator;
    LandUseRoom landUse;
    ComparisonRoom comparison;
    RecordRoom room;

    abstract StoreUnderTest start();

    static SquaresPack pack() {
        return LandUseSquares.pack()
                .with("land-use/licences.csv", LICENCES)
                .with("land-use/occupations.csv", OCCUPATIONS)
                .with(
                        "land-use/indicators/suelo/family.yaml",
                        "name: {es: Suelo, en: Soil}\nhead: sue_urbano\ndimension: territorial\n")
                .with("land-use/indicators/suelo/indicators.csv", DEFINITIONS);
    }

    @BeforeEach
    void prepare() {
        store = start();
        territory = new TerritoryRoom(store.database());
        indicator = new IndicatorRoom(store, territory);
        landUse = new LandUseRoom(store, territory);
        comparison = new ComparisonRoom(landUse, indicator, territory);
        room = new RecordRoom(store, landUse, comparison, territory);
    }

    void loadBelow(SquaresPack pack) {
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories())))
                .load(List.of(pack.files()));
        territory.forget();
        new PackLoader(
                        store.datasets(),
                        List.of(
                                new IndicatorKind(indicator.indicators(), territory.territories(), territory.sources()),
                                new LandUseKind(landUse.plans(), territory.territories())))
                .load(List.of(pack.files()));
        indicator.forget();
        landUse.forget();
    }

    PackLoader.Outcome load(SquaresPack pack) {
        loadBelow(pack);
        LandUseSquares.deliver(store, landUse, territory);
        return loadRecord(pack);
    }

    PackLoader.Outcome loadRecord(SquaresPack pack) {
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(), List.of(new RecordKind(landUse.plans(), room.records())))
                .load(List.of(pack.files()));
        landUse.forget();
        room.forget();
        return outcome;
    }

    /** Parcels that carry their owners, as registers do. */
    PackLoader.Outcome loadParcels(SquaresPack pack, DataFile... files) {
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(new ParcelKind(
                                landUse.plans(),
                                comparison.comparisons(),
                                room.records(),
                                territory.territories(),
                                store.datasets())))
                .load(List.of(pack.files().withFolder("land-use/parcels/", List.of(files), Set.of())));
        landUse.forget();
        room.forget();
        return outcome;
    }

    private DataFile parcels(String plan) {
        ParcelPackage file = new ParcelPackage("numero_predial", "propietario", "cedula", "TELEFONO_1", "avaluo");
        String[] owner = {"Inventado", "99887766", "3009998877", "1000"};
        // whole in urban soil, half in expansion and half in rural soil, beyond the plan
        file.parcel(strip(0, 1), "000010100000000010001000000000", owner);
        file.parcel(strip(3.8, 4.2), "000010100000000010002000000000", owner);
        file.parcel(strip(-1, -0.5), "000010100000000010003000000000", owner);
        // a person's document where a number should be, the first number again, no polygon
        file.parcel(strip(1, 2), "99887766", owner);
        file.parcel(strip(1, 2), "000010100000000010001000000000", owner);
        file.parcel(null, "000010100000000010004000000000", owner);
        return new DataFile("land-use/parcels/" + plan + ".gpkg", file.bytes());
    }

    private Geometry strip(double from, double to) {
        return LandUseSquares.strip("EX001", from, to, territory);
    }

    PackLoader.Outcome loadIndicators(SquaresPack pack) {
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(new RecordIndicatorKind(
                                indicator.indicators(),
                                landUse.plans(),
                                room.planRecords(),
                                territory.territories(),
                                territory.sources())))
                .load(List.of(pack.files()));
        indicator.forget();
        return outcome;
    }

    private double hectares(String place) {
        return LandUseSquares.strip(place, 0, 10, territory).getArea() / 10_000;
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asString().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    @Test
    void theRecordFollowsThePlanByWhatIsReported() {
        assertThat(load(pack()).refused()).isZero();

        JsonNode record = room.get("EX001-2016");

        double whole = hectares("EX001");
        JsonNode used = of(record.get("indicators"), "id", "urban_used");
        assertThat(used.get("status").asString()).isEqualTo("calculated");
        // urban soil without its protection is two tenths; 525 of its hectares were in use in 2020
        assertThat(used.get("value").asDouble()).isCloseTo(100 * 525 / (whole * 0.2), within(0.1));
        assertThat(used.get("date").asString()).isEqualTo("2020");
        assertThat(used.get("inputs").size()).isEqualTo(2);
        assertThat(of(record.get("indicators"), "id", "expansion_developed")
                        .get("value")
                        .asDouble())
                .isCloseTo(100 * 150 / (whole * 0.1), within(0.1));
        assertThat(of(record.get("indicators"), "id", "agricultural_soil")
                        .get("value")
                        .asDouble())
                .isCloseTo(whole * 0.5, within(whole * 1e-3));
        // the version before is older than the categories of rural soil: nothing says what was protected
        JsonNode kept = of(record.get("indicators"), "id", "protection_kept");
        assertThat(kept.get("status").asString()).isEqualTo("missing");
        assertThat(kept.get("value").isNull()).isTrue();
        assertThat(kept.get("reason").asString()).contains("EX001-2004", "2007-09-20");
        assertThat(record.get("licences").get("count").asInt()).isEqualTo(3);
        assertThat(of(record.get("licences").get("byKind"), "id", "construction")
                        .get("hectares")
                        .isNull())
                .isTrue();
        assertThat(record.get("parcels").get("reason").asString()).startsWith("falta la capa de predios");
        assertThat(room.csv("EX001-2016", "licences").lines()).hasSize(4);
        assertThat(room.csv("EX001-2016", "occupations"))
                .contains("EX001-2016,2020,informal,urban,25,Imagen de prueba,");
        assertThat(room.csv("EX001-2016", "indicators"))
                .contains("protection_kept")
                .contains("missing");
    }

    @Test
    void versionsThatCompareTellWhatIsKept() {
        load(pack());

        JsonNode record = room.get("EX002-2021");

        // of the protected 8 to 10, 8 to 9.5 are left; of the agricultural 3 to 8, 5 to 8
        assertThat(of(record.get("indicators"), "id", "protection_kept")
                        .get("value")
                        .asDouble())
                .isCloseTo(75, within(0.5));
        assertThat(of(record.get("indicators"), "id", "agricultural_kept")
                        .get("value")
                        .asDouble())
                .isCloseTo(60, within(0.5));
        assertThat(of(record.get("indicators"), "id", "urban_used")
                        .get("reason")
                        .asString())
                .isEqualTo("no evaluado: falta la tabla de ocupaciones de este plan");
        assertThat(of(room.get("EX003").get("indicators"), "id", "urban_soil")
                        .get("reason")
                        .asString())
                .contains("no hay polígonos");
        assertThat(room.get("EX003", Language.EN).toString()).doesNotContain("no evaluado", "falta", "hectáreas");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.get("EX002-2022"))
                        .nearest())
                .contains("EX002-2021");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.csv("EX002-2021", "predios"))
                        .allowed())
                .contains("licences");
    }

    @Test
    void measuresBecomeIndicatorsOfThePlanThatWasInForceEachYear() {
        load(pack());

        assertThat(loadIndicators(pack()).loaded()).isEqualTo(1);

        JsonNode soil = indicator.values("sue_urbano", Map.of("period", "2021"), Language.ES);
        assertThat(of(soil.get("items"), "code", "EX001").get("value").asDouble())
                .isCloseTo(hectares("EX001") * 0.2, within(hectares("EX001") * 1e-3));
        assertThat(of(soil.get("items"), "code", "EX001").get("valueStatus").asString())
                .isEqualTo("estimated");
        assertThat(of(soil.get("items"), "code", "EX001").get("note").asString())
                .contains("EX001-2016", "Acuerdo 2 de 2016");
        // in 2010 the plan of 2004 was in force there
        assertThat(of(
                                indicator
                                        .values("sue_urbano", Map.of("period", "2009"), Language.ES)
                                        .get("items"),
                                "code",
                                "EX001")
                        .get("note")
                        .asString())
                .contains("EX001-2004");
        assertThat(of(soil.get("items"), "code", "EX003").get("value").isNull()).isTrue();
        JsonNode used = indicator.values("sue_ocupado", Map.of("period", "2018"), Language.ES);
        assertThat(of(used.get("items"), "code", "EX001").get("value").asDouble())
                .isCloseTo(100 * 400 / (hectares("EX001") * 0.2), within(0.1));
        assertThat(of(used.get("items"), "code", "EX002").get("value").isNull()).isTrue();
        assertThat(indicator.get("sue_ocupado", Language.ES).get("periods").toString())
                .contains("2018", "2020")
                .doesNotContain("2019");
    }

    @Test
    void indicatorsAreComputedAgainWhenAPlanChangesAndNotOtherwise() {
        load(pack());
        loadIndicators(pack());

        assertThat(loadIndicators(pack()).unchanged()).isEqualTo(1);
        LandUseSquares.deliver(store, landUse, territory);
        assertThat(loadIndicators(pack()).loaded()).isEqualTo(1);
    }

    @Test
    void withoutPolygonsThereAreNoIndicators() {
        loadBelow(pack());
        loadRecord(pack());

        PackLoader.Outcome outcome = loadIndicators(pack());

        assertThat(outcome.loaded() + outcome.refused()).isZero();
        assertThat(indicator.indicators().find("squares", "sue_urbano")).isEmpty();
    }

    @Test
    void aMeasureThatDoesNotExistIsNamed() {
        SquaresPack wrong = pack().edit("land-use/indicators/suelo/indicators.csv", "urban_used", "urban_use");
        load(wrong);

        assertThat(loadIndicators(wrong).refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "indicators/suelo"))
                .extracting(Notice::rule)
                .contains("value-not-in-list");
    }

    @Test
    void aPlanThatLeavesTheRegisterMakesItsRowsAnError() {
        load(pack());
        SquaresPack without = pack().edit(LandUseSquares.PLANS, "EX001-2016,EX001", "EX001-2017,EX001");
        loadBelow(without);

        assertThat(loadRecord(without).refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use/record"))
                .extracting(Notice::rule)
                .contains("unknown-plan");
        assertThat(room.records().reported("squares").licences()).hasSize(3);
    }

    @Test
    void parcelsHaveANumberAnAreaAndAClassAndNoOwner() {
        load(pack());

        assertThat(loadParcels(pack(), parcels("EX001-2016")).loaded()).isEqualTo(1);

        JsonNode parcels = room.get("EX001-2016").get("parcels");
        assertThat(parcels.get("count").asInt()).isEqualTo(3);
        JsonNode urban = of(parcels.get("byClass"), "class", "urban");
        assertThat(urban.get("parcels").asInt()).isEqualTo(1);
        assertThat(urban.get("hectares").asDouble()).isCloseTo(hectares("EX001") / 10, within(2.0));
        assertThat(urban.get("groundHectares").asDouble())
                .isLessThan(urban.get("hectares").asDouble());
        assertThat(of(parcels.get("byClass"), "class", "uncovered")
                        .get("className")
                        .asString())
                .isEqualTo("Sin zona");
        assertThat(parcels.get("divided").asInt()).isEqualTo(1);
        assertThat(store.datasets().listNotices("squares", "land-use/parcels/EX001-2016"))
                .extracting(Notice::rule)
                .contains("personal-column", "invalid-parcel-number", "duplicate-key", "no-geometry");
        List<Feature> features = new ArrayList<>();
        Layer layer = room.layers().get(0);
        layer.stream(FeatureQuery.all(), features::add);
        assertThat(features).hasSize(3).allSatisfy(feature -> assertThat(
                        feature.properties().keySet())
                .containsExactly("plan", "number", "class", "class_share", "square_metres", "ground_square_metres"));
        // the class is computed again when the plan is delivered again, and not otherwise
        assertThat(loadParcels(pack(), parcels("EX001-2016")).unchanged()).isEqualTo(1);
        LandUseSquares.deliver(store, landUse, territory);
        assertThat(loadParcels(pack(), parcels("EX001-2016")).loaded()).isEqualTo(1);
    }

    @Test
    void badParcelsAreRefusedWithWhatToDo() {
        load(pack());
        ParcelPackage nameless = new ParcelPackage("propietario");
        nameless.parcel(strip(0, 1), "Inventado");

        assertThat(loadParcels(pack(), new DataFile("land-use/parcels/EX001-2016.gpkg", nameless.bytes()))
                        .refused())
                .isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use/parcels/EX001-2016"))
                .extracting(Notice::rule)
                .contains("missing-column");
        assertThat(loadParcels(pack(), parcels("EX001-2017")).refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use/parcels/EX001-2017"))
                .extracting(Notice::messageEs)
                .allSatisfy(message -> assertThat(message).contains("EX001-2016"));
        assertThat(loadParcels(
                                pack(),
                                parcels("EX001-2016"),
                                new DataFile("land-use/parcels/EX001-2016.zip", new byte[] {1, 2, 3}))
                        .refused())
                .isEqualTo(1);
        assertThat(room.get("EX001-2016").get("parcels").get("count").asInt()).isZero();
    }

    @Test
    void nothingAboutAPersonReachesATableALogOrAnAnswer() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            load(pack());
            loadParcels(pack(), parcels("EX001-2016"));
            loadIndicators(pack());
            // columns that slipped by one, and no header at all
            loadRecord(pack().edit("land-use/licences.csv", ",date,number,titular,", ",number,titular,date,"));
            loadRecord(pack().edit(
                            "land-use/licences.csv",
                            "plan,date,number,titular,cedula_titular,",
                            "EX001-2016,Nadie Inventado,99887766,x,y,"));
        } finally {
            root.detachAppender(log);
        }

        assertThat(store.datasets().listNotices("squares", "land-use/record"))
                .filteredOn(notice -> notice.rule().equals("personal-column"))
                .extracting(Notice::field)
                .containsExactly("titular", "cedula_titular", "direccion", "telefono");
        assertThat(log.list).isNotEmpty();
        StringBuilder said = new StringBuilder();
        log.list.forEach(event -> said.append(event.getFormattedMessage())
                .append(
                        event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()));
        for (String plan : List.of("EX001-2016", "EX002-2021")) {
            said.append(room.get(plan));
            said.append(room.csv(plan, "licences"))
                    .append(room.csv(plan, "occupations"))
                    .append(room.csv(plan, "indicators"));
        }
        said.append(indicator.values("sue_ocupado", Map.of(), Language.ES));
        room.layers().forEach(layer -> layer.stream(FeatureQuery.all(), said::append));
        said.append(everyTable());
        for (String word : PERSONAL) {
            // the whole would fill the screen
            assertThat(said.indexOf(word)).as(word).isNegative();
        }
        // the test would see it: what is not personal is there
        assertThat(said.indexOf("Primera etapa")).isPositive();
        assertThat(said.indexOf("LC-017")).isPositive();
        assertThat(said.indexOf("000010100000000010002000000000")).isPositive();
    }

    /** All rows of all tables of the store, as text. */
    String everyTable() {
        StringBuilder rows = new StringBuilder();
        for (Map<String, Object> table : store.database().jdbc().queryForList("""
                SELECT table_schema AS s, table_name AS n FROM information_schema.tables
                 WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('information_schema', 'pg_catalog', 'INFORMATION_SCHEMA')
                """)) {
            String name = table.get("n").toString();
            if (name.toLowerCase(Locale.ROOT).equals("spatial_ref_sys")
                    || !isOurs(table.get("s").toString())) {
                continue;
            }
            store.database()
                    .jdbc()
                    .queryForList("SELECT * FROM \"" + name + "\"")
                    .forEach(row ->
                            row.values().forEach(value -> rows.append(value).append('|')));
        }
        return rows.toString();
    }

    private boolean isOurs(String schema) {
        String current = store.database().jdbc().queryForObject("SELECT CURRENT_SCHEMA", String.class);
        return schema.equalsIgnoreCase(current);
    }
}
