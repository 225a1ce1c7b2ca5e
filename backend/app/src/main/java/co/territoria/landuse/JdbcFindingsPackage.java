package co.territoria.landuse;

import co.territoria.geo.CrsText;
import co.territoria.geo.GeoPackageBlob;
import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.validation.Report;
import co.territoria.landuse.validation.RuleResult;
import co.territoria.web.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A report as a GeoPackage (OGC 12-128r18, version 1.3): one layer of faults for each kind of geometry, and the rules and the
 * faults without a place as tables of attributes.
 */
final class JdbcFindingsPackage {

    static final String MEDIA_TYPE = "application/geopackage+sqlite3";

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int APPLICATION_ID = 0x47504B47; // "GPKG"
    private static final int VERSION = 10_300;
    private static final int PLANE = LandUsePlans.PLANE;

    private static final String SYSTEM_TABLES = """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
                organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
                description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
                srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
                srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
                CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""";

    private static final String FINDING_COLUMNS = """
            id TEXT NOT NULL, plan TEXT NOT NULL, rule TEXT NOT NULL, also_rules TEXT, title TEXT NOT NULL,
            severity TEXT NOT NULL, kind TEXT NOT NULL, theme TEXT, zones TEXT, message TEXT NOT NULL, width_m DOUBLE,
            area_m2 DOUBLE, length_m DOUBLE, rung_m DOUBLE, tools TEXT""";

    private final Report report;
    private final boolean lonLat;
    private final Language language;
    private final Instant made;

    /** @param lonLat EPSG:4326, or else the plane of the comparison */
    JdbcFindingsPackage(Report report, boolean lonLat, Language language, Instant made) {
        this.report = report;
        this.lonLat = lonLat;
        this.language = language;
        this.made = made;
    }

    byte[] write(List<Finding> findings) {
        try {
            Path file = Files.createTempFile("territoria-findings", ".gpkg");
            try {
                Files.delete(file);
                try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                    database.setAutoCommit(false);
                    fill(database, findings);
                    database.commit();
                }
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("the GeoPackage of plan " + report.plan() + " could not be written", fault);
        }
    }

