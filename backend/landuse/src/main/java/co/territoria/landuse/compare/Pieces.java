package co.territoria.landuse.compare;

import co.territoria.landuse.overlay.Polygons;
import co.territoria.landuse.overlay.SliverWidth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.IntersectionMatrixPattern;
import org.locationtech.jts.operation.relateng.RelateNG;

/** What the comparisons do with pieces: make them disjoint, cross two sets of them, let them grow together. */
final class Pieces {

    private Pieces() {}

    /**
     * Disjoint pieces.
     *
     * @param pieces  in the given order, what is left of each
     * @param overlap what was taken away, by the square metre: counted as often as it is taken
     */
    record Disjoint<L>(List<Piece<L>> pieces, double overlapSquareMetres) {}

    /** Takes from each piece what an earlier one has: the order is the precedence. */
    static <L> Disjoint<L> disjoint(List<Piece<L>> inOrder) {
        STRtree index = index(inOrder);
        List<Geometry> left = new ArrayList<>();
        List<Piece<L>> pieces = new ArrayList<>();
        double overlap = 0;
        for (int at = 0; at < inOrder.size(); at++) {
            Piece<L> piece = inOrder.get(at);
            List<Geometry> earlier = new ArrayList<>();
            double common = 0;
            RelateNG relate = RelateNG.prepare(piece.geometry());
            for (int other : within(index, piece.geometry())) {
                if (other < at && relate.evaluate(left.get(other), IntersectionMatrixPattern.INTERIOR_INTERSECTS)) {
                    earlier.add(left.get(other));
                    common += Polygons.intersection(piece.geometry(), left.get(other))
                            .getArea();
                }
            }
            left.add(Polygons.rest(piece.geometry(), earlier, common));
            overlap += common;
            if (!left.get(at).isEmpty()) {
                pieces.add(new Piece<>(piece.label(), piece.zones(), piece.against(), left.get(at)));
            }
        }
        return new Disjoint<>(pieces, overlap);
    }

    /**
     * Two sets of disjoint pieces laid over each other.
     *
     * @param both        common parts, by the first's order, then the second's
     * @param onlyFirst   what of the first set the second does not cover
     * @param onlySecond  the other way round
     */
    record Crossed<A, B>(List<Common<A, B>> both, List<Piece<A>> onlyFirst, List<Piece<B>> onlySecond) {}

    /** The common part of two pieces. */
    record Common<A, B>(Piece<A> first, Piece<B> second, Geometry geometry) {}

