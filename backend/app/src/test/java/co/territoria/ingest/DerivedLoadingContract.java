package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From formulas in files to derived indicators in force, on both engines. */
abstract class DerivedLoadingContract {

    private static final String FORMULAS = "derived/calculados/indicators.csv";
    private static final String HEADER =
            "code,name_es,name_en,unit_es,unit_en,base_es,decimals,dimension,direction,formula,source\n";

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

    private static SquaresPack pack(String formulas) {
        return IndicatorSquares.pack()
                .with("derived/calculados/family.yaml", "name: {es: Calculados, en: Computed}\ndimension: social\n")
                .with(FORMULAS, HEADER + formulas);
    }

    private static SquaresPack pack() {
        return pack("""
                tasa,Casos por mil,Cases per thousand,por 1000 personas,per 1000 people,,1,social,lower_is_better,"per_1000(casos, pob)",PRUEBA
                alza,Crecimiento,Growth,porcentaje,percentage,personas,1,social,neutral,growth(pob),PRUEBA
                doble,Doble tasa,Twice the rate,por 1000 personas,per 1000 people,,1,social,neutral,2 * tasa,PRUEBA
                parte,Parte del total,Share of all,porcentaje,percentage,personas,1,social,neutral,share_of_root(pob),PRUEBA
                densidad,Densidad,Density,personas por km2,people per km²,,2,social,neutral,pob / territory.area,PRUEBA
                salto,Cambio,Change,personas,people,,0,social,neutral,change(pob),PRUEBA
                """);
    }

    /** As the system does it: everybody reads again after each publication. */
    private PackLoader.Outcome load(SquaresPack pack) {
        List<DatasetKind> kinds = new ArrayList<>(List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())));
        new PackLoader(store.datasets(), kinds).load(List.of(pack.files()));
        forget();
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(new DerivedKind(
                                room.indicators(),
                                room.derived(),
                                territory.territories(),
                                territory.sources(),
                                store.datasets())))
                .load(List.of(pack.files()));
        forget();
        return outcome;
    }

    private void forget() {
        territory.forget();
        room.forget();
    }

    private JsonNode item(String indicator, String period, String level, String code) {
        JsonNode values = room.values(indicator, Map.of("period", period, "level", level), Language.ES);
        for (JsonNode item : values.get("items")) {
            if (item.get("code").asString().equals(code)) {
                return item;
            }
        }
        throw new AssertionError(code + " is not in " + values);
    }

    private List<Notice> refusal() {
        return store.datasets().listRefusal("squares", "indicators/calculados");
    }

    @Test
    void aDerivedRateOfAWholeIsTheRateOfTheWhole() {
        assertThat(load(pack())).isEqualTo(new PackLoader.Outcome(1, 0, 0));

        // 7 of 300, 0 of 100: the south has 7 of 400 and not the mean of 23.3 and 0
        assertThat(item("tasa", "2018", "municipality", "EX001").get("value").asDouble())
                .isCloseTo(7 / 300.0 * 1000, within(1e-9));
        JsonNode department = item("tasa", "2018", "department", "EX");
        assertThat(department.get("value").asDouble()).isCloseTo(10 / 600.0 * 1000, within(1e-9));
        assertThat(department.get("status").asString()).isEqualTo("computed");
        assertThat(department.get("note").asString()).startsWith("calculado: per_1000(casos, pob)");
        assertThat(item("doble", "2018", "department", "EX").get("value").asDouble())
                .isCloseTo(20 / 600.0 * 1000, within(1e-9));
        assertThat(item("parte", "2018", "municipality", "EX001").get("value").asDouble())
                .isCloseTo(50, within(1e-9));
        assertThat(item("parte", "2018", "department", "EX").get("value").asDouble())
                .isCloseTo(100, within(1e-9));
        assertThat(item("salto", "2019", "municipality", "EX003").get("value").asDouble())
                .isEqualTo(20);
    }

    @Test
    void tellsFormulaInputsAndSources() {
        load(pack());

        JsonNode one = room.get("tasa", Language.ES);
        assertThat(one.get("aggregation").asString()).isEqualTo("formula");
        assertThat(one.get("derivation").get("formula").asString()).isEqualTo("per_1000(casos, pob)");
        assertThat(one.get("derivation").get("inputs"))
                .extracting(input -> input.get("name").asString())
                .containsExactly("Casos", "Población");
    }

    @Test
    void aMissingInputGivesNoValueButTheReason() {
        load(pack());

        JsonNode missing = item("alza", "2019", "municipality", "EX004");
        assertThat(missing.get("value").isNull()).isTrue();
        assertThat(missing.toString()).contains("falta «Población» de Ñandú, 2019");
        assertThat(item("alza", "2019", "department", "EX").get("value").isNull())
                .isTrue();
        // 2018 has no year before it anywhere: it is no period of the growth
        assertThat(room.get("alza", Language.ES).get("periods"))
                .extracting(JsonNode::asString)
                .containsExactly("2019");
    }

    @Test
    void isComputedAgainWhenASourceChangesAndOnlyThen() {
        load(pack());

        assertThat(load(pack())).isEqualTo(new PackLoader.Outcome(0, 1, 0));
        assertThat(load(pack().edit(
                                IndicatorSquares.POPULATION_VALUES, "EX001,2018,total,300", "EX001,2018,total,350")))
                .isEqualTo(new PackLoader.Outcome(1, 0, 0));
        assertThat(item("tasa", "2018", "municipality", "EX001").get("value").asDouble())
                .isCloseTo(20, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            porcentaje | casos + pobreza         | no se puede sumar «caso» y «porcentaje»
            porcentaje | casos / pob             | la fórmula da «caso por persona»
            porcentaje | percent(povreza, pob)   | ¿Quiso decir pobreza
            porcentaje | percent(casos           | posición 14: se esperaba «)»
            porcentaje | growth(a)               | a → a
            personas   | change(casos) / 0 * pob | la fórmula da
            """)
    void refusesAFormulaAndSaysWhy(String unit, String formula, String said) {
        PackLoader.Outcome outcome = load(pack("a,A,A,%s,,,1,social,neutral,\"%s\",PRUEBA\n".formatted(unit, formula)));

        assertThat(outcome).isEqualTo(new PackLoader.Outcome(0, 0, 1));
        assertThat(refusal()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo("invalid-formula");
            assertThat(notice.field()).isEqualTo("formula");
            assertThat(notice.row()).isEqualTo(2);
            assertThat(notice.messageEs()).contains(said);
        });
    }

    @Test
    void refusesAFormulaWithoutCommonPeriod() {
        load(pack("a,A,A,porcentaje,,personas,1,social,neutral,\"growth(pob, 9)\",PRUEBA\n"));

        assertThat(refusal()).extracting(Notice::rule).containsExactly("definition-without-values");
    }
}
