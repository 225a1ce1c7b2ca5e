package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import co.territoria.web.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

/** The same version of the same data is the same file, whenever it is written: checksums and sizes that are kept stay true. */
class SameBytesTest {

    private static final List<Feature> FEATURES = Exports.random(GeometryKind.POLYGON, 50, 31);

    static Stream<LayerFormat> forms() {
        return Stream.of(
                new GeoJsonFormat(),
                new CsvFormat(),
                new XlsxFormat(),
                new GeoPackageFormat(),
                new GeoParquetFormat(),
                new FlatGeobufFormat(),
                new ShapefileFormat(),
                new KmlFormat(),
                new GeoJsonSequenceFormat(),
                new JsonFgFormat(new PublicAddress(new MockEnvironment())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFileIsWrittenTheSameTwice(LayerFormat format) throws IOException, InterruptedException {
        byte[] once = bytes(format);
        Thread.sleep(5);

        assertThat(bytes(format)).as(format.id()).isEqualTo(once);
    }

    private static byte[] bytes(LayerFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Exports.export(GeometryKind.POLYGON, 4326, FEATURES), out);
        return out.toByteArray();
    }
}
