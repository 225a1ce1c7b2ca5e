package co.territoria.landuse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Whatever is delivered has a report that agrees with itself. */
class AnyPlanTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int PLANS = 150;

    private static Coordinate place(Random random) {
        // a coarse grid, so that vertices, edges and whole shapes meet
        return new Coordinate(
                FictionalPlan.X + random.nextInt(11) * 100 + (random.nextInt(8) == 0 ? random.nextDouble() : 0),
                FictionalPlan.Y + random.nextInt(11) * 100 + (random.nextInt(8) == 0 ? 0.002 : 0));
    }

    private static Geometry shape(Random random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return FACTORY.createPoint(place(random));
        }
        if (kind == 1) {
            return FACTORY.createLineString(new Coordinate[] {place(random), place(random), place(random)});
        }
        if (kind == 2) {
            return FACTORY.createPolygon();
        }
        if (kind == 3) {
            return FACTORY.createGeometryCollection(new Geometry[] {FACTORY.createPoint(place(random))});
        }
        if (kind == 4) {
            Coordinate far = place(random);
            return FACTORY.createPoint(new Coordinate(far.y, random.nextBoolean() ? far.x : Double.NaN));
        }
        if (kind < 8) {
            Coordinate[] ring = new Coordinate[4 + random.nextInt(3)];
            for (int i = 0; i < ring.length; i++) {
                ring[i] = place(random);
            }
            ring[ring.length - 1] = ring[0].copy();
            return FACTORY.createPolygon(ring);
        }
        Coordinate low = place(random);
        double wide = 100 * (1 + random.nextInt(4));
        double high = random.nextInt(5) == 0 ? 0.5 : 100 * (1 + random.nextInt(4));
        return FACTORY.createPolygon(new Coordinate[] {
            low,
            new Coordinate(low.x + wide, low.y),
            new Coordinate(low.x + wide, low.y + high),
            new Coordinate(low.x, low.y + high),
            low.copy()
        });
    }

    private static FictionalPlan plan(Random random) {
        FictionalPlan plan = random.nextBoolean() ? FictionalPlan.sound() : new FictionalPlan();
        CodeLists lists = CodeLists.ladmColPot();
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            Theme theme = Theme.values()[random.nextInt(Theme.values().length)];
            List<CodeLists.Code> codes = lists.list(theme.domain());
            String code = codes.isEmpty() || random.nextInt(6) == 0
                    ? null
                    : codes.get(random.nextInt(codes.size())).code();
            Map<String, String> attributes = new HashMap<>();
            if (random.nextBoolean()) {
                attributes.put("fenomeno", random.nextBoolean() ? "Inundacion" : "%s;—");
                attributes.put("uso_principal", "Centro_Poblado");
            }
            plan.zones.add(new Zone(
                    "x" + i, theme, code, random.nextBoolean() ? "etiqueta" : null, attributes, shape(random)));
        }
        if (random.nextInt(3) == 0) {
            plan.limit = null;
        }
        if (random.nextInt(3) == 0) {
            plan.neighbours.clear();
        }
        plan.actDate = random.nextInt(3) == 0 ? null : LocalDate.of(2000 + random.nextInt(25), 1, 1);
        plan.structure = random.nextBoolean() ? Structure.MAPPED : Structure.INTERMEDIATE;
        plan.accuracyMetres = random.nextBoolean() ? 2.0 : null;
        return plan;
    }

    @Test
    void aReportAgreesWithItself() {
        for (long seed = 1; seed <= PLANS; seed++) {
            FictionalPlan plan = plan(new Random(seed));
            Report report = plan.report();
            String told = "seed " + seed;

            assertThat(report.rules()).as(told).hasSize(Rule.all().size());
            assertThat(report.findings()).as(told).extracting(Finding::id).doesNotHaveDuplicates();
            for (RuleResult result : report.rules()) {
                long faults = report.findings().stream()
                        .filter(finding -> finding.breaks(result.rule().id()))
                        .count();
                assertThat(result.findings()).as(told + " " + result).isEqualTo((int) faults);
                assertThat(result.outcome() == Outcome.FAILED)
                        .as(told + " " + result)
                        .isEqualTo(faults > 0);
                assertThat(result.outcome() == Outcome.PASSED && result.checked() == 0)
                        .as(told + " " + result)
                        .isFalse();
            }
            for (Finding finding : report.findings()) {
                assertThat(finding.alsoBreaks())
                        .as(told)
                        .doesNotContain(finding.rule())
                        .doesNotHaveDuplicates();
                assertThat(finding.message().es() + finding.message().en())
                        .as(told)
                        .doesNotContain("null");
                assertThat(finding.tools()).as(told).isNotEmpty();
            }
            List<Finding> before = new ArrayList<>(report.findings());
            Collections.shuffle(plan.zones, new Random(seed));
            assertThat(plan.report().findings())
                    .as(told)
                    .extracting(Finding::id)
                    .containsExactlyElementsOf(before.stream().map(Finding::id).toList());
        }
    }
}
