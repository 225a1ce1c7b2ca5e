package co.territoria.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A legend as a picture (SVG 1.1): title, unit, what is shown, a row for each class, the source. */
final class LegendDrawing {

    private static final int WIDTH = 320;
    private static final int EDGE = 12;
    private static final int ROW = 22;
    // of the widest letters that a reader may have instead of ours
    private static final int TITLE_LETTERS = 33;
    private static final int ROW_LETTERS = 34;
    private static final int SMALL_LETTERS = 42;
    private static final int SMALLEST_LETTERS = 46;

    private final StringBuilder out = new StringBuilder();
    private int y = EDGE;

    private LegendDrawing() {}

    static String of(Legend legend, String language) {
        LegendDrawing drawing = new LegendDrawing();
        drawing.draw(legend);
        int height = drawing.y + EDGE - 4;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Inter, system-ui, sans-serif\">\n"
                        .formatted(language, WIDTH, height, WIDTH, height)
                + "<title>" + escaped(legend.title()) + "</title>\n"
                + "<defs><pattern id=\"missing\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect width=\"5\" height=\"5\" fill=\"#F2EFE8\"/><line y2=\"5\" stroke=\"#8C8A83\" stroke-width=\"1.3\"/></pattern></defs>\n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#FBFAF7\"/>\n".formatted(WIDTH, height)
                + drawing.out + "</svg>\n";
    }

    private void draw(Legend legend) {
        lines(legend.title(), TITLE_LETTERS).forEach(line -> write(line, 13.5, 600, "#1B2126", 18));
        if (legend.unit() != null) {
            lines(legend.unit(), SMALL_LETTERS).forEach(line -> write(line, 11.5, 400, "#4A545B", 16));
        }
        if (legend.shown() != null) {
            lines(legend.shown(), SMALL_LETTERS).forEach(line -> write(line, 11.5, 400, "#4A545B", 16));
        }
        y += 6;
        legend.entries().forEach(entry -> row(legend, entry));
        y += 6;
        lines(legend.source(), SMALLEST_LETTERS).forEach(line -> write(line, 10.5, 400, "#626C72", 14));
    }

    private void row(Legend legend, Legend.Entry entry) {
        String fill = entry.missing() ? "url(#missing)" : entry.colour();
        switch (legend.geometry()) {
            case "line" ->
                out.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2.5\"/>\n"
                        .formatted(EDGE, y + 8, EDGE + 24, y + 8, entry.colour()));
            case "point" ->
                out.append("<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"%s\" stroke=\"#1B2126\" stroke-width=\"1.2\"/>\n"
                        .formatted(EDGE + 12, y + 8, fill));
            default ->
                out.append("<rect x=\"%d.5\" y=\"%d.5\" width=\"23\" height=\"14\" fill=\"%s\" stroke=\"#6E6A66\"/>\n"
                        .formatted(EDGE, y, fill));
        }
        for (String line : lines(entry.label(), ROW_LETTERS)) {
            out.append("<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#1B2126\">%s</text>\n"
                    .formatted(EDGE + 34, y + 12, escaped(line)));
            y += ROW - 4;
        }
        y += 4;
    }

    private void write(String line, double size, int weight, String colour, int height) {
        y += height - 4;
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%.1f\" font-weight=\"%d\" fill=\"%s\">%s</text>\n",
                EDGE,
                y,
                size,
                weight,
                colour,
                escaped(line)));
        y += 4;
    }

    /** Words into lines of at most so many letters; a longer word has a line of its own. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
