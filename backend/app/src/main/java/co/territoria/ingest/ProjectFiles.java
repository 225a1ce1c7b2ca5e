package co.territoria.ingest;

import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.ProjectTheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Point;

/** Reads {@code projects/}: {@code projects.csv} with its themes, what is drawn of projects, and the files of details. */
final class ProjectFiles {

    private static final String FILE = "projects/projects.csv";
    private static final String THEMES = "projects/themes.csv";
    private static final String NODES = "plans/nodes.csv";

    private final PackFiles pack;
    private final Places places;
    private final Set<String> indicators;
    private final Notices notices;

    /** @param indicators codes that an effect may name */
    ProjectFiles(PackFiles pack, Places places, Set<String> indicators, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.indicators = indicators;
        this.notices = notices;
    }

    /** For a pack without indicators. */
    ProjectFiles(PackFiles pack, Places places, Notices notices) {
        this(pack, places, Set.of(), notices);
    }

    /** @return absent when a notice is an error */
    Optional<ProjectDelivery> read() {
        Optional<DataFile> file = pack.find(FILE);
        if (file.isEmpty()) {
            notices.error("missing-file", FILE, null, null, "falta el archivo", "the file is missing");
            return Optional.empty();
        }
        Optional<Table> table = Table.read(file.get(), ProjectRecords.REQUIRED, ProjectRecords.OPTIONAL, notices);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Table.Row> rows = table.get().uniqueBy("code", notices);
        List<ProjectTheme> themes = themes(rows);
        Map<String, Project> projects = projects(rows, themes);
        ProjectDetailFiles details = new ProjectDetailFiles(pack, rows.keySet(), indicators, notices);
        details.check(projects, rows);
        warnOfSharedPoints(projects.values(), rows);
        return notices.hasErrors()
                ? Optional.empty()
                : Optional.of(new ProjectDelivery(
                        themes, List.copyOf(projects.values()), details.details(projects.keySet())));
    }

    private Map<String, Project> projects(Map<String, Table.Row> rows, List<ProjectTheme> themes) {
        Map<String, Project.Drawn> lines = drawn(ProjectShapes.Kind.LINES, rows.keySet());
        Map<String, Project.Drawn> areas = drawn(ProjectShapes.Kind.AREAS, rows.keySet());
        ProjectRecords records = new ProjectRecords(
                pack.pack(), places, themes.stream().map(ProjectTheme::id).toList(), planNodes());
        Map<String, Project> projects = new LinkedHashMap<>();
        rows.forEach((code, row) -> records.read(code, row, lines.get(code), areas.get(code))
                .ifPresent(project -> projects.put(code, project)));
        return projects;
    }

    private Map<String, Project.Drawn> drawn(ProjectShapes.Kind kind, Set<String> projects) {
        return pack.find(kind.path())
                .map(file -> new ProjectShapes(kind, file, places, notices).read(projects))
                .orElse(Map.of());
    }

    /** Codes in the file of plans; what is wrong with that file is told where plans are read. */
    private Set<String> planNodes() {
        Set<String> codes = new HashSet<>();
        pack.find(NODES)
                .ifPresent(file -> Table.stream(file, Set.of("code"), Set.of(), new Notices(), row -> {
                    String code = row.text("code");
                    if (code != null) {
                        codes.add(code);
                    }
                }));
        return codes;
    }

    /** The list may be missing where no project has a theme. */
    private List<ProjectTheme> themes(Map<String, Table.Row> rows) {
        boolean asked = rows.values().stream().anyMatch(row -> row.text("theme") != null);
        if (!asked && pack.find(THEMES).isEmpty()) {
            return List.of();
        }
        CodeList list = CodeList.read(pack, THEMES, "theme", Set.of("symbol"), notices);
        List<ProjectTheme> themes = new ArrayList<>();
        for (CodeList.Entry entry : list.entries()) {
            String symbol = entry.row().oneOf("symbol", ProjectTheme.SYMBOLS, ProjectTheme.SYMBOLS.get(0));
            themes.add(new ProjectTheme(entry.code(), entry.name(), symbol, entry.order()));
        }
        return themes;
    }

    /** Symbols on one spot hide each other; where that is meant, the note of the point should say it. */
    private static void warnOfSharedPoints(Collection<Project> projects, Map<String, Table.Row> rows) {
        Map<List<Double>, ProjectCode> firsts = new HashMap<>();
        for (Project project : projects) {
            Point point = project.location().point();
            ProjectCode first =
                    point == null ? null : firsts.putIfAbsent(List.of(point.getX(), point.getY()), project.code());
            if (first != null) {
                rows.get(project.code().value())
                        .information(
                                "shared-point",
                                "lon",
                                "%s está en el mismo punto que %s".formatted(project.code(), first),
                                "%s stands on the same point as %s".formatted(project.code(), first));
            }
        }
    }
}
