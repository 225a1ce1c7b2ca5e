package co.territoria.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";

    private static InputStream inter() {
        return LettersTest.class.getResourceAsStream(INTER);
    }

    @Test
    void aLetterHasTheSameShapeAndWidthAsBefore() throws IOException {
        try (OpenTypeFont before = new OTFParser().parse(new RandomAccessReadBuffer(inter()));
                TrueTypeFont after = new TTFParser().parse(new RandomAccessReadBuffer(Letters.trueTypeOf(inter())))) {
            for (int character : "ABCñáéüß¿«−→%gjQ&@".codePoints().toArray()) {
                int old = before.getUnicodeCmapLookup().getGlyphId(character);
                int fresh = after.getUnicodeCmapLookup().getGlyphId(character);
                String told = Character.toString(character);
                assertThat(fresh).as(told).isPositive();
                Rectangle2D cubic = before.getCFF()
                        .getFont()
                        .getType2CharString(old)
                        .getPath()
                        .getBounds2D();
                Rectangle2D quadratic =
                        after.getGlyph().getGlyph(fresh).getPath().getBounds2D();
                if (character != '−') {
                    assertThat(after.getAdvanceWidth(fresh)).as(told).isEqualTo(before.getAdvanceWidth(old));
                    // control points may stand a little further out than those of fewer curves
                    assertThat(quadratic.getMinX()).as(told).isCloseTo(cubic.getMinX(), within(40.0));
                    assertThat(quadratic.getMaxY()).as(told).isCloseTo(cubic.getMaxY(), within(40.0));
                }
            }
        }
    }

    @Test
    void digitsAreOfOneWidth() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Letters.trueTypeOf(inter())))) {
            int width = font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId('0'));
            for (char digit = '1'; digit <= '9'; digit++) {
                assertThat(font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(digit)))
                        .isEqualTo(width);
            }
        }
    }
}
