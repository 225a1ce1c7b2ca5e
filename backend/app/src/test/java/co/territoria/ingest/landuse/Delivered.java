package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Files as municipalities deliver them, byte by byte, so that whatever can be wrong with one can be made wrong. */
public final class Delivered {

    /** The south-western square of the fictional department. */
    public static final Geometry SQUARE = wkt("POLYGON ((-76.1 4, -76 4, -76 4.1, -76.1 4.1, -76.1 4))");

    /** Its western and its eastern half. */
    public static final Geometry WEST = wkt("POLYGON ((-76.1 4, -76.05 4, -76.05 4.1, -76.1 4.1, -76.1 4))");

    public static final Geometry EAST = wkt("POLYGON ((-76.05 4, -76 4, -76 4.1, -76.05 4.1, -76.05 4))");

    public static final String PRJ_3115 = """
            PROJCS["MAGNA_Colombia_Oeste",GEOGCS["GCS_MAGNA",DATUM["D_MAGNA",SPHEROID["GRS_1980",6378137.0,298.257222101]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",1000000.0],PARAMETER["False_Northing",1000000.0],\
            PARAMETER["Central_Meridian",-77.07750791666666],PARAMETER["Scale_Factor",1.0],\
            PARAMETER["Latitude_Of_Origin",4.596200416666666],UNIT["Meter",1.0]]""";

    public static final String PRJ_3116 = PRJ_3115.replace("Oeste", "Bogota").replace("-77.0775", "-74.0775");

    private Delivered() {}

