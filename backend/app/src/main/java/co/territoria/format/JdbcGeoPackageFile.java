package co.territoria.format;

import co.territoria.geo.CrsText;
import co.territoria.geo.GeoPackageBlob;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.sqlite.SQLiteConfig;

/**
 * Fills a GeoPackage (OGC 12-128r19): a table of features with an R-tree (Annex F.3), or of attributes where there are no
 * shapes; its source as metadata (F.8), titles and code lists of its columns (F.9).
 *
 * <p>Lines and areas are always of many parts, as one column has one type. Points are single unless one of them has more than
 * one part.
 */
final class JdbcGeoPackageFile {

    private static final int APPLICATION_ID = 0x47504B47; // "GPKG"
    private static final int VERSION = 10_400;
    private static final int BATCH = 1_000;

    /** Of SQLite, whatever the size of the file. */
    private static final int CACHE_KIBIBYTES = 16 * 1024;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> SYSTEM_TABLES = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
                organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
                description TEXT)""", """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
                identifier TEXT UNIQUE, description TEXT DEFAULT '',
                last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
                CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
                geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
                CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
                CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""", """
            CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
                definition TEXT NOT NULL, scope TEXT NOT NULL,
                CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""", """
            CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
                md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
                mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')""", """
            CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
                row_id_value INTEGER,
                timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
                CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
                CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))""", """
            CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
                description TEXT, mime_type TEXT, constraint_name TEXT,
                CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
                CONSTRAINT gdc_tn UNIQUE (table_name, name))""", """
            CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
                value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,
                description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""");

    /** Annex F.3, of version 1.4: {@code <t>} table, {@code <c>} its geometry, {@code <i>} its key. */
    private static final List<String> INDEX_TRIGGERS = List.of("""
            CREATE TRIGGER "rtree_<t>_<c>_insert" AFTER INSERT ON "<t>"
              WHEN (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
            BEGIN
              INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update2" AFTER UPDATE OF "<c>" ON "<t>"
              WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update4" AFTER UPDATE ON "<t>"
              WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id IN (OLD."<i>", NEW."<i>");
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update5" AFTER UPDATE ON "<t>"
              WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
              INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update6" AFTER UPDATE OF "<c>" ON "<t>"
              WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
                AND (OLD."<c>" NOTNULL AND NOT ST_IsEmpty(OLD."<c>"))
            BEGIN
              UPDATE "rtree_<t>_<c>" SET minx = ST_MinX(NEW."<c>"), maxx = ST_MaxX(NEW."<c>"),
                miny = ST_MinY(NEW."<c>"), maxy = ST_MaxY(NEW."<c>") WHERE id = NEW."<i>";
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update7" AFTER UPDATE OF "<c>" ON "<t>"
              WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
                AND (OLD."<c>" ISNULL OR ST_IsEmpty(OLD."<c>"))
            BEGIN
              INSERT INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_delete" AFTER DELETE ON "<t>"
              WHEN OLD."<c>" NOTNULL
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
            END""");

    private static final String DEFINITIONS = "http://www.geopackage.org/spec140/#extension_";

    private final LayerExport export;
    private final LayerDescription layer;
    private final boolean shapes;
    private final String table;
    private final String key;
    private final String geometry;
    private final String id;
    private final Envelope extent = new Envelope();

    JdbcGeoPackageFile(LayerExport export) {
        this.export = export;
        this.layer = export.layer();
        this.shapes = layer.geometry() != GeometryKind.NONE;
        this.table = tableName(layer.id().value());
        this.key = Cells.free("fid", export.fields());
        this.geometry = Cells.free("geom", export.fields());
        this.id = Cells.free("id", export.fields());
    }

    /** A word of SQL that needs no quotes, and none that SQLite or the standard keep to themselves. */
    private static String tableName(String id) {
        String name = id.replace('-', '_');
        boolean kept = name.startsWith("gpkg_") || name.startsWith("sqlite_") || name.startsWith("rtree_");
        return kept || !Character.isLetter(name.charAt(0)) ? "layer_" + name : name;
    }

    /** A point of many parts came where single ones were announced. */
    private static final class ManyParts extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** @param file is replaced */
    void write(Path file) throws IOException {
        try {
            write(file, layer.geometry() != GeometryKind.POINT);
        } catch (ManyParts again) {
            write(file, true);
        }
    }

    private void write(Path file, boolean many) throws IOException {
        Files.deleteIfExists(file);
        extent.setToNull();
        SQLiteConfig settings = new SQLiteConfig();
        // nobody else sees the file, and one that is not finished is thrown away
        settings.setJournalMode(SQLiteConfig.JournalMode.OFF);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        settings.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        settings.setCacheSize(-CACHE_KIBIBYTES);
        settings.setApplicationId(APPLICATION_ID);
        settings.setUserVersion(VERSION);
        try (Connection database = settings.createConnection("jdbc:sqlite:" + file)) {
            database.setAutoCommit(false);
            describe(database, many);
            fill(database, many);
            if (shapes) {
                finishIndex(database);
            }
            database.commit();
        } catch (SQLException fault) {
            throw new IOException("the GeoPackage of " + layer.id() + " could not be written", fault);
        }
    }

    private void describe(Connection database, boolean many) throws SQLException {
        for (String system : SYSTEM_TABLES) {
            execute(database, system);
        }
        systems(database);
        execute(database, createTable(many));
        insert(
                database,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES (?, ?, ?, ?, ?, ?)",
                table,
                shapes ? "features" : "attributes",
                layer.title().in(export.language()),
                layer.description().in(export.language()),
                MOMENT.format(export.date()),
                shapes ? export.epsg() : null);
        if (shapes) {
            insert(
                    database,
                    "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
                    table,
                    geometry,
                    type(many),
                    export.epsg());
            execute(database, named("CREATE VIRTUAL TABLE \"rtree_<t>_<c>\" USING rtree(id, minx, maxx, miny, maxy)"));
            extension(database, table, geometry, "gpkg_rtree_index", "rtree", "write-only");
        }
        source(database);
        columns(database);
    }

    private void systems(Connection database) throws SQLException {
        String sql = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
        insert(
                database,
                sql,
                "Undefined Cartesian SRS",
                -1,
                "NONE",
                -1,
                "undefined",
                "undefined Cartesian coordinate reference system");
        insert(
                database,
                sql,
                "Undefined geographic SRS",
                0,
                "NONE",
                0,
                "undefined",
                "undefined geographic coordinate reference system");
        insert(
                database,
                sql,
                CrsText.name(4326),
                4326,
                "EPSG",
                4326,
                CrsText.ogc(4326),
                "longitude and latitude in degrees");
        if (export.epsg() != 4326) {
            int epsg = export.epsg();
            insert(database, sql, CrsText.name(epsg), epsg, "EPSG", epsg, CrsText.ogc(epsg), null);
        }
    }

    private String createTable(boolean many) {
        List<String> columns = new ArrayList<>();
        columns.add("\"%s\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL".formatted(key));
        if (shapes) {
            columns.add("\"%s\" %s".formatted(geometry, type(many)));
        }
        columns.add("\"%s\" TEXT NOT NULL".formatted(id));
        export.fields().forEach(field -> columns.add("\"%s\" %s".formatted(field.name(), type(field))));
        return "CREATE TABLE \"%s\" (%s)".formatted(table, String.join(", ", columns));
    }

    private String type(boolean many) {
        return switch (layer.geometry()) {
            case POINT -> many ? "MULTIPOINT" : "POINT";
            case LINE -> "MULTILINESTRING";
            case POLYGON -> "MULTIPOLYGON";
            case NONE -> throw new IllegalStateException("a table has no shapes");
        };
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case TEXT, LIST -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    private void source(Connection database) throws SQLException {
        String text = ExportNotes.of(export).stream()
                .map(note -> note.label() + ": " + note.value())
                .collect(Collectors.joining("\n"));
        insert(database, "INSERT INTO gpkg_metadata VALUES (1, 'dataset', ?, 'text/plain', ?)", export.address(), text);
        insert(
                database,
                "INSERT INTO gpkg_metadata_reference VALUES ('table', ?, NULL, NULL, ?, 1, NULL)",
                table,
                MOMENT.format(export.date()));
        extension(database, "gpkg_metadata", null, "gpkg_metadata", "metadata", "read-write");
        extension(database, "gpkg_metadata_reference", null, "gpkg_metadata", "metadata", "read-write");
    }

    private void columns(Connection database) throws SQLException {
        for (Field field : export.fields()) {
            String codes = field.codes().isEmpty() ? null : field.name() + "_codes";
            insert(
                    database,
                    "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, ?)",
                    table,
                    field.name(),
                    field.name(),
                    field.title().in(export.language()),
                    field.unit() == null ? null : field.unit().in(export.language()),
                    codes);
            for (Code code : field.codes()) {
                insert(
                        database,
                        "INSERT OR IGNORE INTO gpkg_data_column_constraints VALUES (?, 'enum', ?, NULL, NULL, NULL, NULL, ?)",
                        codes,
                        code.value(),
                        code.title().in(export.language()));
            }
        }
        extension(database, "gpkg_data_columns", null, "gpkg_schema", "schema", "read-write");
        extension(database, "gpkg_data_column_constraints", null, "gpkg_schema", "schema", "read-write");
    }

    private static void extension(
            Connection database, String table, @Nullable String column, String name, String definition, String scope)
            throws SQLException {
        insert(
                database,
                "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)",
                table,
                column,
                name,
                DEFINITIONS + definition,
                scope);
    }

    private void fill(Connection database, boolean many) throws SQLException, IOException {
        int cells = export.fields().size() + (shapes ? 2 : 1);
        String marks = "?, ".repeat(cells) + "?";
        try (PreparedStatement row =
                        database.prepareStatement("INSERT INTO \"%s\" VALUES (%s)".formatted(table, marks));
                PreparedStatement box = shapes
                        ? database.prepareStatement(named("INSERT INTO \"rtree_<t>_<c>\" VALUES (?, ?, ?, ?, ?)"))
                        : null) {
            GeoPackageBlob blobs = new GeoPackageBlob(export.epsg());
            long[] count = {0};
            export.features().forEach(feature -> {
                try {
                    count[0]++;
                    int at = 1;
                    row.setLong(at++, count[0]);
                    if (box != null) {
                        Geometry shape = shape(feature, many);
                        row.setBytes(at++, shape == null ? null : blobs.write(shape));
                        index(box, count[0], shape);
                    }
                    bind(row, at, feature);
                    row.addBatch();
                    if (count[0] % BATCH == 0) {
                        send(row, box);
                    }
                } catch (SQLException fault) {
                    throw new IOException("feature " + feature.id() + " could not be written", fault);
                }
            });
            send(row, box);
        }
    }

    private static void send(PreparedStatement row, @Nullable PreparedStatement box) throws SQLException {
        row.executeBatch();
        if (box != null) {
            box.executeBatch();
        }
    }

    private void index(PreparedStatement box, long fid, @Nullable Geometry shape) throws SQLException {
        if (shape == null) {
            return;
        }
        Envelope around = shape.getEnvelopeInternal();
        extent.expandToInclude(around);
        box.setLong(1, fid);
        box.setDouble(2, around.getMinX());
        box.setDouble(3, around.getMaxX());
        box.setDouble(4, around.getMinY());
        box.setDouble(5, around.getMaxY());
        box.addBatch();
    }

    private void bind(PreparedStatement row, int from, Feature feature) throws SQLException {
        int at = from;
        row.setString(at++, feature.id());
        for (Field field : export.fields()) {
            Object value = Cells.typed(field, feature.properties().get(field.name()));
            if (value instanceof LocalDate day) {
                row.setString(at++, day.toString());
            } else if (value instanceof Boolean truth) {
                row.setInt(at++, truth ? 1 : 0);
            } else {
                row.setObject(at++, value);
            }
        }
    }

    private static @Nullable Geometry shape(Feature feature, boolean many) throws ManyParts {
        Geometry shape = feature.geometry();
        if (shape == null || shape.isEmpty()) {
            return null;
        }
        if (!many) {
            if (shape.getNumGeometries() > 1) {
                throw new ManyParts();
            }
            return shape.getGeometryN(0);
        }
        if (shape instanceof Point point) {
            return SHAPES.createMultiPoint(new Point[] {point});
        }
        if (shape instanceof LineString line) {
            return SHAPES.createMultiLineString(new LineString[] {line});
        }
        if (shape instanceof Polygon polygon) {
            return SHAPES.createMultiPolygon(new Polygon[] {polygon});
        }
        return shape;
    }

    private void finishIndex(Connection database) throws SQLException {
        for (String trigger : INDEX_TRIGGERS) {
            execute(database, named(trigger));
        }
        if (!extent.isNull()) {
            insert(
                    database,
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                    extent.getMinX(),
                    extent.getMinY(),
                    extent.getMaxX(),
                    extent.getMaxY(),
                    table);
        }
    }

    private String named(String sql) {
        return sql.replace("<t>", table).replace("<c>", geometry).replace("<i>", key);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insert(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement row = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        }
    }
}