    private void fill(Connection database, List<Finding> findings) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            for (String table : SYSTEM_TABLES.split(";\n")) {
                statement.execute(table);
            }
        }
        system(database, "Undefined cartesian SRS", -1, "NONE", -1, "undefined");
        system(database, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
        system(database, CrsText.name(4326), 4326, "EPSG", 4326, CrsText.ogc(4326));
        system(database, CrsText.name(PLANE), PLANE, "EPSG", PLANE, CrsText.ogc(PLANE));
        Map<String, List<Finding>> byType = new TreeMap<>();
        for (Finding finding : findings) {
            byType.computeIfAbsent(type(finding.geometry()), any -> new ArrayList<>())
                    .add(finding);
        }
        for (Map.Entry<String, List<Finding>> type : byType.entrySet()) {
            if (type.getKey().isEmpty()) {
                insert(database, "findings_no_place", "", type.getValue());
            } else {
                String table = "findings_" + type.getKey().replace("MULTI", "").toLowerCase(Locale.ROOT);
                insert(database, table, type.getKey(), type.getValue());
            }
        }
        rules(database);
    }

    private static String type(Geometry geometry) {
        if (geometry.isEmpty()) {
            return "";
        }
        return switch (geometry.getDimension()) {
            case 0 -> "MULTIPOINT";
            case 1 -> "MULTILINESTRING";
            default -> "MULTIPOLYGON";
        };
    }

    private static void system(
            Connection database, String name, int id, String organisation, int code, String definition)
            throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
            row.setString(1, name);
            row.setInt(2, id);
            row.setString(3, organisation);
            row.setInt(4, code);
            row.setString(5, definition);
            row.executeUpdate();
        }
    }

    private void insert(Connection database, String table, String type, List<Finding> findings) throws SQLException {
        boolean placed = !type.isEmpty();
        int srs = lonLat ? 4326 : PLANE;
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, %s%s)"
                    .formatted(table, placed ? "geom " + type + " NOT NULL, " : "", FINDING_COLUMNS));
        }
        Envelope extent = new Envelope();
        List<@Nullable Geometry> shapes = new ArrayList<>();
        for (Finding finding : findings) {
            Geometry shape = placed ? multi(lonLat ? ValidationJson.lonLat(finding) : finding.geometry()) : null;
            shapes.add(shape);
            if (shape != null) {
                extent.expandToInclude(shape.getEnvelopeInternal());
            }
        }
        content(database, table, placed ? "features" : "attributes", placed ? extent : null, srs);
        if (placed) {
            try (PreparedStatement row =
                    database.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
                row.setString(1, table);
                row.setString(2, type);
                row.setInt(3, srs);
                row.executeUpdate();
            }
        }
        GeoPackageBlob blobs = new GeoPackageBlob(srs);
        String marks = "NULL, " + "?, ".repeat(placed ? 15 : 14) + "?";
        try (PreparedStatement row = database.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(table, marks))) {
            for (int i = 0; i < findings.size(); i++) {
                Geometry shape = shapes.get(i);
                int at = 1;
                if (shape != null) {
                    row.setBytes(at++, blobs.write(shape));
                }
                bind(row, at, findings.get(i));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void bind(PreparedStatement row, int from, Finding finding) throws SQLException {
        int at = from;
        row.setString(at++, finding.id());
        row.setString(at++, report.plan());
        row.setString(at++, finding.rule());
        row.setString(at++, String.join(";", finding.alsoBreaks()));
        row.setString(at++, ValidationJson.in(report.rule(finding.rule()).rule().title(), language));
        row.setString(at++, finding.severity().id());
        row.setString(at++, finding.kind().id());
        row.setString(at++, finding.theme() == null ? null : finding.theme().id());
        row.setString(at++, String.join(";", finding.zones()));
        row.setString(at++, ValidationJson.in(finding.message(), language));
        row.setObject(at++, finding.widthMetres());
        row.setObject(at++, finding.areaSquareMetres());
        row.setObject(at++, finding.lengthMetres());
        row.setObject(at++, finding.rungMetres());
        row.setString(at, String.join(";", finding.tools()));
    }

    private void rules(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    CREATE TABLE rules (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
                        source TEXT NOT NULL, severity TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, checked INTEGER NOT NULL,
                        findings INTEGER NOT NULL)""");
        }
        content(database, "rules", "attributes", null, 0);
        try (PreparedStatement row =
                database.prepareStatement("INSERT INTO rules VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (RuleResult result : report.rules()) {
                row.setString(1, result.rule().id());
                row.setString(2, ValidationJson.in(result.rule().title(), language));
                row.setString(3, ValidationJson.in(result.rule().source().title(), language));
                row.setString(4, result.rule().severity().id());
                row.setString(5, result.outcome().id());
                row.setString(6, result.reason() == null ? null : ValidationJson.in(result.reason(), language));
                row.setInt(7, result.checked());
                row.setInt(8, result.findings());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void content(Connection database, String table, String type, @Nullable Envelope extent, int srs)
            throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            row.setString(1, table);
            row.setString(2, type);
            row.setString(3, table);
            row.setString(4, "Territoria, " + report.plan());
            row.setString(5, made.toString());
            row.setObject(6, extent == null ? null : extent.getMinX());
            row.setObject(7, extent == null ? null : extent.getMinY());
            row.setObject(8, extent == null ? null : extent.getMaxX());
            row.setObject(9, extent == null ? null : extent.getMaxY());
            row.setObject(10, extent == null ? null : srs);
            row.executeUpdate();
        }
    }

    private static Geometry multi(Geometry shape) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getDimension() == shape.getDimension()) {
                parts.add(shape.getGeometryN(i));
            }
        }
        return switch (shape.getDimension()) {
            case 0 -> FACTORY.createMultiPoint(parts.toArray(new Point[0]));
            case 1 -> FACTORY.createMultiLineString(parts.toArray(new LineString[0]));
            default -> FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
        };
    }
}
