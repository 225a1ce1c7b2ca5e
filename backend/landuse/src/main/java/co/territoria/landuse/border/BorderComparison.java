package co.territoria.landuse.border;

import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Compares what two plans say on the two sides of their shared border.
 *
 * <p>The two drawings of a border never coincide, so positions of the changes of class are carried to the reference line
 * by an {@linkplain Alignment alignment that keeps their order}; projecting each to the nearest point inverts the order
 * of changes where the border winds. Each side is aligned without looking at the other, which makes the answer for (a, b)
 * the mirror of that for (b, a).
 */
public final class BorderComparison {

    private static final double ROUNDING_METRES = 0.001;

    /** Another border that leaves at a small angle stays in the corridor for so many of its widths. */
    private static final double TAIL_CORRIDORS = 12;

    private BorderComparison() {}

    /**
     * How to compare.
     *
     * @param stepMetres   distance between the points that are aligned
     * @param marginMetres added to the accuracies: beyond their sum and this, an edge does not belong to the border
     */
    public record Settings(double stepMetres, double marginMetres) {

        public static final Settings STANDARD = new Settings(20, 20);

        public Settings {
            if (!(stepMetres > 0) || !(marginMetres > 0)) {
                throw new IllegalArgumentException(
                        "step and margin are positive, were %s and %s".formatted(stepMetres, marginMetres));
            }
        }
    }

    /** By what a stretch is judged. */
    record Judge(Compatibility matrix, double detectableMetres, boolean firstTellsRural, boolean secondTellsRural) {}

    /** A class along an interval of the border. */
    private record Span(double from, double to, String soilClass) {}

    /** Spans that fill a part of the border from 0 to its length, and the length of the side's own drawing. */
    private record Aligned(List<Span> spans, double metres) {}

    public static Border compare(
            SharedLine line, Outline first, Outline second, Compatibility matrix, Settings settings) {
        if (!line.first().equals(minimum(first, second)) || !line.second().equals(maximum(first, second))) {
            throw new IllegalArgumentException("the line of %s and %s does not belong to %s and %s"
                    .formatted(line.first(), line.second(), first.territory(), second.territory()));
        }
        double corridor = line.accuracyMetres()
                + Math.max(first.accuracyMetres(), second.accuracyMetres())
                + settings.marginMetres();
        double detectable = first.accuracyMetres() + second.accuracyMetres();
        Judge judge = new Judge(
                matrix, detectable, first.side().tellsRural(), second.side().tellsRural());
        List<Border.Piece> pieces = new ArrayList<>();
        double start = 0;
        double firstMetres = 0;
        double secondMetres = 0;
        for (SharedLine.Part part : line.parts()) {
            MeasuredLine reference = MeasuredLine.of(part.line());
            boolean leftIsFirst = part.firstLeft() == first.territory().equals(line.first());
            Aligned one = aligned(reference, first, leftIsFirst, corridor, settings.stepMetres());
            Aligned other = aligned(reference, second, !leftIsFirst, corridor, settings.stepMetres());
            firstMetres += one.metres();
            secondMetres += other.metres();
            pieces.addAll(pieces(start, reference.length(), one.spans(), other.spans(), judge));
            start += reference.length();
        }
        return Border.of(
                first.territory(),
                second.territory(),
                line,
                firstMetres,
                secondMetres,
                settings.stepMetres(),
                corridor,
                detectable,
                pieces,
                matrix);
    }

    private static String minimum(Outline one, Outline other) {
        return one.territory().compareTo(other.territory()) < 0 ? one.territory() : other.territory();
    }

    private static String maximum(Outline one, Outline other) {
        return one.territory().compareTo(other.territory()) < 0 ? other.territory() : one.territory();
    }

    private static Aligned aligned(MeasuredLine reference, Outline side, boolean left, double corridor, double step) {
        double length = reference.length();
        if (side.isEmpty()) {
            return new Aligned(List.of(new Span(0, length, Compatibility.NONE)), 0);
        }
        Segments segments = reference.segments();
        Envelope box = new Envelope();
        reference.between(0, length).forEach(box::expandToInclude);
        List<Aligned> chains = new ArrayList<>();
        for (List<Outline.Run> chain : side.near(segments, box, corridor)) {
            Aligned aligned = aligned(left ? chain : reversed(chain), reference, segments, corridor, step);
            if (!aligned.spans().isEmpty()) {
                chains.add(aligned);
            }
        }
        double metres = chains.stream().mapToDouble(Aligned::metres).sum();
        return new Aligned(filled(chains, length, corridor), metres);
    }

    private static List<Outline.Run> reversed(List<Outline.Run> chain) {
        List<Outline.Run> reversed = new ArrayList<>();
        for (int at = chain.size() - 1; at >= 0; at--) {
            List<Coordinate> points = new ArrayList<>(chain.get(at).points());
            Collections.reverse(points);
            reversed.add(new Outline.Run(chain.get(at).soilClass(), points));
        }
        return reversed;
    }

