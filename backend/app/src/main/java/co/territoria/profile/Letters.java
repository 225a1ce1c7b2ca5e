package co.territoria.profile;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface in the form that can be embedded in part.
 *
 * <p>Inter comes as OpenType with cubic outlines (CFF), which PDFBox can embed only whole, 600 kB a weight, and not into
 * every kind of document. Here the letters of Latin writing, and the signs that a sheet needs, are written as TrueType:
 * each cubic curve becomes four quadratic ones, whose control point is {@code (3(c₁ + c₂) − p₀ − p₃) / 4}. The departure
 * is at most {@code √3/36 · |p₃ − 3c₂ + 3c₁ − p₀| / 64}, under one of the 2,048 units of the em.
 *
 * <p>Digits and the minus stand on figures of one width where the typeface has them ({@code .tf}): columns of numbers
 * align.
 */
final class Letters {

    private static final int PIECES = 4;

    /** First and last of each range that is taken. */
    private static final int[][] TAKEN = {
        {0x20, 0x7e},
        {0xa0, 0x24f},
        {0x1e00, 0x1eff},
        {0x2000, 0x206f},
        {0x2070, 0x20cf},
        {0x2100, 0x22ff},
        {0x25a0, 0x25ff}
    };

    private static final String ONE_WIDTH = ".tf";

    private final OpenTypeFont font;
    private final CFFType1Font outlines;

    private Letters(OpenTypeFont font, CFFType1Font outlines) {
        this.font = font;
        this.outlines = outlines;
    }

