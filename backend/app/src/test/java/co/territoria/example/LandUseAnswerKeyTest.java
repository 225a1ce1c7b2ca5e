package co.territoria.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.landuse.border.Border;
import co.territoria.landuse.border.BorderComparison;
import co.territoria.landuse.border.BorderPairs;
import co.territoria.landuse.border.BorderSide;
import co.territoria.landuse.border.ClassZone;
import co.territoria.landuse.border.Compatibility;
import co.territoria.landuse.compare.Changes;
import co.territoria.landuse.compare.DeterminantConflicts;
import co.territoria.landuse.compare.DeterminantRules;
import co.territoria.landuse.compare.FiveClasses;
import co.territoria.landuse.compare.GroundArea;
import co.territoria.landuse.validation.Delivery;
import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.Neighbour;
import co.territoria.landuse.validation.PlanValidator;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.Structure;
import co.territoria.landuse.validation.Tolerances;
import co.territoria.landuse.validation.Verdict;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * What is wrong in the example on purpose is found, and nothing else is: by the validation, along the borders, between two
 * versions and against what ranks above.
 */
class LandUseAnswerKeyTest {

    private static final double LIMIT_ACCURACY_METRES = 1;

    /** Of shapes that are rounded to the millimetre. */
    private static final double SQUARE_METRES = 5;

    /** The limit has its vertices to five decimals of a degree, the plan the same to the millimetre, along some 200 km. */
    private static final double LIMIT_SQUARE_METRES = 150;

    private static final ExampleMap MAP = new ExampleMap(new Random(20_261_121L * 100 + 1));
    private static final ExampleLandUse EXAMPLE = new ExamplePack().landUse();
    private static final List<ExampleFault> KEY =
            new ExampleAnswerKey(EXAMPLE.zoning(), EXAMPLE.determinants()).faults();
    private static final Map<String, PlanZones> PLANS = plans();
    private static final Map<String, Limit> LIMITS = limits();

    private static Map<String, PlanZones> plans() {
        Map<String, PlanZones> plans = new LinkedHashMap<>();
        EXAMPLE.zoning().delivered().forEach((id, zones) -> {
            ExampleRegister.Entry entry = ExampleRegister.get(id);
            String date = entry.actDate() == null || entry.actDate().length() == 10
                    ? entry.actDate()
                    : entry.actDate() + "-01";
            plans.put(
                    id,
                    new PlanZones(
                            id,
                            entry.territory(),
                            LocalDate.parse(date),
                            isIntermediate(id) ? entry.municipality() : Map.of(),
                            2.0,
                            zones.stream().map(LandUseAnswerKeyTest::resolved).toList()));
        });
        return plans;
    }

    private static boolean isIntermediate(String plan) {
        return ExampleDelivery.ALL.stream()
                .anyMatch(delivery -> delivery.plan().equals(plan) && delivery.isIntermediate());
    }

    private static Zone resolved(Zone zone) {
        String domain = zone.theme().domain();
        boolean known = domain.isEmpty()
                || CodeLists.ladmColPot().list(domain).isEmpty()
                || CodeLists.ladmColPot().find(domain, zone.code()).isPresent();
        return known ? zone : new Zone(zone.id(), zone.theme(), null, zone.label(), zone.attributes(), zone.geometry());
    }

