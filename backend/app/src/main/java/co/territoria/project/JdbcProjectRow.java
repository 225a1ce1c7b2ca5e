package co.territoria.project;

import co.territoria.store.Wkb;
import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Makes projects of rows. What many rows say alike, such as their source or their municipalities, is kept once: a bank of
 * 100,000 projects has to fit into memory.
 */
final class JdbcProjectRow {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<LocalText, LocalText> localTexts = new HashMap<>();
    private final Map<String, List<TerritoryCode>> places = new HashMap<>();
    private final Map<String, List<String>> nodes = new HashMap<>();
    private final Map<String, List<Integer>> numbers = new HashMap<>();

    /**
     * @param row   of the table of projects, its point as {@code shape}
     * @param lines of the pack
     * @param areas of the pack
     */
    Project read(
            ResultSet row, String pack, Map<ProjectCode, Project.Drawn> lines, Map<ProjectCode, Project.Drawn> areas)
            throws SQLException {
        ProjectCode code = new ProjectCode(row.getString("code"));
        return new Project(
                once(pack),
                code,
                row.getString("bpin"),
                row.getString("name"),
                row.getString("objective"),
                text(row, "theme"),
                choice(row, "dimension", id -> Dimension.find(id).orElseThrow()),
                text(row, "sector"),
                text(row, "programme"),
                list(nodes, row.getString("plan_nodes"), Function.identity()),
                list(numbers, row.getString("sdgs"), Integer::valueOf),
                new Project.Places(
                        list(places, row.getString("municipalities"), TerritoryCode::new),
                        list(places, row.getString("stated_municipalities"), TerritoryCode::new)),
                choice(row, "horizon", id -> Horizon.find(id).orElseThrow()),
                choice(row, "stage", id -> Stage.find(id).orElseThrow()),
                row.getObject("value_amount", Long.class),
                row.getObject("value_year", Integer.class),
                text(row, "executor"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                location(row),
                lines.get(code),
                areas.get(code),
                standing(row),
                Confidence.of(row.getString("confidence")),
                once(new LocalText(row.getString("source_es"), row.getString("source_en"))));
    }

    private Project.Location location(ResultSet row) throws SQLException {
        byte[] shape = row.getBytes("shape");
        LocalText note = LocalText.ofNullable(row.getString("geometry_note_es"), row.getString("geometry_note_en"));
        return new Project.Location(
                shape == null ? null : (Point) Wkb.read(shape),
                choice(row, "location_confidence", Confidence::of),
                note == null ? null : once(note));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("report_date", LocalDate.class);
        return date == null
                ? null
                : new Standing(
                        date,
                        row.getObject("physical", Double.class),
                        row.getObject("financial", Double.class),
                        row.getObject("planned", Double.class),
                        row.getObject("growth_date", LocalDate.class));
    }

    private static <T> @Nullable T choice(ResultSet row, String column, Function<String, T> find) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : find.apply(id);
    }

    private @Nullable String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : once(text);
    }

    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private LocalText once(LocalText text) {
        return localTexts.computeIfAbsent(text, same -> same);
    }

    private static <T> List<T> list(Map<String, List<T>> known, @Nullable String joined, Function<String, T> element) {
        return joined == null
                ? List.of()
                : known.computeIfAbsent(joined, text -> Arrays.stream(text.split(JdbcProjects.SEPARATOR))
                        .map(element)
                        .toList());
    }
}
