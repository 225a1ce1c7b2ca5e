package co.territoria.landuse.compare;

import co.territoria.landuse.compare.Pieces.Common;
import co.territoria.landuse.compare.Pieces.Crossed;
import co.territoria.landuse.compare.Pieces.Disjoint;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan in the five classes of Law 388 of 1997. The model classifies soil as urban, expansion or rural; suburban and
 * protection are cut out of these by the rural categories and the zones of urban protection ({@link ClassRule}).
 *
 * <p>The derived zones are disjoint and cover exactly the soil that the usable zones of the soil classification cover, but for
 * parts narrower than a tenth of a millimetre. Where two rules claim a place, protection comes first, then suburban, then the
 * class of the soil (urban, expansion, rural), then the lower zone id. What could not be used is in {@link #leftOut()}; an
 * unusable category leaves the soil in its own class.
 */
public final class FiveClasses {

    /** Protection before suburban before what the soil is classified as. */
    static final List<SoilClass> PRECEDENCE =
            List.of(SoilClass.PROTECTION, SoilClass.SUBURBAN, SoilClass.URBAN, SoilClass.EXPANSION, SoilClass.RURAL);

    private final PlanZones plan;
    private final List<ClassZone> zones;
    private final List<LeftOut> leftOut;
    private final double overlapSquareMetres;
    private final Map<Theme, Double> outside;

    private FiveClasses(
            PlanZones plan,
            List<ClassZone> zones,
            List<LeftOut> leftOut,
            double overlapSquareMetres,
            Map<Theme, Double> outside) {
        this.plan = plan;
        this.zones = List.copyOf(zones);
        this.leftOut = List.copyOf(leftOut);
        this.overlapSquareMetres = overlapSquareMetres;
        this.outside = Map.copyOf(outside);
    }

    private record Label(ClassRule rule, String code) {}

    public static FiveClasses of(PlanZones plan) {
        List<LeftOut> leftOut = new ArrayList<>();
        Disjoint<Label> soil = disjoint(plan, Theme.SOIL_CLASS, leftOut);
        Disjoint<Label> categories = disjoint(plan, Theme.RURAL_CATEGORY, leftOut);
        Disjoint<Label> protections = disjoint(plan, Theme.URBAN_PROTECTION, leftOut);

        List<ClassZone> zones = new ArrayList<>();
        double categoriesOutside = refine(soil, Set.of(SoilClass.RURAL), categories, zones);
        double protectionsOutside = refine(soil, Set.of(SoilClass.URBAN, SoilClass.EXPANSION), protections, zones);
        return new FiveClasses(
                plan,
                zones,
                leftOut,
                soil.overlapSquareMetres(),
                Map.of(Theme.RURAL_CATEGORY, categoriesOutside, Theme.URBAN_PROTECTION, protectionsOutside));
    }

    private static Disjoint<Label> disjoint(PlanZones plan, Theme theme, List<LeftOut> leftOut) {
        List<Piece<Label>> pieces = new ArrayList<>();
        for (Zone zone : LeftOut.usable(plan.of(theme), leftOut)) {
            Optional<ClassRule> rule =
                    Optional.ofNullable(zone.code()).flatMap(code -> ClassRule.of(theme.domain(), code));
            if (rule.isPresent()) {
                pieces.add(new Piece<>(new Label(rule.get(), zone.code()), List.of(zone.id()), zone.geometry()));
            } else {
                leftOut.add(new LeftOut(zone.id(), theme.id(), LeftOut.Reason.NO_CODE));
            }
        }
        pieces.sort(Comparator.comparingInt((Piece<Label> piece) ->
                        PRECEDENCE.indexOf(piece.label().rule().soilClass()))
                .thenComparing(piece -> piece.zones().get(0)));
        return Pieces.disjoint(pieces);
    }

    /** Adds the soil of some classes, refined; answers how much of the refinement lies elsewhere. */
    private static double refine(
            Disjoint<Label> soil, Set<SoilClass> bases, Disjoint<Label> refinement, List<ClassZone> zones) {
        List<Piece<Label>> refined = soil.pieces().stream()
                .filter(piece -> bases.contains(piece.label().rule().soilClass()))
                .toList();
        Crossed<Label, Label> crossed = Pieces.cross(refined, refinement.pieces());
        for (Common<Label, Label> common : crossed.both()) {
            Label label = common.second().label();
            zones.add(new ClassZone(
                    label.rule().soilClass(),
                    common.first().label().rule().soilClass(),
                    label.code(),
                    label.rule(),
                    Stream.concat(common.first().zones().stream(), common.second().zones().stream())
                            .toList(),
                    common.geometry()));
        }
        for (Piece<Label> rest : crossed.onlyFirst()) {
            SoilClass base = rest.label().rule().soilClass();
            zones.add(
                    new ClassZone(base, base, rest.label().code(), rest.label().rule(), rest.zones(), rest.geometry()));
        }
        return crossed.onlySecond().stream()
                .mapToDouble(piece -> piece.geometry().getArea())
                .sum();
    }

    public PlanZones plan() {
        return plan;
    }

    /** Disjoint; in an order that does not depend on that of the plan's zones. */
    public List<ClassZone> zones() {
        return zones;
    }

    public List<ClassZone> of(SoilClass soilClass) {
        return zones.stream().filter(zone -> zone.soilClass() == soilClass).toList();
    }

    /** The zones that were delivered and could not be used, and why. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Soil that the plan classifies more than once, in the plane; the precedence decided. */
    public double overlapSquareMetres() {
        return overlapSquareMetres;
    }

    /** How much of the rural categories is not in rural soil, or of the urban protection not in urban or expansion soil. */
    public double outsideSquareMetres(Theme refinement) {
        return outside.getOrDefault(refinement, 0.0);
    }

    /** Whether the plan has a classification of its soil at all. */
    public boolean isClassified() {
        return plan.has(Theme.SOIL_CLASS);
    }

    /** Whether suburban soil and rural protection can be told from rural soil. */
    public boolean hasRuralCategories() {
        return plan.has(Theme.RURAL_CATEGORY);
    }

    /** The pieces by class, for comparisons. */
    List<Piece<String>> byClass() {
        return zones.stream()
                .map(zone -> new Piece<>(zone.soilClass().id(), zone.zones(), zone.geometry()))
                .toList();
    }
}
