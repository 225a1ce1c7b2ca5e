package co.territoria.project;

import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** What the addresses of projects answer, in one language. */
final class ProjectJson {

    private ProjectJson() {}

    record ThemeItem(String id, String name, long count, String symbol) {}

    record Named(String code, String name) {}

    record LonLat(double lon, double lat) {}

    record Item(
            String code,
            String name,
            @Nullable String theme,
            @Nullable String themeName,
            @Nullable String dimension,
            List<Named> municipalities,
            @Nullable List<Named> statedMunicipalities,
            boolean placesDiffer,
            @Nullable String placesDifferNote,
            @Nullable String horizon,
            @Nullable LonLat point,
            boolean hasLine,
            boolean schematic,
            @Nullable String locationConfidence,
            boolean approximate,
            @Nullable String geometryNote,
            String source,
            String confidence) {}

    record Line(
            @Nullable Double lengthDrawnKm,
            @Nullable String anchorPoints,
            boolean schematic,
            String source,
            String confidence) {}

    /** @param geometry the line where there is one, otherwise the point, otherwise absent */
    record Whole(
            @JsonUnwrapped Item project,
            @Nullable GeometryJson geometry,
            @Nullable Line line,
            boolean example) {}

    static Item item(Project project, @Nullable String themeName, Territories territories, Language language) {
        Project.Location location = project.location();
        Point point = location.point();
        List<Named> found = named(project.places().found(), territories);
        List<Named> stated = named(project.places().stated(), territories);
        boolean differ = project.places().differ();
        return new Item(
                project.code().value(),
                project.name(),
                project.theme(),
                themeName,
                project.dimension() == null ? null : project.dimension().id(),
                found,
                stated.isEmpty() ? null : stated,
                differ,
                differ ? differNote(stated, found).in(language) : null,
                project.horizon() == null ? null : project.horizon().id(),
                point == null ? null : new LonLat(point.getX(), point.getY()),
                project.line() != null,
                project.line() != null && project.line().schematic(),
                location.confidence() == null ? null : location.confidence().id(),
                location.approximate(),
                text(location.note(), language),
                project.source().in(language),
                project.confidence().id());
    }

    static @Nullable Line line(Project.@Nullable Drawn line, Language language) {
        return line == null
                ? null
                : new Line(
                        line.lengthDrawnKm(),
                        text(line.anchorPoints(), language),
                        line.schematic(),
                        line.source().in(language),
                        line.confidence().id());
    }

    static @Nullable GeometryJson geometry(Project project) {
        if (project.line() != null) {
            return GeometryJson.of(project.line().shape());
        }
        Point point = project.location().point();
        return point == null ? null : GeometryJson.of(point);
    }

    /** Both accounts in one sentence; neither is corrected by the other. */
    private static LocalText differNote(List<Named> stated, List<Named> found) {
        if (found.isEmpty()) {
            return new LocalText(
                    "El programa dice %s; ninguna fuente confirma el lugar.".formatted(names(stated)),
                    "The programme says %s; no source confirms the place.".formatted(names(stated)));
        }
        return new LocalText(
                "El programa dice %s; las fuentes ubican la obra en %s.".formatted(names(stated), names(found)),
                "The programme says %s; the sources locate the work in %s.".formatted(names(stated), names(found)));
    }

    private static String names(List<Named> places) {
        return places.stream().map(Named::name).collect(Collectors.joining(", "));
    }

    private static List<Named> named(List<TerritoryCode> codes, Territories territories) {
        return codes.stream()
                .map(code -> new Named(
                        code.value(),
                        territories.find(code).map(Territory::name).orElse(code.value())))
                .toList();
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