    public static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(text, fault);
        }
    }

    /** From longitude and latitude. */
    public static Geometry in(int epsg, Geometry lonLat) {
        return CoordinateSystem.of(4326).to(CoordinateSystem.of(epsg)).apply(lonLat);
    }

    /** With x and y exchanged. */
    public static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        for (Coordinate each : copy.getCoordinates()) {
            double x = each.x;
            each.x = each.y;
            each.y = x;
        }
        copy.geometryChanged();
        return copy;
    }

    /** A polygon at this height. */
    public static Geometry raised(Geometry polygon, double height) {
        Coordinate[] points = polygon.getCoordinates();
        Coordinate[] high = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) {
            high[i] = new Coordinate(points[i].x, points[i].y, height);
        }
        return new GeometryFactory().createPolygon(high);
    }

    // ---- GeoPackage ----

    /** A GeoPackage of tables of features and of attributes, and whatever SQL is run on it at the end. */
    public static final class GeoPackage {

        private final int srs;
        private final List<String> statements = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();

        private record Table(
                String name, List<String> columns, List<byte @Nullable []> shapes, List<List<String>> rows) {}

        public GeoPackage(int srs) {
            this.srs = srs;
        }

        /** @param rows values; the first is the geometry as {@code Geometry} or as raw WKB, or null */
        public GeoPackage table(String name, List<String> columns, Object[]... rows) {
            List<byte @Nullable []> shapes = new ArrayList<>();
            List<List<String>> values = new ArrayList<>();
            for (Object[] row : rows) {
                shapes.add(
                        row[0] == null ? null : blob(row[0] instanceof Geometry shape ? wkb(shape) : (byte[]) row[0]));
                List<String> texts = new ArrayList<>();
                for (int i = 1; i < row.length; i++) {
                    texts.add((String) row[i]);
                }
                values.add(texts);
            }
            tables.add(new Table(name, columns, shapes, values));
            return this;
        }

        public GeoPackage run(String sql) {
            statements.add(sql);
            return this;
        }

        private byte[] blob(byte[] wkb) {
            ByteBuffer blob = ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
            blob.put((byte) 'G')
                    .put((byte) 'P')
                    .put((byte) 0)
                    .put((byte) 1)
                    .putInt(srs)
                    .put(wkb);
            return blob.array();
        }

        public byte[] bytes() {
            try {
                Path file = Files.createTempFile("delivered-", ".gpkg");
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                    write(connection);
                }
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                return bytes;
            } catch (SQLException | IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private void write(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT)");
                statement.execute(
                        "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT, last_change TEXT, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)");
                statement.execute(
                        "CREATE TABLE gpkg_geometry_columns (table_name TEXT PRIMARY KEY, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)");
                if (srs > 0) {
                    statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('x', " + srs + ", 'EPSG', " + srs
                            + ", 'undefined', NULL)");
                }
                for (Table table : tables) {
                    write(connection, statement, table);
                }
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        private void write(Connection connection, Statement statement, Table table) throws SQLException {
            boolean spatial = table.shapes().stream().anyMatch(shape -> shape != null)
                    || table.rows().isEmpty();
            String columns = String.join(
                    ", ",
                    table.columns().stream()
                            .map(column -> '"' + column + "\" TEXT")
                            .toList());
            statement.execute("CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, geometria BLOB, %s)"
                    .formatted(table.name(), columns));
            statement.execute("INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('%s', '%s', %d)"
                    .formatted(table.name(), spatial ? "features" : "attributes", srs));
            if (spatial) {
                statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geometria', 'GEOMETRY', %d, 0, 0)"
                        .formatted(table.name(), srs));
            }
            String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO \"%s\" (geometria, \"%s\") VALUES (?, %s)"
                            .formatted(table.name(), String.join("\", \"", table.columns()), marks))) {
                for (int i = 0; i < table.rows().size(); i++) {
                    insert.setBytes(1, table.shapes().get(i));
                    for (int k = 0; k < table.columns().size(); k++) {
                        insert.setString(2 + k, table.rows().get(i).get(k));
                    }
                    insert.execute();
                }
            }
        }
    }

    public static byte[] wkb(Geometry geometry) {
        boolean heights = !Double.isNaN(geometry.getCoordinate().getZ());
        return new WKBWriter(heights ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
    }

    // ---- Shapefile ----

    /** Rings as arrays of x, y (and z), in the order and direction given. */
    public static byte[] polygonRecord(int type, double[][]... rings) {
        int points = 0;
        for (double[][] ring : rings) {
            points += ring.length;
        }
        boolean heights = type == 15;
        int length = 44 + 4 * rings.length + 16 * points + (heights ? 16 + 8 * points : 0);
        ByteBuffer record = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(type);
        record.position(36);
        record.putInt(rings.length).putInt(points);
        int start = 0;
        for (double[][] ring : rings) {
            record.putInt(start);
            start += ring.length;
        }
        for (double[][] ring : rings) {
            for (double[] point : ring) {
                record.putDouble(point[0]).putDouble(point[1]);
            }
        }
        if (heights) {
            record.putDouble(0).putDouble(0);
            for (double[][] ring : rings) {
                for (double[] point : ring) {
                    record.putDouble(point[2]);
                }
            }
        }
        return record.array();
    }

    /** Outline clockwise, as the format asks. */
    public static double[][] clockwise(Geometry polygon) {
        Coordinate[] points = polygon.getCoordinates();
        double[][] ring = new double[points.length][];
        boolean turned = org.locationtech.jts.algorithm.Orientation.isCCW(points);
        for (int i = 0; i < points.length; i++) {
            Coordinate at = points[turned ? points.length - 1 - i : i];
            ring[i] = Double.isNaN(at.getZ()) ? new double[] {at.x, at.y} : new double[] {at.x, at.y, at.getZ()};
        }
        return ring;
    }

    public static double[][] reversed(double[][] ring) {
        double[][] turned = new double[ring.length][];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[ring.length - 1 - i];
        }
        return turned;
    }

    public static byte[] shp(int type, byte[]... records) {
        int length = 100;
        for (byte[] record : records) {
            length += 8 + record.length;
        }
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(0, 9994).putInt(24, length / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        file.order(ByteOrder.BIG_ENDIAN).position(100);
        int number = 1;
        for (byte[] record : records) {
            file.putInt(number++).putInt(record.length / 2).put(record);
        }
        return file.array();
    }

    /** Columns of 40 characters. */
    public static byte[] dbf(Charset charset, List<String> columns, List<List<String>> rows) {
        int header = 32 + 32 * columns.size() + 1;
        int row = 1 + 40 * columns.size();
        ByteBuffer file = ByteBuffer.allocate(header + row * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
        file.putInt(rows.size()).putShort((short) header).putShort((short) row);
        for (int i = 0; i < columns.size(); i++) {
            file.position(32 + 32 * i);
            file.put(columns.get(i).getBytes(charset));
            file.position(32 + 32 * i + 11);
            file.put((byte) 'C').putInt(0).put((byte) 40);
        }
        file.position(header - 1);
        file.put((byte) 0x0D);
        for (List<String> values : rows) {
            ByteBuffer line = ByteBuffer.allocate(row);
            java.util.Arrays.fill(line.array(), (byte) ' ');
            for (int k = 0; k < values.size(); k++) {
                line.position(1 + 40 * k);
                line.put(values.get(k).getBytes(charset));
            }
            file.put(line.array());
        }
        file.put((byte) 0x1A);
        return file.array();
    }

    /** A Shapefile of squares with one column. */
    public static Map<String, byte[]> shapefile(
            String path, @Nullable String prj, String column, List<String> labels, List<Geometry> shapes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                path + ".shp",
                shp(
                        5,
                        shapes.stream()
                                .map(shape -> polygonRecord(5, clockwise(shape)))
                                .toArray(byte[][]::new)));
        files.put(
                path + ".dbf",
                dbf(
                        StandardCharsets.UTF_8,
                        List.of(column),
                        labels.stream().map(List::of).toList()));
        files.put(path + ".cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
        if (prj != null) {
            files.put(path + ".prj", prj.getBytes(StandardCharsets.US_ASCII));
        }
        return files;
    }

    public static byte[] zip(Charset names, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }
}
