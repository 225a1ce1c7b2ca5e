package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ShapefileFormatTest {

    private static final List<Feature> AWKWARD = Exports.awkward(
            "POLYGON ((-76 3, -75 3, -75 4, -76 3), (-75.4 3.2, -75.2 3.2, -75.2 3.4, -75.4 3.2))",
            "MULTIPOLYGON (((-74 3, -73 3, -73 4, -74 3)))");

    @TempDir
    Path folder;

    @Test
    void gdalFindsNothingToComplainAbout() throws IOException {
        Gdal.assumePresent();
        Path file = Exports.write(
                new ShapefileFormat(), Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(AWKWARD)), folder);

        Golden.assertSame("squares.shp.txt", Gdal.describe(file));
    }

    @ParameterizedTest
    @EnumSource(value = GeometryKind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void gdalReadsBackWhatWasWritten(GeometryKind kind) throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(kind, 300, 13);

        Path file = Exports.write(new ShapefileFormat(), Exports.export(kind, 4326, features), folder);

        RoundTrip.assertSame(features, read(file), 1e-7, RoundTrip.TABLE);
    }

    @Test
    void carriesOtherCoordinateSystems() throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(GeometryKind.POLYGON, 100, 14);

        for (int epsg : List.of(9377, 3115, 3857, 4686)) {
            Path file = Exports.write(
                    new ShapefileFormat(),
                    Exports.export(GeometryKind.POLYGON, epsg, Exports.projected(features, epsg)),
                    folder);
            RoundTrip.assertSame(features, read(file), 1e-7, RoundTrip.TABLE);
        }
    }

    @Test
    void outerRingsGoWithTheClockAndHolesAgainstIt() throws IOException {
        ByteBuffer shapes = ByteBuffer.wrap(files(Exports.export(GeometryKind.POLYGON, 4326, AWKWARD))
                        .get("plazas-polygon.shp"))
                .order(ByteOrder.LITTLE_ENDIAN);

        // first record: header 8, type 4, box 32, counts 8, two parts 8; then rings of four positions
        int at = 100 + 8 + 4 + 32 + 8 + 8;
        assertThat(shapes.getDouble(at + 16))
                .as("second position of the outer ring")
                .isEqualTo(-75);
        assertThat(shapes.getDouble(at + 24)).isEqualTo(4);
        assertThat(shapes.getDouble(at + 64 + 16))
                .as("second position of the hole")
                .isEqualTo(-75.2);
        assertThat(shapes.getDouble(at + 64 + 24)).isEqualTo(3.2);
    }

    @Test
    void tellsWhatItShortenedAndWhereItComesFrom() throws IOException {
        List<Field> fields = List.of(
                Field.of("municipality_name", FieldType.TEXT, "Municipio", "Municipality"),
                Field.of("municipality_code", FieldType.TEXT, "Código", "Code"),
                Field.of("municipali", FieldType.TEXT, "Otro", "Other"));
        LayerDescription layer = Exports.layer(GeometryKind.POINT, fields);
        Feature feature = new Feature("a", Exports.shape("POINT (1 2)"), Map.of("municipality_name", "ñ".repeat(200)));

        Map<String, byte[]> files = files(Exports.export(layer, 4326, List.of(feature)));

        assertThat(files.keySet())
                .containsExactly(
                        "plazas-point.shp",
                        "plazas-point.shx",
                        "plazas-point.dbf",
                        "plazas-point.prj",
                        "plazas-point.cpg",
                        "LEAME.txt");
        assertThat(new String(files.get("LEAME.txt"), StandardCharsets.UTF_8))
                .contains(
                        "Licencia: no declarada por la fuente",
                        "municipali = municipality_name: Municipio",
                        "1 textos se cortaron a 254 bytes",
                        "municipa_1 = municipality_code: Código",
                        "municipa_2 = municipali: Otro");
        assertThat(new String(files.get("plazas-point.dbf"), StandardCharsets.UTF_8))
                .contains("a" + "ñ".repeat(127) + " ");
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        Gdal.assumePresent();
        List<Field> fields =
                List.of(Field.of("number", FieldType.NUMBER, "a", "a"), Field.of("whole", FieldType.INTEGER, "a", "a"));
        double[] numbers = {0, -0.1, 1e-20, 1.0 / 3, 123456789.123, -1.5e300, 1e15};
        List<Feature> features = java.util.stream.IntStream.range(0, numbers.length)
                .mapToObj(i -> new Feature(
                        "n" + i,
                        Exports.shape("POINT (1 2)"),
                        Map.of("number", numbers[i], "whole", (long) i * 1_000_000_000)))
                .toList();

        Path file = Exports.write(
                new ShapefileFormat(),
                Exports.export(Exports.layer(GeometryKind.POINT, fields), 4326, features),
                folder);

        List<JsonNode> read = Gdal.features(file);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(read.get(i).get("properties").get("number").asDouble()).isEqualTo(numbers[i]);
            assertThat(read.get(i).get("properties").get("whole").asLong()).isEqualTo(i * 1_000_000_000L);
        }
    }

    @Test
    void anEmptyLayerIsAFileToo() throws IOException {
        Gdal.assumePresent();
        Path file = Exports.write(new ShapefileFormat(), Exports.export(GeometryKind.LINE, 4326, List.of()), folder);

        assertThat(Gdal.describe(file)).contains("Feature Count: 0", "Geometry: Line String");
    }

    /** GDAL reads truth values as letters until 3.7; the format writes a missing one as a question mark. */
    private static List<JsonNode> read(Path file) {
        List<JsonNode> features = Gdal.features(file);
        for (JsonNode feature : features) {
            ObjectNode properties = (ObjectNode) feature.get("properties");
            properties.set("municipalities", properties.remove("municipali"));
            String open = properties.get("open").asString("");
            if (open.equals("T") || open.equals("F")) {
                properties.put("open", open.equals("T"));
            } else if (open.equals("?")) {
                properties.putNull("open");
            }
        }
        return features;
    }

    private static Map<String, byte[]> files(LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ShapefileFormat().write(export, out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
