package co.territoria.project;

import co.territoria.project.progress.Flag;
import co.territoria.project.progress.Thresholds;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** What the list of projects answers, in one language; one project whole is {@link WholeProjectJson}. */
final class ProjectJson {

    private ProjectJson() {}

    record ThemeItem(String id, String name, long count, String symbol) {}

    record Named(String code, String name) {}

    record LonLat(double lon, double lat) {}

    /**
     * @param planned   per cent of the works that the plan gave for the date of the report
     * @param deviation percentage points ahead of the plan, negative when behind
     * @param behind    and {@code moneyAhead}: beyond the thresholds of docs/progress-rules.md
     */
    record StandingItem(
            LocalDate date,
            @Nullable Double physical,
            @Nullable Double financial,
            @Nullable Double planned,
            @Nullable Double deviation,
            boolean moneyAhead,
            boolean behind) {}

    /**
     * What lists and cards say alike; null where it is not known.
     *
     * @param value in whole units of the pack's currency
     * @param flags ids of those that hold today
     */
    record Item(
            String code,
            @Nullable String bpin,
            String name,
            @Nullable String theme,
            @Nullable String themeName,
            @Nullable String dimension,
            @Nullable String sector,
            @Nullable String programme,
            List<String> planNodes,
            List<Integer> sdgs,
            List<Named> municipalities,
            @Nullable List<Named> statedMunicipalities,
            boolean placesDiffer,
            @Nullable String placesDifferNote,
            @Nullable String horizon,
            @Nullable String horizonName,
            @Nullable String stage,
            @Nullable String stageName,
            @Nullable Long value,
            @Nullable Integer valueYear,
            @Nullable String executor,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable StandingItem standing,
            List<String> flags,
            @Nullable LonLat point,
            boolean hasLine,
            boolean hasArea,
            boolean schematic,
            @Nullable String locationConfidence,
            boolean approximate,
            @Nullable String geometryNote,
            String source,
            String confidence) {}

    /** @param today for the flags */
    static Item item(
            Project project, @Nullable String themeName, LocalDate today, Territories territories, Language language) {
        Project.Location location = project.location();
        Point point = location.point();
        List<Named> found = named(project.places().found(), territories);
        List<Named> stated = named(project.places().stated(), territories);
        boolean differ = project.places().differ();
        return new Item(
                project.code().value(),
                project.bpin(),
                project.name(),
                project.theme(),
                themeName,
                project.dimension() == null ? null : project.dimension().id(),
                project.sector(),
                project.programme(),
                project.planNodes(),
                project.sdgs(),
                found,
                stated.isEmpty() ? null : stated,
                differ,
                differ ? differNote(stated, found).in(language) : null,
                project.horizon() == null ? null : project.horizon().id(),
                project.horizon() == null ? null : project.horizon().title().in(language),
                project.stage() == null ? null : project.stage().id(),
                project.stage() == null ? null : project.stage().title().in(language),
                project.value(),
                project.valueYear(),
                project.executor(),
                project.start(),
                project.end(),
                standing(project.standing()),
                ProjectFlags.of(project, today).stream().map(Flag::id).toList(),
                point == null ? null : new LonLat(point.getX(), point.getY()),
                project.line() != null,
                project.area() != null,
                isSchematic(project.line()) || isSchematic(project.area()),
                location.confidence() == null ? null : location.confidence().id(),
                location.approximate(),
                text(location.note(), language),
                project.source().in(language),
                project.confidence().id());
    }

    static @Nullable StandingItem standing(@Nullable Standing standing) {
        return standing == null
                ? null
                : new StandingItem(
                        standing.date(),
                        standing.physical(),
                        standing.financial(),
                        standing.planned(),
                        standing.deviation(),
                        Thresholds.USUAL.isMoneyAhead(standing.physical(), standing.financial()),
                        Thresholds.USUAL.isBehind(standing.physical(), standing.planned()));
    }

    private static boolean isSchematic(Project.@Nullable Drawn drawn) {
        return drawn != null && drawn.schematic();
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

    static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
