package co.territoria.profile;

import co.territoria.indicator.Direction;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * One value among all: a grey tick for each municipality, the better side on the right whatever the indicator, a bar for
 * the department, a hollow diamond for the region, a dot for the territory.
 *
 * @param all        at least one value
 * @param own        absent for the department itself
 * @param department absent where it has no value
 * @param region     absent where there is none to compare with
 */
record DotRow(
        double[] all,
        Direction direction,
        @Nullable Double own,
        @Nullable Double department,
        @Nullable Double region) implements Picture {

    private static final double MARGIN = 5;

    private static final double DOT = 3.4;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        double middle = height / 2;
        Picture.line(graphics, RULE, 0.7, MARGIN, middle, width - MARGIN, middle);
        for (double value : all) {
            double x = at(value, width);
            Picture.line(graphics, TICK, 0.6, x, middle - 2.6, x, middle + 2.6);
        }
        if (own != null && department != null) {
            double from = at(department, width);
            double to = at(own, width);
            graphics.setColor(isBehind() ? BEHIND_LINK : AHEAD_LINK);
            graphics.fill(new Rectangle2D.Double(Math.min(from, to), middle - 1.2, Math.abs(to - from), 2.4));
        }
        if (department != null) {
            double x = at(department, width);
            Picture.line(graphics, INK, 1.5, x, middle - 5, x, middle + 5);
        }
        if (region != null) {
            graphics.setColor(PAGE);
            graphics.fill(Picture.diamond(at(region, width), middle, 3.4));
            graphics.setColor(INK);
            graphics.setStroke(new BasicStroke(0.8f));
            graphics.draw(Picture.diamond(at(region, width), middle, 3.4));
        }
        if (own != null) {
            graphics.setColor(colour());
            graphics.fill(new Ellipse2D.Double(at(own, width) - DOT, middle - DOT, 2 * DOT, 2 * DOT));
        }
    }

    private boolean isBehind() {
        return own != null && department != null && Spread.behind(own, department, direction) > 0;
    }

    private Color colour() {
        return department == null ? INK_2 : isBehind() ? BEHIND : AHEAD;
    }

    /** A department or region may lie outside of all; then at the edge. */
    private double at(double value, double width) {
        double low = all[0];
        double high = all[all.length - 1];
        double part = high == low ? 0.5 : (value - low) / (high - low);
        double better = direction == Direction.LOWER_IS_BETTER ? 1 - part : part;
        return MARGIN + Math.max(0, Math.min(1, better)) * (width - 2 * MARGIN);
    }
}