    /**
     * Reads an OpenType font with cubic outlines and writes it as TrueType.
     *
     * @throws IllegalArgumentException when it has no cubic outlines by name
     */
    static byte[] trueTypeOf(InputStream openType) {
        try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(openType))) {
            CFFFont outlines = font.isPostScript() ? font.getCFF().getFont() : null;
            if (!(outlines instanceof CFFType1Font named)) {
                throw new IllegalArgumentException("the font has no cubic outlines by name");
            }
            return new Letters(font, named).write();
        } catch (IOException fault) {
            throw new UncheckedIOException("the font cannot be read", fault);
        }
    }

    private byte[] write() throws IOException {
        Map<String, Integer> glyphsByName = glyphsByName();
        List<Integer> glyphs = new ArrayList<>(List.of(0));
        Map<Integer, Integer> places = new LinkedHashMap<>(Map.of(0, 0));
        TreeMap<Integer, Integer> characters = new TreeMap<>();
        CmapLookup known = font.getUnicodeCmapLookup();
        for (int[] range : TAKEN) {
            for (int character = range[0]; character <= range[1]; character++) {
                int glyph = known.getGlyphId(character);
                if (glyph == 0) {
                    continue;
                }
                int taken = glyphsByName.getOrDefault(outlines.getCharset().getNameForGID(glyph) + ONE_WIDTH, glyph);
                characters.put(character, places.computeIfAbsent(taken, fresh -> {
                    glyphs.add(fresh);
                    return glyphs.size() - 1;
                }));
            }
        }
        return assembled(glyphs, characters);
    }

    private Map<String, Integer> glyphsByName() throws IOException {
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
            String name = outlines.getCharset().getNameForGID(glyph);
            if (name != null) {
                byName.putIfAbsent(name, glyph);
            }
        }
        return byName;
    }

    private byte[] assembled(List<Integer> glyphs, TreeMap<Integer, Integer> characters) throws IOException {
        Bytes outline = new Bytes();
        Bytes locations = new Bytes();
        Bytes metrics = new Bytes();
        int mostPoints = 0;
        int mostContours = 0;
        for (int glyph : glyphs) {
            locations.out.writeInt(outline.size());
            Glyph drawn = new Glyph(outlines.getType2CharString(glyph).getPath());
            drawn.writeTo(outline);
            outline.pad();
            metrics.out.writeShort(font.getAdvanceWidth(glyph));
            metrics.out.writeShort(drawn.left());
            mostPoints = Math.max(mostPoints, drawn.points());
            mostContours = Math.max(mostContours, drawn.contours.size());
        }
        locations.out.writeInt(outline.size());

        TreeMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outline.bytes());
        tables.put("loca", locations.bytes());
        tables.put("hmtx", metrics.bytes());
        tables.put("cmap", characterMap(characters));
        tables.put("maxp", limits(glyphs.size(), mostPoints, mostContours));
        tables.put("OS/2", original("OS/2"));
        tables.put("name", original("name"));
        byte[] head = original("head");
        // the sum over the whole file is set at the end, locations are long
        putInt(head, 8, 0);
        putShort(head, 50, 1);
        tables.put("head", head);
        byte[] horizontal = original("hhea");
        putShort(horizontal, 34, glyphs.size());
        tables.put("hhea", horizontal);
        byte[] names = java.util.Arrays.copyOf(original("post"), 32);
        // without names of glyphs
        putInt(names, 0, 0x00030000);
        tables.put("post", names);
        return file(tables);
    }

    private byte[] original(String table) throws IOException {
        TTFTable found = font.getTableMap().get(table);
        if (found == null) {
            throw new IllegalArgumentException("the font has no table " + table);
        }
        return font.getTableBytes(found).clone();
    }

    /** One group of format 12 for each run of characters whose glyphs follow each other. */
    private static byte[] characterMap(TreeMap<Integer, Integer> characters) throws IOException {
        List<int[]> runs = new ArrayList<>();
        characters.forEach((character, glyph) -> {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] + 1 == character && last[2] + (character - last[0]) == glyph) {
                last[1] = character;
            } else {
                runs.add(new int[] {character, character, glyph});
            }
        });
        Bytes map = new Bytes();
        map.shorts(0, 1, 3, 10);
        map.out.writeInt(12);
        map.shorts(12, 0);
        map.out.writeInt(16 + 12 * runs.size());
        map.out.writeInt(0);
        map.out.writeInt(runs.size());
        for (int[] run : runs) {
            map.out.writeInt(run[0]);
            map.out.writeInt(run[1]);
            map.out.writeInt(run[2]);
        }
        return map.bytes();
    }

    private static byte[] limits(int glyphs, int points, int contours) throws IOException {
        Bytes limits = new Bytes();
        limits.out.writeInt(0x00010000);
        // no compound glyphs, no instructions, the two usual zones
        limits.shorts(glyphs, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        return limits.bytes();
    }

    private static byte[] file(TreeMap<String, byte[]> tables) throws IOException {
        int power = Integer.highestOneBit(tables.size());
        Bytes file = new Bytes();
        file.out.writeInt(0x00010000);
        file.shorts(tables.size(), power * 16, Integer.numberOfTrailingZeros(power), (tables.size() - power) * 16);
        int at = 12 + 16 * tables.size();
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) {
                headAt = at;
            }
            file.out.writeBytes(table.getKey());
            file.out.writeInt(sum(table.getValue()));
            file.out.writeInt(at);
            file.out.writeInt(table.getValue().length);
            at += (table.getValue().length + 3) / 4 * 4;
        }
        for (byte[] table : tables.values()) {
            file.out.write(table);
            file.pad();
        }
        byte[] bytes = file.bytes();
        // OpenType, table head: the sums of the whole file and this number make 0xB1B0AFBA
        putInt(bytes, headAt + 8, 0xB1B0AFBA - sum(bytes));
        return bytes;
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 4) {
            int word = 0;
            for (int j = 0; j < 4; j++) {
                word = word << 8 | (i + j < bytes.length ? bytes[i + j] & 0xff : 0);
            }
            sum += word;
        }
        return sum;
    }

    private static void putInt(byte[] bytes, int at, int value) {
        putShort(bytes, at, value >>> 16);
        putShort(bytes, at + 2, value);
    }

    private static void putShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 8);
        bytes[at + 1] = (byte) value;
    }

    /** One glyph as contours of points that lie on the curve or control it. */
    private static final class Glyph {

        private final List<List<int[]>> contours = new ArrayList<>();

        Glyph(GeneralPath path) {
            List<int[]> contour = new ArrayList<>();
            double[] at = new double[6];
            double x = 0;
            double y = 0;
            for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
                switch (steps.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> {
                        close(contour);
                        contour = new ArrayList<>();
                        add(contour, at[0], at[1], true);
                        x = at[0];
                        y = at[1];
                    }
                    case PathIterator.SEG_LINETO -> {
                        add(contour, at[0], at[1], true);
                        x = at[0];
                        y = at[1];
                    }
                    case PathIterator.SEG_CUBICTO -> {
                        addCubic(contour, x, y, at);
                        x = at[4];
                        y = at[5];
                    }
                    case PathIterator.SEG_CLOSE -> {
                        // a contour of TrueType is closed as it is
                    }
                    default -> throw new IllegalArgumentException("outlines of CFF have lines and cubic curves only");
                }
            }
            close(contour);
        }

        private static void add(List<int[]> contour, double x, double y, boolean onCurve) {
            contour.add(new int[] {(int) Math.round(x), (int) Math.round(y), onCurve ? 1 : 0});
        }

        private static void addCubic(List<int[]> contour, double x0, double y0, double[] at) {
            double fromX = x0;
            double fromY = y0;
            for (int piece = 1; piece <= PIECES; piece++) {
                double start = (piece - 1.0) / PIECES;
                double end = (double) piece / PIECES;
                double toX = cubic(x0, at[0], at[2], at[4], end);
                double toY = cubic(y0, at[1], at[3], at[5], end);
                // the middle of a quadratic curve is the mean of its control point and of the middle of its chord
                double middle = (start + end) / 2;
                add(
                        contour,
                        2 * cubic(x0, at[0], at[2], at[4], middle) - (fromX + toX) / 2,
                        2 * cubic(y0, at[1], at[3], at[5], middle) - (fromY + toY) / 2,
                        false);
                add(contour, toX, toY, true);
                fromX = toX;
                fromY = toY;
            }
        }

        private static double cubic(double p0, double c1, double c2, double p3, double t) {
            double s = 1 - t;
            return s * s * s * p0 + 3 * s * s * t * c1 + 3 * s * t * t * c2 + t * t * t * p3;
        }

        private void close(List<int[]> contour) {
            int last = contour.size() - 1;
            if (last > 0 && contour.get(last)[0] == contour.get(0)[0] && contour.get(last)[1] == contour.get(0)[1]) {
                contour.remove(last);
            }
            if (contour.size() > 1) {
                contours.add(contour);
            }
        }

        int points() {
            return contours.stream().mapToInt(List::size).sum();
        }

        int left() {
            return extreme(0, false);
        }

        private int extreme(int axis, boolean highest) {
            java.util.stream.IntStream all =
                    contours.stream().flatMap(List::stream).mapToInt(point -> point[axis]);
            return (highest ? all.max() : all.min()).orElse(0);
        }

        /** Writes nothing for a glyph without ink, as the format asks. */
        void writeTo(Bytes table) throws IOException {
            if (contours.isEmpty()) {
                return;
            }
            table.shorts(contours.size(), extreme(0, false), extreme(1, false), extreme(0, true), extreme(1, true));
            int end = -1;
            for (List<int[]> contour : contours) {
                end += contour.size();
                table.shorts(end);
            }
            table.shorts(0);
            for (List<int[]> contour : contours) {
                for (int[] point : contour) {
                    table.out.writeByte(point[2]);
                }
            }
            for (int axis = 0; axis < 2; axis++) {
                int before = 0;
                for (List<int[]> contour : contours) {
                    for (int[] point : contour) {
                        table.shorts(point[axis] - before);
                        before = point[axis];
                    }
                }
            }
        }
    }

    /** Big-endian bytes that grow. */
    private static final class Bytes {

        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(buffer);

        void shorts(int... values) throws IOException {
            for (int value : values) {
                out.writeShort(value);
            }
        }

        void pad() throws IOException {
            while (buffer.size() % 4 != 0) {
                out.writeByte(0);
            }
        }

        int size() {
            return buffer.size();
        }

        byte[] bytes() {
            return buffer.toByteArray();
        }
    }
}
