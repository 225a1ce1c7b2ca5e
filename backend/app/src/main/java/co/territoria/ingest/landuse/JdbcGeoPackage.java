package co.territoria.ingest.landuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * Reads the layers and attribute tables of a GeoPackage (OGC 12-128r19). It is a database file of others: it is opened read-only
 * and immutable, without extensions, and only plain tables that its own table of contents names are read. Triggers, views, virtual
 * tables and other people's tables are told and left alone.
 */
final class JdbcGeoPackage {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int SECONDS = 60;

    /** Bytes of one value: a polygon of four million vertices with heights. */
    private static final int LONGEST_VALUE = 96 << 20;

    /** Bytes of the envelope in the header of a geometry, by its indicator. */
    private static final int[] ENVELOPE = {0, 32, 48, 48, 64};

    private final Connection connection;
    private final FileLimits limits;
    private final Findings findings;
    private final Map<String, String> plainTables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> high = new ArrayList<>();
    private long features;
    private long vertices;

    private JdbcGeoPackage(Connection connection, FileLimits limits, Findings findings) {
        this.connection = connection;
        this.limits = limits;
        this.findings = findings;
    }

    /** @return layers in the order of the table of contents */
    static List<DeliveredLayer> read(byte[] bytes, FileLimits limits, Findings findings) throws DeliveryFault {
        limits.checkBytes(bytes.length);
        if (bytes.length < 100 || !Arrays.equals(Arrays.copyOf(bytes, SQLITE.length), SQLITE)) {
            throw notOne("no empieza como un archivo SQLite", "it does not begin as a SQLite file does");
        }
        Path copy = null;
        try {
            copy = Files.createTempFile("delivery-", ".gpkg");
            Files.write(copy, withoutLog(bytes));
            try (Connection connection = open(copy)) {
                return new JdbcGeoPackage(connection, limits, findings).layers();
            }
        } catch (SQLException fault) {
            throw notOne(String.valueOf(fault.getMessage()), String.valueOf(fault.getMessage()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            delete(copy);
        }
    }

    /** A file that was last written with a log beside it says so in two bytes; without the log it is whole all the same. */
    private static byte[] withoutLog(byte[] bytes) {
        byte[] plain = bytes.clone();
        plain[18] = 1;
        plain[19] = 1;
        return plain;
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Connection open(Path copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:file:" + copy.toUri().getRawPath() + "?mode=ro&immutable=1", config.toProperties());
        connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        try (Statement statement = connection.createStatement()) {
            // functions in views and defaults of the file are not called, and nothing can be written
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        return connection;
    }

    private List<DeliveredLayer> layers() throws SQLException, DeliveryFault {
        lookAtTables();
        if (!plainTables.containsKey("gpkg_contents")) {
            throw notOne("no tiene la tabla gpkg_contents", "it does not have the table gpkg_contents");
        }
        Map<String, String[]> geometryColumns = geometryColumns();
        Map<Integer, CrsTold> systems = systems();
        List<DeliveredLayer> layers = new ArrayList<>();
        for (String[] content : rows("SELECT table_name, data_type, srs_id FROM gpkg_contents ORDER BY rowid", 3)) {
            String type = content[1] == null ? "" : content[1].toLowerCase(Locale.ROOT);
            String table = content[0];
            if (table == null || !(type.equals("features") || type.equals("attributes"))) {
                findings.information(
                        "ignored-table",
                        table,
                        null,
                        null,
                        "es de tipo «%s» y no se lee; se leen features y attributes".formatted(type),
                        "it is of type “%s” and not read; features and attributes are".formatted(type));
                continue;
            }
            String name = plainTables.get(table);
            if (name == null) {
                findings.warning(
                        "ignored-view",
                        table,
                        null,
                        null,
                        "el contenido lo nombra, pero no es una tabla sencilla (vista o tabla virtual, o falta): no se lee. Expórtela como tabla",
                        "the contents name it, but it is no plain table (a view or virtual table, or missing): it is not read. Export it as a table");
                continue;
            }
            String[] geometry = geometryColumns.get(table);
            if (type.equals("features") && geometry == null) {
                findings.error(
                        "no-geometry-column",
                        table,
                        null,
                        null,
                        "gpkg_geometry_columns no dice cuál es su columna de geometría",
                        "gpkg_geometry_columns does not say which is its geometry column");
                continue;
            }
            layers.add(layer(name, type.equals("features") ? geometry : null, systems));
        }
        Layers.tellHeights(high, findings);
        return layers;
    }

    /** What else is in the file is told: it is neither run nor read. */
    private void lookAtTables() throws SQLException {
        List<String> triggers = new ArrayList<>();
        List<String> views = new ArrayList<>();
        for (String[] row : rows("SELECT type, name, rootpage FROM sqlite_master ORDER BY name", 3)) {
            String name = String.valueOf(row[1]);
            String lower = name.toLowerCase(Locale.ROOT);
            boolean standard = lower.startsWith("rtree_") || lower.startsWith("gpkg_") || lower.startsWith("trigger_");
            switch (String.valueOf(row[0])) {
                case "table" -> {
                    // a virtual table has no page of its own, whatever its definition looks like
                    boolean virtual = row[2] == null || row[2].equals("0");
                    if (!virtual) {
                        plainTables.put(name, name);
                    } else if (!standard) {
                        views.add(name);
                    }
                }
                case "view" -> views.add(name);
                case "trigger" -> {
                    if (!standard) {
                        triggers.add(name);
                    }
                }
                default -> {
                    // indexes carry nothing
                }
            }
        }
        tell("ignored-trigger", "disparadores", "triggers", triggers);
        tell("ignored-view", "vistas o tablas virtuales", "views or virtual tables", views);
    }

    private void tell(String rule, String es, String en, List<String> names) {
        if (!names.isEmpty()) {
            String shown = String.join(", ", names.subList(0, Math.min(names.size(), 10)));
            findings.information(
                    rule,
                    null,
                    null,
                    null,
                    "el archivo trae %d %s (%s): no se ejecutan ni se leen".formatted(names.size(), es, shown),
                    "the file brings %d %s (%s): they are neither run nor read".formatted(names.size(), en, shown));
        }
    }

    /** Column and system of each table of features. */
    private Map<String, String[]> geometryColumns() throws SQLException {
        Map<String, String[]> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (plainTables.containsKey("gpkg_geometry_columns")) {
            for (String[] row : rows("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns", 3)) {
                if (row[0] != null && row[1] != null) {
                    columns.put(row[0], row);
                }
            }
        }
        return columns;
    }

    private Map<Integer, CrsTold> systems() throws SQLException {
        Map<Integer, CrsTold> systems = new HashMap<>();
        if (!plainTables.containsKey("gpkg_spatial_ref_sys")) {
            return systems;
        }
        for (String[] row : rows(
                "SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys", 4)) {
            Integer id = integer(row[0]);
            Integer code = integer(row[2]);
            if (id == null || id <= 0) {
                // 0 and -1 say that the system is undefined
                continue;
            }
            CrsTold byCode = "EPSG".equalsIgnoreCase(row[1]) && code != null ? CrsTold.ofCode(code) : null;
            systems.put(
                    id,
                    byCode != null && byCode.epsg() != null
                            ? byCode
                            : row[3] == null || row[3].isBlank() || row[3].equals("undefined")
                                    ? byCode == null ? new CrsTold(null, "srs_id " + id) : byCode
                                    : CrsTold.ofText(row[3]));
        }
        return systems;
    }

    private static @Nullable Integer integer(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException fault) {
            return null;
        }
    }

    private DeliveredLayer layer(String table, String @Nullable [] geometry, Map<Integer, CrsTold> systems)
            throws SQLException, DeliveryFault {
        String key = keyColumn(table);
        Integer srs = geometry == null ? null : integer(geometry[2]);
        List<DeliveredFeature> read = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        boolean heights = false;
        boolean otherSrs = false;
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT " + storedColumns(table) + " FROM " + quoted(table) + " ORDER BY rowid")) {
                ResultSetMetaData told = rows.getMetaData();
                int geometryAt = 0;
                for (int i = 1; i <= told.getColumnCount(); i++) {
                    if (geometry != null && told.getColumnName(i).equalsIgnoreCase(geometry[1])) {
                        geometryAt = i;
                    } else {
                        columns.add(told.getColumnName(i));
                    }
                }
                limits.checkColumns(columns.size(), table);
                if (geometry != null && geometryAt == 0) {
                    throw new DeliveryFault(
                            "no-geometry-column",
                            table,
                            null,
                            "la tabla no tiene la columna de geometría «%s»".formatted(geometry[1]),
                            "the table does not have the geometry column “%s”".formatted(geometry[1]));
                }
                while (rows.next()) {
                    limits.checkFeatures(++features, table);
                    Map<String, String> values = values(rows, told, geometryAt, table, read.size() + 1);
                    Integer own = key == null ? null : integer(values.get(key));
                    int number = own == null ? read.size() + 1 : own;
                    byte[] blob = geometryAt == 0 ? null : rows.getBytes(geometryAt);
                    byte[] wkb = blob == null ? null : wkb(blob, table, number);
                    Geometry shape = null;
                    if (blob != null && wkb != null) {
                        StrictWkb.Read parsed = shape(wkb, table, number);
                        if (parsed == null) {
                            continue;
                        }
                        shape = parsed.geometry();
                        heights |= parsed.heights();
                        otherSrs |= srs != null && srsOf(blob) != srs;
                        vertices += shape.getNumPoints();
                        limits.checkVertices(vertices, table);
                    }
                    read.add(new DeliveredFeature(number, values, wkb, shape));
                }
            }
        }
        if (heights) {
            high.add(table);
        }
        if (otherSrs) {
            findings.warning(
                    "geometry-srs",
                    table,
                    null,
                    null,
                    "hay geometrías que nombran otro sistema que el de su tabla (srs_id %d); se leen en el de la tabla"
                            .formatted(srs),
                    "there are geometries that name another system than their table's (srs_id %d); they are read in the table's"
                            .formatted(srs));
        }
        CrsTold crs = geometry == null || srs == null ? null : systems.get(srs);
        return new DeliveredLayer(table, columns, geometry != null, crs, read);
    }

    private StrictWkb.@Nullable Read shape(byte[] wkb, String table, int number) {
        try {
            return StrictWkb.read(wkb);
        } catch (DeliveryFault fault) {
            findings.add(fault.at(table, number));
            return null;
        }
    }

    /** Columns that the file computes are not asked for: what they compute is their author's choice. */
    private String storedColumns(String table) throws SQLException {
        List<String> stored = new ArrayList<>();
        for (String[] row : rows("SELECT name, hidden FROM pragma_table_xinfo(" + literal(table) + ")", 2)) {
            if ("0".equals(row[1])) {
                stored.add(quoted(String.valueOf(row[0])));
            }
        }
        return String.join(", ", stored);
    }

    private @Nullable String keyColumn(String table) throws SQLException {
        for (String[] row : rows("SELECT name, type, pk FROM pragma_table_info(" + literal(table) + ")", 3)) {
            if ("1".equals(row[2])
                    && row[1] != null
                    && row[1].toUpperCase(Locale.ROOT).startsWith("INT")) {
                return row[0];
            }
        }
        return null;
    }

    private Map<String, String> values(ResultSet rows, ResultSetMetaData told, int geometryAt, String table, int number)
            throws SQLException, DeliveryFault {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= told.getColumnCount(); i++) {
            Object value = i == geometryAt ? null : rows.getObject(i);
            if (value == null || value instanceof byte[]) {
                continue;
            }
            String text = Layers.text(value);
            if (text.length() > limits.cellCharacters()) {
                throw new DeliveryFault(
                        "cell-too-long",
                        table,
                        number,
                        "la columna «%s» tiene más de %d caracteres"
                                .formatted(told.getColumnName(i), limits.cellCharacters()),
                        "the column “%s” has more than %d characters"
                                .formatted(told.getColumnName(i), limits.cellCharacters()));
            }
            if (!text.isBlank()) {
                values.put(told.getColumnName(i), text.strip());
            }
        }
        return values;
    }

