package co.territoria.landuse.compare;

import static co.territoria.landuse.compare.Plans.accurate;
import static co.territoria.landuse.compare.Plans.box;
import static co.territoria.landuse.compare.Plans.category;
import static co.territoria.landuse.compare.Plans.plan;
import static co.territoria.landuse.compare.Plans.soil;
import static co.territoria.landuse.compare.Plans.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import co.territoria.landuse.compare.DeterminantConflicts.Determinant;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class DeterminantConflictsTest {

    private static final PlanZones PLAN = plan(
            soil("u", "Urbano", box(0, 0, 20, 100)),
            soil("e", "Expansion_Urbana", box(20, 0, 30, 100)),
            soil("r", "Rural", box(30, 0, 100, 100)),
            category("a", "Agropecuario", box(30, 0, 60, 100)),
            category("m", "Mineria_Hidrocarburos", box(60, 0, 80, 100)),
            category("p", "Areas_SINAP", box(80, 0, 100, 100)));

    @Test
    void findsTheSoilThatContradictsAKindGravestFirst() {
        DeterminantConflicts found = conflicts(PLAN, determinant("food", "food_production_area", box(10, 0, 90, 50)));

        assertThat(found.conflicts())
                .extracting(Conflict::soilClass, Conflict::code, Conflict::severity, each -> each.area()
                        .squareMetres())
                .containsExactly(
                        tuple(SoilClass.RURAL, "Mineria_Hidrocarburos", Severity.SEVERE, 1000.0),
                        tuple(SoilClass.EXPANSION, "Expansion_Urbana", Severity.SEVERE, 500.0),
                        tuple(SoilClass.URBAN, "Urbano", Severity.MEDIUM, 500.0));
        assertThat(found.conflicts().get(0).zones()).containsExactly("m", "r");
        assertThat(found.compared()).singleElement().satisfies(compared -> {
            assertThat(compared.within().squareMetres()).isEqualTo(4000);
            assertThat(compared.conflicts()).isEqualTo(3);
            assertThat(compared.filtered()).isZero();
        });
    }

    @Test
    void aDeterminantWithoutConflictIsComparedAllTheSame() {
        DeterminantConflicts found = conflicts(PLAN, determinant("park", "protected_area", box(80, 0, 200, 100)));

        assertThat(found.conflicts()).isEmpty();
        assertThat(found.compared()).singleElement().satisfies(compared -> assertThat(
                        compared.within().squareMetres())
                .isEqualTo(2000));
    }

    @Test
    void whatIsNarrowerThanBothAccuraciesIsFilteredAndSaid() {
        Determinant park = new Determinant("park", "protected_area", box(77, 0, 100, 100), 2.0, null);

        DeterminantConflicts rough = conflicts(accurate(PLAN, 2), park);
        DeterminantConflicts fine = conflicts(accurate(PLAN, 0.5), park);

        assertThat(rough.conflicts()).isEmpty();
        assertThat(rough.compared().get(0).filtered()).isEqualTo(1);
        assertThat(rough.compared().get(0).filteredArea().squareMetres()).isEqualTo(300);
        assertThat(rough.compared().get(0).widthMetres()).isEqualTo(4);
        assertThat(fine.conflicts()).hasSize(1);
    }

    @Test
    void oneDeterminantMayWeighMoreThanItsKind() {
        Determinant heavy = new Determinant("road", "road_reserve", box(0, 0, 10, 10), null, Severity.SEVERE);

        assertThat(conflicts(PLAN, heavy).conflicts())
                .singleElement()
                .extracting(Conflict::severity)
                .isEqualTo(Severity.SEVERE);
    }

    @Test
    void aBrokenDeterminantIsLeftOutInPlainSight() {
        DeterminantConflicts found =
                conflicts(PLAN, determinant("bow", "hazard", wkt("POLYGON((0 0, 50 50, 50 0, 0 50, 0 0))")));

        assertThat(found.compared()).isEmpty();
        assertThat(found.leftOut()).containsExactly(new LeftOut("bow", "determinant", LeftOut.Reason.INVALID));
    }

    @Test
    void splittingAZoneOfOneCodeChangesNoConflict() {
        PlanZones split = plan(
                soil("u1", "Urbano", wkt("POLYGON((0 0, 20 0, 20 47.3, 0 51.9, 0 0))")),
                soil("u2", "Urbano", wkt("POLYGON((0 51.9, 20 47.3, 20 100, 0 100, 0 51.9))")),
                soil("e", "Expansion_Urbana", box(20, 0, 30, 100)));
        Determinant slope =
                determinant("slope", "hazard", wkt("POLYGON((3.1 1.7, 17.3 2.9, 13.7 97.1, 5.3 91.3, 3.1 1.7))"));

        List<Conflict> whole = conflicts(PLAN, slope).conflicts();
        List<Conflict> halves = conflicts(split, slope).conflicts();

        assertThat(halves).hasSize(1);
        assertThat(halves.get(0).zones()).containsExactly("u1", "u2");
        assertThat(halves.get(0).area().squareMetres())
                .isCloseTo(whole.get(0).area().squareMetres(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void theShippedRulesHoldForTheNarrowestSoil() {
        DeterminantRules rules = DeterminantRules.shipped();
        FiveClasses classes = FiveClasses.of(PLAN);
        ClassZone mining = zone(classes, "Mineria_Hidrocarburos");

        assertThat(rules.version()).isEqualTo("1");
        assertThat(rules.find("protected_area", mining))
                .map(DeterminantRules.Rule::soil)
                .contains("Mineria_Hidrocarburos");
        assertThat(rules.find("protected_area", zone(classes, "Agropecuario")))
                .map(DeterminantRules.Rule::soil)
                .contains("rural");
        assertThat(rules.find("agricultural_frontier", mining)).isEmpty();
        assertThat(rules.rules()).allSatisfy(rule -> {
            assertThat(rule.reasonEs()).isNotBlank();
            assertThat(rule.reasonEn()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,hazard,lunar,severe,a,b,c                                      | row 1 has the class lunar
            1,hazard,urban,terrible,a,b,c                                    | row 1 has the severity terrible
            1,hazard,urban,severe,a,b,c;1,hazard,urban,slight,a,b,c          | row 2 has a second rule for hazard and urban
            1,hazard,urban,severe,a,b,c;2,hazard,rural,slight,a,b,c          | row 2 has the version 2, the first row has 1
            """)
    void aFaultyTableOfRulesNamesTheRow(String rows, String message) {
        String csv = "version,kind,class,severity,reason_es,reason_en,source\n" + rows.replace(';', '\n');

        assertThatThrownBy(() -> DeterminantRules.read(new StringReader(csv)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static ClassZone zone(FiveClasses classes, String code) {
        return classes.zones().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static DeterminantConflicts conflicts(PlanZones plan, Determinant determinant) {
        return DeterminantConflicts.of(
                FiveClasses.of(plan), List.of(determinant), DeterminantRules.shipped(), GroundArea.PLANE);
    }

    private static Determinant determinant(String id, String kind, Geometry geometry) {
        return new Determinant(id, kind, geometry, null, null);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
