package co.territoria.ingest;

import co.territoria.project.Confidence;
import co.territoria.project.Horizon;
import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.Stage;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Reads the rows of {@code projects/projects.csv}. */
final class ProjectRecords {

    static final Set<String> REQUIRED = Set.of("code", "name", "municipalities", "confidence", "source_es");

    static final Set<String> OPTIONAL = Set.of(
            "bpin",
            "objective",
            "theme",
            "dimension",
            "sector",
            "programme",
            "plan_nodes",
            "sdgs",
            "stated_municipalities",
            "horizon",
            "stage",
            "value",
            "value_year",
            "executor",
            "start",
            "end",
            "lon",
            "lat",
            "location_confidence",
            "geometry_note_es",
            "geometry_note_en",
            "source_en");

    private static final String SEPARATOR = ";";

    private static final Pattern BPIN = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern SECTOR = Pattern.compile("\\d{2}");
    private static final Pattern PROGRAMME = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private static final int LAST_SDG = 17;

    private final String pack;
    private final Places places;
    private final ProjectPoint points;
    private final List<String> themes;
    private final Set<String> planNodes;
    private final Map<String, Table.Row> rowOfBpin = new HashMap<>();

    /**
     * @param themes    ids that a project may have
     * @param planNodes codes of the elements of the pack's plans
     */
    ProjectRecords(String pack, Places places, List<String> themes, Set<String> planNodes) {
        this.pack = pack;
        this.places = places;
        this.points = new ProjectPoint(places);
        this.themes = themes;
        this.planNodes = planNodes;
    }

    /** @return absent when its notices leave no project to speak of */
    Optional<Project> read(String code, Table.Row row, Project.@Nullable Drawn line, Project.@Nullable Drawn area) {
        if (!ProjectCode.isValid(code)) {
            row.error(
                    "malformed-code",
                    "code",
                    "«%s»: un código tiene de 1 a 40 mayúsculas, cifras, puntos o guiones".formatted(code),
                    "“%s”: a code has 1 to 40 capitals, digits, dots or hyphens".formatted(code));
            return Optional.empty();
        }
        String theme = row.text("theme") == null ? null : row.oneOf("theme", themes, "");
        Dimension dimension = row.text("dimension") == null
                ? null
                : Dimension.find(row.oneOf("dimension", Dimension.ids(), "")).orElse(null);
        String confidence = row.oneOf("confidence", Confidence.ids(), Confidence.LOW.id());
        Project.Places where = where(row);
        Point point = points.read(row, where.found());
        Confidence locationConfidence = locationConfidence(row, point);
        String name = row.required("name");
        Horizon horizon = row.text("horizon") == null
                ? null
                : Horizon.find(row.oneOf("horizon", Horizon.ids(), "")).orElse(null);
        Stage stage = row.text("stage") == null
                ? null
                : Stage.find(row.oneOf("stage", Stage.ids(), "")).orElse(null);
        LocalDate start = ProjectCells.day(row, "start");
        LocalDate end = ProjectCells.day(row, "end");
        ProjectCells.checkPeriod(row, start, end, "start", "end");
        boolean endsBeforeStart = start != null && end != null && end.isBefore(start);
        String sector = form(row, "sector", SECTOR, "dos cifras", "two digits");
        LocalText source = LocalText.ofNullable(row.required("source_es"), row.text("source_en"));
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(new Project(
                pack,
                new ProjectCode(code),
                bpin(row),
                name,
                row.text("objective"),
                theme,
                dimension,
                sector,
                programme(row, sector),
                planNodes(row),
                sdgs(row),
                where,
                horizon,
                stage,
                ProjectCells.money(row, "value"),
                valueYear(row),
                row.text("executor"),
                start,
                endsBeforeStart ? null : end,
                new Project.Location(
                        point,
                        locationConfidence,
                        LocalText.ofNullable(row.text("geometry_note_es"), row.text("geometry_note_en"))),
                line,
                area,
                null,
                Confidence.of(confidence),
                source));
    }

