package co.territoria.profile;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words inside pictures, as shapes: drawing them needs neither the fonts of the machine nor its window system. What
 * they say is in the alternative text of the picture too. Safe for use by several at a time.
 */
final class Glyphs {

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    /** @param trueType from {@link Letters} */
    Glyphs(byte[] trueType) {
        try {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(trueType));
            this.characters = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException fault) {
            throw new UncheckedIOException("the letters cannot be read", fault);
        }
    }

    /** Width of a text at this size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unitsPerEm;
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException fault) {
            throw new UncheckedIOException("the letters cannot be read", fault);
        }
    }

    /** The text with the left end of its base line here, y downwards. */
    synchronized Shape shape(String text, double size, double x, double y) {
        Path2D.Double words = new Path2D.Double();
        double at = x;
        double scale = size / unitsPerEm;
        for (int character : text.codePoints().toArray()) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
                if (glyph != null) {
                    words.append(
                            glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
                }
            } catch (IOException fault) {
                throw new UncheckedIOException("the letters cannot be read", fault);
            }
            at += advance(character) * scale;
        }
        return words;
    }
}
