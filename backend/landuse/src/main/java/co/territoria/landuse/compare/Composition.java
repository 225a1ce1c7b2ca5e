package co.territoria.landuse.compare;

import co.territoria.landuse.zone.Limit;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * How much of a plan is what.
 *
 * @param parts               by class or code, each once, largest first
 * @param total               sum of the parts
 * @param overlapSquareMetres what is zoned more than once, in the plane: counted once in the parts
 * @param cover               how much of the territory that is; absent without a usable limit
 * @param leftOut             what could not be counted
 */
public record Composition(
        List<Part> parts,
        Area total,
        double overlapSquareMetres,
        @Nullable Cover cover,
        List<LeftOut> leftOut) {

    /** The id of zones whose label has no code in the mapping. */
    public static final String UNMAPPED = ThemePieces.UNMAPPED;

    /**
     * One class or code.
     *
     * @param id    {@link co.territoria.landuse.zone.SoilClass#id()}, a code of the theme's list, or {@link #UNMAPPED}
     * @param zones how many zones of the plan have a part in it
     */
    public record Part(String id, int zones, Area area) {}

    /**
     * The zones against the limit. {@code covered + uncovered = limit}, and {@code covered + outside} is the total of the
     * parts, in the plane and on the ground. Where lines of both follow each other, up to the limit's accuracy is neither
     * here nor there.
     */
    public record Cover(Area limit, Area covered, Area uncovered, Area outside) {}

    public Composition {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** By the five classes. */
    public static Composition of(FiveClasses classes, @Nullable Limit limit, GroundArea ground) {
        return of(classes.byClass(), classes.overlapSquareMetres(), limit, classes.leftOut(), ground);
    }

    /** By the codes of a theme, as delivered. */
    public static Composition of(PlanZones plan, Theme theme, @Nullable Limit limit, GroundArea ground) {
        List<LeftOut> leftOut = new ArrayList<>();
        Pieces.Disjoint<String> disjoint = ThemePieces.of(plan, theme, leftOut);
        return of(disjoint.pieces(), disjoint.overlapSquareMetres(), limit, leftOut, ground);
    }

    private static Composition of(
            List<Piece<String>> pieces,
            double overlap,
            @Nullable Limit limit,
            List<LeftOut> leftOut,
            GroundArea ground) {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, Set<String>> zones = new LinkedHashMap<>();
        for (Piece<String> piece : pieces) {
            areas.merge(piece.label(), Area.of(piece.geometry(), ground), Area::plus);
            zones.computeIfAbsent(piece.label(), any -> new TreeSet<>()).addAll(piece.zones());
        }
        List<Part> parts = new ArrayList<>();
        areas.forEach((id, area) -> parts.add(new Part(id, zones.get(id).size(), area)));
        parts.sort((one, other) ->
                Double.compare(other.area().squareMetres(), one.area().squareMetres()));
        Area total = Area.sum(areas.values());

        List<LeftOut> all = new ArrayList<>(leftOut);
        Cover cover = null;
        if (limit != null) {
            LeftOut.fault(limit.geometry())
                    .ifPresent(reason -> all.add(new LeftOut(limit.territory(), "limit", reason)));
            if (all.size() == leftOut.size()) {
                cover = cover(pieces, total, limit, ground);
            }
        }
        return new Composition(parts, total, overlap, cover, all);
    }

    private static Cover cover(List<Piece<String>> pieces, Area total, Limit limit, GroundArea ground) {
        PreparedGeometry within = PreparedGeometryFactory.prepare(limit.geometry());
        Area covered = Area.NONE;
        for (Piece<String> piece : pieces) {
            covered = covered.plus(Area.of(Pieces.intersection(within, piece.geometry()), ground));
        }
        Area whole = Area.of(limit.geometry(), ground);
        return new Cover(whole, covered, notNegative(whole.minus(covered)), notNegative(total.minus(covered)));
    }

    /** A difference of sums may be less than nothing by rounding. */
    private static Area notNegative(Area area) {
        return new Area(Math.max(0, area.squareMetres()), Math.max(0, area.groundSquareMetres()));
    }
}