    /** What follows the header of a geometry (clause 2.1.3); absent for an empty one without bytes of its own. */
    private byte @Nullable [] wkb(byte[] blob, String table, int number) {
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            findings.error(
                    "broken-geometry",
                    table,
                    number,
                    null,
                    "la geometría no tiene el encabezado de GeoPackage; expórtela otra vez",
                    "the geometry does not have the header of GeoPackage; export it again");
            return null;
        }
        int envelope = (blob[3] >> 1) & 7;
        boolean extended = (blob[3] & 0x20) != 0;
        if (envelope >= ENVELOPE.length || extended || 8 + ENVELOPE[envelope] > blob.length) {
            findings.error(
                    "broken-geometry",
                    table,
                    number,
                    null,
                    "el encabezado de la geometría no es el de una geometría sencilla; expórtela otra vez",
                    "the header of the geometry is not that of a plain one; export it again");
            return null;
        }
        return Arrays.copyOfRange(blob, 8 + ENVELOPE[envelope], blob.length);
    }

    private static int srsOf(byte[] blob) {
        return ByteBuffer.wrap(blob)
                .order((blob[3] & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .getInt(4);
    }

    /** Texts of the first columns, for the small tables of the file itself. */
    private List<@Nullable String[]> rows(String sql, int columns) throws SQLException {
        List<@Nullable String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            statement.setMaxRows(limits.entries() * 10);
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    @Nullable String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = found.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** A name of the file as SQL has it: between quotes, its own doubled. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String name) {
        return '\'' + name.replace("'", "''") + '\'';
    }

    private static DeliveryFault notOne(String es, String en) {
        return new DeliveryFault(
                "unreadable-geopackage",
                "no se puede leer como GeoPackage: " + es,
                "it cannot be read as a GeoPackage: " + en);
    }
}
