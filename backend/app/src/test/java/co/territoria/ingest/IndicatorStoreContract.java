package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.indicator.IndicatorValues;
import co.territoria.indicator.Selection;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.layer.TimeInterval;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the store of indicators holds besides yearly totals, from the files to the answers, on both engines. */
abstract class IndicatorStoreContract {

    private static final String AXES = """
            axes:
              - id: ethnic_group
                name: {es: grupo étnico, en: ethnic group}
                categories:
                  - {id: indigenous, name: {es: indígena, en: Indigenous}}
                  - {id: afro, name: {es: afro, en: Afro}}
            """;

    private static final String DEFINITIONS = """
            code,name_es,name_en,unit_es,unit_en,decimals,dimension,direction,aggregation,aggregation_note_es,sdg,tags,level,source
            empleo,Empleo,Employment,porcentaje,percentage,1,economica,higher_is_better,none,no se agrega,8.5.2,gender;ethnic,,PRUEBA
            becas,Becas,Scholarships,becas,scholarships,0,social,neutral,none,solo del departamento,5,gender,department,PRUEBA
            """;

    private static final String VALUES = "indicators/empleo/values.csv";

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
    }

    private static SquaresPack pack() {
        return new SquaresPack()
                .with("breakdowns.yaml", AXES)
                .with("indicators/empleo/family.yaml", "name: {es: Empleo, en: Employment}\ndimension: economica\n")
                .with("indicators/empleo/indicators.csv", DEFINITIONS)
                .with(VALUES, """
                        indicator,code,period,breakdown,value,source,status,note_es
                        empleo,EX001,2017,total,50,PRUEBA,,
                        empleo,EX002,2017,total,51,PRUEBA,,
                        empleo,EX001,2018-T1,total,52,PRUEBA,final,
                        empleo,EX001,2018-Q2,total,53,PRUEBA,provisional,
                        empleo,EX001,2018-Q4,total,54,PRUEBA,estimated,
                        empleo,EX003,2018-Q4,total,,PRUEBA,suppressed,Menos de cinco casos.
                        empleo,EX004,2018-Q4,total,,PRUEBA,not_collected,
                        empleo,EX001,2016-2018,total,55,PRUEBA,,
                        empleo,EX001,2017,rural.afro.female,40,PRUEBA,,
                        empleo,EX001,2017,indigenous,30,PRUEBA,,
                        becas,EX,2020-2023,total,27,PRUEBA,,
                        becas,EX,2020-2023,female,16,PRUEBA,,
                        """);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        room.forget();
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new BreakdownKind(room.indicators()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack.files()));
        territory.forget();
        room.forget();
        return outcome;
    }

    private JsonNode values(String code, String... query) {
        Map<String, String> map = new java.util.TreeMap<>();
        for (String part : query) {
            map.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return room.values(code, map, Language.ES);
    }

    private static JsonNode item(JsonNode values, String code) {
        for (JsonNode item : values.get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("no item " + code);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    @Test
    void ordersYearsQuartersAndRangesAndReadsAQuarterInEitherForm() {
        assertThat(load(pack()).refused()).isZero();

        assertThat(texts(values("empleo").get("periods")))
                .containsExactly("2017", "2018-Q1", "2018-Q2", "2016-2018", "2018-Q4");
        assertThat(values("empleo").get("period").asString()).isEqualTo("2018-Q4");
        assertThat(values("empleo", "period=2018-T2").get("period").asString()).isEqualTo("2018-Q2");
        assertThat(item(values("empleo", "period=2018-T2"), "EX002")
                        .get("reason")
                        .asString())
                .contains("2018-T2");
    }

    @Test
    void tellsTheStatusOfAValueAndGivesTheOtherThreeAsReason() {
        load(pack());
        JsonNode fourth = values("empleo", "period=2018-Q4");

        assertThat(item(fourth, "EX001").get("valueStatus").asString()).isEqualTo("estimated");
        assertThat(item(fourth, "EX001").get("value").asDouble()).isEqualTo(54);
        assertThat(item(fourth, "EX003").get("value").isNull()).isTrue();
        assertThat(item(fourth, "EX003").get("status").asString()).isEqualTo("missing");
        assertThat(item(fourth, "EX003").get("valueStatus").asString()).isEqualTo("suppressed");
        assertThat(item(fourth, "EX003").get("reason").asString()).startsWith("suprimido");
        assertThat(item(fourth, "EX003").get("note").asString()).isEqualTo("Menos de cinco casos.");
        assertThat(item(fourth, "EX002").get("valueStatus").isNull()).isTrue();
        assertThat(fourth.get("missing").asInt()).isEqualTo(3);
        JsonNode estimated = fourth.get("valueStatuses").get(0);
        assertThat(estimated.get("id").asString()).isEqualTo("estimated");
        assertThat(estimated.get("sdmx").asString()).isEqualTo("E");
        assertThat(estimated.get("marked").asBoolean()).isTrue();
        assertThat(estimated.get("count").asInt()).isEqualTo(1);
        assertThat(room.csv("empleo", Map.of("period", "2018-Q4"), "text/csv"))
                .contains("value_status")
                .contains("suppressed");
    }

    @Test
    void aValueWithoutNumberIsNeitherZeroNorCounted() {
        load(pack());
        Indicator indicator = room.indicators().get("squares", "empleo");

        assertThat(room.values().observed(indicator, "2018-Q4", Breakdown.TOTAL))
                .containsExactly(Map.entry(new TerritoryCode("EX001"), 54.0));
        assertThat(room.classes("empleo", Map.of("period", "2018-Q4"))
                        .get("missing")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void takesBreakdownsOfSeveralAxesAndNamesThem() {
        load(pack());
        JsonNode listed = room.list().get("items").get(0);

        assertThat(texts(listed.get("breakdowns"))).containsExactly("total", "indigenous", "female.rural.afro");
        JsonNode last = listed.get("breakdownNames").get(2);
        assertThat(last.get("name").asString()).isEqualTo("mujeres, rural, afro");
        assertThat(last.get("parts").get(2).get("axisName").asString()).isEqualTo("grupo étnico");
        JsonNode values = values("empleo", "breakdown=afro.female.rural", "period=2017");
        assertThat(values.get("breakdown").asString()).isEqualTo("female.rural.afro");
        assertThat(values.get("breakdownName").asString()).isEqualTo("mujeres, rural, afro");
        assertThat(item(values, "EX001").get("value").asDouble()).isEqualTo(40);
    }

    @Test
    void showsEachTerritoryItsOwnLatestValue() {
        load(pack());
        JsonNode latest = values("empleo", "period=latest_available");

        assertThat(latest.get("period").asString()).isEqualTo("latest_available");
        assertThat(item(latest, "EX001").get("period").asString()).isEqualTo("2018-Q4");
        assertThat(item(latest, "EX002").get("period").asString()).isEqualTo("2017");
        assertThat(item(latest, "EX002").get("value").asDouble()).isEqualTo(51);
        assertThat(item(latest, "EX003").get("valueStatus").asString()).isEqualTo("suppressed");
        assertThat(latest.get("aggregates").get(0).get("value").isNull()).isTrue();
        Indicator indicator = room.indicators().get("squares", "empleo");
        assertThat(room.values().observed(indicator, Selection.LATEST_AVAILABLE, Breakdown.TOTAL))
                .hasSize(2);
        assertThat(room.classes("empleo", Map.of("period", "latest_available")).get("classes"))
                .isNotEmpty();
        assertThat(room.csv("empleo", Map.of("period", "latest_available"), "text/csv"))
                .contains(",2017,total,municipality,EX002,");
    }

    @Test
    void keepsFiguresOfTheDepartmentOffTheMap() {
        load(pack());
        JsonNode listed =
                room.list(Map.of("tag", "approach:gender")).get("items").get(1);

        assertThat(listed.get("code").asString()).isEqualTo("becas");
        assertThat(listed.get("mapped").asBoolean()).isFalse();
        assertThat(listed.get("level").asString()).isEqualTo("department");
        assertThat(listed.get("gap").get("computable").asBoolean()).isFalse();
        assertThat(listed.get("gap").get("reason").asString()).contains("nivel superior");
        assertThat(room.layers())
                .extracting(layer -> layer.description().id().value())
                .contains("indicator-empleo")
                .doesNotContain("indicator-becas");
        JsonNode values = values("becas");
        assertThat(values.get("level").asString()).isEqualTo("department");
        assertThat(item(values, "EX").get("value").asDouble()).isEqualTo(27);
        assertThat(item(values, "EX").get("computed").asBoolean()).isFalse();
        assertThat(room.classes("becas", Map.of()).get("classes")).isEmpty();
        assertThat(room.classes("becas", Map.of()).get("note").asString()).contains("nivel superior");
        ApiProblem level = catchThrowableOfType(ApiProblem.class, () -> values("becas", "level=municipality"));
        assertThat(level.allowed()).containsExactly("department");
        Indicator becas = room.indicators().get("squares", "becas");
        assertThat(room.values().observed(becas, "2020-2023", Breakdown.TOTAL)).isEmpty();
    }

    @Test
    void givesTheFiguresOfTheDepartmentToItsProfile() {
        load(pack());
        List<IndicatorValues.Figure> figures =
                room.values().observedOf(territory.territories().get("EX"));

        assertThat(figures)
                .extracting(figure -> figure.indicator().code() + " " + figure.period() + " "
                        + figure.breakdownName().es() + " "
                        + figure.observation().value())
                .containsExactly("becas 2020-2023 total 27.0", "becas 2020-2023 mujeres 16.0");
        assertThat(room.values().observedOf(territory.territories().get("EX001")))
                .isEmpty();
    }

    @Test
    void tellsNoGapOfAFigureOfTheDepartment() {
        load(pack());

        JsonNode gaps = new GapRoom(room).gaps("becas", Map.of());

        assertThat(gaps.toString()).contains("nivel superior");
    }

    @ParameterizedTest
    @CsvSource({"2018, 4", "2017, 4", "2016, 1", "2018-Q2, 2", "2015, 0"})
    void findsFeaturesWhosePeriodSharesADay(String asked, int expected) {
        load(pack());
        Layer layer = room.layers().stream()
                .filter(one -> one.description().id().value().equals("indicator-empleo"))
                .findFirst()
                .orElseThrow();
        List<Feature> features = new ArrayList<>();
        layer.stream(
                new FeatureQuery(null, TimeInterval.of(asked), Map.of("code", "EX001", "breakdown", "total"), null, 50),
                features::add);

        // 2018 shares days with its quarters and with 2016-2018; 2017 with 2017 and 2016-2018
        assertThat(features).hasSize(asked.equals("2017") ? 2 : expected);
        assertThat(layer.description().timeSpan().first()).isEqualTo("2017");
    }

    @Test
    void theLayerSaysTheStatus() {
        load(pack());
        Layer layer = room.layers().get(0);

        assertThat(layer.find("EX003-2018-Q4-total")).hasValueSatisfying(feature -> {
            assertThat(feature.properties())
                    .containsEntry("status", "suppressed")
                    .containsEntry("value", null);
        });
        assertThat(layer.find("EX001-2018-Q4-total").orElseThrow().properties()).containsEntry("status", "estimated");
    }

    @Test
    void findsIndicatorsByTag() {
        load(pack());

        assertThat(codes(Map.of())).containsExactly("empleo", "becas");
        assertThat(codes(Map.of("sdg", "8"))).containsExactly("empleo");
        assertThat(codes(Map.of("sdg", "8.5.2"))).containsExactly("empleo");
        assertThat(codes(Map.of("tag", "gender"))).containsExactly("empleo", "becas");
        assertThat(codes(Map.of("tag", "gender", "dimension", "social"))).containsExactly("becas");
        assertThat(codes(Map.of("dimension", "politica"))).isEmpty();
        assertThat(room.list().get("tags").toString())
                .contains("\"id\":\"sdg:5\"")
                .contains("ODS 5: Igualdad de género")
                .contains("\"id\":\"approach:ethnic\"");
        ApiProblem tag = catchThrowableOfType(ApiProblem.class, () -> room.list(Map.of("tag", "gendr")));
        assertThat(tag.code()).isEqualTo("unknown-tag");
        assertThat(tag.allowed()).contains("approach:gender");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.list(Map.of("sdg", "99")))
                        .allowed())
                .contains("8.5");
        assertThat(catchThrowableOfType(ApiProblem.class, () -> room.list(Map.of("dimension", "salud")))
                        .allowed())
                .contains("social");
    }

    private List<String> codes(Map<String, String> query) {
        List<String> codes = new ArrayList<>();
        room.list(query).get("items").forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    private static JsonNode json(Object body) {
        return JsonMapper.builder().build().valueToTree(body);
    }

    @Test
    void keepsRevisions() {
        load(pack());
        assertThat(json(room.revisions("empleo", Map.of()).getBody())
                        .get("total")
                        .asInt())
                .isZero();

        load(pack().edit(VALUES, "2018-Q2,total,53,PRUEBA,provisional", "2018-Q2,total,53.5,PRUEBA,final")
                .edit(VALUES, "empleo,EX002,2017,total,51,PRUEBA,,\n", "")
                .edit(VALUES, "empleo,EX003,2018-Q4", "empleo,EX002,2018-Q4,total,48,PRUEBA,,\nempleo,EX003,2018-Q4")
                .edit(
                        VALUES,
                        "becas,EX,2020-2023,female",
                        "empleo,EX001,2019,total,60,PRUEBA,,\nbecas,EX,2020-2023,female"));
        JsonNode revisions = json(room.revisions("empleo", Map.of()).getBody());

        // the year 2019 came new: that is no revision
        assertThat(revisions.get("total").asInt()).isEqualTo(3);
        JsonNode added = revisions.get("items").get(0);
        assertThat(added.get("change").asString()).isEqualTo("added");
        assertThat(added.get("code").asString()).isEqualTo("EX002");
        assertThat(added.get("version").asInt()).isEqualTo(2);
        JsonNode changed = revisions.get("items").get(1);
        assertThat(changed.get("period").asString()).isEqualTo("2018-Q2");
        assertThat(changed.get("from").get("value").asDouble()).isEqualTo(53);
        assertThat(changed.get("from").get("status").asString()).isEqualTo("provisional");
        assertThat(changed.get("to").get("value").asDouble()).isEqualTo(53.5);
        assertThat(changed.get("to").get("status").asString()).isEqualTo("final");
        assertThat(revisions.get("items").get(2).get("change").asString()).isEqualTo("withdrawn");
        assertThat(json(room.revisions("empleo", Map.of("territory", "EX001")).getBody())
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(room.revisions("empleo", Map.of("limit", "1")).getBody())
                        .get("items"))
                .hasSize(1);
        assertThat(new String(
                        (byte[]) room.revisions("empleo", Map.of("f", "csv")).getBody(), StandardCharsets.UTF_8))
                .contains(
                        "Empleo,porcentaje,EX001,Uno,2018-Q2,total,changed,53,provisional,PRUEBA,53.5,final,PRUEBA,2,");

        store.datasets().pointTo("squares", "indicators/empleo", 1);
        room.forget();
        assertThat(json(room.revisions("empleo", Map.of()).getBody())
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(item(values("empleo", "period=2018-Q2"), "EX001")
                        .get("value")
                        .asDouble())
                .isEqualTo(53);
    }

    @Test
    void refusesALimitThatIsNone() {
        load(pack());

        ApiProblem problem =
                catchThrowableOfType(ApiProblem.class, () -> room.revisions("empleo", Map.of("limit", "0")));
        assertThat(problem.parameter()).isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\'', textBlock = """
            values.csv     ~ 2018-T1,total,52        ~ 2018-T5,total,52       ~ invalid-period    ~ period
            values.csv     ~ 2016-2018,total         ~ 2018-2016,total        ~ invalid-period    ~ period
            values.csv     ~ 52,PRUEBA,final         ~ 52,PRUEBA,seguro       ~ value-not-in-list ~ status
            values.csv     ~ '2018-Q4,total,,PRUEBA,suppressed' ~ '2018-Q4,total,3,PRUEBA,suppressed' ~ unexpected-value ~ value
            values.csv     ~ '2018-Q4,total,,PRUEBA,suppressed' ~ '2018-Q4,total,,PRUEBA,provisional' ~ missing-value ~ value
            values.csv     ~ rural.afro.female       ~ rural.urban.female     ~ value-not-in-list ~ breakdown
            values.csv     ~ 2018-Q2,total,53        ~ 2018-Q1,total,53       ~ duplicate-key     ~ indicator
            values.csv     ~ 'becas,EX,2020-2023,total' ~ 'becas,EX001,2020-2023,total' ~ wrong-level ~ code
            indicators.csv ~ 'department,PRUEBA'     ~ 'comuna,PRUEBA'        ~ value-not-in-list ~ level
            indicators.csv ~ gender;ethnic           ~ gender;etnico          ~ value-not-in-list ~ tags
            indicators.csv ~ 8.5.2                   ~ 18.1                   ~ invalid-sdg       ~ sdg
            """)
    void refusesWhatItCannotHold(String file, String piece, String replacement, String rule, String field) {
        load(pack().edit("indicators/empleo/" + file, piece, replacement));

        assertThat(store.datasets().listRefusal("squares", "indicators/empleo")).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            id: indigenous ~ id: rural      ~ duplicate-key
            id: indigenous ~ id: a.b        ~ invalid-id
            id: indigenous ~ id: total      ~ invalid-id
            es: indígena,  ~ es: '',        ~ missing-value
            axes:          ~ ejes:          ~ missing-value
            """)
    void refusesAxesThatAreNone(String piece, String replacement, String rule) {
        load(pack().edit("breakdowns.yaml", piece, replacement));

        assertThat(store.datasets().listRefusal("squares", "breakdowns"))
                .anySatisfy(notice -> assertThat(notice.rule()).isEqualTo(rule));
    }
}
