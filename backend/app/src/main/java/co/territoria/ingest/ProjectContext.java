package co.territoria.ingest;

import co.territoria.project.ProjectDetails.Announcement;
import co.territoria.project.ProjectDetails.Beneficiaries;
import co.territoria.project.ProjectDetails.Document;
import co.territoria.project.ProjectDetails.Effect;
import co.territoria.project.ProjectDetails.Origin;
import co.territoria.project.ProjectDetails.Road;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what surrounds projects: whom they serve, what they act on, where they come from, what was said of them, roads. */
final class ProjectContext {

    private static final int LONGEST_ROUTE = 60;

    private final ProjectDetailRows<Beneficiaries> beneficiaries;
    private final ProjectDetailRows<Effect> effects;
    private final ProjectDetailRows<Document> documents;
    private final ProjectDetailRows<Origin> origins;
    private final ProjectDetailRows<Announcement> announcements;
    private final ProjectDetailRows<Road> roads;

    /** @param indicators codes that an effect may name */
    ProjectContext(ProjectDetailRows.Source source, Set<String> indicators) {
        this.beneficiaries = ProjectDetailRows.read(
                        source, "beneficiaries.csv", Set.of("group"), Set.of("count"), ProjectContext::beneficiaries)
                .unique("group", Beneficiaries::group);
        this.effects = ProjectDetailRows.read(
                        source,
                        "effects.csv",
                        Set.of("indicator"),
                        Set.of("expected", "year", "note"),
                        row -> effect(row, indicators))
                .unique("indicator", Effect::indicator);
        this.documents = ProjectDetailRows.read(
                source, "documents.csv", Set.of("title"), Set.of("kind", "date", "url"), ProjectContext::document);
        this.origins = ProjectDetailRows.read(
                source,
                "origins.csv",
                Set.of("meeting"),
                Set.of("date", "priority", "budget_year"),
                ProjectContext::origin);
        this.announcements = ProjectDetailRows.read(
                source,
                "announcements.csv",
                Set.of("date", "text", "source"),
                Set.of("value", "end"),
                ProjectContext::announcement);
        this.roads = ProjectDetailRows.read(
                        source,
                        "roads.csv",
                        Set.of("route"),
                        Set.of("from", "to", "length_km", "order", "state"),
                        ProjectContext::road)
                .unique("route", Road::route);
    }

    List<Beneficiaries> beneficiaries(String project) {
        return beneficiaries.of(project);
    }

    List<Effect> effects(String project) {
        return effects.of(project);
    }

    List<Document> documents(String project) {
        return documents.of(project);
    }

    List<Origin> origins(String project) {
        return origins.of(project);
    }

    List<Announcement> announcements(String project) {
        return announcements.of(project);
    }

    List<Road> roads(String project) {
        return roads.of(project);
    }

    private static Optional<Beneficiaries> beneficiaries(Table.Row row) {
        String group = row.required("group");
        Long count = ProjectCells.count(row, "count");
        return group.isEmpty() ? Optional.empty() : Optional.of(new Beneficiaries(group, count));
    }

    private static Optional<Effect> effect(Table.Row row, Set<String> indicators) {
        String indicator = row.required("indicator");
        if (!indicator.isEmpty() && !indicators.contains(indicator)) {
            row.error(
                    "unknown-indicator",
                    "indicator",
                    "ningún indicador en vigor tiene el código «%s»%s"
                            .formatted(indicator, IndicatorReader.near(indicator, indicators, "cerca")),
                    "no indicator in force has the code “%s”%s"
                            .formatted(indicator, IndicatorReader.near(indicator, indicators, "near")));
        }
        Double expected = row.number("expected");
        Integer year = ProjectCells.year(row, "year");
        return indicator.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effect(indicator, expected, year, row.text("note")));
    }

    private static Optional<Document> document(Table.Row row) {
        String title = row.required("title");
        LocalDate date = ProjectCells.day(row, "date");
        String url = ProjectCells.web(row, "url");
        return title.isEmpty() ? Optional.empty() : Optional.of(new Document(title, row.text("kind"), date, url));
    }

    private static Optional<Origin> origin(Table.Row row) {
        String meeting = row.required("meeting");
        LocalDate date = ProjectCells.day(row, "date");
        Integer priority = ProjectCells.rank(row, "priority");
        Integer year = ProjectCells.year(row, "budget_year");
        return meeting.isEmpty() ? Optional.empty() : Optional.of(new Origin(meeting, date, priority, year));
    }

    private static Optional<Announcement> announcement(Table.Row row) {
        LocalDate date = ProjectCells.requiredDay(row, "date");
        String text = row.required("text");
        Long value = ProjectCells.money(row, "value");
        LocalDate end = ProjectCells.day(row, "end");
        String source = row.required("source");
        return date == null || text.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Announcement(date, text, value, end, source));
    }

    private static Optional<Road> road(Table.Row row) {
        String route = ProjectCells.name(row, "route", LONGEST_ROUTE);
        Double length = row.number("length_km");
        if (length != null && length <= 0) {
            row.error(
                    "value-out-of-range",
                    "length_km",
                    "una longitud es mayor que 0; vacía si no se conoce",
                    "a length is above 0; empty when not known");
        }
        Integer order = ProjectCells.rank(row, "order");
        return route.isEmpty()
                ? Optional.empty()
                : Optional.of(new Road(route, row.text("from"), row.text("to"), length, order, row.text("state")));
    }
}
