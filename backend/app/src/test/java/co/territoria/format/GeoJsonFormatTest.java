package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class GeoJsonFormatTest {

    private static final List<Feature> AWKWARD = Exports.awkward(
            "POLYGON ((-76 3, -75 3, -75 4, -76 3), (-75.4 3.2, -75.2 3.2, -75.2 3.4, -75.4 3.2))",
            "MULTIPOLYGON (((-74 3, -73 3, -73 4, -74 3)))");

    @TempDir
    Path folder;

    @Test
    void writesWhatIsExpected() throws IOException {
        Golden.assertSame(
                "squares.geojson", text(new GeoJsonFormat(), Exports.export(GeometryKind.POLYGON, 4326, AWKWARD)));
        Golden.assertSame(
                "squares.geojsonl",
                text(new GeoJsonSequenceFormat(), Exports.export(GeometryKind.POLYGON, 4326, AWKWARD)));
    }

    @Test
    void beginsAndEndsEachRecordOfASequenceAsTheStandardSays() throws IOException {
        String text = text(new GeoJsonSequenceFormat(), Exports.export(GeometryKind.POLYGON, 4326, AWKWARD));

        assertThat(text).endsWith("}\n");
        assertThat(text.lines()).allMatch(line -> line.charAt(0) == 0x1E && line.endsWith("}"));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        new GeoJsonFormat().write(Exports.export(GeometryKind.POLYGON, 4326, AWKWARD), out);

        assertThat(closed[0]).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("]}");
    }

    @ParameterizedTest
    @EnumSource(GeometryKind.class)
    void gdalReadsBackWhatWasWritten(GeometryKind kind) throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(kind, 200, 7);
        LayerExport export = Exports.export(kind, 4326, features);

        for (LayerFormat format : List.of(new GeoJsonFormat(), new GeoJsonSequenceFormat())) {
            List<JsonNode> read = Gdal.features(Exports.write(format, export, folder));
            RoundTrip.assertSame(features, read, 1e-7, RoundTrip.JSON);
        }
    }

    private static String text(LayerFormat format, LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
