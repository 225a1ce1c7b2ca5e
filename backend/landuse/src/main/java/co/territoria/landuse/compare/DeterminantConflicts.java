package co.territoria.landuse.compare;

import co.territoria.landuse.compare.Pieces.Filtered;
import co.territoria.landuse.compare.Pieces.Grown;
import co.territoria.landuse.zone.Severity;
import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where a plan contradicts what ranks above it.
 *
 * @param conflicts gravest first, then largest; by determinant and class and code, connected
 * @param compared  each determinant that was laid over the plan, also those without conflict
 * @param leftOut   determinants whose geometry cannot be used, and zones of the plan
 */
public record DeterminantConflicts(List<Conflict> conflicts, List<Compared> compared, List<LeftOut> leftOut) {

    /**
     * An area that ranks above plans.
     *
     * @param kind           as in the rules
     * @param geometry       in the CRS of the plan, in metres; may be invalid
     * @param accuracyMetres of its line; absent where not declared
     * @param severity       in place of the rules', where this one is graver or lighter than its kind
     */
    public record Determinant(
            String id,
            String kind,
            Geometry geometry,
            @Nullable Double accuracyMetres,
            @Nullable Severity severity) {}

    /**
     * A connected place where soil and determinant do not go together.
     *
     * @param code of the rural category or the urban protection, or of the soil class
     * @param area sum of what was cut; that of the polygon differs by rounding
     */
    public record Conflict(
            String determinant,
            String kind,
            SoilClass soilClass,
            String code,
            List<String> zones,
            Severity severity,
            DeterminantRules.Rule rule,
            Polygon polygon,
            Area area) {}

    /**
     * One determinant over the plan.
     *
     * @param within       how much of it lies on classified soil of the plan
     * @param widthMetres  both accuracies together: what is narrower is no conflict, it may be the lines; without declared
     *                     accuracies nothing is too narrow
     * @param filtered     how many places are too narrow
     * @param filteredArea of these
     */
    public record Compared(
            String determinant,
            String kind,
            Area within,
            double widthMetres,
            int conflicts,
            int filtered,
            Area filteredArea) {}

    public DeterminantConflicts {
        conflicts = List.copyOf(conflicts);
        compared = List.copyOf(compared);
        leftOut = List.copyOf(leftOut);
    }

    private record Label(SoilClass soilClass, String code, DeterminantRules.Rule rule) {}

    public static DeterminantConflicts of(
            FiveClasses plan, List<Determinant> determinants, DeterminantRules rules, GroundArea ground) {
        List<Piece<ClassZone>> pieces = plan.zones().stream()
                .map(zone -> new Piece<>(zone, zone.zones(), zone.geometry()))
                .toList();
        STRtree index = Pieces.index(pieces);
        List<Conflict> conflicts = new ArrayList<>();
        List<Compared> compared = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(plan.leftOut());
        for (Determinant determinant : determinants) {
            Optional<LeftOut.Reason> fault = LeftOut.fault(determinant.geometry());
            if (fault.isPresent()) {
                leftOut.add(new LeftOut(determinant.id(), "determinant", fault.get()));
                continue;
            }
            Area within = Area.NONE;
            List<Piece<Label>> contradicting = new ArrayList<>();
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(determinant.geometry());
            for (int at : Pieces.within(index, determinant.geometry())) {
                ClassZone zone = pieces.get(at).label();
                Geometry common = Pieces.intersection(prepared, zone.geometry());
                if (common.isEmpty()) {
                    continue;
                }
                within = within.plus(Area.of(common, ground));
                rules.find(determinant.kind(), zone)
                        .filter(rule -> rule.severity() != null)
                        .ifPresent(rule -> contradicting.add(
                                new Piece<>(new Label(zone.soilClass(), zone.code(), rule), zone.zones(), common)));
            }
            double width = accuracy(plan.plan().accuracyMetres()) + accuracy(determinant.accuracyMetres());
            Filtered<Label> shown = Pieces.filter(Pieces.grow(contradicting, ground), width);
            shown.wide().forEach(grown -> conflicts.add(conflict(determinant, grown)));
            compared.add(new Compared(
                    determinant.id(),
                    determinant.kind(),
                    within,
                    width,
                    shown.wide().size(),
                    shown.narrower(),
                    shown.area()));
        }
        conflicts.sort(Comparator.comparing(Conflict::severity)
                .thenComparing(conflict -> -conflict.area().squareMetres())
                .thenComparing(Conflict::determinant));
        return new DeterminantConflicts(conflicts, compared, leftOut);
    }

    private static double accuracy(@Nullable Double metres) {
        return metres == null ? 0 : metres;
    }

    private static Conflict conflict(Determinant determinant, Grown<Label> grown) {
        Severity ofRule = grown.label().rule().severity();
        return new Conflict(
                determinant.id(),
                determinant.kind(),
                grown.label().soilClass(),
                grown.label().code(),
                grown.zones(),
                determinant.severity() != null ? determinant.severity() : ofRule,
                grown.label().rule(),
                grown.polygon(),
                grown.area());
    }
}
