package co.territoria.landuse.validation;

import static co.territoria.landuse.validation.FictionalPlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One plan that keeps every rule, and for each rule a plan that breaks it. */
class RuleFixturesTest {

    /** How the sound plan is broken, by the rule that must say so. */
    static final Map<String, Consumer<FictionalPlan>> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("T1", plan -> plan.shape("r1", "POLYGON ((480 0, 1000 0, 1000 1000, 480 1000, 480 0))"));
        BROKEN.put("T5", plan -> plan.shape("k2", "POLYGON ((590 600, 700 600, 700 700, 590 700, 590 600))"));
        BROKEN.put("T6", plan -> plan.shape("t1", "POLYGON ((0 0, 420 0, 420 1000, 0 1000, 0 0))"));
        BROKEN.put("T8", plan -> plan.shape("a2", "POLYGON ((0 0, 400 0, 400 520, 0 520, 0 0))"));
        BROKEN.put("T10", plan -> plan.shape("a2", "POLYGON ((0 0, 400 0, 400 400, 0 400, 0 0))"));
        BROKEN.put("T12", plan -> plan.shape("t2", "POLYGON ((400 0, 500 0, 500 800, 400 800, 400 0))"));
        BROKEN.put("T13", plan -> plan.shape("v2", "LINESTRING (700 100, 700 300, 800 300)"));
        BROKEN.put("T15", plan -> plan.shape("s2", "POINT (100.001 600)"));
        BROKEN.put("T16", plan -> plan.shape("v1", "LINESTRING (500 300, 1200 300)"));
        BROKEN.put("T17", plan -> plan.shape("c1", "POLYGON ((450 600, 550 600, 550 700, 450 700, 450 600))"));
        BROKEN.put("T18", plan -> plan.shape("c1", "POLYGON ((600 600, 710 600, 710 700, 600 700, 600 600))"));
        BROKEN.put("TM1", plan -> plan.shape("c1", "POLYGON ((100 600, 200 600, 200 700, 100 700, 100 600))"));
        BROKEN.put("TM2", plan -> plan.code("h1", null));
        BROKEN.put("TM3", plan -> plan.code("k1", "Areas_SINAP"));
        BROKEN.put("TM4", plan -> plan.value("k1", "uso_principal", "Centro_Poblado"));
        BROKEN.put("CL1", plan -> plan.municipality.put("tipo_documento", "CC"));
        BROKEN.put("CL2", plan -> plan.code("c1", "990010"));
        BROKEN.put("CL3", plan -> plan.add("u9", Theme.SOIL_CLASS, "Urbano", "POLYGON ((5 5, 9 9, 5 5, 5 5))"));
        BROKEN.put("CL4", plan -> plan.system("v9", "Vias.Rural.Vias_Tercer_Orden", "LINESTRING (600 20, 600 20)"));
        BROKEN.put("CL5", plan -> plan.system("s9", "Equipamientos.Salud", "POINT (-4000000 600)"));
        BROKEN.put("CL6", plan -> plan.municipality.put("codigo_departamento", "9"));
        BROKEN.put("CL7", plan -> plan.municipality.put("codigo_municipio", "002"));
        BROKEN.put("CL8", plan -> plan.municipality.put("nombre_municipio", "Aldea Ficticia"));
        BROKEN.put("CL9", plan -> plan.code("a1", null).value("a1", "uso_principal", null));
        BROKEN.put("CL10", plan -> plan.value("a1", "detalle_uso_principal", null));
        BROKEN.put("CL11", plan -> plan.value("a1", "uso_compatible_complementario", " "));
        BROKEN.put("CL12", plan -> plan.value("a1", "uso_condicionado_restringido", null));
        BROKEN.put("CL13", plan -> plan.value("a1", "uso_prohibido", null));
        BROKEN.put("CL14", plan -> plan.code("t1", null));
        BROKEN.put("CL15", plan -> plan.code("u2", null));
        BROKEN.put("CL16", plan -> plan.code("k1", null));
        BROKEN.put("CL17", plan -> plan.value("k1", "uso_principal", null));
        BROKEN.put("CL18", plan -> plan.value("k1", "detalle_uso_principal", null));
        BROKEN.put("CL19", plan -> plan.value("k1", "uso_compatible_complementario", null));
        BROKEN.put("CL20", plan -> plan.value("k1", "uso_condicionado_restringido", null));
        BROKEN.put("CL21", plan -> plan.value("k1", "uso_prohibido", null));
        BROKEN.put("CL22", plan -> plan.code("s3", null).value("s3", "tipo_sistema_general", null));
        BROKEN.put("CL23", plan -> plan.value("s3", "detalle_sistema_general", null));
        BROKEN.put("CL24", plan -> plan.value("s3", "nivel", null));
        BROKEN.put("CL25", plan -> plan.value("s3", "estado", null));
        BROKEN.put("CL26", plan -> plan.value("h1", "fenomeno", null));
        BROKEN.put("CL27", plan -> plan.without(Theme.HAZARD));
        BROKEN.put("CL28", plan -> plan.value("d1", "fenomeno", null));
        BROKEN.put("CL29", plan -> plan.code("d1", null));
        BROKEN.put("CL30", plan -> plan.code("i1", null));
        BROKEN.put("TE1", plan -> plan.zones.clear());
        BROKEN.put(
                "TE2",
                plan -> plan.shape(
                        "p1", "POLYGON ((-2700000 2700000, -2699000 2700000, -2699000 2701000, -2700000 2700000))"));
        BROKEN.put("TE3", plan -> plan.shape("p1", "POLYGON ((10 10, 60 60, 60 10, 10 60, 10 10))"));
        BROKEN.put("TE4", plan -> plan.shape("p1", "LINESTRING (10 10, 60 10)"));
        BROKEN.put("TE5", plan -> plan.add("u3", Theme.SOIL_CLASS, "Urbano", FictionalPlan.URBAN_SOUTH));
        BROKEN.put(
                "TE6",
                plan -> plan.add("u3", Theme.SOIL_CLASS, "Urbano", "POLYGON ((10 10, 60 10, 60 60, 10 60, 10 10))"));
        BROKEN.put(
                "TE7",
                plan -> plan.add(
                        "p2", Theme.URBAN_PROTECTION, "Ambiental", "POLYGON ((50 10, 90 10, 90 60, 50 60, 50 10))"));
        BROKEN.put(
                "TE8",
                plan -> plan.shape(
                        "e1", "POLYGON ((400 0, 500 0, 500 1000, 400 1000, 400 500, 405 450, 400 400, 400 0))"));
        BROKEN.put(
                "TE9",
                plan -> plan.add(
                        "p2",
                        Theme.URBAN_PROTECTION,
                        "Ambiental",
                        "POLYGON ((70 10, 70.5 10, 70.5 60, 70 60, 70 10))"));
        BROKEN.put(
                "TE10", plan -> plan.shape("r1", "POLYGON ((499.998 0, 1000 0, 1000 1000, 499.998 1000, 499.998 0))"));
        BROKEN.put("TE11", plan -> plan.shape("r1", "POLYGON ((500 0, 1000 0, 1000 995, 500 995, 500 0))"));
        BROKEN.put("TE12", plan -> plan.without("r1"));
        BROKEN.put("TE13", plan -> plan.shape("r1", "POLYGON ((500 -5, 1000 -5, 1000 1000, 500 1000, 500 -5))"));
        BROKEN.put(
                "TE14",
                plan -> plan.shape(
                        "k1",
                        "POLYGON ((500 0, 900 0, 900 900, 500 900, 500 0), (600 600, 700 600, 700 700, 600 700, 600 600))"));
        BROKEN.put("TE15", plan -> plan.shape("p1", "POLYGON ((550 10, 560 10, 560 60, 550 60, 550 10))"));
        BROKEN.put("TE16", plan -> plan.value("h1", "fenomeno", "Granizada"));
        BROKEN.put(
                "TE17",
                plan -> plan.change(
                        "k1",
                        zone -> new Zone(
                                "k1",
                                zone.theme(),
                                null,
                                "Zona de cultivos raros",
                                zone.attributes(),
                                zone.geometry())));
        BROKEN.put("TE18", plan -> plan.shape("r1", "POLYGON ((500 0, 1020 0, 1020 1000, 500 1000, 500 0))"));
        BROKEN.put("TE19", plan -> {
            plan.limit = new Limit("99001", at(FictionalPlan.WHOLE), 5);
            plan.shape("r1", "POLYGON ((500 0, 1000 0, 998 300, 1000 600, 1000 1000, 500 1000, 500 0))");
        });
    }

    @Test
    void aSoundPlanKeepsEveryRule() {
        Report report = FictionalPlan.sound().report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.rules()).allSatisfy(result -> assertThat(result.outcome())
                .as(result.rule().id() + " " + result.reason())
                .isEqualTo(Outcome.PASSED));
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void everyRuleHasABrokenPlan() {
        assertThat(BROKEN.keySet())
                .containsExactlyElementsOf(Rule.all().stream().map(Rule::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> aBrokenPlanFailsItsRule() {
        return BROKEN.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    FictionalPlan plan = FictionalPlan.sound();
                    each.getValue().accept(plan);
                    Report report = plan.report();

                    assertThat(report.rule(each.getKey()).outcome()).isEqualTo(Outcome.FAILED);
                    assertThat(report.findings())
                            .filteredOn(finding -> finding.breaks(each.getKey()))
                            .isNotEmpty()
                            .allSatisfy(finding -> {
                                assertThat(finding.message().es())
                                        .doesNotContain("null")
                                        .endsWith(".");
                                assertThat(finding.message().en())
                                        .doesNotContain("null")
                                        .endsWith(".");
                            });
                    boolean error =
                            report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
                    assertThat(report.verdict() == Verdict.FAILED).isEqualTo(error);
                }));
    }
}
