package co.territoria.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/**
 * The peer: ST_AsMVT over one JDBC connection.
 *
 * <p>As good as we know how: geometry stored in EPSG:3857, rows in spatial order, GiST, the margin of the tile in the
 * index condition, a prepared statement with binary transfer, no JIT.
 */
final class PostgisTiles implements AutoCloseable {

    private static final String TILE = """
        SELECT ST_AsMVT(t, 'parcels', 4096, 'geom', 'id')
          FROM (SELECT id, use, district, area,
                       ST_AsMVTGeom(geom, ST_TileEnvelope(?, ?, ?), 4096, 64, true) AS geom
                  FROM parcel
                 WHERE geom && ST_TileEnvelope(?, ?, ?, margin => 64.0 / 4096)) t
         WHERE geom IS NOT NULL
        """;

    /** Both plans are tried; which is better depends on the zoom. */
    enum Plan { GENERIC, CUSTOM }

    private final Connection connection;
    private final PreparedStatement tile;

    private PostgisTiles(Connection connection) throws SQLException {
        this.connection = connection;
        tile = connection.prepareStatement(TILE);
        tile.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    static PostgisTiles load(String url, long seed, int count) throws SQLException {
        Connection connection = DriverManager.getConnection(url + "&binaryTransfer=true");
        try (Statement sql = connection.createStatement()) {
            sql.execute("DROP TABLE IF EXISTS parcel, delivered");
            sql.execute("CREATE UNLOGGED TABLE delivered (id bigint, use text, district text, area double precision, geom geometry)");
            copy(connection, seed, count);
            sql.execute("""
                CREATE TABLE parcel AS
                SELECT id, use, district, area, ST_Transform(ST_SetSRID(geom, 4326), 3857)::geometry(Polygon, 3857) AS geom
                  FROM delivered
                 ORDER BY geom
                """);
            sql.execute("CREATE INDEX ON parcel USING gist (geom)");
            sql.execute("DROP TABLE delivered");
            sql.execute("VACUUM ANALYZE parcel");
        }
        return new PostgisTiles(connection);
    }

    private static void copy(Connection connection, long seed, int count) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY delivered FROM STDIN");
        WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        StringBuilder lines = new StringBuilder();
        Parcels.generate(seed, count, parcel -> {
            lines.append(parcel.id()).append('\t').append(parcel.use()).append('\t').append(parcel.district()).append('\t')
                .append(parcel.area()).append('\t').append(WKBWriter.toHex(wkb.write(parcel.outline()))).append('\n');
            if (lines.length() > 1 << 16 || parcel.id() == count) {
                send(copy, lines);
            }
        });
        copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder lines) {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void use(Plan plan) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET plan_cache_mode = force_" + (plan == Plan.GENERIC ? "generic" : "custom") + "_plan");
        }
    }

    byte[] encode(int z, int x, int y) {
        try {
            for (int i = 0; i < 2; i++) {
                tile.setInt(3 * i + 1, z);
                tile.setInt(3 * i + 2, x);
                tile.setInt(3 * i + 3, y);
            }
            try (ResultSet rows = tile.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String version() throws SQLException {
        try (Statement sql = connection.createStatement();
             ResultSet row = sql.executeQuery("SELECT split_part(version(), ' ', 2) || ', PostGIS ' || postgis_lib_version()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