    private static Aligned aligned(
            List<Outline.Run> chain, MeasuredLine reference, Segments segments, double corridor, double step) {
        List<MeasuredLine> lines = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (Outline.Run run : chain) {
            MeasuredLine line = new MeasuredLine(run.points());
            if (line.length() > 0) {
                lines.add(line);
                classes.add(run.soilClass());
            }
        }
        if (lines.isEmpty()) {
            return new Aligned(List.of(), 0);
        }
        boolean closed = reference.closed() && isWhole(lines, reference);
        if (closed) {
            rotate(lines, classes, reference.at(0));
        } else {
            trim(lines, classes, reference, corridor);
            if (lines.isEmpty()) {
                return new Aligned(List.of(), 0);
            }
        }
        // equal distances between the changes, never the vertices: a line with more vertices is the same line
        List<double[]> samples = new ArrayList<>();
        int[] change = new int[lines.size() + 1];
        int size = 0;
        for (int run = 0; run < lines.size(); run++) {
            MeasuredLine line = lines.get(run);
            double[] points = line.sampled((int) Math.max(1, Math.ceil(line.length() / step - 1e-9)));
            samples.add(points);
            size += points.length / 2 - 1;
            change[run + 1] = size;
        }
        double[] points = new double[2 * (size + 1)];
        for (int run = 0; run < lines.size(); run++) {
            System.arraycopy(samples.get(run), 0, points, 2 * change[run], samples.get(run).length);
        }
        Alignment alignment =
                Alignment.of(points, reference, segments, step, corridor, 2 * corridor + 4 * step, closed);
        double[] measures = new double[change.length];
        for (int at = 0; at < change.length; at++) {
            measures[at] = alignment.measure(change[at], points[2 * change[at]], points[2 * change[at] + 1]);
        }
        if (closed) {
            measures[0] = 0;
            measures[measures.length - 1] = reference.length();
        }
        inOrder(measures);
        List<Span> spans = new ArrayList<>();
        for (int run = 0; run < lines.size(); run++) {
            if (measures[run + 1] > measures[run]) {
                spans.add(new Span(measures[run], measures[run + 1], SoilClass.values()[classes.get(run)].id()));
            }
        }
        return new Aligned(
                spans, lines.stream().mapToDouble(MeasuredLine::length).sum());
    }

    /** Where on the reference the changes of class of a chain are. */
    static double[] changes(List<Outline.Run> chain, MeasuredLine reference, double corridor, double step) {
        return aligned(chain, reference, reference.segments(), corridor, step).spans().stream()
                .mapToDouble(Span::to)
                .toArray();
    }

    /** Whether a chain goes all the way round a closed border. */
    private static boolean isWhole(List<MeasuredLine> lines, MeasuredLine reference) {
        MeasuredLine end = lines.get(lines.size() - 1);
        Coordinate start = lines.get(0).at(0);
        return end.at(end.length()).distance(start) < ROUNDING_METRES
                && lines.stream().mapToDouble(MeasuredLine::length).sum() > reference.length() / 2;
    }

