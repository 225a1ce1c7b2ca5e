package co.territoria.ingest;

import co.territoria.project.Confidence;
import co.territoria.project.Horizon;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDelivery;
import co.territoria.project.ProjectTheme;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Reads {@code projects/projects.csv} with {@code themes.csv} and, where there is one, {@code lines.geojson}. */
final class ProjectFiles {

    private static final String FILE = "projects/projects.csv";

    private static final Set<String> REQUIRED =
            Set.of("code", "name", "theme", "dimension", "municipalities", "confidence", "source_es");

    private static final Set<String> OPTIONAL = Set.of(
            "stated_municipalities",
            "horizon",
            "lon",
            "lat",
            "location_confidence",
            "geometry_note_es",
            "geometry_note_en",
            "source_en");

    private final PackFiles pack;
    private final Places places;
    private final Notices notices;
    private final ProjectPoint points;

    ProjectFiles(PackFiles pack, Places places, Notices notices) {
        this.pack = pack;
        this.places = places;
        this.notices = notices;
        this.points = new ProjectPoint(places);
    }

    /** @return absent when a notice is an error */
    Optional<ProjectDelivery> read() {
        Optional<DataFile> file = pack.find(FILE);
        if (file.isEmpty()) {
            notices.error("missing-file", FILE, null, null, "falta el archivo", "the file is missing");
            return Optional.empty();
        }
        List<ProjectTheme> themes = themes();
        Optional<Table> table = Table.read(file.get(), REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Table.Row> rows = table.get().uniqueBy("code", notices);
        Map<String, Project.Drawn> lines = pack.find("projects/lines.geojson")
                .map(found -> new ProjectLines(found, places, notices).read(rows.keySet()))
                .orElse(Map.of());
        List<String> themeIds = themes.stream().map(ProjectTheme::id).toList();
        List<Project> projects = new ArrayList<>();
        rows.forEach((code, row) -> one(code, row, themeIds, lines.get(code)).ifPresent(projects::add));
        warnOfSharedPoints(projects, rows);
        return notices.hasErrors() ? Optional.empty() : Optional.of(new ProjectDelivery(themes, projects));
    }

    private List<ProjectTheme> themes() {
        CodeList list = CodeList.read(pack, "projects/themes.csv", "theme", Set.of("symbol"), notices);
        List<ProjectTheme> themes = new ArrayList<>();
        for (CodeList.Entry entry : list.entries()) {
            String symbol = entry.row().oneOf("symbol", ProjectTheme.SYMBOLS, ProjectTheme.SYMBOLS.get(0));
            themes.add(new ProjectTheme(entry.code(), entry.name(), symbol, entry.order()));
        }
        return themes;
    }

    private Optional<Project> one(String code, Table.Row row, List<String> themes, Project.@Nullable Drawn line) {
        if (!ProjectCode.isValid(code)) {
            row.error(
                    "malformed-code",
                    "code",
                    "«%s»: un código tiene de 1 a 40 mayúsculas, cifras, puntos o guiones".formatted(code),
                    "“%s”: a code has 1 to 40 capitals, digits, dots or hyphens".formatted(code));
            return Optional.empty();
        }
        String theme = row.oneOf("theme", themes, "");
        String dimension = row.oneOf("dimension", Dimension.ids(), Dimension.ECONOMICA.id());
        String confidence = row.oneOf("confidence", Confidence.ids(), Confidence.LOW.id());
        Project.Places where = where(row);
        Point point = points.read(row, where.found());
        Confidence locationConfidence = locationConfidence(row, point);
        String name = row.required("name");
        LocalText source = LocalText.ofNullable(row.required("source_es"), row.text("source_en"));
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(new Project(
                pack.pack(),
                new ProjectCode(code),
                null,
                name,
                null,
                theme,
                Dimension.find(dimension).orElseThrow(),
                null,
                null,
                List.of(),
                List.of(),
                where,
                row.text("horizon") == null
                        ? null
                        : Horizon.find(row.oneOf("horizon", Horizon.ids(), "short"))
                                .orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Project.Location(
                        point,
                        locationConfidence,
                        LocalText.ofNullable(row.text("geometry_note_es"), row.text("geometry_note_en"))),
                line,
                null,
                null,
                Confidence.of(confidence),
                source));
    }

    private Project.Places where(Table.Row row) {
        List<TerritoryCode> found = places.lowest(row, "municipalities");
        List<TerritoryCode> stated = places.lowest(row, "stated_municipalities");
        if (!stated.isEmpty() && new HashSet<>(stated).equals(new HashSet<>(found))) {
            row.warning(
                    "places-agree",
                    "stated_municipalities",
                    "el programa nombra los mismos municipios que las fuentes: la casilla se deja vacía",
                    "the programme names the same municipalities as the sources: leave the cell empty");
        }
        return new Project.Places(found, stated);
    }

    /** A point says how sure it is; without a point there is nothing to be sure of. */
    private static @Nullable Confidence locationConfidence(Table.Row row, @Nullable Point point) {
        if (row.text("lon") == null && row.text("lat") == null) {
            if (row.text("location_confidence") != null) {
                row.error(
                        "confidence-without-point",
                        "location_confidence",
                        "hay confianza en la ubicación y no hay punto",
                        "there is a confidence in the location and no point");
            }
            return null;
        }
        Confidence read = Confidence.of(row.oneOf("location_confidence", Confidence.ids(), Confidence.LOW.id()));
        return point == null ? null : read;
    }

    /** Symbols on one spot hide each other; where that is meant, the note of the point should say it. */
    private static void warnOfSharedPoints(List<Project> projects, Map<String, Table.Row> rows) {
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
