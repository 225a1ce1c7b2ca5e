package co.territoria.landuse.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.landuse.compare.DeterminantConflicts.Conflict;
import co.territoria.landuse.compare.DeterminantConflicts.Determinant;
import co.territoria.landuse.compare.ParcelClasses.Classified;
import co.territoria.landuse.compare.ParcelClasses.Parcel;
import co.territoria.landuse.overlay.Polygons;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * What must hold of any plan. Areas are of some 100 km², compared to {@link #TOLERANCE}: a hundredth of a square metre, which
 * is rounding along some hundred kilometres of lines.
 */
class ComparisonPropertiesTest {

    private static final double TOLERANCE = 0.01;

    private static final Limit LIMIT = new Limit("EX001", RandomPlan.LIMIT, 1);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFiveClassesAddUpToTheLimitAndDoNotOverlap(long seed) {
        FiveClasses classes = FiveClasses.of(RandomPlan.of(seed));

        Composition composition = Composition.of(classes, LIMIT, GroundArea.ORIGEN_NACIONAL);

        assertThat(composition.total().squareMetres()).isCloseTo(RandomPlan.LIMIT.getArea(), within(TOLERANCE));
        assertThat(composition.cover().uncovered().squareMetres()).isCloseTo(0, within(TOLERANCE));
        assertThat(composition.cover().outside().squareMetres()).isCloseTo(0, within(TOLERANCE));
        assertThat(composition.total().groundSquareMetres())
                .isCloseTo(GroundArea.ORIGEN_NACIONAL.squareMetres(RandomPlan.LIMIT), within(TOLERANCE));
        assertThat(Polygons.union(classes.zones().stream()
                                .map(ClassZone::geometry)
                                .toList())
                        .getArea())
                .isCloseTo(composition.total().squareMetres(), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsMissingIsUncovered(long seed) {
        PlanZones whole = RandomPlan.of(seed);
        List<Zone> fewer = new ArrayList<>(whole.zones());
        Zone missing = fewer.remove(0);

        Composition composition = Composition.of(FiveClasses.of(Plans.plan(fewer)), LIMIT, GroundArea.PLANE);

        assertThat(missing.theme()).isEqualTo(Theme.SOIL_CLASS);
        assertThat(composition.cover().uncovered().squareMetres())
                .isCloseTo(missing.geometry().getArea(), within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherOrderNorPlaceNorMoreVerticesNorASplitZoneChangeTheClasses(long seed) {
        PlanZones plan = RandomPlan.of(seed);
        Map<SoilClass, Double> expected = areas(plan);

        assertSame(areas(Plans.reversed(plan)), expected);
        assertSame(areas(Plans.each(plan, moved(1234.5, -987.25))), expected);
        assertSame(areas(Plans.each(plan, geometry -> Densifier.densify(geometry, 137))), expected);
        assertSame(areas(split(plan)), expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMatrixOfChangesAddsUpToBothVersionsAndTurnsRoundWithThem(long seed) {
        FiveClasses from = FiveClasses.of(RandomPlan.of(seed));
        FiveClasses to = FiveClasses.of(RandomPlan.of(seed + 100));

        Changes there = Changes.ofClasses(from, to, 0, GroundArea.PLANE);
        Changes back = Changes.ofClasses(to, from, 0, GroundArea.PLANE);

        Map<String, Double> turned = new TreeMap<>();
        there.matrix()
                .forEach(cell ->
                        turned.put(cell.to() + ">" + cell.from(), cell.area().squareMetres()));
        back.matrix().forEach(cell -> assertThat(turned.getOrDefault(cell.from() + ">" + cell.to(), 0.0))
                .isCloseTo(cell.area().squareMetres(), within(TOLERANCE)));
        there.fromTotals().stream()
                .filter(total -> SoilClass.find(total.id()).isPresent())
                .forEach(total -> assertThat(total.area().squareMetres())
                        .isCloseTo(areas(from).get(SoilClass.find(total.id()).orElseThrow()), within(TOLERANCE)));
        assertThat(there.agricultural().lost().squareMetres())
                .isCloseTo(back.agricultural().gained().squareMetres(), within(TOLERANCE));
        double shown = there.polygons().stream()
                .mapToDouble(polygon -> polygon.area().squareMetres())
                .sum();
        double changed = there.matrix().stream()
                .filter(cell -> !cell.from().equals(cell.to()))
                .filter(cell -> SoilClass.find(cell.from()).isPresent()
                        && SoilClass.find(cell.to()).isPresent())
                .mapToDouble(cell -> cell.area().squareMetres())
                .sum();
        assertThat(shown).isCloseTo(changed, within(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanAgainstItselfChangesNothing(long seed) {
        FiveClasses plan = FiveClasses.of(RandomPlan.of(seed));
        FiveClasses dense = FiveClasses.of(Plans.each(plan.plan(), geometry -> Densifier.densify(geometry, 137)));

        for (FiveClasses other : List.of(plan, dense)) {
            Changes changes = Changes.ofClasses(plan, other, 0.01, GroundArea.PLANE);

            assertThat(changes.polygons()).isEmpty();
            assertThat(changes.agricultural().lost().squareMetres()).isCloseTo(0, within(TOLERANCE));
            assertThat(changes.expansion().granted().squareMetres()).isCloseTo(0, within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conflictsStayTheSameWhenZonesAreSplitMovedOrDensified(long seed) {
        PlanZones plan = Plans.accurate(RandomPlan.of(seed), 2);
        List<Determinant> determinants = determinants(seed);
        List<String> expected = told(plan, determinants);

        assertThat(expected).isNotEmpty();
        assertThat(told(Plans.reversed(plan), determinants)).isEqualTo(expected);
        assertThat(told(Plans.each(plan, geometry -> Densifier.densify(geometry, 137)), determinants))
                .isEqualTo(expected);
        assertThat(told(split(plan), determinants)).isEqualTo(expected);
        UnaryOperator<Geometry> move = moved(-512.125, 77.5);
        List<Determinant> movedToo = determinants.stream()
                .map(each -> new Determinant(
                        each.id(), each.kind(), move.apply(each.geometry()), each.accuracyMetres(), null))
                .toList();
        assertThat(told(Plans.each(plan, move), movedToo)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theClassesOfParcelsAddUpToThoseOfThePlan(long seed) {
        FiveClasses plan = FiveClasses.of(RandomPlan.of(seed));
        List<Geometry> cells = RandomPlan.cells(new Random(seed + 7), 500);
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            parcels.add(new Parcel("p" + i, cells.get(i)));
        }

        ParcelClasses found = ParcelClasses.of(plan, parcels, GroundArea.PLANE);

        assertThat(found.parcels()).hasSameSizeAs(parcels);
        Map<SoilClass, Double> sums = new TreeMap<>();
        for (Classified parcel : found.parcels()) {
            double shares = parcel.shares().stream()
                    .mapToDouble(ParcelClasses.Share::share)
                    .sum();
            assertThat(shares
                            + parcel.uncovered().squareMetres() / parcel.area().squareMetres())
                    .isCloseTo(1, within(1e-6));
            parcel.shares()
                    .forEach(share -> sums.merge(share.soilClass(), share.area().squareMetres(), Double::sum));
        }
        assertSame(sums, areas(plan));
    }

    private static void assertSame(Map<SoilClass, Double> actual, Map<SoilClass, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((soilClass, area) ->
                assertThat(actual.get(soilClass)).as(soilClass.id()).isCloseTo(area, within(TOLERANCE)));
    }

    private static Map<SoilClass, Double> areas(PlanZones plan) {
        return areas(FiveClasses.of(plan));
    }

    private static Map<SoilClass, Double> areas(FiveClasses classes) {
        Map<SoilClass, Double> areas = new TreeMap<>();
        classes.zones()
                .forEach(zone -> areas.merge(zone.soilClass(), zone.geometry().getArea(), Double::sum));
        return areas;
    }

    private static UnaryOperator<Geometry> moved(double east, double north) {
        return AffineTransformation.translationInstance(east, north)::transform;
    }

    /** Each zone in two halves of the same code, along a slanting line. */
    private static PlanZones split(PlanZones plan) {
        Geometry west = Plans.wkt("POLYGON((%1$s %2$s, %3$s %2$s, %4$s %5$s, %1$s %5$s, %1$s %2$s))"
                .formatted(
                        RandomPlan.WEST - 10,
                        RandomPlan.SOUTH - 10,
                        RandomPlan.WEST + 4_200,
                        RandomPlan.WEST + 5_700,
                        RandomPlan.SOUTH + RandomPlan.SIDE + 10));
        List<Zone> zones = new ArrayList<>();
        for (Zone zone : plan.zones()) {
            for (Geometry half :
                    List.of(Polygons.intersection(zone.geometry(), west), Polygons.difference(zone.geometry(), west))) {
                if (!half.isEmpty()) {
                    zones.add(new Zone(
                            zone.id() + "/" + zones.size(),
                            zone.theme(),
                            zone.code(),
                            zone.label(),
                            zone.attributes(),
                            half));
                }
            }
        }
        return new PlanZones(
                plan.plan(), plan.territory(), plan.actDate(), plan.municipality(), plan.accuracyMetres(), zones);
    }

    private static List<Determinant> determinants(long seed) {
        List<Geometry> cells = RandomPlan.cells(new Random(seed + 50), 15);
        List<Determinant> determinants = new ArrayList<>();
        String[] kinds = {"protected_area", "food_production_area", "hazard"};
        for (int i = 0; i < kinds.length; i++) {
            determinants.add(new Determinant(kinds[i], kinds[i], cells.get(i * 3), 1.0, null));
        }
        return determinants;
    }

    /** Conflicts without ids of zones, areas by the square metre. */
    private static List<String> told(PlanZones plan, List<Determinant> determinants) {
        List<String> told = new ArrayList<>();
        for (Conflict each : DeterminantConflicts.of(
                        FiveClasses.of(plan), determinants, DeterminantRules.shipped(), GroundArea.PLANE)
                .conflicts()) {
            told.add("%s %s %s %s %.0f"
                    .formatted(
                            each.severity(),
                            each.determinant(),
                            each.soilClass(),
                            each.code(),
                            each.area().squareMetres()));
        }
        return told;
    }
}
