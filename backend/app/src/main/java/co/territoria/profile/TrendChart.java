package co.territoria.profile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A short series beside its reference; lines are interrupted where a value is missing or the series breaks. */
final class TrendChart implements Picture {

    private static final double LETTER = 9.4;

    private final ProfileJson.Trend trend;
    private final String ownName;
    private final @Nullable String referenceName;
    private final DoubleFunction<String> format;
    private final Glyphs plain;
    private final Glyphs bold;
    private final Set<String> broken;

    TrendChart(
            ProfileJson.Trend trend,
            String ownName,
            @Nullable String referenceName,
            DoubleFunction<String> format,
            Glyphs plain,
            Glyphs bold) {
        this.trend = trend;
        this.ownName = ownName;
        this.referenceName = referenceName;
        this.format = format;
        this.plain = plain;
        this.bold = bold;
        this.broken = trend.breaks().stream().map(ProfileJson.Break::to).collect(Collectors.toSet());
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        List<ProfileJson.Point> points = trend.points();
        double[] known = points.stream()
                .flatMap(point -> Stream.of(point.value(), point.region(), point.reference()))
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double step = RoundSteps.step(known[known.length - 1] - known[0], known[0]);
        double low = Math.floor(known[0] / step) * step;
        double high = Math.max(Math.ceil(known[known.length - 1] / step) * step, low + step);
        double left = 28;
        for (double at = low; at <= high + step / 2; at += step) {
            left = Math.max(left, plain.width(format.apply(at), LETTER) + 5);
        }
        Frame frame = new Frame(left, 6, width * 0.60, height - 16, low, high, points.size());
        for (double at = low; at <= high + step / 2; at += step) {
            Picture.line(graphics, RULE, 0.5, frame.left, frame.y(at), frame.right, frame.y(at));
            String text = format.apply(at);
            write(graphics, plain, INK_2, text, frame.left - 4 - plain.width(text, LETTER), frame.y(at) + 3.2);
        }
        for (int i = 0; i < points.size(); i++) {
            if (broken.contains(points.get(i).period())) {
                double x = (frame.x(i - 1) + frame.x(i)) / 2;
                dashed(graphics, x, frame.top, x, frame.bottom);
            }
        }
        series(graphics, frame, ProfileJson.Point::region, INK_2, 0.8f, new float[] {2.5f, 1.8f});
        if (referenceName != null) {
            series(graphics, frame, ProfileJson.Point::reference, INK, 1.1f, null);
        }
        series(graphics, frame, ProfileJson.Point::value, AHEAD, 2f, null);
        String first = points.get(0).period();
        String last = points.get(points.size() - 1).period();
        write(graphics, plain, INK_2, first, frame.x(0) - 4, height - 3);
        write(graphics, plain, INK_2, last, frame.x(points.size() - 1) - plain.width(last, LETTER) + 8, height - 3);
        names(graphics, frame, width);
    }

    private void series(
            Graphics2D graphics,
            Frame frame,
            Function<ProfileJson.Point, @Nullable Double> of,
            Color colour,
            float weight,
            float @Nullable [] dash) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0));
        for (int i = 1; i < trend.points().size(); i++) {
            Double before = of.apply(trend.points().get(i - 1));
            Double now = of.apply(trend.points().get(i));
            if (before != null
                    && now != null
                    && !broken.contains(trend.points().get(i).period())) {
                graphics.draw(new Line2D.Double(frame.x(i - 1), frame.y(before), frame.x(i), frame.y(now)));
            }
        }
    }

    private void dashed(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.setColor(INK_2);
        graphics.setStroke(
                new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1.5f, 2f}, 0));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void names(Graphics2D graphics, Frame frame, double width) {
        List<Name> names = new ArrayList<>();
        Last own = last(ProfileJson.Point::value);
        Last reference = last(ProfileJson.Point::reference);
        if (own != null) {
            graphics.setColor(AHEAD);
            graphics.fill(new Ellipse2D.Double(frame.x(own.index) - 3, frame.y(own.value) - 3, 6, 6));
            names.add(new Name(ownName + " " + format.apply(own.value), frame.y(own.value), bold, AHEAD));
        }
        if (reference != null && referenceName != null) {
            names.add(new Name(
                    referenceName + " " + format.apply(reference.value), frame.y(reference.value), plain, INK));
        }
        names.sort(java.util.Comparator.comparingDouble(Name::y));
        double lowest = Double.NEGATIVE_INFINITY;
        for (Name name : names) {
            double y = Math.max(name.y, lowest + 11);
            double size = Math.min(LETTER, LETTER * (width - frame.right - 8) / name.letters.width(name.text, LETTER));
            graphics.setColor(name.colour);
            graphics.fill(name.letters.shape(name.text, size, frame.right + 8, y + 3.2));
            lowest = y;
        }
    }

    private @Nullable Last last(Function<ProfileJson.Point, @Nullable Double> of) {
        for (int i = trend.points().size() - 1; i >= 0; i--) {
            Double value = of.apply(trend.points().get(i));
            if (value != null) {
                return new Last(i, value);
            }
        }
        return null;
    }

    private static void write(Graphics2D graphics, Glyphs letters, Color colour, String text, double x, double y) {
        graphics.setColor(colour);
        graphics.fill(letters.shape(text, LETTER, x, y));
    }

    private record Last(int index, double value) {}

    private record Name(String text, double y, Glyphs letters, Color colour) {}

    /** Where values and periods stand. */
    private record Frame(double left, double top, double right, double bottom, double low, double high, int count) {

        double x(int index) {
            return left + (right - left) * index / Math.max(1, count - 1);
        }

        double y(double value) {
            return bottom - (value - low) / (high - low) * (bottom - top);
        }
    }
}
