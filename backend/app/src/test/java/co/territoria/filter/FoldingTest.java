package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    /** After CaseFolding.txt of Unicode, statuses C and F. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "VALLE del Cauca 09, valle del cauca 09",
        "ÑANDÚ, ñandú",
        "Straße, strasse",
        "STRAẞE, strasse",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "ŒUVRE, œuvre",
        "ﬃ, ffi",
        "İ, i̇",
        "ı, ı",
        "Kı, kı",
        "ſ, s",
        "K, k",
        "Å, å",
        "\u0390, \u03B9\u0308\u0301",
        "ᾳ, αι",
        "𐐀, 𐐨",
    })
    void foldsCase(String text, String folded) {
        assertThat(Folding.caseless(text)).isEqualTo(folded);
        assertThat(Folding.caseless(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "Cali, Cali",
        "Jamundí, Jamundi",
        "ÑANDÚ, NANDU",
        "ñandú, nandu",
        "København Łódź Đakovo ħ ŧ, Kobenhavn Lodz Dakovo h t",
        "ǿ, o",
        "Straße, Straße",
        "한국, 한국",
        "й, и",
    })
    void leavesAccentsOut(String text, String plain) {
        assertThat(Folding.accentless(text)).isEqualTo(plain);
        assertThat(Folding.accentless(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(plain);
    }

    @Test
    void bothOrdersAreOne() {
        for (int point = 1; point < 0x3000; point++) {
            String letter = Character.toString(point);
            String folded = Folding.accentless(Folding.caseless(letter));
            assertThat(Folding.caseless(folded)).as("U+%04X", point).isEqualTo(folded);
        }
    }
}
