package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Ramps.Side;
import co.territoria.layer.Portrayal;
import co.territoria.layer.Portrayal.Range;
import co.territoria.layer.Portrayal.Shade;
import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RampsTest {

    private static final Path SCREEN = Path.of("../../frontend/src/web/lib");

    @Test
    void theScreenHasTheSameColours() throws IOException {
        String ramps = Files.readString(SCREEN.resolve("ramps.js"));

        for (Dimension dimension : Dimension.values()) {
            assertThat(ramps).contains(dimension.id() + ": " + listed(Ramps.sequential(dimension, 5)));
        }
        assertThat(ramps)
                .contains("AHEAD = " + listed(Ramps.diverging(List.of(Side.AHEAD, Side.AHEAD, Side.AHEAD))))
                .contains("BEHIND = " + listed(Ramps.diverging(List.of(Side.BEHIND, Side.BEHIND, Side.BEHIND))))
                .contains("AT_REFERENCE = '"
                        + Ramps.diverging(List.of(Side.REFERENCE)).get(0) + "'");
        assertThat(Files.readString(SCREEN.resolve("../map/patterns.js"))).contains(Portrayal.MISSING_COLOUR);
    }

    private static String listed(List<String> colours) {
        return "['" + String.join("', '", colours) + "']";
    }

    /** Expected: sequentialRamp and divergingRamp of the screen, run in Node 20. */
    @Test
    void mixesAsTheScreenDoes() {
        assertThat(Ramps.sequential(Dimension.SOCIAL, 4)).containsExactly("#f5e8de", "#dcaca8", "#a76583", "#571f57");
        assertThat(Ramps.sequential(Dimension.AMBIENTAL_CULTURAL, 7))
                .containsExactly("#ebf1dd", "#d1e0b8", "#b2cb93", "#8db26c", "#66924d", "#426f32", "#234b1c");
        assertThat(Ramps.sequential(Dimension.SOCIAL, 1)).containsExactly("#C98A93");
        assertThat(Ramps.diverging(List.of(
                        Side.AHEAD, Side.AHEAD, Side.REFERENCE, Side.BEHIND, Side.BEHIND, Side.BEHIND, Side.BEHIND)))
                .containsExactly("#0f5f73", "#bbd6db", "#F2F0EA", "#f0cfa4", "#dfa162", "#bd742d", "#8f4a0e");
        assertThat(Ramps.diverging(List.of(Side.AHEAD, Side.REFERENCE, Side.BEHIND)))
                .containsExactly("#5E9FAE", "#F2F0EA", "#D58A3C");
    }

    @Test
    void aBoundBelongsToTheClassAboveIt() {
        assertThat(Ramps.shades(List.of(1.0, 2.5, 1234.0), List.of("#aaaaaa", "#bbbbbb"), 1))
                .containsExactly(
                        new Shade(new LocalText("1,0 – 2,5", "1.0 – 2.5"), "#aaaaaa", new Range(1, 2.5, true, false)),
                        new Shade(
                                new LocalText("2,5 – 1.234,0", "2.5 – 1,234.0"),
                                "#bbbbbb",
                                new Range(2.5, 1234, true, true)));
        assertThat(Ramps.shades(List.of(), List.of("#aaaaaa"), 1)).isEmpty();
        assertThat(Ramps.label(3, 3, 0)).isEqualTo(new LocalText("3", "3"));
    }
}
