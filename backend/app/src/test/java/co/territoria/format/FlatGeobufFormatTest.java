package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;

/** Read back by the library of the format; {@code GdalReadsTest} has GDAL read it. */
class FlatGeobufFormatTest {

    @TempDir
    private Path folder;

    private final FlatGeobufFormat format = new FlatGeobufFormat();

    @ParameterizedTest
    @CsvSource({"POINT, 1", "POINT, 16", "POINT, 2000", "LINE, 500", "POLYGON, 2000"})
    void aWindowFindsWhatLiesInIt(GeometryKind kind, int count) throws IOException {
        LayerExport export = GeneratedExport.of(kind, count, 5, false);
        ByteBuffer file = write(export);
        HeaderMeta header = HeaderMeta.read(file);
        Envelope window = new Envelope(-77.2, -76.6, 3.4, 4.1);

        assertThat(header.featuresCount).isEqualTo(count);
        assertThat(header.srid).isEqualTo(4326);
        assertThat(header.columns).extracting(column -> column.name).startsWith("id", "code", "name", "people");
        List<Geometry> found = new ArrayList<>();
        int tree = header.offset;
        int features = tree + (int) PackedRTree.calcSize(count, header.indexNodeSize);
        for (PackedRTree.SearchHit hit : PackedRTree.search(file, tree, count, header.indexNodeSize, window)) {
            found.add(geometry(file, features + (int) hit.offset, header));
        }
        List<Geometry> expected = GeneratedExport.read(export).stream()
                .map(Feature::geometry)
                .filter(shape -> shape.getEnvelopeInternal().intersects(window))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aFeatureWithoutShapeIsKeptAndTheIndexIsNot() throws IOException {
        ByteBuffer file = write(GeneratedExport.of(GeometryKind.POINT, 100, 5, true));
        HeaderMeta header = HeaderMeta.read(file);

        assertThat(header.featuresCount).isEqualTo(100);
        assertThat(header.indexNodeSize).isZero();
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        long before = temporary();
        write(GeneratedExport.of(GeometryKind.POINT, 100, 5, false));

        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("territoria-.*\\.(fgb|boxes)"))
                    .count();
        }
    }

    private static Geometry geometry(ByteBuffer file, int at, HeaderMeta header) {
        int length = file.getInt(at);
        ByteBuffer table = file.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
        org.wololo.flatgeobuf.generated.Feature feature =
                org.wololo.flatgeobuf.generated.Feature.getRootAsFeature(table);
        org.wololo.flatgeobuf.generated.Geometry geometry = feature.geometry();
        return GeometryConversions.deserialize(geometry, geometry.type() == 0 ? header.geometryType : geometry.type());
    }

    private ByteBuffer write(LayerExport export) throws IOException {
        Path file = folder.resolve("generated.fgb");
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(export, out);
        }
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
