package co.territoria.example;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a GeoPackage 1.3 (OGC 12-128r17) of feature and attribute tables, without spatial index. The same tables give the same
 * bytes: no time of its own, a page size that does not depend on the machine.
 */
final class GeoPackageFile {

    private static final int PAGE_BYTES = 1024;

    /** Where SQLite notes its own version, which says nothing about the content (file format, section 1.3). */
    private static final int LIBRARY_VERSION_AT = 96;

    private final int epsg;
    private final String definition;
    private final String date;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();

    /** @param geometry {@code MULTIPOLYGON}, {@code LINESTRING}, {@code POINT}; absent for a table without shapes */
    record Table(@Nullable String geometry, boolean z, List<String> columns, List<Row> rows) {}

    record Row(@Nullable Geometry geometry, Map<String, String> values) {}

    /** @param date of the content, as ISO date */
    GeoPackageFile(int epsg, String definition, String date) {
        this.epsg = epsg;
        this.definition = definition;
        this.date = date;
    }

    GeoPackageFile table(String name, Table table) {
        tables.put(name, table);
        return this;
    }

    /** What else somebody left in the file: tables of a program, a view, a trigger. */
    GeoPackageFile also(String... sql) {
        statements.addAll(List.of(sql));
        return this;
    }

    byte[] bytes() {
        try {
            Path file = Files.createTempFile("ejemplo", ".gpkg");
            try {
                Files.delete(file);
                write(file);
                byte[] bytes = Files.readAllBytes(file);
                ByteBuffer.wrap(bytes).putInt(LIBRARY_VERSION_AT, 3_040_000);
                return bytes;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void write(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + PAGE_BYTES);
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA application_id = " + 0x47504B47);
            statement.execute("PRAGMA user_version = 10300");
            connection.setAutoCommit(false);
            for (String sql : CORE.split(";\n")) {
                statement.execute(sql);
            }
            system(connection, "Undefined cartesian", -1, "NONE", "undefined");
            system(connection, "Undefined geographic", 0, "NONE", "undefined");
            system(connection, "WGS 84", 4326, "EPSG", WGS_84);
            if (epsg != 4326) {
                system(connection, "EPSG:" + epsg, epsg, "EPSG", definition);
            }
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                table(connection, table.getKey(), table.getValue());
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private static void system(Connection connection, String name, int id, String organisation, String definition)
            throws SQLException {
        update(
                connection,
                "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
                name,
                id,
                organisation,
                id,
                definition);
    }

    private void table(Connection connection, String name, Table table) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> ", \"" + column + "\" TEXT")
                .collect(Collectors.joining());
        String shape = table.geometry() == null ? "" : ", geometria " + table.geometry();
        update(connection, "CREATE TABLE \"" + name + "\" (fid INTEGER PRIMARY KEY" + shape + columns + ")");
        Envelope box = new Envelope();
        for (Row row : table.rows()) {
            if (row.geometry() != null) {
                box.expandToInclude(row.geometry().getEnvelopeInternal());
            }
        }
        update(
                connection,
                "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)",
                name,
                table.geometry() == null ? "attributes" : "features",
                name,
                date + "T00:00:00.000Z",
                box.isNull() ? null : box.getMinX(),
                box.isNull() ? null : box.getMinY(),
                box.isNull() ? null : box.getMaxX(),
                box.isNull() ? null : box.getMaxY(),
                table.geometry() == null ? null : epsg);
        if (table.geometry() != null) {
            update(
                    connection,
                    "INSERT INTO gpkg_geometry_columns VALUES (?, 'geometria', ?, ?, ?, 0)",
                    name,
                    table.geometry(),
                    epsg,
                    table.z() ? 1 : 0);
        }
        int width = table.columns().size() + (table.geometry() == null ? 0 : 1);
        String places = String.join(", ", Collections.nCopies(width, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO \"" + name + "\" VALUES (NULL, " + places + ")")) {
            for (Row row : table.rows()) {
                int at = 1;
                if (table.geometry() != null) {
                    insert.setBytes(at++, row.geometry() == null ? null : blob(row.geometry(), table.z()));
                }
                for (String column : table.columns()) {
                    insert.setString(at++, row.values().get(column));
                }
                insert.executeUpdate();
            }
        }
    }

    /** Header of the standard's section 2.1.3, with the box, and WKB. */
    private byte[] blob(Geometry geometry, boolean z) {
        Geometry shape = geometry instanceof Polygon
                ? geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry})
                : geometry;
        Envelope box = shape.getEnvelopeInternal();
        boolean withBox = !(shape instanceof Point);
        ByteBuffer blob = ByteBuffer.allocate(40 + 64 * (shape.getNumPoints() + 4 * shape.getNumGeometries()))
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (withBox ? 0b11 : 0b01));
        blob.putInt(epsg);
        if (withBox) {
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        put(blob, shape, z);
        return Arrays.copyOf(blob.array(), blob.position());
    }

    /** As ISO 13249-3 says it: a type with heights is the plain one plus 1000. Heights are zero, as deliveries have them. */
    private static void put(ByteBuffer wkb, Geometry geometry, boolean z) {
        int type = geometry instanceof Point
                ? 1
                : geometry instanceof LineString
                        ? 2
                        : geometry instanceof Polygon ? 3 : geometry instanceof MultiLineString ? 5 : 6;
        wkb.put((byte) 1).putInt(type + (z ? 1000 : 0));
        if (geometry instanceof Polygon polygon) {
            wkb.putInt(1 + polygon.getNumInteriorRing());
            put(wkb, polygon.getExteriorRing().getCoordinates(), z);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                put(wkb, polygon.getInteriorRingN(i).getCoordinates(), z);
            }
        } else if (type == 1) {
            put(wkb, geometry.getCoordinate(), z);
        } else if (type == 2) {
            put(wkb, geometry.getCoordinates(), z);
        } else {
            wkb.putInt(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                put(wkb, geometry.getGeometryN(i), z);
            }
        }
    }

    private static void put(ByteBuffer wkb, Coordinate[] places, boolean z) {
        wkb.putInt(places.length);
        for (Coordinate place : places) {
            put(wkb, place, z);
        }
    }

    private static void put(ByteBuffer wkb, Coordinate place, boolean z) {
        wkb.putDouble(place.x).putDouble(place.y);
        if (z) {
            wkb.putDouble(0);
        }
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static final String WGS_84 = """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],\
            UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]""";

    private static final String CORE = """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
             organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
             description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
             srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
             srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name))
            """;
}
