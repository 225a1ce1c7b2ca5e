package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CsvFormatTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatIsExpected() throws IOException {
        Golden.assertSame(
                "squares.csv",
                text(Exports.export(
                        GeometryKind.POINT,
                        4326,
                        Exports.awkward("POINT (-76.123456789 3)", "MULTIPOINT ((-74 3), (-73 4))"))));
    }

    @Test
    void aTableHasNoColumnForShapes() throws IOException {
        String head = text(Exports.export(GeometryKind.NONE, 4326, List.of()))
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(head).isEqualTo("\uFEFFid,code,name,kind,count,share,open,since,municipalities");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1   | '=1+1
            +57 2  | '+57 2
            -5     | '-5
            @SUM   | '@SUM
            a=b    | a=b
            """)
    void takesTheEdgeOffFormulas(String name, String expected) throws IOException {
        Feature feature = Exports.feature("a", null, "05001", name, null, -5L, -1.5, null, null, null);

        String row = text(Exports.export(GeometryKind.NONE, 4326, List.of(feature)))
                .lines()
                .toList()
                .get(1);

        assertThat(row).isEqualTo("a,05001,%s,,-5,-1.5,,,".formatted(expected));
    }

    @ParameterizedTest
    @EnumSource(GeometryKind.class)
    void gdalReadsBackWhatWasWritten(GeometryKind kind) throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(kind, 200, 8);

        Path file = Exports.write(new CsvFormat(), Exports.export(kind, 4326, features), folder);

        List<JsonNode> read = Gdal.features(file, "-s_srs", "OGC:CRS84");
        RoundTrip.assertSame(features, read, 1e-7, RoundTrip.TABLE);
    }

    @Test
    void anotherReaderOfTheStandardReadsEveryCell() throws IOException {
        List<Feature> features = Exports.random(GeometryKind.POINT, 300, 9);
        Path file = Exports.write(new CsvFormat(), Exports.export(GeometryKind.POINT, 4326, features), folder);

        try (Reader text = Files.newBufferedReader(file)) {
            text.skip(1);
            List<CSVRecord> rows =
                    CSVFormat.RFC4180.builder().setHeader().get().parse(text).getRecords();
            assertThat(rows).hasSize(300);
            for (int i = 0; i < rows.size(); i++) {
                Object name = features.get(i).properties().get("name");
                assertThat(rows.get(i).get("id")).isEqualTo(features.get(i).id());
                assertThat(rows.get(i).get("name")).isEqualTo(name == null ? "" : name);
            }
        }
    }

    private static String text(LayerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFormat().write(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
