package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Read back by DuckDB, which has a reader of Parquet of its own. */
class GeoParquetFormatTest {

    @TempDir
    private Path folder;

    private final GeoParquetFormat format = new GeoParquetFormat();

    @ParameterizedTest
    @EnumSource(GeometryKind.class)
    void saysTheSameToAnotherReader(GeometryKind kind) throws IOException, SQLException, ParseException {
        LayerExport export = GeneratedExport.of(kind, 3_000, 7, kind != GeometryKind.NONE);
        Path file = write(export);
        List<Feature> expected = GeneratedExport.read(export);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + file + "') ORDER BY id")) {
            int row = 0;
            while (rows.next()) {
                Feature feature = expected.get(row++);
                assertThat(rows.getString("id")).isEqualTo(feature.id());
                assertThat(rows.getString("code"))
                        .isEqualTo(feature.properties().get("code"));
                assertThat(rows.getString("name"))
                        .isEqualTo(feature.properties().get("name"));
                assertThat(rows.getObject("people"))
                        .isEqualTo(feature.properties().get("people"));
                assertThat(rows.getObject("share"))
                        .isEqualTo(feature.properties().get("share"));
                assertThat(rows.getObject("capital"))
                        .isEqualTo(feature.properties().get("capital"));
                assertThat(rows.getObject("since"))
                        .isEqualTo(feature.properties().get("since"));
                assertThat(
                                rows.getArray("parts") == null
                                        ? null
                                        : List.of((Object[])
                                                rows.getArray("parts").getArray()))
                        .isEqualTo(feature.properties().get("parts"));
                if (kind != GeometryKind.NONE) {
                    assertThat(shape(rows)).isEqualTo(feature.geometry());
                }
            }
            assertThat(row).isEqualTo(3_000);
        }
    }

    @Test
    void tellsTheShapesInItsMetadata() throws IOException, SQLException {
        Path file = write(GeneratedExport.of(GeometryKind.POLYGON, 500, 3, false));

        JsonNode geo = geo(file);
        JsonNode column = geo.at("/columns/geometry");
        assertThat(geo.at("/version").asString()).isEqualTo("1.1.0");
        assertThat(geo.at("/primary_column").asString()).isEqualTo("geometry");
        assertThat(column.at("/encoding").asString()).isEqualTo("WKB");
        assertThat(column.at("/geometry_types").toString()).isEqualTo("[\"MultiPolygon\",\"Polygon\"]");
        assertThat(column.has("crs")).isFalse();
        assertThat(column.at("/covering/bbox/xmin").toString()).isEqualTo("[\"bbox\",\"xmin\"]");
        assertThat(number(file, "SELECT count(*) FROM read_parquet('%s') WHERE bbox.xmin > bbox.xmax"))
                .isZero();
        assertThat(number(file, "SELECT min(bbox.xmin) FROM read_parquet('%s')"))
                .isEqualTo(column.at("/bbox/0").asDouble());
    }

    @Test
    void namesAnotherCoordinateSystem() throws IOException, SQLException {
        JsonNode crs = geo(write(in(9377))).at("/columns/geometry/crs");

        assertThat(crs.at("/id/code").asInt()).isEqualTo(9377);
        assertThatThrownBy(() -> write(in(21897)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("21897");
    }

    @Test
    void aFileThatBrokeOffDoesNotLookWhole() throws IOException {
        LayerExport whole = GeneratedExport.of(GeometryKind.POINT, 10, 1, false);
        LayerExport broken = new LayerExport(
                whole.layer(),
                whole.fields(),
                receiver -> {
                    whole.features().forEach(receiver);
                    throw new IOException("the store is gone");
                },
                4326,
                1,
                Instant.EPOCH,
                whole.language(),
                whole.address(),
                whole.citation());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> format.write(broken, out)).hasMessage("the store is gone");
        // a whole file ends with these letters
        assertThat(out.toString(StandardCharsets.ISO_8859_1).substring(4)).doesNotEndWith("PAR1");
    }

    @Test
    void anExportOfNothingIsAFileAllTheSame() throws IOException, SQLException {
        Path file = write(GeneratedExport.of(GeometryKind.POINT, 0, 1, false));

        assertThat(number(file, "SELECT count(*) FROM read_parquet('%s')")).isZero();
        assertThat(geo(file).at("/columns/geometry").has("bbox")).isFalse();
    }

    private static LayerExport in(int epsg) {
        LayerExport export = GeneratedExport.of(GeometryKind.POINT, 3, 1, false);
        return new LayerExport(
                export.layer(),
                export.fields(),
                export.features(),
                epsg,
                1,
                Instant.EPOCH,
                export.language(),
                export.address(),
                export.citation());
    }

    private Path write(LayerExport export) throws IOException {
        Path file = Files.createTempFile(folder, "generated", ".parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(export, out);
        }
        return file;
    }

    private static Geometry shape(ResultSet row) throws SQLException, ParseException {
        java.sql.Blob wkb = row.getBlob("geometry");
        return wkb == null ? null : new WKBReader().read(wkb.getBytes(1, (int) wkb.length()));
    }

    private static JsonNode geo(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT decode(value) FROM parquet_kv_metadata('" + file + "') WHERE decode(key) = 'geo'")) {
            assertThat(rows.next()).isTrue();
            return JsonMapper.builder().build().readTree(rows.getString(1));
        }
    }

    private static double number(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(file))) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
