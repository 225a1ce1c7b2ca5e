package co.territoria.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Map<String, Unit> UNITS = Map.of(
            "people",
            Unit.parse("personas", null),
            "dwellings",
            Unit.parse("viviendas", null),
            "deaths",
            Unit.parse("casos", null),
            "poverty",
            Unit.parse("porcentaje de hogares", null),
            "illiteracy",
            Unit.parse("porcentaje", "personas"),
            "burnt",
            Unit.parse("proporción 0-1", "superficie"),
            "money",
            Unit.parse("miles de millones de pesos", null),
            "coins",
            Unit.parse("pesos", null),
            Input.AREA,
            Unit.parse("km²", null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            porcentaje de hogares        | 1          | 100    | {}
            porcentaje                   | 1          | 100    | {}
            proporción 0-1               | 1          | 1      | {}
            personas                     | 1          | 1      | {persona=1}
            habitantes                   | 1          | 1      | {persona=1}
            miles de millones de pesos   | 1000000000 | 1      | {peso=1}
            habitantes por km2           | 1          | 1      | {km2=-1, persona=1}
            por 100.000 habitantes       | 1          | 100000 | {persona=-1}
            por 1000 nacidos vivos       | 1          | 1000   | {nacidos vivo=-1}
            accesos por 100 habitantes   | 1          | 100    | {acceso=1, persona=-1}
            puntos 0-100                 | 1          | 1      | {punto=1}
            pesos (unidad según TerriData) | 1        | 1      | {peso=1}
            millones de pesos por habitante | 1000000 | 1      | {persona=-1, peso=1}
            """)
    void readsTheUnitsOfTheData(String text, double multiple, double per, String powers) {
        Unit unit = Unit.parse(text, null);

        assertThat(unit.multiple()).isEqualTo(multiple);
        assertThat(unit.per()).isEqualTo(per);
        assertThat(unit.powers()).hasToString(powers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people + people * 2             | personas                  | 300
            -(people - 40)                  | personas                  | -60
            people / territory.area         | habitantes por km2        | 25
            per_100000(deaths, people)      | por 100.000 habitantes    | 2000
            per_1000(deaths, people)        | casos por 1000 personas   | 20
            percent(dwellings, dwellings)   | porcentaje de viviendas   | 100
            100 - poverty                   | porcentaje de hogares     | 70
            poverty / 2                     | porcentaje de hogares     | 15
            dwellings * illiteracy          | viviendas                 | 6
            money / people                  | millones de pesos por habitante | 20
            coins / people                  | pesos por habitante       | 0.05
            ratio(deaths, people)           | casos por persona         | 0.02
            change(people)                  | personas                  | 20
            growth(people)                  | porcentaje                | 25
            growth(people, 2)               | porcentaje                | 100
            share(people)                   | porcentaje de personas    | 10
            share_of_root(people)           | porcentaje de personas    | 10
            burnt * 3                       | proporción 0-1            | 0.3
            """)
    void computesInTheDeclaredUnit(String formula, String unit, double expected) {
        Amount amount = Formula.of(formula, UNITS).in(Unit.parse(unit, null)).value(given());

        assertThat(amount.value()).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            poverty + people               | 8
            poverty + illiteracy           | 8
            people - dwellings             | 7
            poverty + burnt                | 8
            share(poverty)                 | 0
            change(3)                      | 7
            """)
    void refusesUnitsThatClash(String formula, int position) {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> Formula.of(formula, UNITS));

        assertThat(fault.code()).isEqualTo("unit-clash");
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.detail().es()).isNotEqualTo(fault.detail().in(Language.EN));
    }

    @Test
    void refusesAResultInAnotherUnitAndSaysHowAPercentageIsWritten() {
        Formula ratio = Formula.of("100 * dwellings / dwellings", UNITS);

        assertThatThrownBy(() -> ratio.in(Unit.parse("porcentaje de viviendas", null)))
                .hasMessageContaining("percent(a, b)");
        assertThatThrownBy(() -> Formula.of("people / dwellings", UNITS).in(Unit.parse("personas", null)))
                .isInstanceOf(FormulaFault.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people +              | 8   | syntax
            (people               | 7   | syntax
            people people         | 7   | syntax
            people $ 2            | 7   | syntax
            peeple * 2            | 0   | unknown-name
            grow(people)          | 0   | unknown-function
            growth(people, 0)     | 15  | syntax
            ratio(people)         | 0   | syntax
            people[3]             | 7   | syntax
            territory.area * 2    | 0   | syntax
            3                     | 0   | syntax
            """)
    void saysWhereAFormulaGoesWrong(String formula, int position, String code) {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> Formula.of(formula, UNITS));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void proposesTheNearestNames() {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> Formula.of("peeple", UNITS));

        assertThat(fault.nearest()).containsExactly("people");
        assertThat(fault.detail().es()).contains("¿Quiso decir people?");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThatThrownBy(() -> Formula.of("1+".repeat(600) + "people", UNITS)).hasMessageContaining("too-long");
        assertThatThrownBy(() -> Formula.of("(".repeat(60) + "people" + ")".repeat(60), UNITS))
                .hasMessageContaining("too-long");
        assertThatThrownBy(() -> Formula.of("-".repeat(900) + "people", UNITS)).hasMessageContaining("too-long");
    }

    @Test
    void aMissingInputAndADivisionByZeroGiveNoValueButAReason() {
        Amount lacking =
                Formula.of("people / dwellings", UNITS).value(new Given(Map.of("people", 3.0), Map.of(), Map.of()));
        Amount byZero = Formula.of("people / dwellings", UNITS)
                .value(new Given(Map.of("people", 3.0, "dwellings", 0.0), Map.of(), Map.of()));
        Amount noGrowth = Formula.of("growth(people)", UNITS)
                .value(new Given(Map.of("people", 3.0), Map.of("people", 0.0), Map.of()));

        assertThat(lacking.value()).isNull();
        assertThat(lacking.reason()).isEqualTo(new LocalText("falta dwellings", "no dwellings"));
        assertThat(byZero.reason()).isNotNull();
        assertThat(byZero.reason().es()).isEqualTo("división por cero");
        assertThat(noGrowth.value()).isNull();
    }

    @Test
    void namesTheCycle() {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        needs.put("a", List.of("b", "given"));
        needs.put("b", List.of("c"));
        needs.put("c", List.of("a"));

        assertThatThrownBy(() -> Formula.order(needs)).hasMessageContaining("a → b → c → a");
        assertThatThrownBy(() -> Formula.order(Map.of("a", List.of("a")))).hasMessageContaining("a → a");
        needs.put("c", List.of("given"));
        assertThat(Formula.order(needs)).containsExactly("c", "b", "a");
    }

    @Test
    void theOrderOfTermsAndBracketsThatSayNothingChangeNothing() {
        long seed = 20_180_714;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double a = random.nextDouble() * 1e6;
            double b = random.nextDouble() * 1e6 + 1;
            Values values = new Given(Map.of("people", a, "coins", b), Map.of(), Map.of());
            double one = value("people / coins", values);
            assertThat(value("((people)) / (coins)", values))
                    .as("seed %d", seed)
                    .isEqualTo(one);
            assertThat(value("people * 2 - people", values)).isCloseTo(a, within(1e-6));
            assertThat(value("people + coins * 0 * people / coins", values)).isCloseTo(a, within(1e-6));
        }
    }

    private static double value(String formula, Values values) {
        Double value = Formula.of(formula, UNITS).value(values).value();
        assertThat(value).isNotNull();
        return value;
    }

    private static Values given() {
        Map<String, Double> now = Map.of(
                "people",
                100.0,
                "dwellings",
                30.0,
                "deaths",
                2.0,
                "poverty",
                30.0,
                "illiteracy",
                20.0,
                "burnt",
                0.1,
                "money",
                2.0,
                "coins",
                5.0,
                Input.AREA,
                4.0);
        return new Given(now, Map.of("people", 80.0), Map.of("people", 1000.0));
    }

    /** Fixed values; two periods before there are 50 people. */
    private record Given(Map<String, Double> now, Map<String, Double> past, Map<String, Double> whole)
            implements Values {

        @Override
        public Amount at(Input input) {
            Double value = now.get(input.name());
            return value == null ? Amount.missing(new LocalText("falta " + input, "no " + input)) : Amount.of(value);
        }

        @Override
        public Values before(int periods) {
            return periods == 1
                    ? new Given(past, Map.of(), Map.of())
                    : new Given(Map.of("people", 50.0), Map.of(), Map.of());
        }

        @Override
        public Values root() {
            return parent();
        }

        @Override
        public Values parent() {
            return new Given(whole, Map.of(), Map.of());
        }
    }
}
