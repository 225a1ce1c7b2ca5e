package co.territoria.project;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Repository;

/** The project room's side of the store. */
@Repository
class JdbcProjects {

    private static final String SEPARATOR = ";";

    private static final VersionedTable THEME = new VersionedTable(
            "project_theme", List.of("code"), List.of("name_es", "name_en", "symbol", "position"), List.of());

    private static final VersionedTable PROJECT = new VersionedTable(
            "project",
            List.of("code"),
            List.of(
                    "name",
                    "theme",
                    "dimension",
                    "municipalities",
                    "stated_municipalities",
                    "horizon",
                    "confidence",
                    "location_confidence",
                    "geometry_note_es",
                    "geometry_note_en",
                    "source_es",
                    "source_en",
                    "position"),
            List.of("geom"));

    private static final VersionedTable LINE = new VersionedTable(
            "project_line",
            List.of("code"),
            List.of(
                    "schematic",
                    "confidence",
                    "length_drawn_km",
                    "anchor_points_es",
                    "anchor_points_en",
                    "source_es",
                    "source_en"),
            List.of("geom"));

    private final Database database;

    JdbcProjects(Database database) {
        this.database = database;
    }

    /** Writes a version of a pack's projects; to be called inside the publishing transaction. */
    int write(int dataset, int version, ProjectDelivery delivery) {
        List<@Nullable Object[]> themes = new ArrayList<>();
        for (ProjectTheme theme : delivery.themes()) {
            themes.add(new Object[] {theme.id(), theme.name().es(), theme.name().en(), theme.symbol(), theme.order()});
        }
        List<@Nullable Object[]> projects = new ArrayList<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Project project : delivery.projects()) {
            projects.add(row(project, projects.size()));
            if (project.line() != null) {
                lines.add(row(project.code(), project.line()));
            }
        }
        return THEME.replace(database.jdbc(), dataset, version, themes)
                + PROJECT.replace(database.jdbc(), dataset, version, projects)
                + LINE.replace(database.jdbc(), dataset, version, lines);
    }

    private static @Nullable Object[] row(Project project, int position) {
        Project.Location location = project.location();
        return new Object[] {
            project.code().value(),
            project.name(),
            project.theme(),
            project.dimension() == null ? null : project.dimension().id(),
            joined(project.places().found()),
            joined(project.places().stated()),
            project.horizon() == null ? null : project.horizon().id(),
            project.confidence().id(),
            location.confidence() == null ? null : location.confidence().id(),
            location.note() == null ? null : location.note().es(),
            location.note() == null ? null : location.note().en(),
            project.source().es(),
            project.source().en(),
            position,
            location.point() == null ? null : Wkb.write(location.point())
        };
    }

    private static @Nullable Object[] row(ProjectCode code, Project.Drawn line) {
        LocalText anchors = line.anchorPoints();
        return new Object[] {
            code.value(),
            line.schematic(),
            line.confidence().id(),
            line.lengthDrawnKm(),
            anchors == null ? null : anchors.es(),
            anchors == null ? null : anchors.en(),
            line.source().es(),
            line.source().en(),
            Wkb.write(line.shape())
        };
    }

    private static @Nullable String joined(List<TerritoryCode> codes) {
        return codes.isEmpty() ? null : codes.stream().map(TerritoryCode::value).collect(Collectors.joining(SEPARATOR));
    }

    private static List<TerritoryCode> split(@Nullable String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(SEPARATOR)).map(TerritoryCode::new).toList();
    }

    /** Everything in force. */
    ProjectSnapshot read() {
        Map<String, Map<ProjectCode, Project.Drawn>> lines = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack, ST_AsBinary(t.geom) AS shape FROM " + from("project_line", "t")
                                + " WHERE " + inForce("t"),
                        row -> {
                            lines.computeIfAbsent(row.getString("pack"), pack -> new HashMap<>())
                                    .put(new ProjectCode(row.getString("code")), line(row));
                        });
        Map<String, List<Project>> projects = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack, ST_AsBinary(t.geom) AS shape FROM " + from("project", "t")
                                + " WHERE " + inForce("t") + " ORDER BY d.pack, t.position",
                        row -> {
                            String pack = row.getString("pack");
                            projects.computeIfAbsent(pack, key -> new ArrayList<>())
                                    .add(project(row, pack, lines.getOrDefault(pack, Map.of())));
                        });
        Map<String, List<ProjectTheme>> themes = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("project_theme", "t") + " WHERE " + inForce("t")
                                + " ORDER BY t.position, t.code",
                        row -> {
                            themes.computeIfAbsent(row.getString("pack"), key -> new ArrayList<>())
                                    .add(new ProjectTheme(
                                            row.getString("code"),
                                            new LocalText(row.getString("name_es"), row.getString("name_en")),
                                            row.getString("symbol"),
                                            row.getInt("position")));
                        });
        return new ProjectSnapshot(version(), projects, themes);
    }

    private String version() {
        return database
                .jdbc()
                .queryForList("SELECT id, published FROM dataset WHERE kind = 'projects' ORDER BY id")
                .stream()
                .map(row -> row.get("id") + "." + row.get("published"))
                .collect(Collectors.joining("-"));
    }

    private static Project project(ResultSet row, String pack, Map<ProjectCode, Project.Drawn> lines)
            throws SQLException {
        ProjectCode code = new ProjectCode(row.getString("code"));
        byte[] shape = row.getBytes("shape");
        String locationConfidence = row.getString("location_confidence");
        return new Project(
                pack,
                code,
                null,
                row.getString("name"),
                null,
                row.getString("theme"),
                Dimension.find(row.getString("dimension")).orElseThrow(),
                null,
                null,
                List.of(),
                List.of(),
                new Project.Places(
                        split(row.getString("municipalities")), split(row.getString("stated_municipalities"))),
                row.getString("horizon") == null
                        ? null
                        : Horizon.find(row.getString("horizon")).orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Project.Location(
                        shape == null ? null : (Point) Wkb.read(shape),
                        locationConfidence == null ? null : Confidence.of(locationConfidence),
                        LocalText.ofNullable(row.getString("geometry_note_es"), row.getString("geometry_note_en"))),
                lines.get(code),
                null,
                null,
                Confidence.of(row.getString("confidence")),
                new LocalText(row.getString("source_es"), row.getString("source_en")));
    }

    private static Project.Drawn line(ResultSet row) throws SQLException {
        return new Project.Drawn(
                Wkb.read(row.getBytes("shape")),
                row.getBoolean("schematic"),
                Confidence.of(row.getString("confidence")),
                row.getObject("length_drawn_km", Double.class),
                LocalText.ofNullable(row.getString("anchor_points_es"), row.getString("anchor_points_en")),
                new LocalText(row.getString("source_es"), row.getString("source_en")));
    }
}
