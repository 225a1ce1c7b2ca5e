package co.territoria.landuse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryEditor;

/** What must not change the faults of a plan: its place, the order of its zones, vertices on its edges, a zone drawn in two. */
class SameFaultsTest {

    /** A fault by what a reader sees of it. */
    private static List<String> faults(Report report, boolean withZones) {
        List<String> all = new ArrayList<>();
        for (Finding finding : report.findings()) {
            all.add("%s %s %s %s %s %s %s"
                    .formatted(
                            finding.rule(),
                            finding.alsoBreaks(),
                            finding.kind(),
                            finding.severity(),
                            millis(finding.areaSquareMetres()),
                            millis(finding.widthMetres()),
                            withZones ? finding.id() + finding.zones() : ""));
        }
        Collections.sort(all);
        return all;
    }

    private static long millis(Double value) {
        return value == null ? -1 : Math.round(value * 100);
    }

    private static Stream<DynamicTest> everyBrokenPlan(Consumer<FictionalPlan> change, boolean withZones) {
        return RuleFixturesTest.BROKEN.entrySet().stream()
                .filter(each -> !each.getKey().equals("TE2") && !each.getKey().equals("CL5"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    FictionalPlan plan = FictionalPlan.sound();
                    each.getValue().accept(plan);
                    List<String> before = faults(plan.report(), withZones);
                    change.accept(plan);
                    assertThat(faults(plan.report(), withZones)).isEqualTo(before);
                }));
    }

    private static void transform(FictionalPlan plan, UnaryOperator<Geometry> change) {
        plan.shapes(change);
        plan.limit =
                new Limit(plan.limit.territory(), change.apply(plan.limit.geometry()), plan.limit.accuracyMetres());
        plan.neighbours.replaceAll(beside -> new Neighbour(
                beside.territory(),
                beside.name(),
                new Limit(
                        beside.limit().territory(),
                        change.apply(beside.limit().geometry()),
                        beside.limit().accuracyMetres()),
                new PlanZones(
                        beside.plan().plan(),
                        beside.territory(),
                        beside.plan().actDate(),
                        beside.plan().municipality(),
                        null,
                        beside.plan().zones().stream()
                                .map(zone -> shaped(zone, change))
                                .toList())));
    }

    private static Zone shaped(Zone zone, Function<Geometry, Geometry> change) {
        return new Zone(
                zone.id(), zone.theme(), zone.code(), zone.label(), zone.attributes(), change.apply(zone.geometry()));
    }

    @TestFactory
    Stream<DynamicTest> anotherPlace() {
        return everyBrokenPlan(
                plan -> transform(plan, AffineTransformation.translationInstance(-412_345, 198_765)::transform), true);
    }

    @TestFactory
    Stream<DynamicTest> anotherOrder() {
        return everyBrokenPlan(plan -> Collections.shuffle(plan.zones, new Random(20261121)), true);
    }

    /** The middle of an edge is the same from both of its ends, so that shared edges stay shared. */
    @TestFactory
    Stream<DynamicTest> moreVertices() {
        return everyBrokenPlan(plan -> plan.shapes(SameFaultsTest::halved), true);
    }

    private static Geometry halved(Geometry shape) {
        return new GeometryEditor().edit(shape, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] line, Geometry of) {
                if (!(of instanceof LineString) || line.length < 2 || line[0].equals2D(line[1])) {
                    return line;
                }
                List<Coordinate> more = new ArrayList<>();
                for (int i = 0; i < line.length; i++) {
                    if (i > 0) {
                        more.add(new Coordinate((line[i - 1].x + line[i].x) / 2, (line[i - 1].y + line[i].y) / 2));
                    }
                    more.add(line[i]);
                }
                return more.toArray(new Coordinate[0]);
            }
        });
    }

    /** The rural zone in two: the same soil, so the same faults in the same places. */
    @TestFactory
    Stream<DynamicTest> aZoneInTwo() {
        return everyBrokenPlan(SameFaultsTest::splitRural, false);
    }

    private static void splitRural(FictionalPlan plan) {
        for (Zone zone : List.copyOf(plan.zones)) {
            if (zone.id().equals("r1")
                    && zone.theme() == Theme.SOIL_CLASS
                    && zone.geometry().isValid()) {
                plan.zones.remove(zone);
                GeometryFactory factory = new GeometryFactory();
                for (double[] part : new double[][] {{-5000, 760}, {760, 5000}}) {
                    Geometry half = factory.toGeometry(new org.locationtech.jts.geom.Envelope(
                            FictionalPlan.X + part[0],
                            FictionalPlan.X + part[1],
                            FictionalPlan.Y - 5000,
                            FictionalPlan.Y + 5000));
                    Polygon shape = (Polygon) zone.geometry().intersection(half);
                    plan.zones.add(new Zone(
                            "r1-" + (int) part[1], zone.theme(), zone.code(), zone.label(), zone.attributes(), shape));
                }
            }
        }
    }
}
