package co.territoria.landuse.validation;

import static co.territoria.landuse.validation.FictionalPlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class PlanValidatorTest {

    private static Outcome outcome(Report report, String rule) {
        return report.rule(rule).outcome();
    }

    private static Finding only(Report report) {
        assertThat(report.findings()).as(report.findings().toString()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void anEmptyDeliveryFailsAndNothingPasses() {
        FictionalPlan plan = FictionalPlan.sound();
        plan.zones.clear();

        Report report = plan.report();

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(only(report).kind()).isEqualTo(Kind.EMPTY);
        assertThat(report.rules()).noneMatch(rule -> rule.outcome() == Outcome.PASSED);
    }

    /** The published rules join on an intersection: no activity areas at all gave no row, which passed. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVITY_AREA,T10,T8",
        "URBAN_TREATMENT,T12,T6",
        "RURAL_CATEGORY,TE14,T5",
        "SOIL_CLASS,T1,T10",
    })
    void aMissingThemeIsOneFaultOfSeveralRules(Theme theme, String rule, String also) {
        Report report = FictionalPlan.sound()
                .without(theme)
                .without(Theme.POPULATED_CENTRE)
                .report();

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == Kind.MISSING_THEME)
                .hasSize(1)
                .allSatisfy(finding ->
                        assertThat(finding.breaks(rule) && finding.breaks(also)).isTrue());
        assertThat(outcome(report, rule)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(report, also)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anEmptyReferenceFailsWhatMustLieInIt() {
        Report noRural = FictionalPlan.sound().code("r1", "Urbano").report();
        Report noSoil = FictionalPlan.sound().without(Theme.SOIL_CLASS).report();

        assertThat(outcome(noRural, "T17")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(noSoil, "T16")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(noSoil, "T17")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(noSoil, "TE13")).isEqualTo(Outcome.NOT_VERIFIABLE);
    }

    /** Whatever themes are there: a rule that looked at nothing says why it did not. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aRuleThatLookedAtNothingSaysWhy(Theme only) {
        FictionalPlan plan = FictionalPlan.sound();
        plan.zones.removeIf(zone -> zone.theme() != only);

        assertThat(plan.report().rules()).allSatisfy(result -> {
            assertThat(result.outcome() == Outcome.PASSED && result.checked() == 0)
                    .isFalse();
            if (result.outcome() == Outcome.NOT_APPLICABLE || result.outcome() == Outcome.NOT_VERIFIABLE) {
                assertThat(result.reason()).as(result.rule().id()).isNotNull();
            }
        });
    }

    /** JTS and PostGIS call these no overlap: 2FFF1FFF2, 212FF1FF2 and 212F11FF2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUPLICATE | POLYGON ((0 0, 400 0, 400 500, 0 500, 0 0))           | TE5 | 200000
            NESTED    | POLYGON ((10 10, 60 10, 60 60, 10 60, 10 10))         | TE6 | 2500
            NESTED    | POLYGON ((0 10, 60 10, 60 60, 0 60, 0 10))            | TE6 | 3000
            OVERLAP   | POLYGON ((350 10, 450 10, 450 60, 350 60, 350 10))    |     | 5000
            """)
    void whatOverlapsCallsNoOverlapIsOne(Kind kind, String shape, String also, double area) {
        Report report = FictionalPlan.sound()
                .add("u3", Theme.SOIL_CLASS, "Urbano", shape)
                .report();

        Finding fault = report.findings().stream()
                .filter(each -> each.rule().equals("T1"))
                .reduce((first, second) -> {
                    throw new AssertionError("told twice: " + first + second);
                })
                .orElseThrow();
        // the last is inside two zones together: a zone that others cover wholly is nested
        assertThat(fault.kind()).isEqualTo(kind == Kind.OVERLAP ? Kind.NESTED : kind);
        assertThat(fault.zones()).contains("u3");
        assertThat(fault.areaSquareMetres()).isCloseTo(area, org.assertj.core.data.Offset.offset(0.01));
        if (also != null) {
            assertThat(fault.alsoBreaks()).contains(also);
        }
    }

    @Test
    void aZoneThreeTimesIsOneFault() {
        Report report = FictionalPlan.sound()
                .add("u3", Theme.SOIL_CLASS, "Urbano", FictionalPlan.URBAN_SOUTH)
                .add("u4", Theme.SOIL_CLASS, "Rural", FictionalPlan.URBAN_SOUTH)
                .report();

        assertThat(report.findings())
                .filteredOn(each -> each.rule().equals("T1"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(Kind.DUPLICATE);
                    assertThat(fault.zones()).containsExactly("u2", "u3", "u4");
                });
    }

    @Test
    void aPlaceWhereThreeZonesMeetIsOneFault() {
        Finding fault = only(FictionalPlan.sound()
                .add("p2", Theme.URBAN_PROTECTION, "Ambiental", "POLYGON ((50 10, 90 10, 90 60, 50 60, 50 10))")
                .add("p3", Theme.URBAN_PROTECTION, "Otro", "POLYGON ((50 0, 70 0, 70 20, 50 20, 50 0))")
                .report());

        assertThat(fault.rule()).isEqualTo("TE7");
        assertThat(fault.zones()).containsExactly("p1", "p2", "p3");
    }

    @Test
    void hazardsOfDifferentPhenomenaMayOverlap() {
        assertThat(FictionalPlan.sound().report().findings()).isEmpty();
        assertThat(FictionalPlan.sound()
                        .value("h2", "fenomeno", "Inundacion")
                        .report()
                        .rule("TE7")
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aHoleThatAnotherZoneFillsIsNone() {
        String ring =
                "POLYGON ((500 0, 1000 0, 1000 1000, 500 1000, 500 0), (800 100, 900 100, 900 200, 800 200, 800 100))";
        Report open = FictionalPlan.sound().shape("r1", ring).report();
        Report filled = FictionalPlan.sound()
                .shape("r1", ring)
                .add("r2", Theme.SOIL_CLASS, "Rural", "POLYGON ((800 100, 900 100, 900 200, 800 200, 800 100))")
                .report();

        assertThat(filled.findings()).isEmpty();
        Finding gap = only(open);
        assertThat(gap.rule()).isEqualTo("TE8");
        assertThat(gap.kind()).isEqualTo(Kind.GAP);
        assertThat(gap.areaSquareMetres()).isEqualTo(10_000);
        assertThat(gap.widthMetres()).isCloseTo(100, org.assertj.core.data.Offset.offset(1.0));
        assertThat(gap.zones()).containsExactly("r1");
    }

    @Test
    void aThirdDimensionChangesNothing() {
        FictionalPlan plan = FictionalPlan.sound();
        plan.shapes(shape -> {
            Geometry copy = shape.copy();
            for (Coordinate each : copy.getCoordinates()) {
                each.setZ(1000);
            }
            return copy;
        });

        assertThat(plan.report().findings()).isEmpty();
    }

    /** What is missing because a zone is invalid is not a second fault. */
    @Test
    void anInvalidZoneIsLeftOutInPlainSight() {
        Report report = FictionalPlan.sound()
                .shape("u2", "POLYGON ((0 0, 400 500, 400 0, 0 500, 0 0))")
                .report();

        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.findings())
                .filteredOn(each -> each.theme() == Theme.SOIL_CLASS)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo("TE3");
                    assertThat(fault.geometry().getCoordinate().x).isEqualTo(FictionalPlan.X + 200);
                });
        assertThat(report.rule("TE11").outcome()).isEqualTo(Outcome.NOT_VERIFIABLE);
    }

    /** Two millimetres are noise and break nothing; three are a vertex that does not match. */
    @ParameterizedTest
    @CsvSource({
        "0.0000005,,",
        "0.002,TE10,NOISE",
        "0.003,T1,SLIVER",
        "0.05,T1,SLIVER",
        "0.9,T1,SLIVER",
        "5,T1,OVERLAP",
        "50,T1,OVERLAP",
    })
    void tellsOverlapsByTheirWidth(double width, String rule, Kind kind) {
        Report report = FictionalPlan.sound()
                .shape("r1", "POLYGON ((%1$s 0, 1000 0, 1000 1000, %1$s 1000, %1$s 0))".formatted(500 - width))
                .report();

        if (rule == null) {
            assertThat(report.findings()).isEmpty();
            return;
        }
        assertThat(report.findings())
                .filteredOn(each -> each.theme() == Theme.SOIL_CLASS)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.breaks("TE9")).isEqualTo(kind == Kind.SLIVER);
                    assertThat(fault.widthMetres())
                            .isCloseTo(width, org.assertj.core.data.Percentage.withPercentage(1));
                });
        assertThat(report.rule("T1").outcome()).isEqualTo(rule.equals("T1") ? Outcome.FAILED : Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"0.002,TE10,NOISE", "0.003,TE8,SLIVER", "0.05,TE8,SLIVER", "0.9,TE8,SLIVER", "5,TE8,GAP", "40,TE8,GAP"})
    void tellsGapsByTheirWidthAndTheFirstRungThatSeesThem(double width, String rule, Kind kind) {
        // a slit that does not reach the limit
        Report report = FictionalPlan.sound()
                .shape(
                        "r1",
                        "POLYGON ((500 0, 1000 0, 1000 1000, 500 1000, 500 900, %1$s 900, %1$s 100, 500 100, 500 0))"
                                .formatted(500 + width))
                .report();

        Finding fault = only(report);
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.kind()).isEqualTo(kind);
        if (fault.rungMetres() != null) {
            assertThat(fault.rungMetres()).isGreaterThanOrEqualTo(width);
        }
        assertThat(fault.rungMetres() != null).isEqualTo(width > 0.002 && width <= 10);
    }

    @Test
    void aSliverZoneOnAnotherIsOneFault() {
        Finding fault = only(FictionalPlan.sound()
                .add("p2", Theme.URBAN_PROTECTION, "Ambiental", "POLYGON ((20 10, 20.5 10, 20.5 60, 20 60, 20 10))")
                .report());

        assertThat(fault.rule()).isEqualTo("TE7");
        assertThat(fault.alsoBreaks()).contains("TE6", "TE9");
    }

    @Test
    void tellsSwappedCoordinates() {
        FictionalPlan plan = FictionalPlan.sound();
        plan.shapes(shape -> new AffineTransformation(0, 1, 0, 1, 0, 0).transform(shape));

        Report report = plan.report();

        assertThat(report.findings())
                .filteredOn(each -> each.rule().equals("TE2"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.message().en()).contains("swapped");
                    assertThat(fault.alsoBreaks()).contains("CL5");
                    assertThat(fault.zones()).hasSize(plan.zones.size());
                });
        assertThat(report.rule("T1").outcome()).isEqualTo(Outcome.NOT_VERIFIABLE);
        assertThat(report.findings())
                .allMatch(each -> Set.of("TE2", "CL27").contains(each.rule()) || each.kind() == Kind.MISSING_THEME);
    }

    @Test
    void tellsAnotherCountryDegreesAndAnotherMunicipality() {
        FictionalPlan abroad = FictionalPlan.sound();
        abroad.shapes(AffineTransformation.translationInstance(2_000_000, 0)::transform);
        FictionalPlan degrees = FictionalPlan.sound();
        degrees.shapes(shape -> new AffineTransformation(1e-5, 0, -123, 0, 1e-5, -16).transform(shape));
        FictionalPlan elsewhere = FictionalPlan.sound();
        elsewhere.limit = new Limit(
                "99009", AffineTransformation.translationInstance(50_000, 0).transform(at(FictionalPlan.WHOLE)), 1);

        assertThat(only(abroad, "TE2").message().en()).contains("outside the country");
        assertThat(only(degrees, "TE2").message().en()).contains("in degrees");
        assertThat(only(elsewhere, "TE2").message().en()).contains("does not touch the municipality 99009");
        assertThat(elsewhere.report().rule("TE11").outcome()).isEqualTo(Outcome.NOT_VERIFIABLE);
    }

    private static Finding only(FictionalPlan plan, String rule) {
        List<Finding> found = plan.report().findings().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aPlanOfHalfTheMunicipalitySaysSo() {
        Report report = FictionalPlan.sound()
                .without(Theme.RURAL_CATEGORY)
                .without(Theme.POPULATED_CENTRE)
                .without("r1")
                .without("v1")
                .without("v2")
                .report();

        Finding fault = only(report);
        assertThat(fault.rule()).isEqualTo("TE11");
        assertThat(fault.alsoBreaks()).contains("TE12");
        assertThat(report.rule("TE12").reason().en()).contains("50%".replace("%", "\u00a0%"));
    }

    /** A strip of 15 m is within a limit good to 20 m; a tongue 30 m deep is not, however narrow. */
    @Test
    void judgesNothingFinerThanTheLimit() {
        FictionalPlan strip = FictionalPlan.sound().shape("r1", "POLYGON ((500 0, 1000 0, 1000 985, 500 985, 500 0))");
        FictionalPlan tongue = FictionalPlan.sound()
                .shape(
                        "r1",
                        "POLYGON ((500 0, 1000 0, 1000 1000, 708 1000, 708 1030, 700 1030, 700 1000, 500 1000, 500 0))");
        strip.limit = new Limit("99001", at(FictionalPlan.WHOLE), 20);
        tongue.limit = strip.limit;

        assertThat(strip.report().findings()).isEmpty();
        RuleResult judged = strip.report().rule("TE11");
        assertThat(judged.outcome()).isEqualTo(Outcome.NOT_VERIFIABLE);
        assertThat(judged.reason().es())
                .startsWith("No verificable con este límite")
                .contains("20\u00a0m");
        assertThat(strip.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
        Finding outside = only(tongue, "TE13");
        assertThat(outside.lengthMetres()).isCloseTo(30, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void withoutALimitTheInsideIsStillJudged() {
        FictionalPlan plan = FictionalPlan.sound()
                .shape(
                        "r1",
                        "POLYGON ((500 0, 1000 0, 1000 1000, 500 1000, 500 0), (800 100, 900 100, 900 200, 800 200, 800 100))");
        plan.limit = null;

        Report report = plan.report();

        assertThat(only(report).rule()).isEqualTo("TE8");
        assertThat(report.rule("TE11").outcome()).isEqualTo(Outcome.NOT_VERIFIABLE);
        assertThat(report.limitAccuracyMetres()).isNull();
    }

    /** Open to the outside, so that no ring closes round it, and shallower than the limit is exact. */
    @Test
    void aSlitBetweenTwoZonesNeedsNoLimit() {
        String notched = "POLYGON ((500 0, 1000 0, 1000 1000, 500.5 1000, 500.5 985, 500 985, 500 0))";
        FictionalPlan coarse = FictionalPlan.sound().shape("r1", notched);
        coarse.limit = new Limit("99001", at(FictionalPlan.WHOLE), 20);
        FictionalPlan none = FictionalPlan.sound().shape("r1", notched);
        none.limit = null;

        for (FictionalPlan plan : List.of(coarse, none)) {
            Finding slit = only(plan.report());
            assertThat(slit.rule()).isEqualTo("TE8");
            assertThat(slit.kind()).isEqualTo(Kind.SLIVER);
            assertThat(slit.zones()).containsExactly("e1", "r1");
            assertThat(slit.widthMetres()).isCloseTo(0.5, org.assertj.core.data.Offset.offset(0.02));
        }
    }

    @Test
    void anInvalidLimitIsNoReference() {
        FictionalPlan plan = FictionalPlan.sound();
        plan.limit = new Limit("99001", at("POLYGON ((0 0, 1000 1000, 1000 0, 0 1000, 0 0))"), 1);

        Report report = plan.report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.rule("TE11").reason().en()).contains("no valid geometry");
    }

    @Test
    void namesTheMunicipalityThatAPlanEnters() {
        Report report = FictionalPlan.sound()
                .shape("r1", "POLYGON ((500 0, 1050 0, 1050 1000, 500 1000, 500 0))")
                .report();

        Finding fault = only(report);
        assertThat(fault.rule()).isEqualTo("TE13");
        assertThat(fault.alsoBreaks()).containsExactly("TE14", "TE18");
        assertThat(fault.message().es()).contains("en Aldea Ficticia");
    }

    /** A consequence is not a second fault: a road in a hole of the classification, a category where the soil is there twice. */
    @Test
    void whatFollowsFromAFaultIsToldWithIt() {
        FictionalPlan hole = FictionalPlan.sound().without("r1");
        FictionalPlan twice =
                FictionalPlan.sound().shape("r1", "POLYGON ((480 0, 1000 0, 1000 1000, 480 1000, 480 0))");

        assertThat(hole.report().findings())
                .filteredOn(each -> each.breaks("T16"))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo("TE11"));
        assertThat(only(twice.report()).alsoBreaks()).containsExactly("TE14");
    }

    /** Decree 3600 of 2007 and Decree 1807 of 2014: what was not asked for then is not asked for now. */
    @Test
    void olderActsAreNotAskedForWhatCameLater() {
        FictionalPlan old =
                FictionalPlan.sound().code("h1", null).code("d1", null).without(Theme.RURAL_CATEGORY);
        old.actDate = LocalDate.of(2000, 5, 1);
        FictionalPlan unknown = FictionalPlan.sound().code("h1", null).without(Theme.RURAL_CATEGORY);
        unknown.actDate = null;

        for (String rule : List.of("TM2", "CL29", "CL16", "TE14", "T5", "T18")) {
            RuleResult result = old.report().rule(rule);
            assertThat(result.outcome()).as(rule).isEqualTo(Outcome.NOT_APPLICABLE);
        }
        assertThat(old.report().rule("TM2").reason().es()).contains("2000-05-01", "2014-09-19");
        for (String rule : List.of("TM2", "TE14", "T5")) {
            assertThat(unknown.report().rule(rule).outcome()).as(rule).isEqualTo(Outcome.NOT_VERIFIABLE);
        }
    }

    @Test
    void aMappedFileIsNotAskedForColumnsItDoesNotHave() {
        FictionalPlan plan = FictionalPlan.sound();
        plan.zones.replaceAll(zone -> new Zone(
                zone.id(),
                zone.theme(),
                zone.code(),
                zone.label(),
                zone.theme() == Theme.HAZARD ? zone.attributes() : Map.of(),
                zone.geometry()));
        plan.municipality = Map.of();
        plan.structure = Structure.MAPPED;

        Report mapped = plan.report();
        plan.structure = Structure.INTERMEDIATE;
        Report intermediate = plan.report();

        assertThat(mapped.findings()).isEmpty();
        assertThat(mapped.rule("CL11").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(mapped.rule("CL1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(mapped.rule("CL26").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(intermediate.rule("CL11").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(intermediate.rule("CL1").outcome()).isEqualTo(Outcome.FAILED);
    }

    /** A crossing is no overlap; a copy moved by a millimetre is. */
    @Test
    void roadsMayCrossButNotRunOnEachOther() {
        assertThat(FictionalPlan.sound()
                        .system("v3", "Vias.Rural.Vias_Tercer_Orden", "LINESTRING (600 250, 800 350)")
                        .report()
                        .findings())
                .isEmpty();
        Finding copy = only(FictionalPlan.sound()
                .system("v3", "Vias.Rural.Vias_Tercer_Orden", "LINESTRING (500 300.001, 900 300.001)")
                .report());
        assertThat(copy.rule()).isEqualTo("T13");
        assertThat(copy.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(copy.lengthMetres()).isCloseTo(400, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aCentreDrawnInTwoPiecesIsStillItsCategory() {
        FictionalPlan plan =
                FictionalPlan.sound().shape("k2", "POLYGON ((600 600, 650 600, 650 700, 600 700, 600 600))");
        plan.add(
                "k4",
                Theme.RURAL_CATEGORY,
                "Centro_Poblado_Rural",
                "POLYGON ((650 600, 700 600, 700 700, 650 700, 650 600))",
                Map.of(
                        "uso_principal",
                        "Centro_Poblado",
                        "detalle_uso_principal",
                        "x",
                        "uso_compatible_complementario",
                        "Residencial",
                        "uso_condicionado_restringido",
                        "Industrial",
                        "uso_prohibido",
                        "Mineria"));

        assertThat(plan.report().findings()).isEmpty();
    }

    @Test
    void olderSpellingsOfCodesAreTaken() {
        assertThat(FictionalPlan.sound()
                        .value("h2", "fenomeno", "Movimientos en masa")
                        .report()
                        .findings())
                .isEmpty();
        assertThat(FictionalPlan.sound()
                        .value("k3", "uso_principal", "Conservacion_Proteccion_Ambiental.Preservacion")
                        .report()
                        .findings())
                .isEmpty();
    }

    /** A missing value escaped the published rules: SQL compares NULL with nothing. */
    @Test
    void aMunicipalityWithoutItsRowOrValuesFails() {
        FictionalPlan without = FictionalPlan.sound();
        without.municipality.clear();
        FictionalPlan empty = FictionalPlan.sound();
        empty.municipality.replaceAll((column, value) -> " ");

        assertThat(only(without.report()).alsoBreaks()).containsExactly("CL1", "CL7", "CL8");
        assertThat(empty.report().findings()).extracting(Finding::rule).containsExactly("CL1", "CL6", "CL7", "CL8");
        FictionalPlan shouted = FictionalPlan.sound();
        shouted.municipality.put("nombre_municipio", "VILLA FICTICIA");
        assertThat(shouted.report().findings()).isEmpty();
    }

    @Test
    void hostileWordsOfADeliveryStayWords() {
        Finding fault = only(
                FictionalPlan.sound().value("h2", "fenomeno", "100% <b>%s|x").report());

        assertThat(fault.rule()).isEqualTo("TE16");
        assertThat(fault.message().es()).contains("100% <b>%s|x");
    }
}