    static <A, B> Crossed<A, B> cross(List<Piece<A>> first, List<Piece<B>> second) {
        STRtree index = index(second);
        List<Common<A, B>> both = new ArrayList<>();
        List<Piece<A>> onlyFirst = new ArrayList<>();
        List<Over> overSecond = Stream.generate(Over::new).limit(second.size()).toList();
        for (Piece<A> piece : first) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(piece.geometry());
            Over over = new Over();
            for (int at : within(index, piece.geometry())) {
                Piece<B> other = second.get(at);
                Geometry common = intersection(prepared, other.geometry());
                if (!common.isEmpty()) {
                    both.add(new Common<>(piece, other, common));
                    over.add(other.geometry(), common);
                    overSecond.get(at).add(piece.geometry(), common);
                }
            }
            over.rest(piece, onlyFirst);
        }
        List<Piece<B>> onlySecond = new ArrayList<>();
        for (int at = 0; at < second.size(); at++) {
            overSecond.get(at).rest(second.get(at), onlySecond);
        }
        return new Crossed<>(both, onlyFirst, onlySecond);
    }

    /** What lies over a piece, and how much of it that takes. */
    private static final class Over {

        private final List<Geometry> others = new ArrayList<>();
        private double commonSquareMetres;

        void add(Geometry other, Geometry common) {
            others.add(other);
            commonSquareMetres += common.getArea();
        }

        <L> void rest(Piece<L> piece, List<Piece<L>> rest) {
            Geometry left = Polygons.rest(piece.geometry(), others, commonSquareMetres);
            if (!left.isEmpty()) {
                rest.add(new Piece<>(piece.label(), piece.zones(), piece.against(), left));
            }
        }
    }

    /** What of a geometry lies in the prepared one; no overlay where it is wholly in or out. */
    static Geometry intersection(PreparedGeometry prepared, Geometry geometry) {
        if (!prepared.intersects(geometry)) {
            return geometry.getFactory().createMultiPolygon();
        }
        return prepared.covers(geometry) ? geometry : Polygons.intersection(prepared.getGeometry(), geometry);
    }

    /**
     * A connected polygon of one label.
     *
     * @param zones    of all pieces in it, each once, in order of id
     * @param against  the same of the other side
     * @param area     sum of its pieces: the polygon's own is moved by rounding
     */
    record Grown<L>(L label, List<String> zones, List<String> against, Polygon polygon, Area area) {}

    /** Pieces of one label that touch along a line become one polygon; by order of label's first piece. */
    static <L> List<Grown<L>> grow(Collection<Piece<L>> disjoint, GroundArea ground) {
        Map<L, List<Piece<L>>> byLabel = new LinkedHashMap<>();
        disjoint.forEach(piece ->
                byLabel.computeIfAbsent(piece.label(), any -> new ArrayList<>()).add(piece));
        List<Grown<L>> grown = new ArrayList<>();
        byLabel.forEach((label, pieces) -> groups(pieces).forEach(group -> grown.addAll(grow(label, group, ground))));
        return grown;
    }

    /** Pieces that may touch, found by their envelopes: only these are worth an overlay. */
    private static <L> List<List<Piece<L>>> groups(List<Piece<L>> pieces) {
        STRtree index = index(pieces);
        boolean[] taken = new boolean[pieces.size()];
        List<List<Piece<L>>> groups = new ArrayList<>();
        for (int start = 0; start < pieces.size(); start++) {
            if (taken[start]) {
                continue;
            }
            List<Integer> group = new ArrayList<>(List.of(start));
            taken[start] = true;
            for (int next = 0; next < group.size(); next++) {
                Envelope near = pieces.get(group.get(next))
                        .geometry()
                        .getEnvelopeInternal()
                        .copy();
                near.expandBy(Polygons.NOISE_METRES);
                for (int other : within(index, near)) {
                    if (!taken[other]) {
                        taken[other] = true;
                        group.add(other);
                    }
                }
            }
            Collections.sort(group);
            groups.add(group.stream().map(pieces::get).toList());
        }
        return groups;
    }

    private static <L> List<Grown<L>> grow(L label, List<Piece<L>> pieces, GroundArea ground) {
        List<Polygon> polygons = Polygons.parts(
                Polygons.dissolve(pieces.stream().map(Piece::geometry).toList()));
        STRtree index = new STRtree();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        List<TreeSet<String>> zones = new ArrayList<>();
        List<TreeSet<String>> against = new ArrayList<>();
        List<Area> areas = new ArrayList<>(Collections.nCopies(polygons.size(), Area.NONE));
        for (int i = 0; i < polygons.size(); i++) {
            index.insert(polygons.get(i).getEnvelopeInternal(), i);
            locators.add(new IndexedPointInAreaLocator(polygons.get(i)));
            zones.add(new TreeSet<>());
            against.add(new TreeSet<>());
        }
        for (Piece<L> piece : pieces) {
            for (Polygon part : Polygons.parts(piece.geometry())) {
                Coordinate inside = part.getInteriorPoint().getCoordinate();
                for (int i : within(index, part)) {
                    if (locators.get(i).locate(inside) != Location.EXTERIOR) {
                        zones.get(i).addAll(piece.zones());
                        against.get(i).addAll(piece.against());
                        areas.set(i, areas.get(i).plus(Area.of(part, ground)));
                        break;
                    }
                }
            }
        }
        List<Grown<L>> grown = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            grown.add(new Grown<>(
                    label, List.copyOf(zones.get(i)), List.copyOf(against.get(i)), polygons.get(i), areas.get(i)));
        }
        return grown;
    }

    /**
     * What a filter by width leaves.
     *
     * @param narrower how many polygons are too narrow to tell from the inaccuracy of the lines
     * @param area     of these
     */
    record Filtered<L>(List<Grown<L>> wide, int narrower, Area area) {}

    static <L> Filtered<L> filter(List<Grown<L>> grown, double widthMetres) {
        List<Grown<L>> wide = new ArrayList<>();
        Area narrow = Area.NONE;
        for (Grown<L> each : grown) {
            if (SliverWidth.isNarrowerThan(each.polygon(), widthMetres)) {
                narrow = narrow.plus(each.area());
            } else {
                wide.add(each);
            }
        }
        return new Filtered<>(wide, grown.size() - wide.size(), narrow);
    }

    static <L> STRtree index(List<Piece<L>> pieces) {
        STRtree index = new STRtree();
        for (int i = 0; i < pieces.size(); i++) {
            index.insert(pieces.get(i).geometry().getEnvelopeInternal(), i);
        }
        return index;
    }

    /** Numbers of what is near, ascending: the order of a tree is nobody's. */
    static List<Integer> within(STRtree index, Geometry geometry) {
        return within(index, geometry.getEnvelopeInternal());
    }

    private static List<Integer> within(STRtree index, Envelope envelope) {
        @SuppressWarnings("unchecked")
        List<Integer> found = index.query(envelope);
        Collections.sort(found);
        return found;
    }
}