    private @Nullable String bpin(Table.Row row) {
        String bpin = form(row, "bpin", BPIN, "de 1 a 20 cifras o mayúsculas", "1 to 20 digits or capitals");
        if (bpin != null) {
            Table.Row first = rowOfBpin.putIfAbsent(bpin, row);
            if (first != null) {
                row.error(
                        "duplicate-bpin",
                        "bpin",
                        "el BPIN %s ya es el del proyecto %s, en la fila %d"
                                .formatted(bpin, first.text("code"), first.line()),
                        "the BPIN %s is already that of the project %s, in row %d"
                                .formatted(bpin, first.text("code"), first.line()));
            }
        }
        return bpin;
    }

    private static @Nullable String programme(Table.Row row, @Nullable String sector) {
        String programme = form(row, "programme", PROGRAMME, "cuatro cifras", "four digits");
        if (programme != null && sector != null && !programme.startsWith(sector)) {
            row.error(
                    "programme-of-other-sector",
                    "programme",
                    "el programa %s es del sector %s y el proyecto dice %s"
                            .formatted(programme, programme.substring(0, 2), sector),
                    "the programme %s is of the sector %s and the project says %s"
                            .formatted(programme, programme.substring(0, 2), sector));
        }
        return programme;
    }

    private static @Nullable String form(Table.Row row, String column, Pattern form, String es, String en) {
        String text = row.text(column);
        if (text != null && !form.matcher(text).matches()) {
            row.error(
                    "malformed-code",
                    column,
                    "«%s» no tiene la forma esperada: %s".formatted(text, es),
                    "“%s” does not have the expected form: %s".formatted(text, en));
            return null;
        }
        return text;
    }

    /** A year of prices says something only of a value. */
    private static @Nullable Integer valueYear(Table.Row row) {
        Integer year = ProjectCells.year(row, "value_year");
        if (year != null && row.text("value") == null) {
            row.error(
                    "year-without-value",
                    "value_year",
                    "hay año de los precios y no hay valor",
                    "there is a year of prices and no value");
        }
        return year;
    }

    /**
     * Plans are loaded after projects and on their own, so an element that is not in their file is told and kept: it may
     * come with the next delivery of the plan.
     */
    private List<String> planNodes(Table.Row row) {
        List<String> nodes = split(row, "plan_nodes");
        for (String node : nodes) {
            if (!planNodes.contains(node)) {
                List<String> nearest = Nearest.to(node, planNodes);
                row.warning(
                        "unknown-plan-node",
                        "plan_nodes",
                        "ningún elemento de plans/nodes.csv tiene el código «%s»%s"
                                .formatted(node, nearest.isEmpty() ? "" : "; cerca: " + nearest),
                        "no element of plans/nodes.csv has the code “%s”%s"
                                .formatted(node, nearest.isEmpty() ? "" : "; near: " + nearest));
            }
        }
        return nodes;
    }

    private static List<Integer> sdgs(Table.Row row) {
        List<Integer> goals = new ArrayList<>();
        for (String text : split(row, "sdgs")) {
            int goal = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (goal < 1 || goal > LAST_SDG) {
                row.error(
                        "sdg-out-of-range",
                        "sdgs",
                        "«%s» no es un Objetivo de Desarrollo Sostenible; van de 1 a %d, unidos por «;»"
                                .formatted(text, LAST_SDG),
                        "“%s” is no Sustainable Development Goal; they go from 1 to %d, joined by “;”"
                                .formatted(text, LAST_SDG));
            } else {
                goals.add(goal);
            }
        }
        return goals;
    }

    /** The parts of a cell; a doubled one is an error notice. */
    private static List<String> split(Table.Row row, String column) {
        String cell = row.text(column);
        Set<String> parts = new LinkedHashSet<>();
        for (String part : cell == null ? List.<String>of() : Arrays.asList(cell.split(SEPARATOR, -1))) {
            String text = part.strip();
            if (text.isEmpty()) {
                row.error("missing-value", column, "entre dos «;» no hay nada", "there is nothing between two “;”");
            } else if (!parts.add(text)) {
                row.error(
                        "duplicate-key",
                        column,
                        "%s está dos veces".formatted(text),
                        "%s is there twice".formatted(text));
            }
        }
        return List.copyOf(parts);
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
}
