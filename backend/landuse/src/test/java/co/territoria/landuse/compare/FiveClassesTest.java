package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.box;
import static co.territoria.landuse.compare.Plans.category;
import static co.territoria.landuse.compare.Plans.plan;
import static co.territoria.landuse.compare.Plans.protection;
import static co.territoria.landuse.compare.Plans.soil;
import static co.territoria.landuse.compare.Plans.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiveClassesTest {

    /** 100 × 100 m: urban 0–20, expansion 20–30, rural 30–100. */
    private static final PlanZones PLAN = plan(
            soil("u", "Urbano", box(0, 0, 20, 100)),
            soil("e", "Expansion_Urbana", box(20, 0, 30, 100)),
            soil("r", "Rural", box(30, 0, 100, 100)),
            category("s", "Suburbano", box(30, 0, 40, 100)),
            category("p", "Areas_SINAP", box(40, 0, 50, 100)),
            category("a", "Agropecuario", box(50, 0, 60, 100)),
            category("f", "Produccion_Agropecuaria_Explotacion_RRNN", box(60, 0, 70, 100)),
            protection("x", "Otro", box(10, 0, 25, 10)));

    @Test
    void cutsSuburbanAndProtectionOutOfTheThreeClassesOfTheModel() {
        FiveClasses classes = FiveClasses.of(PLAN);

        assertThat(area(classes, SoilClass.URBAN)).isEqualTo(2000 - 100);
        assertThat(area(classes, SoilClass.EXPANSION)).isEqualTo(1000 - 50);
        assertThat(area(classes, SoilClass.SUBURBAN)).isEqualTo(1000);
        assertThat(area(classes, SoilClass.PROTECTION)).isEqualTo(1000 + 1000 + 150);
        assertThat(area(classes, SoilClass.RURAL)).isEqualTo(1000 + 3000);
        assertThat(classes.leftOut()).isEmpty();
        assertThat(classes.overlapSquareMetres()).isZero();
    }

    @Test
    void eachZoneNamesItsRuleItsCodeAndWhatItIsCutFrom() {
        assertThat(FiveClasses.of(PLAN).of(SoilClass.SUBURBAN)).singleElement().satisfies(zone -> {
            assertThat(zone.base()).isEqualTo(SoilClass.RURAL);
            assertThat(zone.code()).isEqualTo("Suburbano");
            assertThat(zone.zones()).containsExactly("r", "s");
            assertThat(zone.rule().source()).contains("Ley 388 de 1997, art. 34");
        });
        assertThat(FiveClasses.of(PLAN).of(SoilClass.PROTECTION))
                .extracting(ClassZone::code)
                .contains("Otro", "Areas_SINAP");
    }

    @ParameterizedTest
    @CsvSource({
        "Suburbano,suburban",
        "Corredor_Vial_Suburbano,suburban",
        "Vivienda_Campestre,suburban",
        "Centro_Poblado_Rural,rural",
        "Equipamento,rural",
        "Agropecuario,rural",
        "Mineria_Hidrocarburos,rural",
        "Proteccion_Suelo_Rural,protection",
        "Areas_SINAP,protection",
        "Patrimonio_Cultural,protection",
        "Produccion_Agropecuaria_Explotacion_RRNN,protection"
    })
    void theNarrowestRuleOfACategoryDecides(String code, String expected) {
        assertThat(ClassRule.of("POT_CategoriaRuralTipo", code))
                .map(rule -> rule.soilClass().id())
                .contains(expected);
    }

    @Test
    void everyCodeOfTheThreeListsHasARule() {
        for (Theme theme : new Theme[] {Theme.SOIL_CLASS, Theme.RURAL_CATEGORY, Theme.URBAN_PROTECTION}) {
            assertThat(CodeLists.ladmColPot().list(theme.domain())).isNotEmpty().allSatisfy(code -> assertThat(
                            ClassRule.of(theme.domain(), code.code()))
                    .as(code.code())
                    .isPresent());
        }
    }

    @Test
    void aCategoryCountsInRuralSoilOnlyAndUrbanProtectionOutsideIt() {
        FiveClasses classes = FiveClasses.of(plan(
                soil("u", "Urbano", box(0, 0, 50, 100)),
                soil("r", "Rural", box(50, 0, 100, 100)),
                category("s", "Suburbano", box(40, 0, 60, 100)),
                protection("x", "Ambiental", box(45, 0, 55, 10))));

        assertThat(area(classes, SoilClass.SUBURBAN)).isEqualTo(1000);
        assertThat(area(classes, SoilClass.PROTECTION)).isEqualTo(50);
        assertThat(classes.outsideSquareMetres(Theme.RURAL_CATEGORY)).isEqualTo(1000);
        assertThat(classes.outsideSquareMetres(Theme.URBAN_PROTECTION)).isEqualTo(50);
    }

    @Test
    void whereRulesMeetProtectionComesBeforeSuburbanBeforeTheClassOfTheSoil() {
        FiveClasses classes = FiveClasses.of(plan(
                soil("u", "Urbano", box(0, 0, 10, 10)),
                soil("r", "Rural", box(0, 0, 20, 10)),
                category("s", "Suburbano", box(10, 0, 16, 10)),
                category("p", "Areas_SINAP", box(14, 0, 18, 10)),
                category("a", "Agropecuario", box(12, 0, 20, 10))));

        assertThat(area(classes, SoilClass.URBAN)).isEqualTo(100);
        assertThat(area(classes, SoilClass.PROTECTION)).isEqualTo(40);
        assertThat(area(classes, SoilClass.SUBURBAN)).isEqualTo(40);
        assertThat(area(classes, SoilClass.RURAL)).isEqualTo(20);
        assertThat(classes.overlapSquareMetres()).isEqualTo(100);
    }

    @Test
    void whatCannotBeUsedIsLeftOutInPlainSight() {
        FiveClasses classes = FiveClasses.of(plan(
                soil("bow", "Urbano", wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))")),
                soil("none", "Rural", wkt("POLYGON EMPTY")),
                soil("line", "Rural", wkt("LINESTRING(0 0, 1 1)")),
                soil("unknown", null, box(0, 0, 5, 5)),
                soil("other", "Suelo_Lunar", box(0, 0, 5, 5)),
                soil("r", "Rural", box(20, 0, 30, 10)),
                category("c", null, box(20, 0, 30, 10))));

        assertThat(classes.leftOut())
                .extracting(LeftOut::id, LeftOut::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("bow", LeftOut.Reason.INVALID),
                        org.assertj.core.groups.Tuple.tuple("none", LeftOut.Reason.EMPTY),
                        org.assertj.core.groups.Tuple.tuple("line", LeftOut.Reason.NOT_A_POLYGON),
                        org.assertj.core.groups.Tuple.tuple("unknown", LeftOut.Reason.NO_CODE),
                        org.assertj.core.groups.Tuple.tuple("other", LeftOut.Reason.NO_CODE),
                        org.assertj.core.groups.Tuple.tuple("c", LeftOut.Reason.NO_CODE));
        assertThat(classes.zones()).hasSize(1);
        assertThat(area(classes, SoilClass.RURAL)).isEqualTo(100);
    }

    @Test
    void aPlanWithoutZonesHasNoClasses() {
        FiveClasses classes = FiveClasses.of(plan());

        assertThat(classes.zones()).isEmpty();
        assertThat(classes.isClassified()).isFalse();
        assertThat(classes.hasRuralCategories()).isFalse();
    }

    @Test
    void aHoleAndAZoneNestedInItKeepTheirAreas() {
        FiveClasses classes = FiveClasses.of(plan(
                soil(
                        "r",
                        "Rural",
                        wkt("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))")),
                soil("u", "Urbano", box(40, 40, 60, 60)),
                category("a", "Agropecuario", box(0, 0, 100, 50))));

        assertThat(area(classes, SoilClass.URBAN)).isEqualTo(400);
        assertThat(area(classes, SoilClass.RURAL)).isCloseTo(9600, within(1e-9));
        assertThat(classes.of(SoilClass.RURAL)).extracting(ClassZone::code).containsExactly("Agropecuario", "Rural");
        assertThat(classes.outsideSquareMetres(Theme.RURAL_CATEGORY)).isCloseTo(200, within(1e-9));
    }

    private static double area(FiveClasses classes, SoilClass soilClass) {
        return classes.of(soilClass).stream()
                .mapToDouble(zone -> zone.geometry().getArea())
                .sum();
    }
}
