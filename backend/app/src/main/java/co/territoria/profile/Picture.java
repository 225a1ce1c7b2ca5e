package co.territoria.profile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Something drawn into a printed sheet; y grows downwards, lengths in CSS pixels (¾ pt). */
@FunctionalInterface
interface Picture {

    Color INK = new Color(0x1B2126);
    Color INK_2 = new Color(0x4A545B);
    Color RULE = new Color(0xC4BFB3);
    Color TICK = new Color(0x9AA0A3);
    Color BEHIND = new Color(0x8F4A0E);
    Color BEHIND_LINK = new Color(0xC77A2B);
    Color AHEAD = new Color(0x0F5F73);
    Color AHEAD_LINK = new Color(0x4A90A1);
    Color PAGE = Color.WHITE;

    void draw(Graphics2D graphics, double width, double height);

    static void line(Graphics2D graphics, Color colour, double weight, double x1, double y1, double x2, double y2) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    static Path2D diamond(double x, double y, double radius) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }
}
