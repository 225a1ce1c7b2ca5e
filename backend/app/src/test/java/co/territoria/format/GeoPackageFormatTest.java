package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Feature;
import co.territoria.layer.GeometryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeoPackageFormatTest {

    private static final List<Feature> AWKWARD = Exports.awkward(
            "POLYGON ((-76 3, -75 3, -75 4, -76 3), (-75.4 3.2, -75.2 3.2, -75.2 3.4, -75.4 3.2))",
            "MULTIPOLYGON (((-74 3, -73 3, -73 4, -74 3)))");

    @TempDir
    Path folder;

    @Test
    void gdalFindsNothingToComplainAbout() throws IOException {
        Gdal.assumePresent();
        Path file = Exports.write(
                new GeoPackageFormat(), Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(AWKWARD)), folder);

        Golden.assertSame("squares.gpkg.txt", Gdal.describe(file));
    }

    @ParameterizedTest
    @EnumSource(GeometryKind.class)
    void gdalReadsBackWhatWasWritten(GeometryKind kind) throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(kind, 1_200, 11);

        Path file = Exports.write(new GeoPackageFormat(), Exports.export(kind, 4326, features), folder);

        RoundTrip.assertSame(features, Gdal.features(file), 1e-7, RoundTrip.TABLE);
    }

    @Test
    void carriesOtherCoordinateSystems() throws IOException {
        Gdal.assumePresent();
        List<Feature> features = Exports.random(GeometryKind.POLYGON, 100, 12);

        Path file = Exports.write(
                new GeoPackageFormat(),
                Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(features)),
                folder);

        RoundTrip.assertSame(features, Gdal.features(file), 1e-7, RoundTrip.TABLE);
    }

    @Test
    void holdsToTheStandard() throws IOException, SQLException {
        Path file = Exports.write(
                new GeoPackageFormat(), Exports.export(GeometryKind.POLYGON, 9377, Exports.projected(AWKWARD)), folder);

        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(database, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(rows(database, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(rows(database, "PRAGMA application_id")).containsExactly("1196444487");
            assertThat(rows(database, "PRAGMA user_version")).containsExactly("10400");
            assertThat(rows(database, "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1"))
                    .containsExactly("-1", "0", "4326", "9377");
            assertThat(rows(
                            database,
                            "SELECT table_name, column_name, extension_name, scope FROM gpkg_extensions ORDER BY 3, 1"))
                    .containsExactly(
                            "gpkg_metadata|null|gpkg_metadata|read-write",
                            "gpkg_metadata_reference|null|gpkg_metadata|read-write",
                            "plazas_polygon|geom|gpkg_rtree_index|write-only",
                            "gpkg_data_column_constraints|null|gpkg_schema|read-write",
                            "gpkg_data_columns|null|gpkg_schema|read-write");
            assertThat(rows(database, "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"))
                    .containsExactly(
                            "rtree_plazas_polygon_geom_delete",
                            "rtree_plazas_polygon_geom_insert",
                            "rtree_plazas_polygon_geom_update2",
                            "rtree_plazas_polygon_geom_update4",
                            "rtree_plazas_polygon_geom_update5",
                            "rtree_plazas_polygon_geom_update6",
                            "rtree_plazas_polygon_geom_update7");
            assertThat(rows(database, "SELECT id FROM rtree_plazas_polygon_geom ORDER BY 1"))
                    .containsExactly("1", "2");
            assertThat(rows(database, "SELECT value, description FROM gpkg_data_column_constraints ORDER BY 1"))
                    .containsExactly("a|Primera", "b|Segunda");
            assertThat(
                            rows(
                                    database,
                                    "SELECT title, description, constraint_name FROM gpkg_data_columns WHERE column_name IN ('kind', 'share') ORDER BY 1"))
                    .containsExactly("Clase|null|kind_codes", "Parte|%|null");
            assertThat(rows(database, "SELECT metadata FROM gpkg_metadata").get(0))
                    .contains("Licencia: no declarada por la fuente", "Cómo citar: Oficina de Prueba (2022).");
        }
    }

    @Test
    void aTableIsOneOfAttributes() throws IOException, SQLException {
        List<Feature> rows = Exports.random(GeometryKind.NONE, 3, 1);

        Path file = Exports.write(new GeoPackageFormat(), Exports.export(GeometryKind.NONE, 4326, rows), folder);

        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(database, "SELECT table_name, data_type, srs_id FROM gpkg_contents"))
                    .containsExactly("plazas_none|attributes|null");
            assertThat(rows(database, "SELECT COUNT(*) FROM gpkg_geometry_columns"))
                    .containsExactly("0");
        }
    }

    @Test
    void leavesNoFileBehindWhenTheReceiverIsGone() throws IOException {
        List<String> before = temporary();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new GeoPackageFormat().write(Exports.export(GeometryKind.POLYGON, 4326, AWKWARD), gone))
                .hasMessage("gone");

        assertThat(temporary()).isEqualTo(before);
    }

    private static List<String> temporary() throws IOException {
        try (var files = java.nio.file.Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".gpkg"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
