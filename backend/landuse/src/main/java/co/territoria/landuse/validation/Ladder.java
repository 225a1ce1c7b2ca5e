package co.territoria.landuse.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Edges that lie beside another without touching it, by the first width that sees them. One large tolerance does not replace the
 * small ones: a tolerance longer than the edges loses the gaps again (JTS issue 1122), so each rung is asked by itself and none above a
 * third of the middle length of the edges.
 */
final class Ladder {

    private final STRtree index = new STRtree();

    private record Seen(LineSegment edge, double rung) {}

    /** @param parts whose first rung is wanted; only the zones beside the narrow ones are looked at */
    Ladder(Layer layer, List<Polygon> parts, Tolerances tolerances) {
        SortedSet<Integer> beside = new TreeSet<>();
        for (Polygon part : parts) {
            if (Shapes.meanWidth(part) <= tolerances.narrow()) {
                beside.addAll(layer.beside(part, Tolerances.ARITHMETIC));
            }
        }
        Geometry[] shapes = beside.stream().map(zone -> layer.shapes[zone]).toArray(Geometry[]::new);
        if (shapes.length == 0) {
            return;
        }
        double most = medianEdge(shapes) / 3;
        Set<LineSegment> known = new HashSet<>();
        collect(CoverageValidator.validate(shapes), known, 0);
        for (double rung : tolerances.rungs()) {
            if (rung <= most) {
                collect(CoverageValidator.validate(shapes, rung), known, rung);
            }
        }
    }

    private void collect(@Nullable Geometry[] flags, Set<LineSegment> known, double rung) {
        for (Geometry lines : flags) {
            if (lines == null) {
                continue;
            }
            for (int i = 0; i < lines.getNumGeometries(); i++) {
                Coordinate[] line = lines.getGeometryN(i).getCoordinates();
                for (int at = 1; at < line.length; at++) {
                    LineSegment edge = new LineSegment(line[at - 1], line[at]);
                    edge.normalize();
                    if (known.add(edge) && rung > 0) {
                        index.insert(new Envelope(edge.p0, edge.p1), new Seen(edge, rung));
                    }
                }
            }
        }
    }

    /** The first rung that sees an edge of this part; absent where none does. */
    @Nullable
    Double rungOf(Geometry part) {
        Envelope around = part.getEnvelopeInternal().copy();
        around.expandBy(Tolerances.ARITHMETIC);
        Double least = null;
        Geometry border = part.getBoundary();
        @SuppressWarnings("unchecked")
        List<Seen> near = index.query(around);
        for (Seen seen : near) {
            if ((least == null || seen.rung() < least)
                    && border.isWithinDistance(
                            Shapes.FACTORY.createPoint(seen.edge().midPoint()), Tolerances.ARITHMETIC)) {
                least = seen.rung();
            }
        }
        return least;
    }

    private static double medianEdge(Geometry[] shapes) {
        List<double[]> lengths = new ArrayList<>();
        for (Geometry shape : shapes) {
            Coordinate[] all = shape.getCoordinates();
            double[] edges = new double[Math.max(0, all.length - 1)];
            for (int i = 1; i < all.length; i++) {
                edges[i - 1] = all[i].distance(all[i - 1]);
            }
            lengths.add(edges);
        }
        double[] sorted =
                lengths.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
