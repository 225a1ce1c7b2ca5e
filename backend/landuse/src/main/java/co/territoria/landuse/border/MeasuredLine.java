package co.territoria.landuse.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A line that knows how far along each of its points is, in metres. Frozen. */
final class MeasuredLine {

    private final double[] x;
    private final double[] y;
    private final double[] measure;

    /** @param points at least two; points that repeat are dropped */
    MeasuredLine(List<Coordinate> points) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        double[] along = new double[points.size()];
        int size = 0;
        for (Coordinate point : points) {
            if (size == 0 || point.x != xs[size - 1] || point.y != ys[size - 1]) {
                xs[size] = point.x;
                ys[size] = point.y;
                along[size] =
                        size == 0 ? 0 : along[size - 1] + Math.hypot(point.x - xs[size - 1], point.y - ys[size - 1]);
                size++;
            }
        }
        x = Arrays.copyOf(xs, size);
        y = Arrays.copyOf(ys, size);
        measure = Arrays.copyOf(along, size);
    }

    static MeasuredLine of(LineString line) {
        return new MeasuredLine(Arrays.asList(line.getCoordinates()));
    }

    int size() {
        return x.length;
    }

    double length() {
        return x.length == 0 ? 0 : measure[x.length - 1];
    }

    boolean closed() {
        return x.length > 2 && x[0] == x[x.length - 1] && y[0] == y[y.length - 1];
    }

    Coordinate at(double metres) {
        int segment = segmentAt(metres);
        double length = measure[segment + 1] - measure[segment];
        double part = Math.min(1, Math.max(0, (metres - measure[segment]) / length));
        return new Coordinate(
                x[segment] + part * (x[segment + 1] - x[segment]), y[segment] + part * (y[segment + 1] - y[segment]));
    }

    private int segmentAt(double metres) {
        int found = Arrays.binarySearch(measure, metres);
        int segment = found >= 0 ? found : -found - 2;
        return Math.min(Math.max(segment, 0), x.length - 2);
    }

    /** The points of {@code count} equal stretches, first and last included: x, y one after the other. */
    double[] sampled(int count) {
        double[] points = new double[2 * (count + 1)];
        int segment = 0;
        for (int at = 0; at <= count; at++) {
            double metres = length() * at / count;
            while (segment < x.length - 2 && measure[segment + 1] < metres) {
                segment++;
            }
            double length = measure[segment + 1] - measure[segment];
            double part = Math.min(1, Math.max(0, (metres - measure[segment]) / length));
            points[2 * at] = x[segment] + part * (x[segment + 1] - x[segment]);
            points[2 * at + 1] = y[segment] + part * (y[segment + 1] - y[segment]);
        }
        return points;
    }

    /** Measure of the point nearest to a place, on the part between two measures. */
    double nearest(double px, double py, double from, double to) {
        int first = segmentAt(from);
        int last = segmentAt(to);
        double best = Double.POSITIVE_INFINITY;
        double at = from;
        for (int segment = first; segment <= last; segment++) {
            double length = measure[segment + 1] - measure[segment];
            double part = Segments.fraction(px, py, x[segment], y[segment], x[segment + 1], y[segment + 1]);
            double metres = Math.min(to, Math.max(from, measure[segment] + part * length));
            double share = (metres - measure[segment]) / length;
            double ex = x[segment] + share * (x[segment + 1] - x[segment]) - px;
            double ey = y[segment] + share * (y[segment + 1] - y[segment]) - py;
            double squared = ex * ex + ey * ey;
            if (squared < best) {
                best = squared;
                at = metres;
            }
        }
        return at;
    }

    /** The part between two measures. */
    List<Coordinate> between(double from, double to) {
        List<Coordinate> points = new ArrayList<>();
        points.add(at(from));
        for (int vertex = segmentAt(from) + 1; vertex < x.length && measure[vertex] < to; vertex++) {
            if (measure[vertex] > from) {
                points.add(new Coordinate(x[vertex], y[vertex]));
            }
        }
        points.add(at(to));
        return points;
    }

    LineString line(double from, double to, GeometryFactory factory) {
        return factory.createLineString(between(from, to).toArray(Coordinate[]::new));
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    double measure(int vertex) {
        return measure[vertex];
    }

    /** Its segments, numbered by their first vertex. */
    Segments segments() {
        double[] ends = new double[4 * (x.length - 1)];
        for (int at = 0; at < x.length - 1; at++) {
            ends[4 * at] = x[at];
            ends[4 * at + 1] = y[at];
            ends[4 * at + 2] = x[at + 1];
            ends[4 * at + 3] = y[at + 1];
        }
        return new Segments(ends);
    }
}
