package co.territoria.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** A small GeoPackage with one table of parcels in EPSG:9377, as a register of parcels is exported. */
final class ParcelPackage {

    private static final String CONTENTS = """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT,
                organization_coordsys_id INTEGER, definition TEXT, description TEXT);
            INSERT INTO gpkg_spatial_ref_sys VALUES ('MAGNA-SIRGAS 2018', 9377, 'EPSG', 9377, 'undefined', NULL);
            CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);
            INSERT INTO gpkg_contents VALUES ('predios', 'features', 9377);
            CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
            INSERT INTO gpkg_geometry_columns VALUES ('predios', 'geom', 9377)
            """;

    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    ParcelPackage(String... columns) {
        this.columns = List.of(columns);
    }

    /** @param values of the columns: the first, then the others */
    void parcel(@Nullable Geometry plane, String first, String... others) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(plane == null ? null : blob(plane));
        row.add(first);
        row.addAll(Arrays.asList(others));
        rows.add(row.toArray());
    }

    /** The header of GeoPackage binary: magic, version, little endian without envelope, system. */
    private static byte[] blob(Geometry plane) {
        byte[] wkb = new WKBWriter().write(plane);
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1})
                .putInt(9377)
                .put(wkb)
                .array();
    }

    byte[] bytes() {
        try {
            Path file = Files.createTempFile("parcels", ".gpkg");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                write(connection);
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : CONTENTS.split(";")) {
                statement.execute(one);
            }
            statement.execute("CREATE TABLE predios (fid INTEGER PRIMARY KEY, geom BLOB, "
                    + String.join(" TEXT, ", columns) + " TEXT)");
        }
        String marks = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO predios (geom, %s) VALUES (%s)".formatted(String.join(", ", columns), marks))) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.execute();
            }
        }
    }
}
