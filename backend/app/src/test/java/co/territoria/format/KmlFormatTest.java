package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KmlFormatTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatIsExpected() throws IOException {
        Golden.assertSame(
                "squares.kml",
                text(Exports.export(
                        Exports.styled(
                                GeometryKind.POLYGON,
                                Map.of(
                                        "layers",
                                        List.of(
                                                Map.of("type", "fill", "paint", Map.of("fill-color", "#ECE8DF")),
                                                Map.of(
                                                        "type",
                                                        "line",
                                                        "paint",
                                                        Map.of("line-color", List.of("get", "x")))))),
                        4326,
                        Exports.awkward(
                                "POLYGON ((-76 3, -75 4, -75 3, -76 3), (-75.4 3.2, -75.2 3.2, -75.2 3.4, -75.4 3.2))",
                                "MULTIPOLYGON (((-74 3, -73 3, -73 4, -74 3)), ((-72 3, -71 3, -71 4, -72 3)))"))));
    }

    @ParameterizedTest
    @EnumSource(value = GeometryKind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void gdalReadsBackWhatWasWritten(GeometryKind kind) throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(kind, 200, 15);

        Path file = Exports.write(new KmlFormat(), Exports.export(kind, 4326, features), folder);

        RoundTrip.assertSame(
                features,
                read(file),
                1e-7,
                (field, value) -> value instanceof Boolean truth ? truth ? "1" : "0" : Cells.text(value));
    }

    /** GDAL takes the name of a placemark, which stands in for a missing one with the id, for our property of that name. */
    private static List<JsonNode> read(Path file) {
        List<JsonNode> features = Gdal.features(file);
        for (JsonNode feature : features) {
            ObjectNode properties = (ObjectNode) feature.get("properties");
            JsonNode name = properties.remove("Name");
            properties.set("name", name.equals(properties.get("id")) ? properties.nullNode() : name);
        }
        return features;
    }

    @Test
    void carriesNoCharacterThatXmlHasNoPlaceFor() throws IOException {
        Feature feature = Exports.feature("a", "POINT (1 2)", "05001", "a\u0000b\u001Fc\uD83Dd]]>😀");

        String text = text(Exports.export(GeometryKind.POINT, 4326, List.of(feature)));

        assertThat(text).contains("a\uFFFDb\uFFFDc\uFFFDd]]&gt;😀").doesNotContain("\u0000");
    }

    private static String text(LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KmlFormat().write(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