    /** Lets a closed chain start at the point nearest to a place. */
    private static void rotate(List<MeasuredLine> lines, List<Integer> classes, Coordinate place) {
        int nearest = 0;
        double at = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int run = 0; run < lines.size(); run++) {
            MeasuredLine line = lines.get(run);
            double measure = line.nearest(place.x, place.y, 0, line.length());
            double distance = line.at(measure).distance(place);
            if (distance < best) {
                best = distance;
                nearest = run;
                at = measure;
            }
        }
        Collections.rotate(lines, -nearest);
        Collections.rotate(classes, -nearest);
        MeasuredLine cut = lines.get(0);
        if (at > 0 && at < cut.length()) {
            lines.set(0, new MeasuredLine(cut.between(at, cut.length())));
            lines.add(new MeasuredLine(cut.between(0, at)));
            classes.add(classes.get(0));
        } else if (at > 0) {
            Collections.rotate(lines, -1);
            Collections.rotate(classes, -1);
        }
    }

    /** Cuts off what runs on along other borders, before the start of the reference and behind its end. */
    private static void trim(List<MeasuredLine> lines, List<Integer> classes, MeasuredLine reference, double corridor) {
        List<Coordinate> points = new ArrayList<>();
        lines.forEach(line -> points.addAll(line.between(0, line.length())));
        MeasuredLine whole = new MeasuredLine(points);
        double window = Math.min(whole.length(), TAIL_CORRIDORS * corridor);
        double from = nearestEnd(whole, reference.at(0), 0, window, 0, corridor);
        double to = nearestEnd(
                whole,
                reference.at(reference.length()),
                whole.length() - window,
                whole.length(),
                whole.length(),
                corridor);
        double start = 0;
        List<MeasuredLine> kept = new ArrayList<>();
        List<Integer> keptClasses = new ArrayList<>();
        for (int run = 0; run < lines.size(); run++) {
            MeasuredLine line = lines.get(run);
            double low = Math.max(0, from - start);
            double high = Math.min(line.length(), to - start);
            if (high - low > ROUNDING_METRES) {
                kept.add(low == 0 && high == line.length() ? line : new MeasuredLine(line.between(low, high)));
                keptClasses.add(classes.get(run));
            }
            start += line.length();
        }
        lines.clear();
        lines.addAll(kept);
        classes.clear();
        classes.addAll(keptClasses);
    }

    /** The place nearest to an end of the reference, {@code otherwise} where none is within the corridor. */
    private static double nearestEnd(
            MeasuredLine whole, Coordinate end, double from, double to, double otherwise, double corridor) {
        double at = whole.nearest(end.x, end.y, from, to);
        return whole.at(at).distance(end) <= corridor ? at : otherwise;
    }

    /** Replaces what goes back by the mean of its neighbours (pool adjacent violators; Ayer et al., 1955). */
    private static void inOrder(double[] values) {
        int blocks = 0;
        double[] mean = new double[values.length];
        int[] weight = new int[values.length];
        for (double value : values) {
            mean[blocks] = value;
            weight[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int both = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / both;
                weight[blocks - 2] = both;
                blocks--;
            }
        }
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int each = 0; each < weight[block]; each++) {
                values[at++] = mean[block];
            }
        }
    }

    /**
     * Spans from 0 to the length of the border. Of chains that claim the same stretch the longer keeps it. A chain that
     * stops short of an end by no more than the corridor reaches it: so much the two drawings may differ.
     */
    private static List<Span> filled(List<Aligned> chains, double length, double corridor) {
        chains.sort(Comparator.comparingDouble((Aligned chain) -> -reach(chain)));
        List<Span> taken = new ArrayList<>();
        for (Aligned chain : chains) {
            List<Span> free = chain.spans();
            for (Span other : List.copyOf(taken)) {
                List<Span> rest = new ArrayList<>();
                for (Span span : free) {
                    if (span.from() < other.from()) {
                        rest.add(new Span(span.from(), Math.min(span.to(), other.from()), span.soilClass()));
                    }
                    if (span.to() > other.to()) {
                        rest.add(new Span(Math.max(span.from(), other.to()), span.to(), span.soilClass()));
                    }
                }
                free = rest;
            }
            taken.addAll(free);
        }
        taken.sort(Comparator.comparingDouble(Span::from));
        List<Span> filled = new ArrayList<>();
        double at = 0;
        for (Span span : taken) {
            double from = span.from();
            if (at == 0 && from <= corridor) {
                from = 0;
            } else if (from - at > ROUNDING_METRES) {
                filled.add(new Span(at, from, Compatibility.UNCOVERED));
            } else {
                from = at;
            }
            filled.add(new Span(from, span.to(), span.soilClass()));
            at = span.to();
        }
        if (at > 0 && length - at <= corridor) {
            Span last = filled.remove(filled.size() - 1);
            filled.add(new Span(last.from(), length, last.soilClass()));
        } else if (at < length) {
            filled.add(new Span(at, length, Compatibility.UNCOVERED));
        }
        return filled;
    }

    private static double reach(Aligned chain) {
        return chain.spans().get(chain.spans().size() - 1).to()
                - chain.spans().get(0).from();
    }

    private static List<Border.Piece> pieces(
            double start, double length, List<Span> one, List<Span> other, Judge judge) {
        List<Double> cuts = new ArrayList<>();
        one.forEach(span -> cuts.add(span.from()));
        other.forEach(span -> cuts.add(span.from()));
        cuts.sort(null);
        List<Double> distinct = new ArrayList<>();
        for (double cut : cuts) {
            boolean inside = cut > ROUNDING_METRES && cut < length - ROUNDING_METRES;
            if (inside && (distinct.isEmpty() || cut - distinct.get(distinct.size() - 1) > ROUNDING_METRES)) {
                distinct.add(cut);
            }
        }
        distinct.add(length);
        List<Border.Piece> pieces = new ArrayList<>();
        double from = 0;
        for (double to : distinct) {
            String a = classAt(one, (from + to) / 2);
            String b = classAt(other, (from + to) / 2);
            Border.Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.first().equals(a) && last.second().equals(b)) {
                pieces.set(pieces.size() - 1, Border.Piece.of(last.fromMetres(), start + to, a, b, judge));
            } else {
                double begin = last == null ? start : last.toMetres();
                pieces.add(Border.Piece.of(begin, start + to, a, b, judge));
            }
            from = to;
        }
        return pieces;
    }

    private static String classAt(List<Span> spans, double measure) {
        for (Span span : spans) {
            if (measure < span.to()) {
                return span.soilClass();
            }
        }
        return spans.get(spans.size() - 1).soilClass();
    }

    static LineString stretch(SharedLine line, double from, double to) {
        double start = 0;
        for (SharedLine.Part part : line.parts()) {
            MeasuredLine reference = MeasuredLine.of(part.line());
            if (from < start + reference.length()) {
                return reference.line(
                        Math.max(0, from - start),
                        Math.min(reference.length(), to - start),
                        part.line().getFactory());
            }
            start += reference.length();
        }
        throw new IllegalArgumentException("the border has no stretch from %s to %s m".formatted(from, to));
    }
}
