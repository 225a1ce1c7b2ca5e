package co.territoria;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rooms of the backend and who may know whom, as rules that a machine can check. ARCHITECTURE.md shows the same
 * as a picture. When a rule fails, move the code; do not widen the rule.
 */
final class HousePlan {

    /** Every room may know these five; the first three know nobody. */
    private static final Set<String> GROUND = Set.of("geo", "store", "web", "filter", "layer");

    /** Room → the rooms that it may know beyond the ground floor. */
    private static final Map<String, Set<String>> MAY_KNOW = mayKnow();

    private static final Set<String> SPRING_SQL_CLOCK =
            Set.of("org.springframework..", "java.sql..", "javax.sql..", "org.h2..", "org.postgresql..", "jakarta..");

    private final String root;

    HousePlan(String root) {
        this.root = root;
    }

    private static Map<String, Set<String>> mayKnow() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("territory", Set.of());
        rooms.put("format", Set.of());
        rooms.put("indicator", Set.of("territory", "format"));
        rooms.put("gap", Set.of("territory", "indicator"));
        rooms.put("pattern", Set.of("territory", "indicator"));
        rooms.put("composite", Set.of("territory", "indicator"));
        rooms.put("scenario", Set.of("territory", "indicator"));
        rooms.put("city", Set.of("territory", "indicator"));
        rooms.put("incident", Set.of("territory"));
        rooms.put("project", Set.of("territory"));
        rooms.put("plan", Set.of("territory", "indicator", "project"));
        rooms.put("actor", Set.of("territory", "project", "plan"));
        rooms.put("priority", Set.of("territory", "indicator", "gap", "composite", "project", "plan"));
        rooms.put("oversight", Set.of("territory", "indicator", "project", "plan", "actor"));
        rooms.put("landuse", Set.of("territory", "indicator"));
        rooms.put("profile", Set.copyOf(rooms.keySet()));
        rooms.put("tile", Set.of("format"));
        rooms.put("catalog", Set.of("format"));
        rooms.put("ogc", Set.of("tile", "catalog", "format"));
        rooms.put(
                "ingest",
                Set.of(
                        "territory",
                        "indicator",
                        "gap",
                        "composite",
                        "scenario",
                        "city",
                        "incident",
                        "project",
                        "plan",
                        "actor",
                        "priority",
                        "oversight",
                        "landuse"));
        rooms.put("identity", Set.of());
        return rooms;
    }

    /** All rules by name, one per room and some about all. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        for (String room : List.of("geo", "store", "web")) {
            rules.put(room + " knows nobody", knowsOnly(room, Set.of()));
        }
        rules.put("filter knows geo and web", knowsOnly("filter", Set.of("geo", "web")));
        rules.put(
                "layer knows geo, store, web and filter", knowsOnly("layer", Set.of("geo", "store", "web", "filter")));
        MAY_KNOW.forEach((room, known) -> {
            Set<String> allowed = new LinkedHashSet<>(GROUND);
            allowed.addAll(known);
            // Accounts and roles are known by controllers only; the rule about that is below.
            allowed.add("identity");
            rules.put(room + " knows " + (known.isEmpty() ? "the ground floor" : known), knowsOnly(room, allowed));
        });
        rules.put("every package is a room of the plan", everyPackageIsARoom());
        rules.put(
                "rooms have no cycle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put(
                "packages have no cycle",
                slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put("nobody knows ingest", nobodyElseKnows("ingest"));
        rules.put("nobody knows profile", nobodyElseKnows("profile"));
        rules.put("identity is known by controllers only", identityKnownByControllers());
        rules.put("geo knows the JDK and JTS", geoKnowsTheJdkAndJts());
        rules.put("GeoTools is behind two classes", geoToolsBehindTwoClasses());
        rules.put("SQL lives in store, layer and the Jdbc classes", sqlInItsPlace());
        rules.put("controllers keep to their trade", controllersKeepToTheirTrade());
        rules.put("the database side of a room is its own", databaseSidesAreNotPublic());
        return rules;
    }

    /**
     * A class that takes values and returns values: no Spring, no SQL, no clock, no service and nothing from the
     * store. The same class must be able to run inside a batch engine.
     *
     * @param names simple names with the room, for example {@code gap.Gaps}
     */
    ArchRule arePure(Set<String> names) {
        return noClasses()
                .that(describe("are in the list of pure classes", type -> names.contains(nameInPlan(type))))
                .should()
                .dependOnClassesThat(resideInAnyOf(SPRING_SQL_CLOCK)
                        .or(resideInAPackage(root + ".store.."))
                        .or(describe("are clocks", type -> type.getName().equals("java.time.Clock")))
                        .or(describe("are services", HousePlan::isService)))
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a pure computation takes values and returns values")
                .allowEmptyShould(true);
    }

    /** The name of the outermost class, without the root: {@code gap.Gaps}. */
    String nameInPlan(JavaClass type) {
        String name = type.getName()
                .substring(Math.min(root.length() + 1, type.getName().length()));
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private ArchRule knowsOnly(String room, Set<String> others) {
        DescribedPredicate<JavaClass> allowed =
                resideOutsideOfPackage(root + "..").or(in(room));
        for (String other : others) {
            allowed = allowed.or(in(other));
        }
        return classes()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(allowed.as("are in " + room + " or in " + others))
                .allowEmptyShould(true);
    }

    private ArchRule everyPackageIsARoom() {
        DescribedPredicate<JavaClass> known =
                describe("are in a room", type -> type.getPackageName().equals(root));
        for (String room : GROUND) {
            known = known.or(in(room));
        }
        for (String room : MAY_KNOW.keySet()) {
            known = known.or(in(room));
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(known)))
                .orShould(be(not(known)))
                .because("a package is a word of the domain: group by subject, never by technique");
    }

    private ArchRule nobodyElseKnows(String room) {
        return noClasses()
                .that(not(in(room)))
                .should()
                .dependOnClassesThat(in(room))
                .allowEmptyShould(true);
    }

    private ArchRule identityKnownByControllers() {
        return noClasses()
                .that(not(in("identity")))
                .and()
                .haveSimpleNameNotEndingWith("Controller")
                .should()
                .dependOnClassesThat(in("identity"))
                .allowEmptyShould(true);
    }

    private ArchRule geoKnowsTheJdkAndJts() {
        return classes()
                .that(in("geo"))
                .and()
                .doNotHaveSimpleName("Projection")
                .and(describe("are not geo.CoordinateSystem", type -> !nameInPlan(type)
                        .equals("geo.CoordinateSystem")))
                .should()
                .onlyDependOnClassesThat(resideInAnyOf(Set.of("java..", "org.locationtech.jts..", "org.jspecify.."))
                        .or(in("geo")))
                .allowEmptyShould(true);
    }

    private ArchRule geoToolsBehindTwoClasses() {
        return noClasses()
                .that(describe("are not geo.Projection or geo.CoordinateSystem", type -> !Set.of(
                                "geo.Projection", "geo.CoordinateSystem")
                        .contains(nameInPlan(type))))
                .should()
                .dependOnClassesThat(resideInAnyOf(Set.of(
                        "org.geotools..",
                        "javax.media.jai..",
                        "javax.measure..",
                        "org.hsqldb..",
                        "it.geosolutions..")));
    }

    private ArchRule sqlInItsPlace() {
        return noClasses()
                .that(not(in("store")))
                .and()
                .haveSimpleNameNotStartingWith("Jdbc")
                // Its classes publish rows as features; that is SQL through and through.
                .and(not(in("layer")))
                .should()
                .dependOnClassesThat(resideInAnyOf(Set.of("org.springframework.jdbc..", "java.sql..", "javax.sql.."))
                        // A fault of the store may be told apart wherever faults become answers.
                        .and(describe("are no exceptions", type -> !type.getSimpleName()
                                .endsWith("Exception"))))
                .allowEmptyShould(true);
    }

    private ArchRule controllersKeepToTheirTrade() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePublic()
                .orShould()
                .dependOnClassesThat(resideInAnyOf(
                        Set.of("org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.locationtech.jts..")))
                .because("a controller asks its room one question: no SQL, no geometry")
                .allowEmptyShould(true);
    }

    private ArchRule databaseSidesAreNotPublic() {
        return noClasses()
                .that()
                .haveSimpleNameStartingWith("Jdbc")
                .should()
                .bePublic()
                .because("other rooms ask the service, which is the door of the room")
                .allowEmptyShould(true);
    }

    private static boolean isService(JavaClass type) {
        return type.getAnnotations().stream()
                .anyMatch(annotation ->
                        annotation.getRawType().getPackageName().startsWith("org.springframework.stereotype"));
    }

    private DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage(root + "." + room + "..");
    }

    private static DescribedPredicate<JavaClass> resideInAnyOf(Set<String> packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
    }
}
