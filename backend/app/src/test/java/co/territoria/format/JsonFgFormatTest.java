package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFgFormatTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonFgFormat format = new JsonFgFormat(new PublicAddress(
            new MockEnvironment().withProperty("territoria.public-url", "https://datos.example.org")));

    @TempDir
    Path folder;

    @Test
    void writesWhatIsExpected() throws IOException {
        List<Feature> features = Exports.awkward(
                "POLYGON ((-76 3, -75 3, -75 4, -76 3), (-75.4 3.2, -75.2 3.2, -75.2 3.4, -75.4 3.2))",
                "MULTIPOLYGON (((-74 3, -73 3, -73 4, -74 3)))");

        Golden.assertSame(
                "squares.fg.json", text(Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(features))));
    }

    @Test
    void hasNoPlaceWhereGeometrySaysAll() throws IOException {
        JsonNode read = MAPPER.readTree(
                text(Exports.export(GeometryKind.POINT, 4326, Exports.random(GeometryKind.POINT, 20, 1))));

        assertThat(read.has("coordRefSys")).isFalse();
        assertThat(read.get("features"))
                .allMatch(feature -> feature.get("place").isNull() && feature.has("time"));
    }

    @Test
    void givesThePlaceInTheOrderOfTheAuthority() throws IOException {
        Feature feature = new Feature("a", Exports.shape("POINT (4700000 1900000)"), Map.of());
        Feature mercator = new Feature("a", Exports.shape("POINT (-8000000 400000)"), Map.of());

        assertThat(place(feature, 9377)).isEqualTo("[1900000.0,4700000.0]");
        assertThat(place(mercator, 3857)).isEqualTo("[-8000000.0,400000.0]");
        assertThat(place(new Feature("a", Exports.shape("POINT (-76.5 3.4)"), Map.of()), 4686))
                .isEqualTo("[3.4,-76.5]");
    }

    private String place(Feature feature, int epsg) throws IOException {
        JsonNode read = MAPPER.readTree(text(Exports.export(GeometryKind.POINT, epsg, List.of(feature))));
        return read.get("features").get(0).get("place").get("coordinates").toString();
    }

    @Test
    void tellsThePeriodOfAFeature() throws IOException {
        LayerDescription layer = Exports.timed(List.of(Field.of("period", FieldType.TEXT, "Periodo", "Period")));

        JsonNode read = MAPPER.readTree(text(Exports.export(
                layer,
                4326,
                List.of(
                        new Feature("a", null, Map.of("period", "2018")),
                        new Feature("b", null, Map.of("period", "2018-06-30")),
                        new Feature("c", null, Map.of())))));

        assertThat(read.get("features").get(0).get("time").toString())
                .isEqualTo("{\"interval\":[\"2018-01-01\",\"2018-12-31\"]}");
        assertThat(read.get("features").get(1).get("time").toString()).isEqualTo("{\"date\":\"2018-06-30\"}");
        assertThat(read.get("features").get(2).get("time").isNull()).isTrue();
    }

    @Test
    void gdalReadsTheFallback() throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(GeometryKind.POLYGON, 100, 17);

        Path file =
                Exports.write(format, Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(features)), folder);

        RoundTrip.assertSame(features, Gdal.features(file), 1e-7, RoundTrip.JSON);
    }

    private String text(LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
