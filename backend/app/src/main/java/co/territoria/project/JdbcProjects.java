package co.territoria.project;

import static co.territoria.store.VersionedTable.from;
import static co.territoria.store.VersionedTable.inForce;

import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.store.Wkb;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The project room's side of the store. */
@Repository
class JdbcProjects {

    static final String SEPARATOR = ";";

    private static final String WITH_SHAPE = "t.*, ST_AsBinary(t.geom) AS shape";

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
                    "position",
                    "bpin",
                    "objective",
                    "sector",
                    "programme",
                    "plan_nodes",
                    "sdgs",
                    "stage",
                    "value_amount",
                    "value_year",
                    "executor",
                    "start_date",
                    "end_date",
                    "report_date",
                    "physical",
                    "financial",
                    "planned",
                    "growth_date"),
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

    private static final VersionedTable AREA = new VersionedTable(
            "project_area",
            List.of("code"),
            List.of("schematic", "confidence", "source_es", "source_en"),
            List.of("geom"));

    private final Database database;
    private final JdbcProjectDetails details;

    JdbcProjects(Database database) {
        this.database = database;
        this.details = new JdbcProjectDetails(database);
    }

    /** Writes a version of a pack's projects; to be called inside the publishing transaction. */
    int write(int dataset, int version, ProjectDelivery delivery) {
        List<@Nullable Object[]> themes = new ArrayList<>();
        for (ProjectTheme theme : delivery.themes()) {
            themes.add(new Object[] {theme.id(), theme.name().es(), theme.name().en(), theme.symbol(), theme.order()});
        }
        List<@Nullable Object[]> projects = new ArrayList<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        List<@Nullable Object[]> areas = new ArrayList<>();
        for (Project project : delivery.projects()) {
            ProjectDetails more = delivery.details().get(project.code());
            projects.add(row(project, more == null ? null : Standing.of(more), projects.size()));
            if (project.line() != null) {
                lines.add(lineRow(project.code(), project.line()));
            }
            if (project.area() != null) {
                areas.add(areaRow(project.code(), project.area()));
            }
        }
        return THEME.replace(database.jdbc(), dataset, version, themes)
                + PROJECT.replace(database.jdbc(), dataset, version, projects)
                + LINE.replace(database.jdbc(), dataset, version, lines)
                + AREA.replace(database.jdbc(), dataset, version, areas)
                + details.write(dataset, version, delivery.details().values());
    }

    private static @Nullable Object[] row(Project project, @Nullable Standing standing, int position) {
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
            project.bpin(),
            project.objective(),
            project.sector(),
            project.programme(),
            joined(project.planNodes()),
            joined(project.sdgs()),
            project.stage() == null ? null : project.stage().id(),
            project.value(),
            project.valueYear(),
            project.executor(),
            project.start(),
            project.end(),
            standing == null ? null : standing.date(),
            standing == null ? null : standing.physical(),
            standing == null ? null : standing.financial(),
            standing == null ? null : standing.planned(),
            standing == null ? null : standing.growth(),
            location.point() == null ? null : Wkb.write(location.point())
        };
    }

    private static @Nullable Object[] lineRow(ProjectCode code, Project.Drawn line) {
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

    private static @Nullable Object[] areaRow(ProjectCode code, Project.Drawn area) {
        return new Object[] {
            code.value(),
            area.schematic(),
            area.confidence().id(),
            area.source().es(),
            area.source().en(),
            Wkb.write(area.shape())
        };
    }

    private static @Nullable String joined(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    /** Everything in force, without the details. */
    ProjectSnapshot read() {
        Map<String, Map<ProjectCode, Project.Drawn>> lines = drawn("project_line", JdbcProjects::line);
        Map<String, Map<ProjectCode, Project.Drawn>> areas = drawn("project_area", JdbcProjects::area);
        JdbcProjectRow rows = new JdbcProjectRow();
        Map<String, List<Project>> projects = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        "SELECT " + WITH_SHAPE + ", d.pack AS pack FROM " + from("project", "t") + " WHERE "
                                + inForce("t") + " ORDER BY d.pack, d.id, t.position",
                        row -> {
                            String pack = row.getString("pack");
                            projects.computeIfAbsent(pack, key -> new ArrayList<>())
                                    .add(rows.read(
                                            row,
                                            pack,
                                            lines.getOrDefault(pack, Map.of()),
                                            areas.getOrDefault(pack, Map.of())));
                        });
        return new ProjectSnapshot(version(), projects, themes());
    }

    /** The dataset that each project in force of a pack came with. */
    Map<ProjectCode, String> datasets(String pack) {
        Map<ProjectCode, String> datasets = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.code AS code, d.name AS dataset_name FROM " + from("project", "t") + " WHERE "
                                + inForce("t") + " AND d.pack = ?",
                        row -> {
                            datasets.put(new ProjectCode(row.getString("code")), row.getString("dataset_name"));
                        },
                        pack);
        return datasets;
    }

    /** The details in force of one project. */
    ProjectDetails details(String pack, ProjectCode code) {
        return details.read(pack, code);
    }

    /** The details in force of several projects of a pack, by code. */
    Map<ProjectCode, ProjectDetails> details(String pack, List<ProjectCode> codes) {
        return details.read(pack, codes);
    }

    /** What published versions say of one project. */
    ProjectVersions versions(String pack, ProjectCode code) {
        JdbcVersions versions = new JdbcVersions(database);
        JdbcProjectRow rows = new JdbcProjectRow();
        return details.versions(
                pack,
                code,
                versions.read(
                        "project",
                        WITH_SHAPE,
                        (row, index) -> rows.read(row, row.getString("pack"), Map.of(), Map.of()),
                        pack,
                        code),
                versions.read("project_line", WITH_SHAPE, JdbcProjects::line, pack, code),
                versions.read("project_area", WITH_SHAPE, JdbcProjects::area, pack, code));
    }

    private Map<String, Map<ProjectCode, Project.Drawn>> drawn(String table, RowMapper<Project.Drawn> mapper) {
        Map<String, Map<ProjectCode, Project.Drawn>> drawn = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT " + WITH_SHAPE + ", d.pack AS pack FROM " + from(table, "t") + " WHERE " + inForce("t"),
                        row -> {
                            drawn.computeIfAbsent(row.getString("pack"), pack -> new HashMap<>())
                                    .put(
                                            new ProjectCode(row.getString("code")),
                                            Objects.requireNonNull(mapper.mapRow(row, 0)));
                        });
        return drawn;
    }

    /** Several datasets of a pack may bring the same theme: the first one counts. */
    private Map<String, List<ProjectTheme>> themes() {
        Map<String, Map<String, ProjectTheme>> themes = new HashMap<>();
        database.jdbc()
                .query(
                        "SELECT t.*, d.pack AS pack FROM " + from("project_theme", "t") + " WHERE " + inForce("t")
                                + " ORDER BY d.id, t.position, t.code",
                        row -> {
                            ProjectTheme theme = new ProjectTheme(
                                    row.getString("code"),
                                    new LocalText(row.getString("name_es"), row.getString("name_en")),
                                    row.getString("symbol"),
                                    row.getInt("position"));
                            themes.computeIfAbsent(row.getString("pack"), key -> new LinkedHashMap<>())
                                    .putIfAbsent(theme.id(), theme);
                        });
        Map<String, List<ProjectTheme>> lists = new HashMap<>();
        themes.forEach((pack, byId) -> lists.put(pack, List.copyOf(byId.values())));
        return lists;
    }

    private String version() {
        return database
                .jdbc()
                .queryForList("SELECT id, published FROM dataset WHERE kind = 'projects' ORDER BY id")
                .stream()
                .map(row -> row.get("id") + "." + row.get("published"))
                .collect(Collectors.joining("-"));
    }

    private static Project.Drawn line(ResultSet row, int index) throws SQLException {
        return new Project.Drawn(
                Wkb.read(row.getBytes("shape")),
                row.getBoolean("schematic"),
                Confidence.of(row.getString("confidence")),
                row.getObject("length_drawn_km", Double.class),
                LocalText.ofNullable(row.getString("anchor_points_es"), row.getString("anchor_points_en")),
                new LocalText(row.getString("source_es"), row.getString("source_en")));
    }

    private static Project.Drawn area(ResultSet row, int index) throws SQLException {
        return new Project.Drawn(
                Wkb.read(row.getBytes("shape")),
                row.getBoolean("schematic"),
                Confidence.of(row.getString("confidence")),
                null,
                null,
                new LocalText(row.getString("source_es"), row.getString("source_en")));
    }
}
