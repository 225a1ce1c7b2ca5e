package co.territoria.project;

import co.territoria.territory.Pack;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * All that is known of one project, in one language. Lists are empty where no source says anything; the five viabilities
 * are always there, those that nobody stated without a state.
 *
 * @param geometry the line where there is one, otherwise the area, otherwise the point, otherwise absent
 * @param currency of every amount, ISO 4217
 */
record WholeProjectJson(
        @JsonUnwrapped ProjectJson.Item project,
        @Nullable String objective,
        @Nullable GeometryJson geometry,
        @Nullable Line line,
        @Nullable Area area,
        String currency,
        List<StageItem> stages,
        List<ViabilityItem> viabilities,
        List<ProjectDetails.Funding> funding,
        List<ProjectDetails.Beneficiaries> beneficiaries,
        List<ProjectDetails.Effect> effects,
        List<ProjectDetails.Document> documents,
        List<ProjectDetails.Origin> origins,
        List<ProjectDetails.Announcement> announcements,
        List<ProjectDetails.Milestone> milestones,
        List<ContractItem> contracts,
        List<ProjectDetails.ValueChange> valueChanges,
        List<ProjectDetails.Road> roads,
        boolean example) {

    private static final LocalText NO_DATA = new LocalText("sin dato", "no data");

    record Line(
            @Nullable Double lengthDrawnKm,
            @Nullable String anchorPoints,
            boolean schematic,
            String source,
            String confidence) {}

    record Area(GeometryJson geometry, boolean schematic, String source, String confidence) {}

    record StageItem(
            LocalDate date,
            String stage,
            String stageName,
            @Nullable String note,
            @Nullable String source) {}

    record ViabilityItem(
            String kind,
            String kindName,
            @Nullable String state,
            String stateName,
            @Nullable LocalDate date,
            @Nullable String note) {}

    record ContractItem(
            String contract,
            String object,
            @Nullable String supplier,
            @Nullable Long value,
            @Nullable Long paid,
            @Nullable LocalDate signed,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    static WholeProjectJson of(
            Project project, ProjectDetails details, ProjectJson.Item item, Pack pack, Language language) {
        return new WholeProjectJson(
                item,
                project.objective(),
                geometry(project),
                line(project.line(), language),
                area(project.area(), language),
                pack.currency(),
                details.stages().stream()
                        .map(change -> new StageItem(
                                change.date(),
                                change.stage().id(),
                                change.stage().title().in(language),
                                change.note(),
                                change.source()))
                        .toList(),
                Arrays.stream(Viability.Kind.values())
                        .map(kind -> viability(kind, details.viabilities(), language))
                        .toList(),
                details.funding(),
                details.beneficiaries(),
                details.effects(),
                details.documents(),
                details.origins(),
                details.announcements(),
                details.milestones(),
                details.contracts().stream()
                        .map(contract -> new ContractItem(
                                contract.code(),
                                contract.object(),
                                contract.supplier(),
                                contract.value(),
                                contract.paid(),
                                contract.signed(),
                                contract.start(),
                                contract.end()))
                        .toList(),
                details.valueChanges(),
                details.roads(),
                pack.example());
    }

    private static ViabilityItem viability(Viability.Kind kind, List<Viability> stated, Language language) {
        String name = kind.title().in(language);
        return stated.stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .map(found -> new ViabilityItem(
                        kind.id(),
                        name,
                        found.state().id(),
                        found.state().title().in(language),
                        found.date(),
                        found.note()))
                .orElseGet(() -> new ViabilityItem(kind.id(), name, null, NO_DATA.in(language), null, null));
    }

    private static @Nullable Line line(Project.@Nullable Drawn line, Language language) {
        return line == null
                ? null
                : new Line(
                        line.lengthDrawnKm(),
                        ProjectJson.text(line.anchorPoints(), language),
                        line.schematic(),
                        line.source().in(language),
                        line.confidence().id());
    }

    private static @Nullable Area area(Project.@Nullable Drawn area, Language language) {
        return area == null
                ? null
                : new Area(
                        GeometryJson.of(area.shape()),
                        area.schematic(),
                        area.source().in(language),
                        area.confidence().id());
    }

    private static @Nullable GeometryJson geometry(Project project) {
        if (project.line() != null) {
            return GeometryJson.of(project.line().shape());
        }
        if (project.area() != null) {
            return GeometryJson.of(project.area().shape());
        }
        Point point = project.location().point();
        return point == null ? null : GeometryJson.of(point);
    }
}