    private static Map<String, Limit> limits() {
        Map<String, Limit> limits = new TreeMap<>();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            Geometry metres = LandUseShapes.METRES.toMetres(MAP.shape(place.code()));
            limits.put(place.code(), new Limit(place.code(), metres, LIMIT_ACCURACY_METRES));
        }
        return limits;
    }

    private static List<ExampleFault> key(String kind, String plan) {
        return KEY.stream()
                .filter(fault -> fault.kind().equals(kind) && fault.plan().equals(plan))
                .toList();
    }

    @Test
    void validationFindsEveryFaultOfADeliveryAndNoOther() {
        List<String> wrong = new ArrayList<>();
        PLANS.forEach((id, plan) -> {
            List<ExampleFault> expected = KEY.stream()
                    .filter(fault -> fault.plan().equals(id) && isOfADelivery(fault))
                    .toList();
            Report report = validate(plan);
            List<Finding> left = new ArrayList<>(report.findings());
            for (ExampleFault fault : expected) {
                Finding found = left.stream()
                        .filter(each -> tells(each, fault))
                        .findFirst()
                        .orElse(null);
                if (found == null) {
                    wrong.add("not found: " + id + " " + fault.kind() + " " + fault.rule() + " " + fault.zones() + " "
                            + fault.value());
                } else {
                    left.remove(found);
                }
            }
            left.forEach(each -> wrong.add("too many: " + id + " " + each.rule() + each.alsoBreaks() + " "
                    + each.zones() + " " + each.areaSquareMetres() + " " + each.widthMetres() + " "
                    + each.message().en()));
        });

        assertThat(wrong).isEmpty();
    }

    private static boolean isOfADelivery(ExampleFault fault) {
        return !List.of("border_conflict", "agricultural_loss", "determinant_conflict")
                .contains(fault.kind());
    }

    private static boolean tells(Finding found, ExampleFault fault) {
        boolean measured = true;
        if ("m2".equals(fault.unit()) && found.areaSquareMetres() != null) {
            measured = Math.abs(found.areaSquareMetres() - fault.value()) <= Math.max(1, 0.001 * fault.value());
        } else if ("m".equals(fault.unit())) {
            measured = found.widthMetres() != null && Math.abs(found.widthMetres() - fault.value()) <= 0.02;
        }
        return found.breaks(fault.rule())
                && found.zones().containsAll(fault.zones())
                && measured
                && (found.geometry().isEmpty() || found.geometry().distance(fault.where()) < 1);
    }

    private static Report validate(PlanZones plan) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            Limit own = LIMITS.get(plan.territory());
            Limit other = LIMITS.get(place.code());
            if (!place.code().equals(plan.territory()) && own.geometry().distance(other.geometry()) < 1) {
                neighbours.add(new Neighbour(place.code(), place.name(), other, inForce(place.code())));
            }
        }
        return new PlanValidator(CodeLists.ladmColPot(), Tolerances.shipped())
                .validate(new Delivery(
                        plan,
                        isIntermediate(plan.plan()) ? Structure.INTERMEDIATE : Structure.MAPPED,
                        LIMITS.get(plan.territory()),
                        neighbours));
    }

    private static PlanZones inForce(String territory) {
        return PLANS.values().stream()
                .filter(plan -> plan.territory().equals(territory)
                        && ExampleRegister.get(plan.plan()).inForce())
                .findFirst()
                .orElse(null);
    }

    @Test
    void plansWithoutAnErrorPass() {
        for (String plan : List.of("EX001-2019", "EX007-2022")) {
            Report report = validate(PLANS.get(plan));
            assertThat(report.verdict())
                    .as(plan + ": "
                            + report.rules().stream()
                                    .filter(rule -> !rule.outcome().id().equals("passed"))
                                    .map(rule -> rule.rule().id() + " " + rule.outcome() + " " + rule.reason())
                                    .toList())
                    .isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void bordersConflictWhereTheKeySaysAndNowhereElse() {
        List<BorderSide> sides = new ArrayList<>();
        for (ExamplePlace place : ExamplePlace.MUNICIPALITIES) {
            PlanZones plan = inForce(place.code());
            sides.add(new BorderSide(
                    place.code(),
                    plan == null
                            ? List.of()
                            : FiveClasses.of(plan).zones().stream()
                                    .map(zone -> new ClassZone(zone.soilClass().id(), zone.geometry()))
                                    .toList(),
                    2));
        }
        List<Border> borders = BorderPairs.compare(
                BorderPairs.lines(List.copyOf(LIMITS.values()), 2),
                BorderPairs.outlines(sides, 2),
                Compatibility.standard(),
                BorderComparison.Settings.STANDARD,
                2);
        List<String> found = new ArrayList<>();
        for (Border border : borders) {
            for (Border.Conflict conflict : border.conflicts()) {
                found.add("%s %s %s %s %s"
                        .formatted(
                                border.first() + ";" + border.second(),
                                conflict.severity().id(),
                                conflict.first(),
                                conflict.second(),
                                hundreds(conflict.metres())));
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(KEY.stream()
                        .filter(fault -> fault.kind().equals("border_conflict"))
                        .map(fault -> "%s %s %s %s %s"
                                .formatted(
                                        fault.plan().replaceAll("-\\d{4}", ""),
                                        fault.rule(),
                                        fault.zones().get(0),
                                        fault.zones().get(1),
                                        hundreds(fault.value())))
                        .toList());
    }

    private static long hundreds(double metres) {
        return Math.round(metres / 50);
    }

    @Test
    void farmlandIsLostToWhatTheKeySays() {
        for (String[] versions : new String[][] {{"EX002-2009", "EX002-2021"}, {"EX007-2010", "EX007-2022"}}) {
            Changes changes = Changes.ofClasses(
                    FiveClasses.of(PLANS.get(versions[0])),
                    FiveClasses.of(PLANS.get(versions[1])),
                    4,
                    GroundArea.ORIGEN_NACIONAL);
            Map<String, Double> lost = new TreeMap<>();
            changes.agricultural()
                    .lostTo()
                    .forEach(each -> lost.put(each.code(), each.area().squareMetres() / 10_000));

            assertThat(lost.keySet())
                    .containsExactlyInAnyOrderElementsOf(key("agricultural_loss", versions[1]).stream()
                            .map(ExampleFault::rule)
                            .toList());
            key("agricultural_loss", versions[1])
                    .forEach(fault -> assertThat(lost.get(fault.rule())).isCloseTo(fault.value(), within(0.01)));
        }
    }

    /** The classes of the system beside those that the key reads from the painted codes; they add up to the municipality. */
    @Test
    void theFiveClassesAreWhatWasPainted() {
        EXAMPLE.zoning().clean().forEach((id, zones) -> {
            PlanZones delivered = PLANS.get(id);
            FiveClasses classes = FiveClasses.of(new PlanZones(
                    id, delivered.territory(), delivered.actDate(), delivered.municipality(), 2.0, zones));
            Map<String, Geometry> painted = ExampleAnswerKey.classes(zones);
            double missing = EXAMPLE.zoning().delivered().get(id).equals(zones) ? 0 : holes(id);
            double sum = 0;
            for (SoilClass soilClass : SoilClass.values()) {
                double area = classes.of(soilClass).stream()
                        .mapToDouble(zone -> zone.geometry().getArea())
                        .sum();
                Geometry expected = painted.get(soilClass.id());
                assertThat(area)
                        .as(id + " " + soilClass.id())
                        .isCloseTo(expected == null ? 0 : expected.getArea(), within(SQUARE_METRES));
                sum += area;
            }

            assertThat(sum + missing)
                    .as(id)
                    .isCloseTo(LIMITS.get(delivered.territory()).geometry().getArea(), within(LIMIT_SQUARE_METRES));
        });
    }

    private static double holes(String plan) {
        return KEY.stream()
                .filter(fault -> fault.plan().equals(plan)
                        && fault.zones().isEmpty()
                        && List.of("gap", "sliver").contains(fault.kind()))
                .mapToDouble(fault -> fault.where().getArea())
                .sum();
    }

    @Test
    void expansionIsGrantedUsedAndWithdrawnAsPainted() {
        for (String[] versions :
                new String[][] {{"EX001-2004", "EX001-2019"}, {"EX002-2009", "EX002-2021"}, {"EX007-2010", "EX007-2022"}
                }) {
            Map<String, Geometry> before = soil(versions[0]);
            Map<String, Geometry> after = soil(versions[1]);
            Changes.Expansion expansion = Changes.ofClasses(
                            FiveClasses.of(PLANS.get(versions[0])),
                            FiveClasses.of(PLANS.get(versions[1])),
                            4,
                            GroundArea.ORIGEN_NACIONAL)
                    .expansion();

            assertThat(expansion.granted().squareMetres())
                    .isCloseTo(common(before, "Rural", after, "Expansion_Urbana"), within(SQUARE_METRES));
            assertThat(expansion.used().squareMetres())
                    .isCloseTo(common(before, "Expansion_Urbana", after, "Urbano"), within(SQUARE_METRES));
            assertThat(expansion.withdrawn().squareMetres())
                    .isCloseTo(common(before, "Expansion_Urbana", after, "Rural"), within(SQUARE_METRES));
        }
    }

    private static Map<String, Geometry> soil(String plan) {
        Map<String, Geometry> soil = new TreeMap<>();
        for (Zone zone : EXAMPLE.zoning().clean().get(plan)) {
            if (zone.theme() == Theme.SOIL_CLASS) {
                soil.merge(zone.code(), zone.geometry(), (one, other) -> one.union(other));
            }
        }
        return soil;
    }

    private static double common(Map<String, Geometry> before, String from, Map<String, Geometry> after, String to) {
        return before.get(from).intersection(after.get(to)).getArea();
    }

    @Test
    void whatRanksAboveIsContradictedWhereTheKeySaysAndNowhereElse() {
        List<DeterminantConflicts.Determinant> determinants = EXAMPLE.determinants().list().stream()
                .map(entry -> new DeterminantConflicts.Determinant(
                        entry.id(), entry.kind(), entry.area(), (double) entry.accuracyMetres(), null))
                .toList();
        PLANS.forEach((id, plan) -> {
            DeterminantConflicts conflicts = DeterminantConflicts.of(
                    FiveClasses.of(plan), determinants, DeterminantRules.shipped(), GroundArea.ORIGEN_NACIONAL);
            List<String> found = conflicts.conflicts().stream()
                    .map(conflict -> "%s %s %s %.1f"
                            .formatted(
                                    conflict.determinant(),
                                    conflict.soilClass().id(),
                                    conflict.severity().id(),
                                    conflict.area().squareMetres() / 10_000))
                    .sorted()
                    .toList();

            assertThat(found)
                    .as(id)
                    .isEqualTo(key("determinant_conflict", id).stream()
                            .map(fault -> "%s %s %s %.1f"
                                    .formatted(
                                            fault.zones().get(0), fault.zones().get(1), fault.rule(), fault.value()))
                            .sorted(Comparator.naturalOrder())
                            .toList());
        });
    }
}
